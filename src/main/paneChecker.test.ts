import { approvalTables } from '../../test/support/approvalBook';
import { memoryWorkbook } from '../../test/support/memoryWorkbook';
import { row } from '../../test/support/rows';
import { bookOf, type Book } from '../application/book';
import { bookTaskAtOnce } from '../application/compliance/bookTasks';
import { checkReads } from '../application/compliance/checkReads';
import { PART, type CheckAnswer, type CheckQuestion } from './checkMessages';
import type { CheckThread } from './paneChecker';
import { paneChecker } from './paneChecker';

type Listener = (event: MessageEvent<CheckAnswer>) => void;

/** The worker's own module, on a channel that copies messages as a browser does. */
async function workerThread(): Promise<CheckThread & { readonly sizes: number[]; ended: boolean }> {
  const listeners = new Set<Listener>();
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
    addEventListener: (_type: 'message', listen: Listener) => void listeners.add(listen),
    removeEventListener: (_type: 'message', listen: Listener) => void listeners.delete(listen),
    terminate: () => {
      thread.ended = true;
      listeners.clear();
    },
  };
  return thread;
}

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
