import fc from 'fast-check';
import { blocksOf } from './blocks';
import { pageStarts } from './pageStarts';
import { columnPoints, pageRoom } from './paper';
import type { ReportCell } from './sheet';

const text = (value: string): ReportCell[] => [{ value, look: 'text' }];
const looked = (look: NonNullable<ReportCell['look']>): ReportCell[] => [{ value: look, look }];
const rowsOf = (count: number): ReportCell[][] =>
  Array.from({ length: count }, (_, i) => text(String(i)));
const table = (count: number): ReportCell[][] => [
  looked('heading'),
  looked('columnHead'),
  ...rowsOf(count),
  [],
];

/** Pages of a sheet whose rows are all one point high. */
const startsOf = (
  rows: ReportCell[][],
  room: number,
  charts: { from: string; to: string }[] = [],
  titles = 0,
): readonly number[] => pageStarts({ rows, charts, heightOf: () => 1, room, titles });

describe('where a report on paper begins a new page', () => {
  it('moves a chart that does not fit whole to the next page', () => {
    const rows = [...rowsOf(6), [], ...Array.from({ length: 6 }, () => [])];
    expect(startsOf(rows, 10, [{ from: 'A8', to: 'E12' }])).toEqual([6]);
  });
  it('leaves no heading alone at the foot', () => {
    expect(startsOf([...rowsOf(8), [], ...table(4)], 10)).toEqual([8]);
  });
  it('cuts a table longer than a page between its rows, never under its head', () => {
    expect(startsOf([...rowsOf(6), [], ...table(20)], 10)).toEqual([6, 16, 26]);
    expect(startsOf([...rowsOf(2), [], ...table(20)], 10)).toEqual([10, 20]);
  });
  it('keeps a total with the row above it', () => {
    expect(startsOf([...table(8).slice(0, -1), looked('total'), []], 10)).toEqual([9]);
  });
  it('counts the title rows that every later page repeats', () => {
    expect(startsOf(rowsOf(25), 10, [], 2)).toEqual([10, 18]);
  });
  it('parts a block from the title above it by its blank row', () => {
    expect(startsOf([...rowsOf(10), [], ...rowsOf(9), [], ...rowsOf(2)], 10)).toEqual([10, 20]);
  });
  it('knows the paper: A4 on its side, fitted to the width', () => {
    const room = pageRoom(
      { orientation: 'landscape' },
      [24, 13, 13, 13, 13, 13, 13, 13, 12, 37, 15],
    );
    expect(Math.round(room)).toBe(623);
    expect(columnPoints(10)).toBe(56.25);
    // Narrow sheets are not enlarged.
    expect(Math.round(pageRoom({ orientation: 'portrait' }, [10]))).toBe(726);
  });
});

const sheet = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 4 }).map((n) => [...rowsOf(n), []]),
    fc.integer({ min: 1, max: 40 }).map((n) => table(n)),
    fc.integer({ min: 1, max: 12 }).map((n) => [...table(n).slice(0, -1), looked('total'), []]),
  ),
  { maxLength: 12 },
);

test('no block crosses the end of a page unless it is longer than one, and no page is too full', () => {
  fc.assert(
    fc.property(
      sheet,
      fc.array(fc.integer({ min: 14, max: 50 }), { minLength: 1, maxLength: 7 }),
      fc.integer({ min: 300, max: 700 }),
      (parts, heights, room) => {
        const rows = parts.flat();
        const heightOf = (row: number): number => heights[row % heights.length] ?? 18;
        const tall = (from: number, to: number): number =>
          rows.slice(from, to + 1).reduce((sum, _, i) => sum + heightOf(from + i), 0);
        const titles = 40;
        const starts = pageStarts({ rows, charts: [], heightOf, room, titles });
        for (const { from, to } of blocksOf(rows, [])) {
          // With the blank row above it.
          if (tall(Math.max(0, from - 1), to) > room - titles) continue;
          expect(starts.filter((row) => from < row && row <= to)).toEqual([]);
        }
        [0, ...starts].forEach((from, page) => {
          const end = starts[page] ?? rows.length;
          const to = rows.slice(0, end).findLastIndex((row) => row.length > 0);
          expect(to).toBeGreaterThanOrEqual(from - 1);
          if (rows.length > 0)
            expect(tall(from, to)).toBeLessThanOrEqual(page === 0 ? room : room - titles);
        });
        for (const row of starts)
          expect(rows[row - 1]?.[0]?.look ?? '').not.toMatch(/heading|columnHead/u);
      },
    ),
  );
});
