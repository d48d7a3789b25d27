import fc from 'fast-check';
import {
  dateOf,
  isWeekKey,
  isoDate,
  isoWeekday,
  quarterOf,
  quarterSpan,
  serialFromIso,
  serialOf,
  shiftQuarter,
  shiftWeek,
  weekOf,
  weekSpan,
  weeksBetween,
} from './period';

test.each([
  ['2026-11-24', 46_350, '2026Q4', '2026-W48', 2],
  ['2027-01-01', 46_388, '2027Q1', '2026-W53', 5],
  ['2024-12-30', 45_656, '2024Q4', '2025-W01', 1],
  ['2000-02-29', 36_585, '2000Q1', '2000-W09', 2],
])('%s is serial %i, in %s and ISO week %s', (text, serial, quarter, week, weekday) => {
  expect(serialFromIso(text)).toBe(serial);
  expect(isoDate(serial)).toBe(text);
  expect(quarterOf(serial)).toBe(quarter);
  expect(weekOf(serial)).toBe(week);
  expect(isoWeekday(serial)).toBe(weekday);
});

test.each(['2026-02-30', '2026-13-01', '26-1-1', '', '2026/11/24'])('%p is no day', (text) => {
  expect(serialFromIso(text)).toBeUndefined();
});

const anyDay = fc.integer({ min: 61, max: 2_000_000 });

test('a day and its calendar date are one and the same', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: dayOfMonth } = dateOf(day);
      return serialOf(year, month, dayOfMonth) === day;
    }),
  );
});

test('every day lies in its own week and quarter, and weeks are seven days from a Monday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const week = weekSpan(weekOf(day));
      const quarter = quarterSpan(quarterOf(day));
      expect(week.from).toBeLessThanOrEqual(day);
      expect(week.to).toBeGreaterThanOrEqual(day);
      expect(isoWeekday(week.from)).toBe(1);
      expect(quarter.from).toBeLessThanOrEqual(day);
      expect(quarter.to).toBeGreaterThanOrEqual(day);
    }),
  );
});

test('weeks and quarters count on without gap over the turn of the year', () => {
  expect(shiftWeek('2026-W53', 1)).toBe('2027-W01');
  expect(shiftQuarter('2026Q4', 1)).toBe('2027Q1');
  expect(shiftQuarter('2026Q1', -1)).toBe('2025Q4');
  expect(weeksBetween({ from: serialOf(2026, 12, 28), to: serialOf(2027, 1, 4) })).toEqual([
    '2026-W53',
    '2027-W01',
  ]);
});

test('week keys are written with two digits', () => {
  expect(['2026-W01', '2026-W53'].every(isWeekKey)).toBe(true);
  expect(['2026-W1', '2026W01', '2026-W54', '2026-W00'].some(isWeekKey)).toBe(false);
});
