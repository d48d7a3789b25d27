import { reportProblems } from '../../domain/report/problems';
import type { Pen } from '../../domain/report/pen';
import type { SheetSpec } from '../../domain/report/sheet';
import { serialToday, type DateSerial } from '../../domain/shared/period';
import { success, type Result } from '../../domain/shared/result';
import type { TableCode } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import type { Language } from '../../terms/language';
import { openBook, type Book } from '../book';
import type { Deps } from '../deps';
import { headCodeOf } from './readCampaign';
import type { ReportWritten } from './writeSummaryReport';

/** What every report is made in: its language, the day, and the head of the log it stands on. */
export interface Making {
  readonly book: Book;
  readonly pen: Pen;
  readonly today: DateSerial;
  readonly headCode: string;
}

/**
 * Reads, makes and writes one report sheet: three round trips, one more where the sheet exists.
 * `make` is pure; what it cannot make is its failure.
 */
export async function writeSheetReport<F>(
  deps: Deps,
  reads: ReadRequest,
  needed: readonly TableCode[],
  language: Language | undefined,
  make: (making: Making) => Result<SheetSpec, F>,
): Promise<Result<ReportWritten, F | WorkbookFailure>> {
  const opened = await openBook(deps.workbook, reads, needed);
  if (!opened.ok) return opened;
  const book = opened.value;
  const made = make({
    book,
    pen: { language: language ?? book.language, bookLanguage: book.language },
    today: serialToday(deps.clock.now()),
    headCode: await headCodeOf(book, deps),
  });
  if (!made.ok) return made;
  const written = await deps.workbook.writeSheet(made.value);
  if (!written.ok) return written;
  const sheet = written.value;
  return success({ spec: made.value, sheet, problems: reportProblems(made.value, sheet) });
}
