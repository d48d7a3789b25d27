import type { Book } from '../application/book';
import type {
  BookTask,
  BookTaskResult,
  ResultOf,
  TaskCourse,
} from '../application/compliance/bookTasks';
import type { CheckProgress } from '../application/compliance/checkBook';
import type { TableCode } from '../domain/tables/all';
import type { RawTable } from '../domain/tables/read';
import type { BookTasks } from '../taskpane/shell/paneStart';
import { PART, type CheckAnswer, type CheckQuestion } from './checkMessages';

interface Sent {
  readonly reading: Book['reading'];
  readonly readingId: number;
  readonly whole: Promise<void>;
}

/** What of a worker is used; a test gives another. */
export interface CheckThread {
  postMessage(question: CheckQuestion): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<CheckAnswer>) => void): void;
  addEventListener(type: 'error', listen: (event: { readonly message: string }) => void): void;
  removeEventListener(type: 'message', listen: (event: MessageEvent<CheckAnswer>) => void): void;
  removeEventListener(type: 'error', listen: (event: { readonly message: string }) => void): void;
  terminate(): void;
}

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Sends a reading in parts, each in a task of its own, so that the pane answers in between. */
async function sendReading(
  thread: CheckThread,
  readingId: number,
  reading: Book['reading'],
  isStill: () => boolean,
): Promise<void> {
  const entries = Object.entries(reading.tables) as [TableCode, RawTable][];
  const heads = Object.fromEntries(entries.map(([code, table]) => [code, { ...table, body: [] }]));
  thread.postMessage({ kind: 'reading', readingId, reading: { ...reading, tables: heads } });
  let waiting = 0;
  for (const [table, { body }] of entries) {
    for (let from = 0; from < body.length; from += PART) {
      const rows = body.slice(from, from + PART);
      if (waiting + rows.length > PART) {
        await nextTask();
        if (!isStill()) return;
        waiting = 0;
      }
      thread.postMessage({ kind: 'rows', readingId, table, rows });
      waiting += rows.length;
    }
  }
}

const makeWorker = (): CheckThread =>
  new Worker(new URL('./checkWorker.ts', import.meta.url), { name: 'check' });

/** The worker itself is of no more use. */
class Broken extends Error {}

/** Listens for the answer to one question; long lists come in parts. */
function answerOf(
  thread: CheckThread,
  id: number,
  onProgress: ((progress: CheckProgress) => void) | undefined,
  settle: (result: BookTaskResult | Error) => void,
): void {
  const parts: unknown[] = [];
  const listen = ({ data }: MessageEvent<CheckAnswer>): void => {
    if (data.id !== id) return;
    if (data.kind === 'progress') {
      onProgress?.(data.progress);
      return;
    }
    if (data.kind === 'part') {
      for (const item of data.items) parts.push(item);
      return;
    }
    leave();
    if (data.kind === 'failed') settle(new Error(data.detail));
    else settle(parts.length === 0 ? data.result : joined(parts, data.result));
  };
  // A worker whose script cannot be loaded never answers.
  const fail = ({ message }: { readonly message: string }): void => {
    leave();
    settle(new Broken(message));
  };
  const leave = (): void => {
    thread.removeEventListener('message', listen);
    thread.removeEventListener('error', fail);
  };
  thread.addEventListener('message', listen);
  thread.addEventListener('error', fail);
}

const joined = (parts: unknown[], last: BookTaskResult): BookTaskResult => {
  for (const item of last as readonly unknown[]) parts.push(item);
  return parts as unknown as BookTaskResult;
};

/** One worker, made at the first task. Giving a task up ends the worker; the next makes another. */
export function paneChecker(make: () => CheckThread = makeWorker): BookTasks {
  let thread: CheckThread | undefined;
  let sent: Sent | undefined;
  let last = 0;
  const stop = (which: CheckThread): void => {
    which.terminate();
    if (thread !== which) return;
    thread = undefined;
    sent = undefined;
  };
  const handOver = (to: CheckThread, reading: Book['reading']): Sent => {
    if (sent?.reading === reading) return sent;
    const readingId = (last += 1);
    const isStill = (): boolean => sent?.readingId === readingId;
    // Set before sending, so that a second question about the same reading waits for the same copy.
    const mine: Sent = { reading, readingId, whole: Promise.resolve() };
    sent = mine;
    const whole = sendReading(to, readingId, reading, isStill);
    sent = { ...mine, whole };
    return sent;
  };
  return <T extends BookTask>(book: Book, task: T, { onProgress, signal }: TaskCourse = {}) =>
    new Promise<ResultOf<T> | undefined>((resolve, reject) => {
      const id = (last += 1);
      const to = (thread ??= make());
      signal?.addEventListener('abort', () => {
        stop(to);
        resolve(undefined);
      });
      answerOf(to, id, onProgress, (result) => {
        if (result instanceof Broken) stop(to);
        if (result instanceof Error) reject(result);
        else resolve(result as ResultOf<T>);
      });
      const { readingId, whole } = handOver(to, book.reading);
      void whole.then(() => {
        if (signal?.aborted === true) return;
        // Another reading has taken its place: nobody waits for an answer about this one any more.
        if (sent?.readingId !== readingId) resolve(undefined);
        else to.postMessage({ kind: 'task', id, readingId, task });
      });
    });
}
