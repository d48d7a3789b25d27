import type { Result } from '../domain/shared/result';

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

export interface CreatedKey {
  /** JWK as canonical JSON text. */
  readonly publicKey: string;
  readonly fingerprint: string;
  /** The private key under the passphrase, for a new machine; only when a passphrase was given. */
  readonly backup?: string;
}

/** A backup that was opened: whose it is, and whether it was taken onto this machine. */
export interface Restored {
  readonly person: Person;
  readonly isTaken: boolean;
}

/** An account of the organisation whose ID token was verified. */
export interface OrganisationAccount {
  /** Sign-in name, lower case: `li.lei@example.com`. */
  readonly account: string;
  /** When the ID token runs out; it is renewed silently where the host can. */
  readonly until: Date;
}

/**
 * Why nobody signed in. `noNesting`: this host has no nested app authentication. `tokenRefused`: the
 * token was not what it must be, `fault` says how.
 */
export type SignInFailure =
  | { readonly code: 'signInNoNesting' }
  | { readonly code: 'signInOffline' }
  | { readonly code: 'signInBlocked' }
  | { readonly code: 'signInCancelled' }
  | { readonly code: 'signInTokenRefused'; readonly fault: string }
  | { readonly code: 'signInFailed'; readonly detail: string };

/** Sign-in with the organisation's account (nested app authentication). */
export interface OrganisationSignIn {
  signIn(): Promise<Result<OrganisationAccount, SignInFailure>>;
  /** The account signed in, renewed without asking where its token ran out; undefined: nobody. */
  session(): Promise<OrganisationAccount | undefined>;
  signOut(): Promise<void>;
}

/** The organisation's sign-in as tied to a name of the Team table. */
export interface OrganisationIdentity extends OrganisationSignIn {
  /** From now on `name` acts here with this account; until then signing in changes nobody. */
  tie(name: string, account: OrganisationAccount): Promise<Person>;
}

export interface IdentityPort {
  /** Absent where the deployment has not configured it: then nothing of it is loaded. */
  readonly organisation?: OrganisationIdentity;
  current(): Promise<Person | undefined>;
  choose(name: string): Promise<Person>;
  /** Signature (base64url, ECDSA P-256 over the UTF-8 text), or undefined where no key is held. */
  sign(text: string): Promise<string | undefined>;
  verify(publicKey: string, text: string, signature: string): Promise<boolean>;
  /**
   * Creates this person's key on this machine, never extractable again. With a passphrase, a backup
   * is made at this one moment.
   */
  createKey(passphrase?: string): Promise<CreatedKey>;
  /**
   * Takes a backed-up key onto this machine; undefined when the file and the passphrase do not fit.
   * `name`: only a key of this person is taken. Absent where no keys are kept (the command line).
   */
  restore?(backup: string, passphrase: string, name?: string): Promise<Restored | undefined>;
  /** Forgets the current person's key on this machine. Its registration is revoked apart. */
  forgetKey?(): Promise<void>;
}

/** A person's key pair as kept on this machine. */
export interface HeldKey {
  readonly name: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly privateKey: CryptoKey;
}

/** Where this machine keeps who was chosen and their keys. */
export interface KeyStore {
  chosen(): Promise<string | undefined>;
  choose(name: string): Promise<void>;
  key(name: string): Promise<HeldKey | undefined>;
  putKey(key: HeldKey): Promise<void>;
  removeKey(name: string): Promise<void>;
}
