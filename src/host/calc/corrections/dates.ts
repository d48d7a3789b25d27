import type { BaseValueObject } from '@univerjs/engine-formula';
import { NumberValueObject } from '@univerjs/engine-formula';
import type { Correction } from './functionClass';
import { answering, cellOf, eachResult, single } from './functionClass';

const MS_PER_DAY = 86_400_000;
/** Serial 25,569 is 1 January 1970. */
const EPOCH = 25_569;
/** Below it lies the leap day that 1900 never had; weekdays there are Excel's own. */
const FIRST_OF_MARCH_1900 = 61;

/** `EDATE(31 January, 1)` is the last of February, not the third of March. */
export function edate(serial: number, months: number): number {
  const start = new Date((Math.floor(serial) - EPOCH) * MS_PER_DAY);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + Math.trunc(months);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  return Date.UTC(year, month, day) / MS_PER_DAY + EPOCH;
}

/** Week of ISO 8601: the one with the year's first Thursday is week 1. 30 December 2024 → 1. */
export function isoWeek(serial: number): number {
  const day = Math.floor(serial) - EPOCH;
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  const thursday = new Date((day - sinceMonday + 3) * MS_PER_DAY);
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - firstOfYear) / (7 * MS_PER_DAY)) + 1;
}

/** Univer 0.25.1 lets the day run over into the next month. */
const endingWithTheMonth = answering((args, plain) => {
  const result = plain(...args);
  const [start, months] = args.map(single);
  const isNumeric = start?.isNumber() === true && months?.isNumber() === true;
  if (!isNumeric || !single(result).isNumber()) return result;
  const serial = edate(Number(start.getValue()), Number(months.getValue()));
  return NumberValueObject.create(serial, single(result).getPattern());
});

function isoWeeks(result: BaseValueObject, dates: BaseValueObject | undefined): BaseValueObject {
  if (!dates) return result;
  return eachResult(result, (week, row, column) => {
    const date = cellOf(dates, row, column);
    if (!week.isNumber() || !date.isNumber()) return week;
    const serial = Number(date.getValue());
    return serial < FIRST_OF_MARCH_1900 ? week : NumberValueObject.create(isoWeek(serial));
  });
}

/** Univer 0.25.1 never lets the last days of December belong to the next year's first week. */
const isoWeekNumber = answering((args, plain) => isoWeeks(plain(...args), args[0]));
const weekNumber = answering((args, plain) => {
  const result = plain(...args);
  const type = args[1] && single(args[1]);
  return type?.isNumber() === true && Number(type.getValue()) === 21
    ? isoWeeks(result, args[0] && single(args[0]))
    : result;
});

export const DATE_CORRECTIONS: readonly Correction[] = [
  ['EDATE', endingWithTheMonth],
  ['ISOWEEKNUM', isoWeekNumber],
  ['WEEKNUM', weekNumber],
];
