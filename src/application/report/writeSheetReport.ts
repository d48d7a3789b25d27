import { reportProblems } from '../../domain/report/problems';
import type { Pen } from '../../domain/report/pen';
import type { SheetSpec } from '../../domain/report/sheet';
import { serialToday, type DateSerial } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { TableCode } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import type { Language } from '../../terms/language';
import type { Book } from '../book';
import type { Deps } from '../deps';
import { openPacedBook } from '../pacedBook';
import { inSlices, type Cancelled, type Pacing, type Steps } from '../slices';
import { headCodeOf } from './readCampaign';
import type { ReportWritten } from './writeSummaryReport';

/** What every report is made in: its language, the day, and the head of the log it stands on. */
export interface Making {
  readonly book: Book;
  readonly pen: Pen;
  readonly today: DateSerial;
  readonly headCode: string;
}

/** How a report is asked for. */
export interface Asking {
  readonly language?: Language | undefined;
  /** Progress and cancelling, for reports over many rows. */
  readonly pacing?: Pacing | undefined;
}

const isCancelled = (reason: unknown): reason is Cancelled =>
  typeof reason === 'object' && reason !== null && 'code' in reason && reason.code === 'cancelled';

/** The first half of a bar is for typing the rows, the second for working with them. */
const half = (pacing: Pacing | undefined, from: 0 | 0.5): Pacing => ({
  ...pacing,
  onProgress: (share) => pacing?.onProgress?.(from + share / 2),
});

/**
 * Reads, makes and writes one report sheet: three round trips, one more where the sheet exists.
 * `make` is pure; what it cannot make is its failure. Cancelled, it leaves the workbook as it was.
 */
export async function writePacedReport<F>(
  deps: Deps,
  reads: ReadRequest,
  needed: readonly TableCode[],
  { language, pacing }: Asking,
  make: (making: Making) => Steps<Result<SheetSpec, F>>,
): Promise<Result<ReportWritten, F | Cancelled | WorkbookFailure>> {
  const opened = await openPacedBook(deps.workbook, reads, needed, half(pacing, 0));
  if (!opened.ok) return opened;
  const book = opened.value;
  const made = await inSlices(
    make({
      book,
      pen: { language: language ?? book.language, bookLanguage: book.language },
      today: serialToday(deps.clock.now()),
      headCode: await headCodeOf(book, deps),
    }),
    half(pacing, 0.5),
  );
  if (!made.ok) return made;
  if (!made.value.ok) return made.value;
  const spec = made.value.value;
  const written = await deps.workbook.writeSheet(spec);
  if (!written.ok) return written;
  const sheet = written.value;
  return success({ spec, sheet, problems: reportProblems(spec, sheet) });
}

/** A report whose input is small enough to be gathered in one go: nobody stops it. */
export async function writeSheetReport<F>(
  deps: Deps,
  reads: ReadRequest,
  needed: readonly TableCode[],
  language: Language | undefined,
  make: (making: Making) => Result<SheetSpec, F>,
): Promise<Result<ReportWritten, F | WorkbookFailure>> {
  const steps = function* (making: Making): Steps<Result<SheetSpec, F>> {
    return make(making);
  };
  const written = await writePacedReport(deps, reads, needed, { language }, steps);
  if (written.ok) return written;
  const { failure: reason } = written;
  if (isCancelled(reason)) throw new Error('Cancelled, though nobody could');
  return failure(reason);
}
