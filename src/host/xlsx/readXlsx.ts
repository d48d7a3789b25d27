import type { WorkbookModel } from '../core/model';
import { LossList, type Loss } from './loss';
import { fillModel } from './model/fillModel';
import { XlsxFault, type XlsxFailure } from './package/failure';
import { readBook, type ReadOptions } from './read/readBook';

/** Opened, with what could not be shown or kept; or why not, with the open workbook untouched. */
export type XlsxReport =
  | {
      readonly ok: true;
      readonly losses: readonly Loss[];
      readonly sheets: number;
      readonly cells: number;
    }
  | { readonly ok: false; readonly failure: XlsxFailure };

/**
 * Opens an .xlsx into the workbook in place of what it holds. The file is read whole before the
 * model is touched, so that a bad file loses nothing.
 *
 *   const report = await readXlsx(bytes, workbook.model);
 *   if (!report.ok) show(report.failure.code);
 */
export async function readXlsx(
  bytes: Uint8Array,
  model: WorkbookModel,
  options: ReadOptions = {},
): Promise<XlsxReport> {
  const read = tryRead(bytes, options);
  if ('failure' in read) return { ok: false, failure: read.failure };
  const { book, losses } = read;
  const found = new LossList();
  fillModel(book, model, found);
  await model.whenCalculated();
  const cells = book.sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((count, row) => count + row.cells.length, 0),
    0,
  );
  return { ok: true, losses: [...losses, ...found.all], sheets: book.sheets.length, cells };
}

type Read = ReturnType<typeof readBook> | { readonly failure: XlsxFailure };

function tryRead(bytes: Uint8Array, options: ReadOptions): Read {
  try {
    return readBook(bytes, options);
  } catch (error) {
    if (error instanceof XlsxFault) return { failure: error.failure };
    throw error;
  }
}
