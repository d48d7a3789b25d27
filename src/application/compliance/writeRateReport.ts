import { ruleRates, type CountedFinding } from '../../domain/compliance/ruleRates';
import type { SheetWritten } from '../../domain/report/sheet';
import { serialToday } from '../../domain/shared/period';
import type { Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { Language } from '../../terms/language';
import { openBook } from '../book';
import type { Deps } from '../deps';
import { headCodeOf } from '../report/readCampaign';
import { rateSheet } from './rateSheet';

/** Writes the precision of rules and the overrides by people as a report sheet; `findings` are of the last check. */
export async function writeRateReport(
  deps: Deps,
  request: { readonly findings: readonly CountedFinding[]; readonly language?: Language },
): Promise<Result<SheetWritten, WorkbookFailure>> {
  const opened = await openBook(deps.workbook, { Decisions: 'all' });
  if (!opened.ok) return opened;
  const book = opened.value;
  return deps.workbook.writeSheet(
    rateSheet({
      rates: ruleRates(book.allRows('Decisions'), request.findings),
      language: request.language ?? book.language,
      today: serialToday(deps.clock.now()),
      headCode: await headCodeOf(book, deps),
    }),
  );
}
