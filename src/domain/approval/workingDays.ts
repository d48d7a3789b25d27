import { isoWeekday, serialToday, type DateSerial } from '../shared/period';
import type { CalendarRow } from '../tables/settings';

/** Public holidays and make-up working days (调休上班); other days follow the weekend. */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<DateSerial>;
  readonly workdays: ReadonlySet<DateSerial>;
}

export const calendarOf = (rows: readonly Pick<CalendarRow, 'date' | 'kind'>[]): WorkCalendar => {
  const days = (kind: CalendarRow['kind']): ReadonlySet<DateSerial> =>
    new Set(rows.flatMap((row) => (row.kind === kind && row.date !== null ? [row.date] : [])));
  return { holidays: days('holiday'), workdays: days('workday') };
};

export const isWorkingDay = (calendar: WorkCalendar, day: DateSerial): boolean =>
  calendar.workdays.has(day) || (isoWeekday(day) <= 5 && !calendar.holidays.has(day));

/** A calendar without a working day within this many days is wrong, not busy. */
const longestHoliday = 366;

/**
 * Last day of a deadline of `count` working days that starts on `day`, which itself is not counted.
 * Friday + 1 → Monday; 0 → the day itself.
 */
export function addWorkingDays(calendar: WorkCalendar, day: DateSerial, count: number): DateSerial {
  let at = day;
  for (let left = count, idle = 0; left > 0 && idle < longestHoliday;) {
    at += 1;
    if (isWorkingDay(calendar, at)) {
      left -= 1;
      idle = 0;
    } else idle += 1;
  }
  return at;
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: DateSerial,
  to: DateSerial,
): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

/** Calendar day of a log time, as the reader's clock shows it; null for a text that is no time. */
export function dayOf(instant: string | null): DateSerial | null {
  const date = new Date(instant ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : serialToday(date);
}
