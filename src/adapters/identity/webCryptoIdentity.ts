import { canonicalJson } from '../../domain/shared/canonical';
import { fingerprintOf } from '../../domain/approval/keys';
import type {
  CreatedKey,
  HeldKey,
  IdentityPort,
  KeyStore,
  Person,
  Restored,
} from '../../ports/identity';
import { fromBase64Url, toBase64Url, utf8 } from './bytes';
import { backUpKey, restoreKey } from './keyBackup';
import { webCryptoHasher } from './webCrypto';

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Public part of a key as canonical JWK text. */
async function publicText(crypto: Crypto, key: CryptoKey): Promise<string> {
  const { crv = '', kty = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', key);
  return canonicalJson({ crv, kty, x, y });
}

/** Nothing but an ECDSA P-256 public key is taken; anything else → undefined. */
async function publicKeyFrom(crypto: Crypto, text: string): Promise<CryptoKey | undefined> {
  try {
    const { crv, kty, x, y } = JSON.parse(text) as JsonWebKey;
    const jwk = { crv, kty, x, y } as JsonWebKey;
    return await crypto.subtle.importKey('jwk', jwk, curve, false, ['verify']);
  } catch {
    return undefined;
  }
}

export interface WebCryptoIdentity extends IdentityPort {
  restore(backup: string, passphrase: string, name?: string): Promise<Restored | undefined>;
  forgetKey(): Promise<void>;
}

interface MadeKey {
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
  readonly backup?: string;
}

/** A new key, not extractable in what is given back; with a passphrase, backed up first. */
async function makeKey(crypto: Crypto, name: string, passphrase: string): Promise<MadeKey> {
  const isPortable = passphrase !== '';
  const pair = await crypto.subtle.generateKey(curve, isPortable, ['sign', 'verify']);
  const publicKey = await publicText(crypto, pair.publicKey);
  if (!isPortable) return { publicKey, privateKey: pair.privateKey };
  const backup = await backUpKey(crypto, name, publicKey, pair.privateKey, passphrase);
  // What stays on the machine is taken back from the backup, and so is not extractable.
  const restored = await restoreKey(crypto, backup, passphrase);
  if (!restored) throw new Error('A backup just made cannot be read');
  return { publicKey, privateKey: restored.privateKey, backup };
}

/** The public half of a backup is not under the passphrase: it must fit the private one. */
async function isPair(crypto: Crypto, { publicKey, privateKey }: MadeKey): Promise<boolean> {
  const text = utf8('marketing-oversight key check');
  const key = await publicKeyFrom(crypto, publicKey);
  const signature = await crypto.subtle.sign(signing, privateKey, text);
  return key !== undefined && crypto.subtle.verify(signing, key, signature, text);
}

const personOf = (name: string, key: HeldKey | undefined): Person =>
  key ? { name, knownAs: 'signed', keyFingerprint: key.fingerprint } : { name, knownAs: 'claimed' };

/**
 * Who acts on this machine. A chosen name alone is a claim; with the person's own key (WebCrypto
 * ECDSA P-256, never extractable) their entries are signed.
 */
export function webCryptoIdentity(
  store: KeyStore,
  crypto: Crypto = globalThis.crypto,
): WebCryptoIdentity {
  const hasher = webCryptoHasher(crypto);
  const current = async (): Promise<Person | undefined> => {
    const name = await store.chosen();
    return name === undefined ? undefined : personOf(name, await store.key(name));
  };
  const heldKey = async (): Promise<HeldKey | undefined> => {
    const name = await store.chosen();
    return name === undefined ? undefined : store.key(name);
  };
  const hold = async (name: string, publicKey: string, privateKey: CryptoKey): Promise<HeldKey> => {
    const fingerprint = fingerprintOf(await hasher.sha256(publicKey));
    const key = { name, publicKey, fingerprint, privateKey };
    await store.putKey(key);
    return key;
  };
  return {
    current,
    choose: async (name) => {
      await store.choose(name);
      return personOf(name, await store.key(name));
    },
    sign: async (text) => {
      const key = await heldKey();
      if (!key) return undefined;
      const signature = await crypto.subtle.sign(signing, key.privateKey, utf8(text));
      return toBase64Url(new Uint8Array(signature));
    },
    verify: async (publicKey, text, signature) => {
      const key = await publicKeyFrom(crypto, publicKey);
      const bytes = fromBase64Url(signature);
      return key !== undefined && crypto.subtle.verify(signing, key, bytes, utf8(text));
    },
    createKey: async (passphrase): Promise<CreatedKey> => {
      const name = await store.chosen();
      if (name === undefined) throw new Error('Choose who you are before creating a key');
      const { publicKey, privateKey, backup } = await makeKey(crypto, name, passphrase ?? '');
      const { fingerprint } = await hold(name, publicKey, privateKey);
      return { publicKey, fingerprint, ...(backup === undefined ? {} : { backup }) };
    },
    restore: async (backup, passphrase, wanted) => {
      const restored = await restoreKey(crypto, backup, passphrase);
      if (!restored || !(await isPair(crypto, restored))) return undefined;
      const { name, publicKey, privateKey } = restored;
      if (wanted !== undefined && wanted !== name)
        return { person: personOf(name, undefined), isTaken: false };
      await store.choose(name);
      return { person: personOf(name, await hold(name, publicKey, privateKey)), isTaken: true };
    },
    forgetKey: async () => {
      const name = await store.chosen();
      if (name !== undefined) await store.removeKey(name);
    },
  };
}
