import type { Language } from '../../terms/language';
import { isTableCode, tableOf } from './all';
import type { Column } from './column';
import { headerOf } from './headers';
import { flagWords } from './words';

/** What a cell of a column may hold, as data validation states it. */
export type CellCheck =
  | { readonly kind: 'list'; readonly words: readonly string[] }
  /** Suggested values come from another table's column; other text only warns. */
  | { readonly kind: 'suggest'; readonly table: string; readonly header: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'decimal' | 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'period'; readonly period: 'quarter' | 'week' | 'month' };

/** Excel takes an inline list of at most 255 characters, separated by commas. */
const longestList = 255;

/** Amounts beyond this are slips of the hand, not budgets. */
const largest = 1e13;

const listOf = (words: readonly string[]): CellCheck | undefined =>
  words.join(',').length <= longestList && words.every((word) => !word.includes(','))
    ? { kind: 'list', words }
    : undefined;

function suggestionOf(suggest: string, language: Language): CellCheck | undefined {
  const [table = '', column = ''] = suggest.split('.');
  if (!isTableCode(table)) return undefined;
  return { kind: 'suggest', table, header: headerOf(tableOf(table), column, language) };
}

/**
 * The check of a column in a workbook's language; undefined where anything may be typed.
 * `risk` in en-US → `{ kind: 'list', words: ['Low', 'Medium', 'High'] }`
 */
export function checkOf(column: Column, language: Language): CellCheck | undefined {
  const at = language === 'zh-CN' ? 0 : 1;
  const limits = { min: column.min ?? -largest, max: column.max ?? largest };
  switch (column.kind) {
    case 'choice':
      return listOf(Object.values(column.choices ?? {}).map((wording) => wording[at]));
    case 'flag':
      return listOf(flagWords.map((wording) => wording[at]));
    case 'date':
      return { kind: 'date' };
    case 'money':
    case 'number':
    case 'percent':
      return { kind: 'decimal', ...limits };
    case 'integer':
      return { kind: 'whole', ...limits };
    case 'quarter':
    case 'week':
    case 'month':
      return { kind: 'period', period: column.kind };
    default:
      return column.suggest === undefined ? undefined : suggestionOf(column.suggest, language);
  }
}

/**
 * Excel formula that is TRUE when a cell (`cell`, e.g. `B2`) holds a period key: `2026Q4`,
 * `2026-W48`, `2026M11`.
 */
export function periodFormula(period: 'quarter' | 'week' | 'month', cell: string): string {
  const year = `ISNUMBER(--LEFT(${cell},4))`;
  const part = (start: number, mark: string, length: number, most: number): string =>
    `=AND(LEN(${cell})=${String(start + length)},MID(${cell},5,${String(mark.length)})="${mark}",` +
    `${year},ISNUMBER(--MID(${cell},${String(start + 1)},${String(length)})),` +
    `--MID(${cell},${String(start + 1)},${String(length)})>=1,` +
    `--MID(${cell},${String(start + 1)},${String(length)})<=${String(most)})`;
  if (period === 'quarter') return part(5, 'Q', 1, 4);
  return period === 'week' ? part(6, '-W', 2, 53) : part(5, 'M', 2, 12);
}
