import { detailsOf, textIn, type LogEntry } from './entry';
import { isSamePerson } from './people';

/** A person's signing key as the log knows it: registered at one place in the order, revoked at another. */
export interface RegisteredKey {
  readonly name: string;
  /** JWK as JSON text. */
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly registeredBy: string;
  readonly sinceIndex: number;
  readonly revokedIndex: number | null;
  /** Registered while an earlier key of the same name was in force: not trusted until that is revoked. */
  readonly isContested: boolean;
}

const mayRevoke = (entry: LogEntry, key: RegisteredKey): boolean =>
  isSamePerson(entry.actor, key.name) || entry.role === 'administrator' || entry.role === 'manager';

/** The log in order → every key ever registered. The Team table's columns are only a copy of these. */
export function keysOf(order: readonly LogEntry[]): readonly RegisteredKey[] {
  const keys: RegisteredKey[] = [];
  order.forEach((entry, index) => {
    const details = detailsOf(entry);
    const fingerprint = textIn(details, 'fingerprint');
    if (fingerprint === null) return;
    if (entry.action === 'registerKey') {
      const publicKey = textIn(details, 'publicKey');
      const name = entry.actor;
      if (publicKey === null || name === null) return;
      const isContested = keys.some(
        (key) => key.revokedIndex === null && isSamePerson(key.name, name),
      );
      keys.push({
        name,
        publicKey,
        fingerprint,
        registeredBy: entry.id,
        sinceIndex: index,
        revokedIndex: null,
        isContested,
      });
    } else if (entry.action === 'revokeKey') {
      keys.forEach((key, i) => {
        const isMeant = key.fingerprint === fingerprint && key.revokedIndex === null;
        if (isMeant && mayRevoke(entry, key)) keys[i] = { ...key, revokedIndex: index };
      });
    }
  });
  return keys;
}

/** The key in force for a person at the end of the log. */
export const keyInForce = (
  keys: readonly RegisteredKey[],
  name: string,
): RegisteredKey | undefined =>
  keys.find((key) => key.revokedIndex === null && !key.isContested && isSamePerson(key.name, name));

/**
 * Fingerprint of a public key from the SHA-256 of its canonical JWK: 16 hex digits in groups.
 * `fingerprintOf('0123456789abcdef…')` → `0123-4567-89ab-cdef`
 */
export const fingerprintOf = (sha256: string): string =>
  sha256.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1-');
