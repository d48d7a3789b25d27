import type { HeldKey, KeyStore } from '../../ports/identity';
import type { ArchiveDatabase } from './database';
import { stored } from './storeFailure';

/** Keys and the chosen name beside the archive. Without storage both last as long as the pane. */
export function dexieKeyStore(database: ArchiveDatabase): KeyStore {
  const keys = new Map<string, HeldKey>();
  let chosen: string | undefined;
  return {
    chosen: async () => {
      const found = await stored(() => database.choices.get('person'));
      return found.ok ? (found.value?.name ?? chosen) : chosen;
    },
    choose: async (name) => {
      chosen = name;
      await stored(() => database.choices.put({ key: 'person', name }));
    },
    key: async (name) => {
      const found = await stored(() => database.keys.get(name));
      return found.ok ? (found.value ?? keys.get(name)) : keys.get(name);
    },
    putKey: async (key) => {
      keys.set(key.name, key);
      await stored(() => database.keys.put(key));
    },
    removeKey: async (name) => {
      keys.delete(name);
      await stored(() => database.keys.delete(name));
    },
  };
}
