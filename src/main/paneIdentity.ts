import type { WebCryptoIdentity } from '../adapters/identity/webCryptoIdentity';
import type { IdentityPort, KeyStore } from '../ports/identity';
import type { Preferences } from '../taskpane/shell/paneStart';
import { lazyPort } from './lazyPort';

/**
 * The chosen name is kept where it is read at once; keys, and what signs with them, are loaded only
 * for a person who may have one.
 */
export function paneIdentity(preferences: Preferences, keys: KeyStore): IdentityPort {
  const mark = (name: string): string => `key.${name}`;
  const hasNoKey = (name: string): boolean => preferences.get(mark(name)) === 'none';
  const store: KeyStore = {
    chosen: () => Promise.resolve(preferences.get('person')),
    choose: (name) => {
      preferences.set('person', name);
      return Promise.resolve();
    },
    key: async (name) => {
      if (hasNoKey(name)) return undefined;
      const key = await keys.key(name);
      preferences.set(mark(name), key ? 'held' : 'none');
      return key;
    },
    putKey: async (key) => {
      await keys.putKey(key);
      preferences.set(mark(key.name), 'held');
    },
    removeKey: async (name) => {
      await keys.removeKey(name);
      preferences.set(mark(name), 'none');
    },
  };
  const signing = lazyPort<WebCryptoIdentity>(async () =>
    (await import('../adapters/identity/webCryptoIdentity')).webCryptoIdentity(store),
  );
  return {
    current: () => {
      const name = preferences.get('person');
      if (name === undefined) return Promise.resolve(undefined);
      return hasNoKey(name) ? Promise.resolve({ name, knownAs: 'claimed' }) : signing.current();
    },
    choose: (name) => signing.choose(name),
    sign: (text) => signing.sign(text),
    verify: (publicKey, text, signature) => signing.verify(publicKey, text, signature),
    createKey: (passphrase) => signing.createKey(passphrase),
    restore: (backup, passphrase, name) => signing.restore(backup, passphrase, name),
    forgetKey: () => signing.forgetKey(),
  };
}
