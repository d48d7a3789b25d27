import { numfmt } from '@univerjs/core';
import type { CellWrite } from '../core/model';
import type { CellStyle } from '../core/style';
import type { CellValue } from '../core/values';
import { isErrorCode, isErrorValue } from '../core/values';
import { invalidArgument } from './hostError';

/** Serial numbers of 1904 workbooks are 1,462 days behind. */
const DAYS_1904 = 1462;

const CHINESE_DATE = /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?$/u;

function chineseDate(text: string): { v: number; z: string } | null {
  const match = CHINESE_DATE.exec(text.trim());
  if (!match) return null;
  const parts = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const serial = numfmt.dateToSerial(parts, { ignoreTimezone: true });
  const z = match[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"';
  return typeof serial === 'number' ? { v: serial, z } : null;
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** Most texts of a table are plain: they are told apart before the costly parser looks at them. */
function isSurelyPlain(text: string): boolean {
  if (!/\d/u.test(text)) return true;
  return /^[\p{L}_]/u.test(text) && !MONTH.test(text);
}

/**
 * Text as Excel takes it when it is typed: numbers, percentages, dates, times, money, booleans and
 * errors become values, and a General cell takes the format that was typed.
 * `'12.5%'` → `{value: 0.125, numberFormat: '0.00%'}`, `"'007"` → `'007'`.
 */
export function typedText(
  text: string,
  options: { readonly locale: string; readonly date1904: boolean },
): { readonly value: CellValue; readonly numberFormat?: string } {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^true$/iu.test(text)) return { value: true };
  if (/^false$/iu.test(text)) return { value: false };
  const upper = text.toUpperCase();
  if (isErrorCode(upper)) return { value: { error: upper } };
  if (isSurelyPlain(text)) return { value: text };
  const parsed = chineseDate(text) ?? numfmt.parseValue(text, { locale: options.locale });
  if (typeof parsed?.v !== 'number') return { value: text };
  const isDate = parsed.z !== undefined && numfmt.isDateFormat(parsed.z);
  const value =
    isDate && options.date1904 && parsed.v >= DAYS_1904 ? parsed.v - DAYS_1904 : parsed.v;
  return parsed.z === undefined ? { value } : { value, numberFormat: parsed.z };
}

/** One entry of `range.values` or `range.formulas`; null means: leave the cell alone. */
export function typedCell(
  entry: unknown,
  style: CellStyle,
  options: { readonly locale: string; readonly date1904: boolean },
): CellWrite | null {
  if (entry === null || entry === undefined) return null;
  if (typeof entry === 'number' || typeof entry === 'boolean') return { value: entry };
  if (typeof entry !== 'string') throw invalidArgument();
  if (style.numberFormat === '@' && entry !== '') {
    return { value: entry.startsWith("'") ? entry.slice(1) : entry };
  }
  if (entry.startsWith('=') && entry.length > 1) return { formula: entry };
  const { value, numberFormat } = typedText(entry, options);
  const isGeneral = style.numberFormat === undefined || style.numberFormat === 'General';
  return numberFormat !== undefined && isGeneral ? { value, style: { numberFormat } } : { value };
}

/** A cell's value as `range.values` shows it. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isErrorValue(value) ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isErrorValue(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** A cell's value as it is shown: `45000` with `yyyy-mm-dd` → `2023-03-15`. */
export function displayText(
  value: CellValue,
  numberFormat: string | undefined,
  options: { readonly locale: string; readonly date1904: boolean },
): string {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = numberFormat ?? 'General';
  if (typeof value === 'string' && pattern === 'General') return value;
  try {
    const isShifted = options.date1904 && typeof value === 'number' && numfmt.isDateFormat(pattern);
    return numfmt.format(pattern, isShifted ? value + DAYS_1904 : value, {
      locale: options.locale,
      throws: false,
    });
  } catch {
    return String(value);
  }
}
