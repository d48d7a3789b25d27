import type { OutboxEntry, OutboxPort } from '../../ports/outbox';
import type { ArchiveDatabase } from './database';
import { stored } from './storeFailure';

/**
 * Change sets that are decided but not proven, kept across a closed pane. Without storage they last
 * as long as the pane, which is what `durability` then says.
 */
export function dexieOutbox(database: ArchiveDatabase): OutboxPort {
  const unsaved = new Map<string, OutboxEntry>();
  return {
    put: async (entry) => {
      const { operationId } = entry.changes;
      const put = await stored(() => database.outbox.put({ ...entry, operationId }));
      if (!put.ok) unsaved.set(operationId, entry);
    },
    waiting: async (workbookId) => {
      const found = await stored(() => database.outbox.where({ workbookId }).toArray());
      const saved = found.ok ? found.value.map(({ operationId: _id, ...entry }) => entry) : [];
      const all = [...saved, ...[...unsaved.values()].filter((e) => e.workbookId === workbookId)];
      return all.sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1));
    },
    remove: async (operationId) => {
      unsaved.delete(operationId);
      await stored(() => database.outbox.delete(operationId));
    },
  };
}
