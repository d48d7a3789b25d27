import type { BookTask, BookTaskResult } from '../application/compliance/bookTasks';
import type { CheckProgress } from '../application/compliance/checkBook';
import type { CellValue } from '../domain/shared/cell';
import type { TableCode } from '../domain/tables/all';
import type { WorkbookReading } from '../ports/workbook';

/**
 * What the pane says to the worker. A reading goes over once, its rows in parts, because copying a hundred thousand
 * rows in one message would hold the main thread; the questions about it name it.
 */
export type CheckQuestion =
  | { readonly kind: 'reading'; readonly readingId: number; readonly reading: WorkbookReading }
  | {
      readonly kind: 'rows';
      readonly readingId: number;
      readonly table: TableCode;
      readonly rows: readonly (readonly CellValue[])[];
    }
  | {
      readonly kind: 'task';
      readonly id: number;
      readonly readingId: number;
      readonly task: BookTask;
    };

export type CheckAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: CheckProgress }
  /** Part of a long list; the last part comes with `done`. */
  | { readonly id: number; readonly kind: 'part'; readonly items: readonly unknown[] }
  | { readonly id: number; readonly kind: 'done'; readonly result: BookTaskResult }
  | { readonly id: number; readonly kind: 'failed'; readonly detail: string };

/** Rows of a reading in one message, and findings in one answer: a few milliseconds of copying. */
export const PART = 2_000;
