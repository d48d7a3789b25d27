import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { Snapshot } from '../../domain/archive/snapshot';
import type { DecisionRow } from '../../domain/tables/decisions';
import { row } from '../../../test/support/rows';
import { archiveDatabase, schemaVersions } from './database';
import { dexieArchive } from './dexieArchive';
import { dexieOutbox } from './dexieOutbox';
import { failureOf } from './storeFailure';

let count = 0;
const freshName = (): string => `archive-${String((count += 1))}`;
const archive = (name = freshName()) => dexieArchive(archiveDatabase(name));

const snapshot = (id: string, title: string, more: Partial<Snapshot['record']> = {}): Snapshot => ({
  record: {
    id,
    workbookId: 'PA-1',
    kind: 'plan',
    campaignId: 'P-1',
    subjectId: 'P-1',
    quarter: '2026Q4',
    title,
    takenBy: '王敏',
    takenAt: `2026-11-${String(10 + count).padStart(2, '0')}T03:00:00.000Z`,
    version: 1,
    contentHash: `hash of ${title}`,
    decisionId: null,
    ...more,
  },
  blocks: [{ table: 'Plans', columns: ['copy', 'id'], rows: [[`${title}的文案`, 'P-1']] }],
});

describe('the archive of this machine', () => {
  it('gives a snapshot back as it was taken', async () => {
    const store = archive();
    const taken = snapshot('A-1', '双十一直播');
    expect(await store.add([taken])).toMatchObject({ ok: true });
    expect(await store.open('A-1')).toEqual({ ok: true, value: taken });
    expect(await store.open('A-2')).toMatchObject({ failure: { code: 'snapshotMissing' } });
  });

  it('passes over what it holds already and refuses other content under the same ID', async () => {
    const store = archive();
    await store.add([snapshot('A-1', '双十一直播')]);
    expect((await store.add([snapshot('A-1', '双十一直播'), snapshot('A-2', '年货节')])).ok).toBe(
      true,
    );
    expect(await store.add([snapshot('A-3', '新春'), snapshot('A-1', '改过的')])).toMatchObject({
      failure: { code: 'tampered', id: 'A-1' },
    });
    // All or none: A-3 came with the refused one.
    expect(await store.open('A-3')).toMatchObject({ ok: false });
  });

  it('finds Chinese and English words anywhere in the rows, by several words at once', async () => {
    const store = archive();
    await store.add([
      snapshot('A-1', '双十一直播专场'),
      snapshot('A-2', 'Spring Launch', { quarter: '2027Q1', campaignId: 'P-2' }),
      snapshot('A-3', '年货节直播', { kind: 'report', takenBy: '李雷' }),
    ]);
    const ids = async (query: Parameters<typeof store.search>[0]) => {
      const found = await store.search(query);
      return found.ok ? found.value.map((r) => r.id).sort() : found;
    };
    expect(await ids({ text: '直播' })).toEqual(['A-1', 'A-3']);
    expect(await ids({ text: '文案 十一' })).toEqual(['A-1']);
    expect(await ids({ text: 'ＳＰＲＩＮＧ' })).toEqual(['A-2']);
    expect(await ids({ text: '直播', kind: 'report' })).toEqual(['A-3']);
    expect(await ids({ person: '李雷' })).toEqual(['A-3']);
    expect(await ids({ quarter: '2027Q1' })).toEqual(['A-2']);
    expect(await ids({ campaignId: 'P-1', limit: 1 })).toHaveLength(1);
    await store.add([snapshot('A-4', '元宵直播')]);
    expect(await ids({ text: '直播' })).toEqual(['A-1', 'A-3', 'A-4']);
  });

  it('keeps each log entry once, by workbook', async () => {
    const store = archive();
    const entry = (hash: string): DecisionRow => row('Decisions', { id: `D-${hash}`, hash });
    await store.keepLog('book', [entry('a'), entry('b')]);
    await store.keepLog('book', [entry('b'), entry('c')]);
    await store.keepLog('other', [entry('a')]);
    expect((await store.keptLog('book')).map((e) => e.hash).sort()).toEqual(['a', 'b', 'c']);
  });

  it('keeps drafts and memory over a closed pane', async () => {
    const name = freshName();
    const before = archive(name);
    await before.saveDraft({ key: 'plan', savedAt: '2026-11-24T03:00:00Z', value: { name: '春' } });
    await before.remember('book', 'logHead', { hash: 'a' });
    const after = archive(name);
    expect(await after.draft('plan')).toMatchObject({ value: { name: '春' } });
    expect(await after.recall('book', 'logHead')).toEqual({ hash: 'a' });
    await after.removeDraft('plan');
    expect(await archive(name).draft('plan')).toBeUndefined();
  });

  it('says when the browser gives no storage, and works on within the pane', async () => {
    const closed = archiveDatabase(freshName());
    closed.close({ disableAutoOpen: true });
    const store = dexieArchive(closed);
    expect(await store.add([snapshot('A-1', '直播')])).toMatchObject({
      failure: { code: 'storageUnavailable' },
    });
    await store.saveDraft({ key: 'plan', savedAt: '', value: 1 });
    expect(await store.draft('plan')).toMatchObject({ value: 1 });
    await store.remember('book', 'logHead', 7);
    expect(await store.recall('book', 'logHead')).toBe(7);
    expect(await store.durability()).toMatchObject({ persistent: false });
    const outbox = dexieOutbox(closed);
    const entry = {
      workbookId: 'book',
      changes: { operationId: 'OP-1', changes: [] },
      action: 'submitPlan',
      person: '李雷',
      queuedAt: '2026-11-24T03:00:00Z',
      tries: 1,
    };
    await outbox.put(entry);
    expect(await outbox.waiting('book')).toEqual([entry]);
  });

  it('tells a full store from an absent one', () => {
    const full = new Dexie.QuotaExceededError('full');
    expect(failureOf(new Dexie.AbortError('aborted', full))).toEqual({ code: 'quotaExceeded' });
    expect(failureOf(new Error('blocked'))).toEqual({
      code: 'storageUnavailable',
      detail: 'blocked',
    });
  });

  it('asks for persistent storage once it is open', async () => {
    let asked = 0;
    const storage = {
      persisted: () => Promise.resolve(asked > 0),
      persist: () => Promise.resolve((asked += 1) > 0),
      estimate: () => Promise.resolve({ usage: 5, quota: 50 }),
    };
    const store = dexieArchive(archiveDatabase(freshName()), { storage });
    const safe = { persistent: true, usedBytes: 5, quotaBytes: 50 };
    expect(await store.durability()).toEqual(safe);
    expect(await store.durability()).toEqual(safe);
    expect(asked).toBe(1);
  });
});

describe('databases of earlier versions', () => {
  it.each(schemaVersions.map(({ version }) => version))(
    'version %i is brought up to date without loss',
    async (version) => {
      const name = freshName();
      const old = archiveDatabase(name, version);
      const { record, blocks } = snapshot('A-1', '双十一直播');
      await old.table('records').add(record);
      await old.table('blocks').add({ id: 'A-1', blocks: JSON.stringify(blocks) });
      if (version >= 2) await old.table('texts').add({ id: 'A-1', text: '双十一直播' });
      await old.table('drafts').add({ key: 'plan', savedAt: '', value: 1 });
      old.close();
      const store = archive(name);
      expect(await store.open('A-1')).toEqual({ ok: true, value: { record, blocks } });
      expect(await store.search({ text: '双十一' })).toMatchObject({ value: [{ id: 'A-1' }] });
      expect(await store.draft('plan')).toMatchObject({ value: 1 });
    },
  );
});
