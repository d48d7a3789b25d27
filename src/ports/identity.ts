/**
 * Who acts, and how that is known: `claimed` (a name chosen in the pane), `signed` (with the
 * person's own key on this machine), `organisation` (sign-in). A claim is never called a signature.
 */
export interface Person {
  readonly name: string;
  readonly knownAs: 'claimed' | 'signed' | 'organisation';
  /** SHA-256 of the public key, first 16 hex digits in groups, when there is one. */
  readonly keyFingerprint?: string;
}

export interface IdentityPort {
  current(): Promise<Person | undefined>;
  choose(name: string): Promise<Person>;
  /** Signature (base64url, ECDSA P-256 over the UTF-8 text), or undefined where no key is held. */
  sign(text: string): Promise<string | undefined>;
  verify(publicKey: string, text: string, signature: string): Promise<boolean>;
  /** Creates this person's key on this machine; gives the public key (JWK as JSON text). */
  createKey(): Promise<{ readonly publicKey: string; readonly fingerprint: string }>;
}
