import type { Language } from '../../terms/language';
import type { CellValue } from '../shared/cell';
import { toMajor } from '../shared/money';
import type { Column } from './column';
import { flagWords } from './words';

/** A row's values by column code, typed as in `RowOf`; what is absent is left as it is. */
export type RowValues = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Typed value → cell value in the workbook's language: money to major units, choice and flag to
 * their word, null to '' (which clears the cell).
 */
export function cellOf(
  column: Column,
  value: string | number | boolean | null,
  language: Language,
  currency = 'CNY',
): CellValue {
  if (value === null) return '';
  const at = language === 'zh-CN' ? 0 : 1;
  switch (column.kind) {
    case 'money':
      return typeof value === 'number' ? toMajor(value, currency) : value;
    case 'choice':
      return column.choices?.[String(value)]?.[at] ?? value;
    case 'flag':
      // Text that is no flag stays what it is, so that a cell can be compared with what it held.
      return typeof value === 'boolean' ? flagWords[value ? 0 : 1][at] : value;
    default:
      return value;
  }
}

/** Excel number format of a column; text kinds are `@`, so that nothing typed is reinterpreted. */
export function numberFormatOf(column: Column): string {
  switch (column.kind === 'formula' ? column.result : column.kind) {
    case 'money':
      return '#,##0.00;[Red]-#,##0.00';
    case 'percent':
      return '0.0%;[Red]-0.0%';
    case 'date':
      return 'yyyy-mm-dd';
    case 'integer':
      return '0';
    case 'number':
      return column.kind === 'formula' ? '#,##0.00;[Red]-#,##0.00' : 'General';
    default:
      return column.kind === 'formula' ? 'General' : '@';
  }
}
