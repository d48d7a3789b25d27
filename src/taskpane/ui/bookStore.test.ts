import { memoryWorkbook } from '../../../test/support/memoryWorkbook';
import { row } from '../../../test/support/rows';
import { createBookStore, type WatchedEvent } from './bookStore';

const plan = { Plans: ['id', 'name'] } as const;
const both = { Plans: ['id', 'name'], Team: ['id', 'name'] } as const;

function store() {
  const workbook = memoryWorkbook({
    Plans: [row('Plans', { id: 'P-1', name: '春季上市' })],
    Team: [row('Team', { id: 'TM-1', name: '王敏' })],
  });
  let tell: (event: WatchedEvent) => void = () => undefined;
  const watched = {
    ...workbook,
    watch: (listener: typeof tell) => {
      tell = listener;
      return Promise.resolve(() => Promise.resolve());
    },
  };
  let now = 0;
  const books = createBookStore(watched, () => now);
  return {
    books,
    calls: workbook.calls,
    emit: (event: WatchedEvent) => {
      tell(event);
    },
    later: (ms: number) => {
      now += ms;
    },
  };
}

describe('screens read the workbook through one store', () => {
  test('two screens that show the same table cost one round trip', async () => {
    const { books, calls } = store();
    await Promise.all([books.read(plan), books.read(plan)]);
    expect(calls).toEqual(['read']);
    await books.read(both);
    expect(calls).toEqual(['read', 'read']);
    expect(books.known(both)?.rows('Team')[0]?.name).toBe('王敏');
  });

  test('nothing is known before it was read, and absent tables are named', async () => {
    const { books } = store();
    expect(books.known(plan)).toBeUndefined();
    const opened = await books.read({ Issues: ['id'] });
    expect(opened.ok && opened.value.reading.absent).toEqual(['Issues']);
  });

  test('an edit makes a table dirty: listeners hear of it once, and it is read again', async () => {
    jest.useFakeTimers();
    const { books, calls, emit } = store();
    await books.start();
    await books.read(plan);
    const heard: string[][] = [];
    books.subscribe((tables) => heard.push([...tables]));
    emit({ kind: 'dirty', tables: ['Plans'], remote: false });
    emit({ kind: 'dirty', tables: ['Plans', 'Budget'], remote: true });
    jest.advanceTimersByTime(1_000);
    expect(heard).toEqual([['Plans', 'Budget']]);
    await books.read(plan);
    expect(calls).toEqual(['read', 'read']);
    jest.useRealTimers();
  });

  test('an event that never came is made good after twenty seconds', async () => {
    const { books, calls, later } = store();
    await books.read(plan);
    later(19_000);
    await books.read(plan);
    expect(calls).toHaveLength(1);
    later(2_000);
    await books.read(plan);
    expect(calls).toHaveLength(2);
  });
});
