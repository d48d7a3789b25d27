import { isErrorLiteral, type CellValue } from '../../shared/cell';

/** An Excel error as a value; text that merely looks like one never is. */
export interface ExcelError {
  readonly error: string;
}

/** What a formula handles: number, text, boolean, blank (null) or error. */
export type Value = number | string | boolean | null | ExcelError;

const errors = new Map<string, ExcelError>();

/** The same object for the same literal. `excelError('#N/A')` */
export function excelError(literal: string): ExcelError {
  let error = errors.get(literal);
  if (error === undefined) {
    error = { error: literal };
    errors.set(literal, error);
  }
  return error;
}

export const NOT_AVAILABLE = excelError('#N/A');
export const WRONG_VALUE = excelError('#VALUE!');
export const DIVIDED_BY_ZERO = excelError('#DIV/0!');
export const NOT_A_NUMBER = excelError('#NUM!');

export const isError = (value: Value | undefined): value is ExcelError =>
  typeof value === 'object' && value !== null;

/** A cell as read from the sheet → value; `''` is a blank cell. */
export function valueOfCell(cell: CellValue | undefined): Value {
  if (cell === undefined || cell === '') return null;
  return isErrorLiteral(cell) ? excelError(cell) : cell;
}

const NUMBER_TEXT = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?%?$/i;

/** Text that Excel reads as a number in arithmetic: `'1,234.5'` → 1234.5, `'5%'` → 0.05, `'abc'` → undefined. */
export function numberInText(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed) || !NUMBER_TEXT.test(trimmed)) return undefined;
  const isPercent = trimmed.endsWith('%');
  const parsed = Number(trimmed.replace(/[,%]/g, ''));
  if (!Number.isFinite(parsed)) return undefined;
  return isPercent ? parsed / 100 : parsed;
}

/** Arithmetic's reading: blank 0, booleans 1 and 0, text as the number it shows, else `#VALUE!`. */
export function toNumber(value: Value): number | ExcelError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) return value;
  return numberInText(value) ?? WRONG_VALUE;
}

/** `1.5` → `'1.5'`, TRUE → `'TRUE'`, blank → `''`. */
export function toText(value: Value): string | ExcelError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** Excel shows 15 significant digits. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? text.replace('e', 'E').replace(/E([+-])(\d)$/, 'E$10$2') : text;
}

/** A condition's reading: numbers but 0 are TRUE, the words TRUE and FALSE count, other text is `#VALUE!`. */
export function toLogical(value: Value): boolean | ExcelError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (isError(value)) return value;
  const word = value.toUpperCase();
  if (word === 'TRUE') return true;
  return word === 'FALSE' ? false : WRONG_VALUE;
}

/** Text compares without regard to case. `İ` alone would change its length; it folds to `i`. */
export const folded = (text: string): string => text.replace(/İ/g, 'i').toLowerCase();

const rank = (value: Value): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

function blankLike(other: Value): Value {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/**
 * Excel's order: number < text < boolean; text without case, by character; blank stands for 0, '' or FALSE beside
 * a number, text or boolean. Negative, 0 or positive. Errors must be dealt with before.
 */
export function compareValues(left: Value, right: Value): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  const byKind = rank(a) - rank(b);
  if (byKind !== 0) return byKind;
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [folded(a), folded(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

/** Excel compares 15 digits, so that 0.1+0.2=0.3. */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const gap = a - b;
  return Math.abs(gap) <= Math.abs(a) * 5e-16 * 4 && Math.abs(gap) <= Math.abs(b) * 2e-15 ? 0 : gap;
}
