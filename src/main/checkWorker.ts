import { bookOf, type Book } from '../application/book';
import {
  runBookTask,
  type BookTask,
  type BookTaskResult,
} from '../application/compliance/bookTasks';
import type { CellValue } from '../domain/shared/cell';
import type { WorkbookReading } from '../ports/workbook';
import { PART, type CheckAnswer, type CheckQuestion } from './checkMessages';

/** Checks off the main thread, so that Excel never waits for the rules. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<CheckQuestion>) => void) | null;
  postMessage(answer: CheckAnswer): void;
};

/** The newest reading only: an older one is never asked about again. */
let held: { readonly readingId: number; readonly reading: WorkbookReading } | undefined;
let book: Book | undefined;

function sendResult(id: number, result: BookTaskResult): void {
  if (!Array.isArray(result)) {
    scope.postMessage({ id, kind: 'done', result });
    return;
  }
  const list = result as readonly unknown[];
  let from = 0;
  for (; from + PART < list.length; from += PART)
    scope.postMessage({ id, kind: 'part', items: list.slice(from, from + PART) });
  scope.postMessage({ id, kind: 'done', result: list.slice(from) as unknown as BookTaskResult });
}

/** As often as a person can follow; every block of rows would be hundreds of messages. */
const TELL_EVERY_MS = 60;

function work(id: number, task: BookTask, about: Book): void {
  const running = runBookTask(about, task);
  let told = 0;
  for (;;) {
    const step = running.next();
    if (step.done === true) {
      sendResult(id, step.value);
      return;
    }
    if (performance.now() - told < TELL_EVERY_MS) continue;
    told = performance.now();
    scope.postMessage({ id, kind: 'progress', progress: step.value });
  }
}

function take(question: CheckQuestion): void {
  switch (question.kind) {
    case 'reading':
      held = question;
      book = undefined;
      return;
    case 'rows': {
      const body = held?.reading.tables[question.table]?.body as CellValue[][] | undefined;
      for (const row of question.rows) body?.push([...row]);
      return;
    }
    case 'task': {
      if (held?.readingId !== question.readingId) throw new Error('The reading is not here');
      book ??= bookOf(held.reading);
      work(question.id, question.task, book);
    }
  }
}

scope.onmessage = ({ data }) => {
  try {
    take(data);
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    if (data.kind === 'task') scope.postMessage({ id: data.id, kind: 'failed', detail });
  }
};
