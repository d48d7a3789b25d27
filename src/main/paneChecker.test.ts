import { approvalTables } from '../../test/support/approvalBook';
import { memoryWorkbook } from '../../test/support/memoryWorkbook';
import { row } from '../../test/support/rows';
import { bookOf, type Book } from '../application/book';
import { bookTaskAtOnce } from '../application/compliance/bookTasks';
import { checkReads } from '../application/compliance/checkReads';
import { CheckGivenUp } from '../application/compliance/checkGivenUp';
import { complianceGate, gateBy } from '../application/compliance/submissionGate';
import { PART, type CheckAnswer, type CheckQuestion } from './checkMessages';
import type { CheckThread } from './paneChecker';
import { paneChecker } from './paneChecker';

type Listener = (event: MessageEvent<CheckAnswer>) => void;

/** The worker's own module, on a channel that copies messages as a browser does. */
interface TestThread extends CheckThread {
  readonly sizes: number[];
  ended: boolean;
  breaks(message: string): void;
}

async function workerThread(): Promise<TestThread> {
  const listeners = new Set<Listener>();
  const failing = new Set<(event: { readonly message: string }) => void>();
  const worker = {
    onmessage: null as ((event: { data: CheckQuestion }) => void) | null,
    postMessage: (answer: CheckAnswer) => {
      const data = structuredClone(answer);
      for (const listen of [...listeners]) listen({ data } as MessageEvent<CheckAnswer>);
    },
  };
  Object.assign(globalThis, { self: worker });
  await jest.isolateModulesAsync(async () => {
    await import('./checkWorker');
  });
  const sizes: number[] = [];
  const thread = {
    sizes,
    ended: false,
    postMessage: (question: CheckQuestion) => {
      if (question.kind === 'rows') sizes.push(question.rows.length);
      const data = structuredClone(question);
      queueMicrotask(() => {
        if (!thread.ended) worker.onmessage?.({ data });
      });
    },
    addEventListener: (type: 'message' | 'error', listen: never) =>
      void (type === 'error' ? failing : listeners).add(listen),
    breaks: (message: string) => {
      for (const listen of failing) listen({ message });
    },
    removeEventListener: (type: 'message' | 'error', listen: never) =>
      void (type === 'error' ? failing : listeners).delete(listen),
    terminate: () => {
      thread.ended = true;
      listeners.clear();
    },
  };
  return thread;
}

const oneThread = async (): Promise<() => CheckThread> => {
  const thread = await workerThread();
  return () => thread;
};

async function bookOfLines(count: number): Promise<Book> {
  const Budget = Array.from({ length: count }, (_, at) =>
    row('Budget', { id: `BL-${String(at)}`, campaignId: 'P-1', planned: -100 - at }),
  );
  const reading = await memoryWorkbook({ ...approvalTables(), Budget }).read(checkReads);
  if (!reading.ok) throw new Error(reading.failure.code);
  return bookOf(reading.value);
}

const check = { kind: 'check', today: 46_350 } as const;

test('a large reading goes over in parts and comes back whole, the same as judged in place', async () => {
  const thread = await workerThread();
  const checker = paneChecker(() => thread);
  const book = await bookOfLines(4500);
  const progress: number[] = [];
  const found = await checker(book, check, {
    onProgress: ({ done }) => {
      progress.push(done);
    },
  });
  expect(Math.max(...thread.sizes)).toBeLessThanOrEqual(PART);
  expect(found?.length).toBeGreaterThan(PART);
  expect(found).toEqual(structuredClone(bookTaskAtOnce(book, check)));
  expect(progress.length).toBeGreaterThan(0);
});

test('the same reading is sent once, whatever is asked about it', async () => {
  const thread = await workerThread();
  const checker = paneChecker(() => thread);
  const book = await bookOfLines(10);
  await Promise.all([checker(book, check), checker(book, { kind: 'uses', today: 46_350 })]);
  const sent = thread.sizes.length;
  await checker(book, check);
  expect(thread.sizes).toHaveLength(sent);
});

test('giving up ends the worker, and the next question makes another', async () => {
  const first = await workerThread();
  const second = await workerThread();
  const threads = [first, second];
  const checker = paneChecker(() => threads.shift() ?? second);
  const book = await bookOfLines(3000);
  const control = new AbortController();
  const stopped = checker(book, check, { signal: control.signal });
  control.abort();
  expect(await stopped).toBeUndefined();
  expect(first.ended).toBe(true);
  expect(await checker(book, check)).toBeDefined();
});

describe('the submission gate on the worker', () => {
  const now = new Date('2026-11-24T03:00:00.000Z');

  test('finds what the gate in place finds, and says how far it has come', async () => {
    const gate = gateBy(paneChecker(await oneThread()));
    const book = await bookOfLines(300);
    const progress: number[] = [];
    const onProgress = ({ done }: { readonly done: number }): void => void progress.push(done);
    const found = await gate.check(book, 'P-1', now, { onProgress });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await complianceGate.check(book, 'P-1', now));
    expect(progress.length).toBeGreaterThan(0);
  });

  test('given up, it passes nothing: the use case is broken off', async () => {
    const gate = gateBy(paneChecker(await oneThread()));
    const control = new AbortController();
    const checking = gate.check(await bookOfLines(300), 'P-1', now, { signal: control.signal });
    control.abort();
    await expect(checking).rejects.toBeInstanceOf(CheckGivenUp);
  });

  test('a worker that cannot be loaded, and one that is taken away, are made up for in place', async () => {
    const book = await bookOfLines(10);
    const expected = await complianceGate.check(book, 'P-1', now);
    const thread = await workerThread();
    const checking = gateBy(paneChecker(() => thread)).check(book, 'P-1', now);
    thread.breaks('blocked');
    expect(await checking).toEqual(expected);
    expect(thread.ended).toBe(true);
    const takenAway = gateBy(() => Promise.resolve(undefined));
    expect(await takenAway.check(book, 'P-1', now)).toEqual(expected);
  });
});
