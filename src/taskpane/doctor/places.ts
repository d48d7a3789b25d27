import type { Book } from '../../application/book';
import { isoDate } from '../../domain/shared/period';
import { tableOf } from '../../domain/tables/all';
import { cellAddress } from '../../domain/tables/columnLetters';
import type { CellRepair } from '../../domain/tables/doctor';
import { codesOfHeaders, headerOf } from '../../domain/tables/headers';
import type { CellProblem } from '../../domain/tables/read';
import { cellOf } from '../../domain/tables/write';
import type { Language } from '../../terms/language';

/** `活动方案!F5`, as Excel writes it: where the cell stood when it was read. */
export function addressOf(book: Book, { table, column, index }: CellProblem): string {
  const raw = book.typed(table)?.raw;
  if (!raw) return '';
  const i = codesOfHeaders(tableOf(table), raw.headers).indexOf(column);
  const at = raw.at?.[i] ?? raw.left + i;
  return `${raw.sheet}!${i < 0 ? String(raw.top + 2 + index) : cellAddress(raw.top + 1 + index, at)}`;
}

export const headerOfProblem = ({ table, column }: CellProblem, language: Language): string =>
  headerOf(tableOf(table), column, language);

/** What the cell will hold, in the words of the workbook: a day as 2026-11-24, 3000元 as 3,000. */
export function writtenValue(repair: CellRepair, workbook: Language): string {
  const { problem, value, currency } = repair;
  const column = tableOf(problem.table).columns[problem.column];
  if (!column) return '';
  if (column.kind === 'date' && typeof value === 'number') return isoDate(value);
  const cell = cellOf(column, value, workbook, currency);
  return typeof cell === 'number'
    ? cell.toLocaleString(workbook, { maximumFractionDigits: 10 })
    : String(cell);
}
