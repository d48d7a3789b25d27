/** What a run of the command line touches outside itself; tests hand in their own. */
export interface CliWorld {
  /** `LANG` or the like: `zh_CN.UTF-8`. */
  readonly environmentLanguage: string | undefined;
  now(): Date;
  out(text: string): void;
  error(text: string): void;
  /** Undefined when there is no such file. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
}

/** 0 clean, 1 blocking findings, 2 bad input. */
export type ExitStatus = 0 | 1 | 2;
