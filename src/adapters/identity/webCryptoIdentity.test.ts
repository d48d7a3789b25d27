import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import type { HeldKey, KeyStore } from '../../ports/identity';
import { fromBase64Url, toBase64Url } from './bytes';
import { webCryptoIdentity } from './webCryptoIdentity';

const crypto = webcrypto as unknown as Crypto;

/** As the archive's key store behaves; the real one is tested beside it and in the browser. */
function keyStore(): KeyStore & { readonly held: Map<string, HeldKey> } {
  const held = new Map<string, HeldKey>();
  let chosen: string | undefined;
  return {
    held,
    chosen: () => Promise.resolve(chosen),
    choose: (name) => Promise.resolve(void (chosen = name)),
    key: (name) => Promise.resolve(held.get(name)),
    putKey: (key) => Promise.resolve(void held.set(key.name, key)),
    removeKey: (name) => Promise.resolve(void held.delete(name)),
  };
}

describe('who acts, and how that is known', () => {
  it('is nobody until a name is chosen, and then only a claim', async () => {
    const identity = webCryptoIdentity(keyStore(), crypto);
    expect(await identity.current()).toBeUndefined();
    expect(await identity.choose('王敏')).toEqual({ name: '王敏', knownAs: 'claimed' });
    expect(await identity.sign('text')).toBeUndefined();
  });

  it('is signed once the person has a key, and the signature fits only key and text', async () => {
    const identity = webCryptoIdentity(keyStore(), crypto);
    await identity.choose('王敏');
    const { publicKey, fingerprint } = await identity.createKey();
    expect(fingerprint).toMatch(/^([0-9a-f]{4}-){3}[0-9a-f]{4}$/u);
    const person = { name: '王敏', knownAs: 'signed', keyFingerprint: fingerprint };
    expect(await identity.current()).toEqual(person);
    const signature = (await identity.sign('decision')) ?? '';
    expect(await identity.verify(publicKey, 'decision', signature)).toBe(true);
    expect(await identity.verify(publicKey, 'other', signature)).toBe(false);
    expect(await identity.verify('{}', 'decision', signature)).toBe(false);
    expect(await identity.verify(publicKey, 'decision', 'not a signature')).toBe(false);
  });

  it('never lets the private key out again', async () => {
    const store = keyStore();
    const identity = webCryptoIdentity(store, crypto);
    await identity.choose('王敏');
    for (const passphrase of [undefined, '一句只有我知道的话']) {
      await identity.createKey(passphrase);
      const key = store.held.get('王敏')?.privateKey;
      expect(key?.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('pkcs8', key as CryptoKey)).rejects.toThrow();
    }
  });

  it('moves to another machine by a backup and its passphrase', async () => {
    const here = webCryptoIdentity(keyStore(), crypto);
    await here.choose('王敏');
    const { publicKey, fingerprint, backup = '' } = await here.createKey('一句只有我知道的话');
    const there = webCryptoIdentity(keyStore(), crypto);
    expect(await there.restore(backup, 'wrong')).toBeUndefined();
    expect(await there.restore('{"format":"other"}', '一句只有我知道的话')).toBeUndefined();
    expect(await there.restore(backup, '一句只有我知道的话', '李雷')).toEqual({
      person: { name: '王敏', knownAs: 'claimed' },
      isTaken: false,
    });
    expect(await there.current()).toBeUndefined();
    expect(await there.restore(backup, '一句只有我知道的话')).toMatchObject({
      person: { name: '王敏', keyFingerprint: fingerprint },
      isTaken: true,
    });
    const signature = (await there.sign('decision')) ?? '';
    expect(await here.verify(publicKey, 'decision', signature)).toBe(true);
    await there.forgetKey();
    expect(await there.current()).toEqual({ name: '王敏', knownAs: 'claimed' });
  });

  it('takes no backup whose public half was exchanged for another', async () => {
    const identity = webCryptoIdentity(keyStore(), crypto);
    await identity.choose('王敏');
    const { backup = '' } = await identity.createKey('一句只有我知道的话');
    const other = await identity.createKey();
    const forged = JSON.stringify({
      ...(JSON.parse(backup) as object),
      publicKey: other.publicKey,
    });
    expect(await identity.restore(forged, '一句只有我知道的话')).toBeUndefined();
  });

  it('writes bytes as base64url and reads them back', () => {
    const bytes = Uint8Array.from([0, 255, 254, 62, 63]);
    expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    expect(fromBase64Url('not base64!')).toHaveLength(0);
  });
});
