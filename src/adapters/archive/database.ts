import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import { searchTextOf } from '../../domain/archive/searchText';
import type { SnapshotBlock, SnapshotRecord } from '../../domain/archive/snapshot';
import type { DecisionRow } from '../../domain/tables/decisions';
import type { Draft } from '../../ports/archive';
import type { HeldKey } from '../../ports/identity';
import type { OutboxEntry } from '../../ports/outbox';

/** A snapshot's rows as one JSON text: a block is read or written as a whole, never by row. */
export interface StoredBlocks {
  readonly id: string;
  readonly blocks: string;
}

export interface StoredText {
  readonly id: string;
  readonly text: string;
}

export interface Remembered {
  readonly workbookId: string;
  readonly key: string;
  readonly value: unknown;
}

export interface KeptEntry {
  readonly workbookId: string;
  readonly hash: string;
  readonly entry: DecisionRow;
}

export interface StoredOutboxEntry extends OutboxEntry {
  readonly operationId: string;
}

export interface Choice {
  readonly key: 'person';
  readonly name: string;
}

export interface ArchiveDatabase extends Dexie {
  readonly records: EntityTable<SnapshotRecord, 'id'>;
  readonly blocks: EntityTable<StoredBlocks, 'id'>;
  readonly texts: EntityTable<StoredText, 'id'>;
  readonly drafts: EntityTable<Draft, 'key'>;
  readonly memory: Table<Remembered, [string, string]>;
  readonly log: Table<KeptEntry, [string, string]>;
  readonly outbox: EntityTable<StoredOutboxEntry, 'operationId'>;
  readonly keys: EntityTable<HeldKey, 'name'>;
  readonly choices: EntityTable<Choice, 'key'>;
}

export const databaseName = 'marketing-oversight';

/** Search texts came with version 2; snapshots taken before get theirs from their rows. */
async function addSearchTexts(transaction: Transaction): Promise<void> {
  const records = (await transaction.table('records').toArray()) as SnapshotRecord[];
  const texts: StoredText[] = [];
  for (const record of records) {
    const stored = (await transaction.table('blocks').get(record.id)) as StoredBlocks | undefined;
    const blocks = JSON.parse(stored?.blocks ?? '[]') as SnapshotBlock[];
    texts.push({ id: record.id, text: searchTextOf({ record, blocks }) });
  }
  await transaction.table('texts').bulkPut(texts);
}

/**
 * Every version ever shipped stays here, oldest first: a database of any age is brought up to date
 * when it is opened. Version 1: snapshots, drafts, memory, outbox, keys. Version 2: search texts and
 * the kept log. Index records are small; rows live in `blocks`.
 */
export const schemaVersions: readonly {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}[] = [
  {
    version: 1,
    stores: {
      records: 'id, campaignId, quarter, kind, takenAt, [workbookId+subjectId]',
      blocks: 'id',
      drafts: 'key',
      memory: '[workbookId+key]',
      outbox: 'operationId, workbookId',
      keys: 'name',
      choices: 'key',
    },
  },
  {
    version: 2,
    stores: { texts: 'id', log: '[workbookId+hash], workbookId' },
    upgrade: addSearchTexts,
  },
];

/** Opens on first use. `until` stops at an older version, for upgrade tests only. */
export function archiveDatabase(name = databaseName, until = Infinity): ArchiveDatabase {
  const database = new Dexie(name);
  for (const { version, stores, upgrade } of schemaVersions) {
    if (version > until) break;
    const declared = database.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
  return database as ArchiveDatabase;
}
