import { failure, success, type Result } from '../../domain/shared/result';
import { matchesAll, searchTextOf, wordsOfQuery } from '../../domain/archive/searchText';
import type { Snapshot, SnapshotBlock, SnapshotRecord } from '../../domain/archive/snapshot';
import type { ArchiveFailure, ArchiveQuery } from '../../ports/archive';
import type { ArchiveDatabase } from './database';
import { stored } from './storeFailure';

type Outcome<T> = Promise<Result<T, ArchiveFailure>>;

export interface SnapshotStore {
  add(snapshots: readonly Snapshot[]): Outcome<null>;
  open(id: string): Outcome<Snapshot>;
  search(query: ArchiveQuery): Outcome<readonly SnapshotRecord[]>;
}

const longestList = 500;

async function addAll(
  database: ArchiveDatabase,
  snapshots: readonly Snapshot[],
): Promise<ArchiveFailure | null> {
  const { records, blocks, texts } = database;
  const rows = snapshots.map((snapshot) => ({
    snapshot,
    blocks: JSON.stringify(snapshot.blocks),
    text: searchTextOf(snapshot),
  }));
  return database.transaction('rw', records, blocks, texts, async () => {
    const known = await records.bulkGet(snapshots.map((s) => s.record.id));
    const other = snapshots.find((s, i) => {
      const before = known[i];
      return before !== undefined && before.contentHash !== s.record.contentHash;
    });
    if (other) return { code: 'tampered', id: other.record.id };
    const fresh = rows.filter((_, i) => known[i] === undefined);
    await records.bulkAdd(fresh.map(({ snapshot }) => snapshot.record));
    await blocks.bulkAdd(fresh.map((row) => ({ id: row.snapshot.record.id, blocks: row.blocks })));
    await texts.bulkAdd(fresh.map((row) => ({ id: row.snapshot.record.id, text: row.text })));
    return null;
  });
}

/** Narrowest index first, the rest in memory: index records are small. */
const recordsFor = (
  { records }: ArchiveDatabase,
  query: ArchiveQuery,
): Promise<SnapshotRecord[]> => {
  if (query.campaignId !== undefined)
    return records.where('campaignId').equals(query.campaignId).toArray();
  if (query.quarter !== undefined) return records.where('quarter').equals(query.quarter).toArray();
  if (query.kind !== undefined) return records.where('kind').equals(query.kind).toArray();
  return records.toArray();
};

const fits = (record: SnapshotRecord, query: ArchiveQuery): boolean =>
  (query.kind === undefined || record.kind === query.kind) &&
  (query.quarter === undefined || record.quarter === query.quarter) &&
  (query.person === undefined || record.takenBy === query.person);

/**
 * Texts are held in memory after the first search by text; another pane's additions are seen because
 * snapshots are only ever added.
 */
function textCache({ texts }: ArchiveDatabase): () => Promise<ReadonlyMap<string, string>> {
  const held = new Map<string, string>();
  return async () => {
    if ((await texts.count()) !== held.size) {
      held.clear();
      for (const { id, text } of await texts.toArray()) held.set(id, text);
    }
    return held;
  };
}

/** Snapshots over Dexie: immutable, one JSON text of rows beside a small index record. */
export function snapshotStore(database: ArchiveDatabase): SnapshotStore {
  const textsNow = textCache(database);
  return {
    add: async (snapshots) => {
      const added = await stored(() => addAll(database, snapshots));
      if (!added.ok) return added;
      return added.value ? failure(added.value) : success(null);
    },
    open: async (id) => {
      const found = await stored(() =>
        Promise.all([database.records.get(id), database.blocks.get(id)]),
      );
      if (!found.ok) return found;
      const [record, blocks] = found.value;
      if (!record || !blocks) return failure({ code: 'snapshotMissing', id });
      return success({ record, blocks: JSON.parse(blocks.blocks) as readonly SnapshotBlock[] });
    },
    search: (query) =>
      stored(async () => {
        const words = wordsOfQuery(query.text ?? '');
        const texts = words.length > 0 ? await textsNow() : undefined;
        const found = (await recordsFor(database, query)).filter(
          (record) =>
            fits(record, query) && (!texts || matchesAll(texts.get(record.id) ?? '', words)),
        );
        found.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
        return found.slice(0, query.limit ?? longestList);
      }),
  };
}
