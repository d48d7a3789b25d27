import { numfmt } from '@univerjs/core';
import type { SheetModel } from '../../core/model';
import { isErrorValue, type CellValue } from '../../core/values';
import type { PageLanguage } from '../pageWords';

/** A value as its number format shows it: `0.256`, `0%` → `26%`. A broken format shows the plain value. */
export function formattedValue(
  value: CellValue,
  format: string | undefined,
  language: PageLanguage,
): string {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  try {
    return numfmt.format(format ?? 'General', value, { locale: language, throws: true });
  } catch {
    return String(value);
  }
}

/** How a cell reads on the grid. */
export function cellText(
  sheet: SheetModel,
  row: number,
  column: number,
  language: PageLanguage,
): string {
  return formattedValue(sheet.value(row, column), sheet.style(row, column).numberFormat, language);
}

/** The colour that a number format itself asks for (`[Red]-#,##0`), or undefined. */
export function formatColor(value: CellValue, format: string | undefined): string | undefined {
  if (typeof value !== 'number' || format?.includes('[') !== true) return undefined;
  try {
    const color = numfmt.formatColor(format, value);
    return typeof color === 'string' ? color : undefined;
  } catch {
    return undefined;
  }
}
