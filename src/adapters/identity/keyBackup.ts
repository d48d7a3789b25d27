import { fromBase64Url, toBase64Url, utf8 } from './bytes';

/** OWASP's floor for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const iterations = 600_000;

const format = 'marketing-oversight key 1';

interface Backup {
  readonly format: typeof format;
  readonly name: string;
  readonly publicKey: string;
  readonly salt: string;
  readonly iv: string;
  readonly key: string;
}

async function wrappingKey(
  crypto: Crypto,
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey(
    'raw',
    utf8(passphrase.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** A private key under a passphrase, as text for a file (PKCS #8, AES-256-GCM). */
export async function backUpKey(
  crypto: Crypto,
  name: string,
  publicKey: string,
  privateKey: CryptoKey,
  passphrase: string,
): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = await crypto.subtle.exportKey('pkcs8', privateKey);
  const wrap = await wrappingKey(crypto, passphrase, salt);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrap, plain);
  const backup: Backup = {
    format,
    name,
    publicKey,
    salt: toBase64Url(salt),
    iv: toBase64Url(iv),
    key: toBase64Url(new Uint8Array(sealed)),
  };
  return JSON.stringify(backup);
}

function isBackup(value: unknown): value is Backup {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    fields['format'] === format &&
    ['name', 'publicKey', 'salt', 'iv', 'key'].every((name) => typeof fields[name] === 'string')
  );
}

export interface RestoredKey {
  readonly name: string;
  readonly publicKey: string;
  /** Not extractable. */
  readonly privateKey: CryptoKey;
}

/** A backup and its passphrase → the key; a wrong passphrase or a damaged file → undefined. */
export async function restoreKey(
  crypto: Crypto,
  text: string,
  passphrase: string,
): Promise<RestoredKey | undefined> {
  try {
    const backup: unknown = JSON.parse(text);
    if (!isBackup(backup)) return undefined;
    const wrap = await wrappingKey(crypto, passphrase, fromBase64Url(backup.salt));
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64Url(backup.iv) },
      wrap,
      fromBase64Url(backup.key),
    );
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const privateKey = await crypto.subtle.importKey('pkcs8', plain, curve, false, ['sign']);
    return { name: backup.name, publicKey: backup.publicKey, privateKey };
  } catch {
    // Any fault here means the same to the person: this file and this passphrase do not fit.
    return undefined;
  }
}
