import { createHash } from 'node:crypto';
import type { Deps } from '../../src/application/deps';
import type { Snapshot } from '../../src/domain/archive/snapshot';
import { failure, success } from '../../src/domain/shared/result';
import type { DecisionRow } from '../../src/domain/tables/decisions';
import type { Draft } from '../../src/ports/archive';
import type { OutboxEntry } from '../../src/ports/outbox';
import type { Language } from '../../src/terms/language';
import { memoryWorkbook, type MemoryWorkbook, type StoredTables } from './memoryWorkbook';

export interface MemoryDeps extends Deps {
  readonly workbook: MemoryWorkbook;
  readonly snapshots: Snapshot[];
  readonly waiting: OutboxEntry[];
  as(person: string): void;
  at(time: string): void;
}

/** Everything a use case needs, in memory; random numbers are a counter, so that tests repeat. */
export function memoryDeps(
  tables: StoredTables,
  person = '王敏',
  now = '2026-11-24T03:00:00.000Z',
  language: Language = 'zh-CN',
): MemoryDeps {
  const snapshots: Snapshot[] = [];
  const waiting: OutboxEntry[] = [];
  const drafts = new Map<string, Draft>();
  const remembered = new Map<string, unknown>();
  const keptLog = new Map<string, DecisionRow>();
  let who = person;
  let time = now;
  let counter = 0;
  return {
    workbook: memoryWorkbook(tables, language),
    snapshots,
    waiting,
    as: (name) => {
      who = name;
    },
    at: (iso) => {
      time = iso;
    },
    clock: { now: () => new Date(time) },
    random: {
      bytes: (count) => {
        counter += 1;
        return Uint8Array.from({ length: count }, (_, i) => (counter >> (i * 5)) & 31);
      },
    },
    hasher: { sha256: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')) },
    identity: {
      current: () => Promise.resolve({ name: who, knownAs: 'claimed' }),
      choose: (name) => Promise.resolve({ name, knownAs: 'claimed' }),
      sign: () => Promise.resolve(undefined),
      verify: () => Promise.resolve(false),
      createKey: () => Promise.resolve({ publicKey: '{}', fingerprint: '' }),
    },
    outbox: {
      put: (entry) => Promise.resolve(void waiting.push(entry)),
      waiting: () => Promise.resolve(waiting),
      remove: (id) => {
        const at = waiting.findIndex((entry) => entry.changes.operationId === id);
        if (at >= 0) waiting.splice(at, 1);
        return Promise.resolve();
      },
    },
    archive: {
      add: (more) => {
        const held = new Set(snapshots.map((snapshot) => snapshot.record.id));
        snapshots.push(...more.filter((snapshot) => !held.has(snapshot.record.id)));
        return Promise.resolve(success(null));
      },
      open: (id) => {
        const found = snapshots.find((snapshot) => snapshot.record.id === id);
        return Promise.resolve(found ? success(found) : failure({ code: 'snapshotMissing', id }));
      },
      search: () => Promise.resolve(success(snapshots.map((snapshot) => snapshot.record))),
      saveDraft: (draft) => Promise.resolve(void drafts.set(draft.key, draft)),
      draft: (key) => Promise.resolve(drafts.get(key)),
      removeDraft: (key) => Promise.resolve(void drafts.delete(key)),
      remember: (book, key, value) => Promise.resolve(void remembered.set(`${book}/${key}`, value)),
      recall: (book, key) => Promise.resolve(remembered.get(`${book}/${key}`)),
      keepLog: (_book, entries) => {
        for (const entry of entries) keptLog.set(entry.hash ?? '', entry);
        return Promise.resolve();
      },
      keptLog: () => Promise.resolve([...keptLog.values()]),
      durability: () => Promise.resolve({ persistent: true, usedBytes: 0, quotaBytes: 1 }),
    },
    files: { save: () => Promise.resolve() },
  };
}
