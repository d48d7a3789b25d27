import { isBlank, type CellValue } from '../../domain/shared/cell';
import type { Column } from '../../domain/tables/column';
import { normalHeader } from '../../domain/tables/headers';
import { cellOf } from '../../domain/tables/write';
import type { Language } from '../../terms/language';
import { toSheetDate } from './dateSystem';

export interface Encoding {
  readonly language: Language;
  readonly date1904: boolean;
  readonly currency: string;
}

/** Excel's own limit of one cell. */
export const longestText = 32_767;

/**
 * Text that Excel would take for a formula or would strip of its apostrophe gets the apostrophe
 * that Excel itself uses to mark text; it is not part of the value.
 * `=HYPERLINK(…)` → `'=HYPERLINK(…)`; `'80s` → `''80s`; `2026Q4` stays (its column is text).
 */
export const asText = (value: CellValue): CellValue =>
  typeof value === 'string' && /^[=+\-@'\t]/u.test(value) ? `'${value}` : value;

/** A typed value → the cell value that will be read back from the sheet. */
export function toCell(
  column: Column,
  value: string | number | boolean | null,
  encoding: Encoding,
): CellValue {
  const cell = cellOf(column, value, encoding.language, encoding.currency);
  // Excel keeps line feeds only; a carriage return would never be read back as it was written.
  const text = typeof cell === 'string' ? cell.replace(/\r\n?/gu, '\n') : cell;
  return toSheetDate(text, column, encoding.date1904);
}

const wordCode = (column: Column | undefined, value: CellValue): string => {
  const wanted = normalHeader(String(value));
  const choices = Object.entries(column?.choices ?? {});
  const hit = choices.find(([code, words]) =>
    [code, ...words].some((word) => normalHeader(word) === wanted),
  );
  return hit ? hit[0] : String(value);
};

/** Numbers are compared as Excel stores them: fifteen digits. */
const isSameNumber = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));

/** Whether two cell values mean the same in a column; blank is blank, a choice is its code. */
export function isSameCell(column: Column | undefined, a: CellValue, b: CellValue): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (typeof a === 'number' && typeof b === 'number') return isSameNumber(a, b);
  if (column?.kind === 'choice') return wordCode(column, a) === wordCode(column, b);
  return a === b;
}
