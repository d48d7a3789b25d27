/**
 * Dates are Excel serial numbers (1900 system, whole days); quarters and ISO weeks are keys:
 * `2026Q4`, `2026-W48`; months `2026M11` (Excel would turn `2026-11` into a date).
 * All arithmetic is in UTC, so no time zone shifts a day.
 */
export type DateSerial = number;

const msPerDay = 86_400_000;
/** Serial 25569 is 1970-01-01. Serials up to 60 carry Lotus' false leap day and are not used here. */
const unixEpochSerial = 25_569;

export const serialOf = (year: number, month: number, day: number): DateSerial =>
  Date.UTC(year, month - 1, day) / msPerDay + unixEpochSerial;

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dateOf(serial: DateSerial): CalendarDate {
  const date = new Date((Math.floor(serial) - unixEpochSerial) * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** `46350` → `2026-11-24` */
export function isoDate(serial: DateSerial): string {
  const { year, month, day } = dateOf(serial);
  return `${String(year)}-${pad(month)}-${pad(day)}`;
}

/** `2026-11-24` → serial; anything that is not a real calendar day → undefined. */
export function serialFromIso(text: string): DateSerial | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const serial = serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDate(serial) === text ? serial : undefined;
}

/** Local calendar day of an instant, as the person sees it. */
export const serialToday = (now: Date): DateSerial =>
  serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());

export const quarterOf = (serial: DateSerial): string => {
  const { year, month } = dateOf(serial);
  return `${String(year)}Q${String(Math.ceil(month / 3))}`;
};

export const monthOf = (serial: DateSerial): string => {
  const { year, month } = dateOf(serial);
  return `${String(year)}M${pad(month)}`;
};

export const isQuarterKey = (text: string): boolean => /^\d{4}Q[1-4]$/.test(text);
export const isWeekKey = (text: string): boolean => /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text);
export const isMonthKey = (text: string): boolean => /^\d{4}M(0[1-9]|1[0-2])$/.test(text);

export interface Span {
  readonly from: DateSerial;
  readonly to: DateSerial;
}

/** `2026Q4` → first and last day. */
export function quarterSpan(key: string): Span {
  const year = Number(key.slice(0, 4));
  const quarter = Number(key.slice(5));
  return { from: serialOf(year, quarter * 3 - 2, 1), to: serialOf(year, quarter * 3 + 1, 1) - 1 };
}

export const shiftQuarter = (key: string, by: number): string => {
  const index = Number(key.slice(0, 4)) * 4 + Number(key.slice(5)) - 1 + by;
  return `${String(Math.floor(index / 4))}Q${String((((index % 4) + 4) % 4) + 1)}`;
};

/** Monday = 1 … Sunday = 7 (ISO 8601). */
export const isoWeekday = (serial: DateSerial): number =>
  ((((Math.floor(serial) - 2) % 7) + 7) % 7) + 1;

/** ISO 8601 week of a day: the week belongs to the year of its Thursday. */
export function weekOf(serial: DateSerial): string {
  const thursday = Math.floor(serial) - isoWeekday(serial) + 4;
  const { year } = dateOf(thursday);
  const week = Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
  return `${String(year)}-W${pad(week)}`;
}

/** `2026-W48` → its Monday and Sunday. */
export function weekSpan(key: string): Span {
  const fourth = serialOf(Number(key.slice(0, 4)), 1, 4);
  const monday = fourth - isoWeekday(fourth) + 1 + (Number(key.slice(6)) - 1) * 7;
  return { from: monday, to: monday + 6 };
}

export const shiftWeek = (key: string, by: number): string => weekOf(weekSpan(key).from + by * 7);

/** Every ISO week touched by a span, in order. */
export function weeksBetween(span: Span): string[] {
  const weeks: string[] = [];
  for (let day = weekSpan(weekOf(span.from)).from; day <= span.to; day += 7)
    weeks.push(weekOf(day));
  return weeks;
}
