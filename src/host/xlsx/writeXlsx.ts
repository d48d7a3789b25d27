import type { WorkbookModel } from '../core/model';
import type { Loss } from './loss';
import { takeModel } from './model/takeModel';
import { writeBook } from './write/writeBook';

export interface XlsxFile {
  readonly bytes: Uint8Array;
  /** What the file does not hold any more: to be shown before it is stored. */
  readonly losses: readonly Loss[];
}

/** The workbook as an .xlsx, once its formulas are calculated. The model is not changed. */
export async function writeXlsx(model: WorkbookModel): Promise<XlsxFile> {
  await model.whenCalculated();
  return writeBook(takeModel(model));
}
