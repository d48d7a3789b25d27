import {
  dateOf,
  isoWeekday,
  isWeekKey,
  quarterOf,
  serialFromIso,
  serialOf,
  weekOf,
  weekSpan,
} from '../../shared/period';
import { scalar, type FunctionTable } from './functionTable';
import { isError, NOT_A_NUMBER, numberInText, toNumber, WRONG_VALUE, type Value } from './value';
import type { ScalarFunction } from './vectorise';

/** Text that shows a day: `2026-11-24`, `2026/11/4`, or the day at the head of an instant. */
export function serialInText(text: string): number | undefined {
  const match = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(text);
  if (match === null) return undefined;
  const pad = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  return serialFromIso(`${match[1] ?? ''}-${pad(match[2])}-${pad(match[3])}`);
}

function toSerial(value: Value): number | ReturnType<typeof toNumber> {
  if (typeof value !== 'string') return toNumber(value);
  return serialInText(value) ?? numberInText(value) ?? WRONG_VALUE;
}

const dated =
  (apply: (...numbers: number[]) => Value): ScalarFunction =>
  (args) => {
    const serials: number[] = [];
    for (const arg of args) {
      const serial = toSerial(arg);
      if (isError(serial)) return serial;
      if (serial < 0) return NOT_A_NUMBER;
      serials.push(serial);
    }
    return apply(...serials);
  };

const signed =
  (apply: (serial: number, by: number) => Value): ScalarFunction =>
  ([first = null, second = null]) => {
    const serial = toSerial(first);
    if (isError(serial)) return serial;
    const by = toNumber(second);
    return isError(by) ? by : apply(serial, Math.trunc(by));
  };

const lastDayOf = (year: number, month: number): number => dateOf(serialOf(year, month + 1, 0)).day;

function shiftMonths(serial: number, by: number): number {
  const { year, month, day } = dateOf(serial);
  const index = year * 12 + month - 1 + by;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return serialOf(toYear, toMonth, Math.min(day, lastDayOf(toYear, toMonth)));
}

function monthEnd(serial: number, by: number): number {
  const { year, month } = dateOf(shiftMonths(Math.floor(serial), by));
  return serialOf(year, month + 1, 0);
}

/** WEEKDAY's return types 1 (Sunday = 1), 2 (Monday = 1) and 3 (Monday = 0). */
function weekday(serial: number, type: number): Value {
  const day = isoWeekday(serial);
  if (type === 2) return day;
  if (type === 3) return day - 1;
  return type === 1 ? (day % 7) + 1 : NOT_A_NUMBER;
}

/** Excel's date functions, and three that speak in the workbook's keys: WEEKKEY(day), WEEKEND(key) (its Sunday), QUARTERKEY(day). */
export const DATE_FUNCTIONS: FunctionTable = {
  DATE: scalar(3, 3, (args) => {
    const [year, month, day] = args.map((arg) => toNumber(arg));
    if (isError(year) || isError(month) || isError(day)) return WRONG_VALUE;
    return serialOf(Math.trunc(year ?? 0), Math.trunc(month ?? 0), Math.trunc(day ?? 0));
  }),
  YEAR: scalar(
    1,
    1,
    dated((serial = 0) => dateOf(serial).year),
  ),
  MONTH: scalar(
    1,
    1,
    dated((serial = 0) => dateOf(serial).month),
  ),
  DAY: scalar(
    1,
    1,
    dated((serial = 0) => dateOf(serial).day),
  ),
  DAYS: scalar(
    2,
    2,
    dated((end = 0, start = 0) => Math.floor(end) - Math.floor(start)),
  ),
  EDATE: scalar(2, 2, signed(shiftMonths)),
  EOMONTH: scalar(2, 2, signed(monthEnd)),
  WEEKDAY: scalar(
    1,
    2,
    dated((serial = 0, type = 1) => weekday(serial, type)),
  ),
  ISOWEEKNUM: scalar(
    1,
    1,
    dated((serial = 0) => Number(weekOf(serial).slice(6))),
  ),
  DATEVALUE: scalar(1, 1, ([value = null]) =>
    typeof value === 'string' ? (serialInText(value) ?? WRONG_VALUE) : WRONG_VALUE,
  ),
  WEEKKEY: scalar(
    1,
    1,
    dated((serial = 0) => weekOf(serial)),
  ),
  WEEKEND: scalar(1, 1, ([value = null]) => {
    if (isError(value)) return value;
    const key = String(value ?? '')
      .trim()
      .toUpperCase();
    return isWeekKey(key) ? weekSpan(key).to : WRONG_VALUE;
  }),
  QUARTERKEY: scalar(
    1,
    1,
    dated((serial = 0) => quarterOf(serial)),
  ),
};

export const serialOfValue = toSerial;
