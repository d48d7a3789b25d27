import { archiveDatabase } from '../../src/adapters/archive/database';
import { dexieArchive } from '../../src/adapters/archive/dexieArchive';
import { matchesAll, searchTextOf, wordsOfQuery } from '../../src/domain/archive/searchText';
import type { Snapshot } from '../../src/domain/archive/snapshot';
import { alternately } from '../benchRow';

/** Runs in the browser: the archive's own adapter on the browser's own IndexedDB. */
export interface ArchiveFigures {
  readonly ours: number;
  readonly reference: number;
  readonly searchOurs: number;
  readonly searchReference: number;
  readonly found: number;
  readonly rows: number;
}

const words = [
  '直播',
  '门店',
  '新品',
  '会员',
  '信息流',
  'spring',
  'launch',
  '满减',
  '赠品',
  '体验',
];

function snapshotsOf(count: number, rowsEach: number, round: number): Snapshot[] {
  let seed = 7 + round;
  const next = (limit: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % limit;
  };
  return Array.from({ length: count }, (_, i): Snapshot => {
    const id = `A-${String(round)}-${String(i)}`;
    return {
      record: {
        id,
        workbookId: 'PA-1',
        kind: 'plan',
        campaignId: `P-${String(i)}`,
        subjectId: `P-${String(i)}`,
        quarter: '2026Q4',
        title: `活动 ${String(i)}`,
        takenBy: '王敏',
        takenAt: '2026-11-24T03:00:00.000Z',
        version: round,
        contentHash: id,
        decisionId: null,
      },
      blocks: [
        {
          table: 'Budget',
          columns: ['id', 'category', 'item', 'vendor', 'month', 'planned', 'actual', 'forecast'],
          rows: Array.from({ length: rowsEach }, (_row, r) => [
            `BL-${String(i)}-${String(r)}`,
            'media',
            `${words[next(words.length)] ?? ''}投放第${String(next(100))}批`,
            `供应商${String(next(300))}`,
            '2026M11',
            next(1_000_000),
            next(1_000_000),
            null,
          ]),
        },
      ],
    };
  });
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB'));
    };
  });

async function plainStore(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('all');
  };
  return done(opening);
}

/** Written and read back as one IndexedDB value. */
async function oneValue(
  database: IDBDatabase,
  snapshots: readonly Snapshot[],
  key: string,
): Promise<readonly Snapshot[]> {
  const writing = database.transaction('all', 'readwrite');
  const finished = new Promise<void>((resolve) => {
    writing.oncomplete = () => {
      resolve();
    };
  });
  writing.objectStore('all').put(snapshots, key);
  await finished;
  const value: unknown = await done(database.transaction('all').objectStore('all').get(key));
  return value as readonly Snapshot[];
}

async function writeAndRead(
  rows: number,
  each: number,
): Promise<{ ours: number; reference: number }> {
  const archive = dexieArchive(archiveDatabase(`bench-${String(rows)}`));
  const plain = await plainStore(`plain-${String(rows)}`);
  let round = 0;
  const throughArchive = async (snapshots: readonly Snapshot[]): Promise<readonly Snapshot[]> => {
    const added = await archive.add(snapshots);
    if (!added.ok) throw new Error(JSON.stringify(added.failure));
    const opened = await Promise.all(snapshots.map((s) => archive.open(s.record.id)));
    return opened.flatMap((o) => (o.ok ? [o.value] : []));
  };
  const sample = snapshotsOf(rows / each, each, 1000);
  const [mine, theirs] = [await throughArchive(sample), await oneValue(plain, sample, 'sample')];
  if (JSON.stringify(mine) !== JSON.stringify(theirs)) throw new Error('Read back otherwise');
  // Made before the clock starts: each round needs snapshots of its own, as none is written twice.
  const made = Array.from({ length: 6 }, (_, i) => snapshotsOf(rows / each, each, i));
  return alternately(
    () => throughArchive(made[round++] ?? []),
    () => oneValue(plain, made[round - 1] ?? [], String(round)),
  );
}

async function search(
  rows: number,
  each: number,
): Promise<{ ours: number; reference: number; found: number }> {
  const archive = dexieArchive(archiveDatabase(`search-${String(rows)}`));
  const snapshots = snapshotsOf(rows / each, each, 0);
  await archive.add(snapshots);
  const query = '直播 供应商7';
  const texts = snapshots.map(searchTextOf);
  let found: number[] = [0, 0];
  const times = await alternately(
    async () => {
      const hits = await archive.search({ text: query, limit: rows });
      found = [hits.ok ? hits.value.length : -1, found[1] ?? 0];
    },
    () => {
      const asked = wordsOfQuery(query);
      const hits = texts.filter((text) => matchesAll(text, asked));
      found = [found[0] ?? 0, hits.length];
    },
  );
  if (found[0] !== found[1]) throw new Error(`Found ${found.join(' and ')}`);
  return { ...times, found: found[0] ?? 0 };
}

declare global {
  interface Window {
    measureArchive: (rows: number, each: number) => Promise<ArchiveFigures>;
  }
}

window.measureArchive = async (rows, each) => {
  const io = await writeAndRead(rows, each);
  const found = await search(rows, 20);
  return {
    ...io,
    searchOurs: found.ours,
    searchReference: found.reference,
    found: found.found,
    rows,
  };
};
