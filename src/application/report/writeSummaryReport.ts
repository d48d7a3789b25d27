import { reportProblems, type ReportProblem } from '../../domain/report/problems';
import type { SheetSpec, SheetWritten } from '../../domain/report/sheet';
import { summaryReport } from '../../domain/report/summary/summaryReport';
import { serialToday } from '../../domain/shared/period';
import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { Language } from '../../terms/language';
import type { Deps } from '../deps';
import { openPacedBook } from '../pacedBook';
import type { Cancelled, Pacing } from '../slices';
import { summaryInputOf, summaryReads, type SummaryFailure } from './readCampaign';

export interface SummaryRequest {
  readonly campaignId: string;
  /** Language of the report; the workbook's own when not said. */
  readonly language?: Language;
  /** Progress and cancelling, for workbooks of many rows. */
  readonly pacing?: Pacing;
}

export interface ReportWritten {
  readonly spec: SheetSpec;
  readonly sheet: SheetWritten;
  /** Empty when every figure, sentence and total agrees with the pane's own. */
  readonly problems: readonly ReportProblem[];
}

/**
 * Writes or makes again the summary report of one campaign (W4.3). Three round trips: read, write,
 * read back what the sheet computed. What was typed into its input cells is kept.
 */
export async function writeSummaryReport(
  deps: Deps,
  request: SummaryRequest,
): Promise<Result<ReportWritten, SummaryFailure | Cancelled | WorkbookFailure>> {
  const opened = await openPacedBook(
    deps.workbook,
    summaryReads,
    ['Plans', 'Budget', 'KPIs'],
    request.pacing,
  );
  if (!opened.ok) return opened;
  const book = opened.value;
  const today = serialToday(deps.clock.now());
  const input = await summaryInputOf(book, request.campaignId, today, deps);
  if (!input.ok) return input;
  const pen = { language: request.language ?? book.language, bookLanguage: book.language };
  const spec = summaryReport(pen, input.value);
  const written = await deps.workbook.writeSheet(spec);
  if (!written.ok) return written;
  return success({ spec, sheet: written.value, problems: reportProblems(spec, written.value) });
}
