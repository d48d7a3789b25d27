import type { Hasher, RandomSource } from '../../ports/surroundings';
import { toHex, utf8 } from './bytes';

/** SHA-256 by the browser's (or Node's) WebCrypto. */
export const webCryptoHasher = (crypto: Crypto = globalThis.crypto): Hasher => ({
  sha256: async (text) => toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)))),
});

export const webCryptoRandom = (crypto: Crypto = globalThis.crypto): RandomSource => ({
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
});
