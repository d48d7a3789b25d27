/** Clock, randomness, hashing and files: the rest of the outside world, so that use cases are pure of it. */
export interface Clock {
  now(): Date;
}

export interface RandomSource {
  bytes(count: number): Uint8Array;
}

export interface Hasher {
  /** SHA-256 of the UTF-8 text, lower-case hex. */
  sha256(text: string): Promise<string>;
}

export interface FilesPort {
  /** Offers a file to the person to save. */
  save(file: {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  }): Promise<void>;
}
