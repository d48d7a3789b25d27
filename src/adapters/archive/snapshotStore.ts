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

const fits = (record: SnapshotRecord, query: ArchiveQuery): boolean =>
  (query.kind === undefined || record.kind === query.kind) &&
  (query.campaignId === undefined || record.campaignId === query.campaignId) &&
  (query.quarter === undefined || record.quarter === query.quarter) &&
  (query.person === undefined || record.takenBy === query.person);

/** What search looks at, held in memory from the first search on. */
interface SearchIndex {
  /** Newest first. */
  readonly records: readonly SnapshotRecord[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Index records are small, but reading thousands of them one by one is not fast; they are read once.
 * Snapshots are only ever added, so an unchanged count means an unchanged index, also when another
 * pane of this machine adds some.
 */
function searchIndex({ records, texts }: ArchiveDatabase): () => Promise<SearchIndex> {
  let held: SearchIndex = { records: [], texts: new Map() };
  return async () => {
    if ((await records.count()) === held.records.length) return held;
    const [all, words] = await Promise.all([records.toArray(), texts.toArray()]);
    held = {
      records: all.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1)),
      texts: new Map(words.map(({ id, text }) => [id, text])),
    };
    return held;
  };
}

/** Snapshots over Dexie: immutable, one JSON text of rows beside a small index record. */
export function snapshotStore(database: ArchiveDatabase): SnapshotStore {
  const index = searchIndex(database);
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
        const { records, texts } = await index();
        const limit = query.limit ?? longestList;
        const found: SnapshotRecord[] = [];
        for (const record of records) {
          if (found.length >= limit) break;
          const isFound =
            fits(record, query) &&
            (words.length === 0 || matchesAll(texts.get(record.id) ?? '', words));
          if (isFound) found.push(record);
        }
        return found;
      }),
  };
}
