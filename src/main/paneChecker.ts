import type { Checker } from '../taskpane/shell/paneStart';
import type { CheckAnswer, CheckQuestion } from './checkMessages';

/** One worker, made at the first check. Giving a check up ends the worker; the next makes another. */
export function paneChecker(): Checker {
  let worker: Worker | undefined;
  let last = 0;
  const made = (): Worker =>
    (worker ??= new Worker(new URL('./checkWorker.ts', import.meta.url), { name: 'check' }));
  return ({ book, today, campaignId, onProgress, signal }) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      const current = made();
      const listen = ({ data }: MessageEvent<CheckAnswer>): void => {
        if (data.id !== id) return;
        if (data.kind === 'progress') {
          onProgress?.(data.progress);
          return;
        }
        current.removeEventListener('message', listen);
        if (data.kind === 'done') resolve(data.findings);
        else reject(new Error(data.detail));
      };
      current.addEventListener('message', listen);
      signal?.addEventListener('abort', () => {
        current.terminate();
        if (worker === current) worker = undefined;
        resolve(undefined);
      });
      const question: CheckQuestion = { id, reading: book.reading, today, campaignId };
      current.postMessage(question);
    });
}
