import {
  isMonthKey,
  isoDate,
  isQuarterKey,
  isWeekKey,
  serialFromIso,
} from '../../../domain/shared/period';
import { toMajor, toMinor } from '../../../domain/shared/money';
import type { Column } from '../../../domain/tables/column';

export type CellInput = string | number | boolean | null;
export type TypedProblem =
  'required' | 'notANumber' | 'notWhole' | 'notADate' | 'notAPeriod' | 'tooSmall' | 'tooLarge';

export type Typed =
  | { readonly ok: true; readonly value: CellInput }
  | { readonly ok: false; readonly problem: TypedProblem; readonly limit?: number };

const good = (value: CellInput): Typed => ({ ok: true, value });
const bad = (problem: TypedProblem, limit?: number): Typed =>
  limit === undefined ? { ok: false, problem } : { ok: false, problem, limit };

/** 12.3 → 0.123, free of what binary division adds. */
const hundredth = (percent: number): number => Number((percent / 100).toPrecision(15));

/** `1,234.5`, `￥1234.50`, `12%` → number; anything else → undefined. */
function numberTyped(text: string): number | undefined {
  const cleaned = text.normalize('NFKC').replace(/[\s,¥$€£]/gu, '');
  const isPercent = cleaned.endsWith('%');
  const bare = isPercent ? cleaned.slice(0, -1) : cleaned;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare)) return undefined;
  return isPercent ? hundredth(Number(bare)) : Number(bare);
}

function numeric(column: Column, text: string, currency: string): Typed {
  let value = numberTyped(text);
  if (value === undefined) return bad('notANumber');
  if (column.kind === 'percent' && !text.normalize('NFKC').includes('%')) value = hundredth(value);
  if (column.kind === 'integer' && !Number.isInteger(value)) return bad('notWhole');
  if (column.min !== undefined && value < column.min) return bad('tooSmall', column.min);
  if (column.max !== undefined && value > column.max) return bad('tooLarge', column.max);
  return good(column.kind === 'money' ? toMinor(value, currency) : value);
}

const periods: Readonly<Record<string, (text: string) => boolean>> = {
  quarter: isQuarterKey,
  month: isMonthKey,
  week: isWeekKey,
};

/**
 * What was typed into a form's field → the row's value. Percentages are typed as percent numbers.
 * `parseTyped(planned, '1,200.50')` → 120050 minor units; `parseTyped(progress, '40')` → 0.4
 */
export function parseTyped(column: Column, text: string, currency = 'CNY'): Typed {
  const trimmed = text.trim();
  if (trimmed === '') return column.required === true ? bad('required') : good(null);
  switch (column.kind) {
    case 'money':
    case 'number':
    case 'integer':
    case 'percent':
      return numeric(column, trimmed, currency);
    case 'date': {
      const serial = serialFromIso(trimmed);
      return serial === undefined ? bad('notADate') : good(serial);
    }
    case 'flag':
      return good(trimmed === 'yes');
    case 'quarter':
    case 'month':
    case 'week': {
      const key = trimmed.normalize('NFKC').toUpperCase();
      return periods[column.kind]?.(key) === true ? good(key) : bad('notAPeriod');
    }
    default:
      return good(text.trim());
  }
}

/** The row's value as a field shows it; `parseTyped` reads it back. */
export function typedText(column: Column, value: CellInput | undefined, currency = 'CNY'): string {
  if (value === null || value === undefined) return '';
  switch (column.kind) {
    case 'money':
      return String(toMajor(Number(value), currency));
    case 'percent':
      return String(Number((Number(value) * 100).toPrecision(12)));
    case 'date':
      return isoDate(Number(value));
    case 'flag':
      return value === true ? 'yes' : 'no';
    default:
      return String(value);
  }
}
