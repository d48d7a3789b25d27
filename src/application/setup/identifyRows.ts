import { newRowId } from '../../domain/shared/rowId';
import { success, type Result } from '../../domain/shared/result';
import { tableOf, type TableCode } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import { openBook, type Book } from '../book';
import type { Deps } from '../deps';

export interface Identified {
  /** Rows that have an ID now and had none. */
  readonly named: number;
  /** Rows still without one: moved or edited by somebody else meanwhile. */
  readonly left: number;
}

const unnamed = (book: Book): number =>
  book.problems.filter(({ code }) => code === 'missingId').length;

/**
 * Gives an ID to each row that was typed by hand, in the tables chosen, and reads them again to
 * prove it. It is set-up's repair: what else these tables lack (a column, a check, a formula in an
 * empty cell) is added as well; nothing that holds something is overwritten.
 */
export async function identifyRows(
  deps: Pick<Deps, 'workbook' | 'random'>,
  tables: readonly TableCode[],
): Promise<Result<Identified, WorkbookFailure>> {
  // All columns: a row counts as typed when any of them holds something.
  const request = Object.fromEntries(tables.map((code) => [code, 'all' as const]));
  const before = await openBook(deps.workbook, request);
  if (!before.ok) return before;
  const done = await deps.workbook.setUp({
    language: before.value.language,
    create: [],
    repair: tables,
    seeds: {},
    newId: (code) => newRowId(tableOf(code).prefix, (n) => deps.random.bytes(n)),
  });
  if (!done.ok) return done;
  const after = await openBook(deps.workbook, request);
  if (!after.ok) return after;
  const left = unnamed(after.value);
  return success({ named: Math.max(0, unnamed(before.value) - left), left });
}
