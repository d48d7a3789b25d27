import { webCryptoIdentity } from '../adapters/identity/webCryptoIdentity';
import type { IdentityPort, KeyStore } from '../ports/identity';
import type { Preferences } from '../taskpane/shell/paneStart';

/**
 * The chosen name is kept where it is read at once; keys stay in the key store, which is loaded only
 * for a person who may have one.
 */
export function paneIdentity(preferences: Preferences, keys: KeyStore): IdentityPort {
  const mark = (name: string): string => `key.${name}`;
  return webCryptoIdentity({
    chosen: () => Promise.resolve(preferences.get('person')),
    choose: (name) => {
      preferences.set('person', name);
      return Promise.resolve();
    },
    key: async (name) => {
      if (preferences.get(mark(name)) === 'none') return undefined;
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
  });
}
