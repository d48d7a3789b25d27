import { missingItems, type MissingItem } from '../../domain/plan/completeness';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { openBook } from '../book';
import type { Deps } from '../deps';
import { dossierOf } from './dossier';

/** What the plan still lacks, each item with the cell that mends it (W2.1). One round trip. */
export async function checkCompleteness(
  deps: Pick<Deps, 'workbook'>,
  planId: string,
): Promise<Result<readonly MissingItem[], WorkbookFailure>> {
  const book = await openBook(deps.workbook, { Plans: 'all', Budget: 'all', KPIs: 'all' });
  if (!book.ok) return book;
  const dossier = dossierOf(book.value, planId);
  return dossier
    ? success(missingItems(dossier))
    : failure({ code: 'rowMissing', table: 'Plans', rowId: planId });
}
