import type { ArchivePort, Draft } from '../../ports/archive';
import type { ArchiveDatabase } from './database';
import { snapshotStore } from './snapshotStore';
import { stored } from './storeFailure';

export interface ArchiveOptions {
  /** The browser's storage manager; absent in Node. */
  readonly storage?: Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>;
}

/**
 * The archive of this machine. Where the browser gives no storage (private mode, switched off),
 * drafts and memory last as long as the pane; snapshots say `storageUnavailable`.
 */
export function dexieArchive(database: ArchiveDatabase, options: ArchiveOptions = {}): ArchivePort {
  const { storage } = options;
  const drafts = new Map<string, Draft>();
  const memory = new Map<string, unknown>();
  return {
    ...snapshotStore(database),
    saveDraft: async (draft) => {
      drafts.set(draft.key, draft);
      await stored(() => database.drafts.put(draft));
    },
    draft: async (key) => {
      const found = await stored(() => database.drafts.get(key));
      return found.ok ? found.value : drafts.get(key);
    },
    removeDraft: async (key) => {
      drafts.delete(key);
      await stored(() => database.drafts.delete(key));
    },
    remember: async (workbookId, key, value) => {
      memory.set(`${workbookId}\n${key}`, value);
      await stored(() => database.memory.put({ workbookId, key, value }));
    },
    recall: async (workbookId, key) => {
      const found = await stored(() => database.memory.get([workbookId, key]));
      return found.ok ? found.value?.value : memory.get(`${workbookId}\n${key}`);
    },
    keepLog: async (workbookId, entries) => {
      const sealed = entries.flatMap((entry) =>
        entry.hash === null ? [] : [{ workbookId, hash: entry.hash, entry }],
      );
      await stored(() =>
        database.transaction('rw', database.log, async () => {
          const keys = sealed.map(({ hash }): [string, string] => [workbookId, hash]);
          const known = await database.log.bulkGet(keys);
          await database.log.bulkAdd(sealed.filter((_, i) => known[i] === undefined));
        }),
      );
    },
    keptLog: async (workbookId) => {
      const found = await stored(() => database.log.where({ workbookId }).toArray());
      return found.ok ? found.value.map(({ entry }) => entry) : [];
    },
    durability: async () => {
      const isOpen = (await stored(() => database.open())).ok;
      const persistent =
        isOpen &&
        storage !== undefined &&
        ((await storage.persisted()) || (await storage.persist()));
      const { usage = 0, quota = 0 } = (await storage?.estimate()) ?? {};
      return { persistent, usedBytes: usage, quotaBytes: quota };
    },
  };
}
