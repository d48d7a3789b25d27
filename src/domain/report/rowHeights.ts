import { linesOf } from './displayWidth';
import { measureOf } from './fitted';
import type { ReportCell } from './sheet';

/** Points that one line of type takes, Chinese faces included, and what clears the lines around it. */
const lineHeight = 15;
const clearance = 1.5;

/** Height of a row of one line, points. */
export const standardRowHeight = lineHeight + clearance;

/** Excel's tallest row. */
const tallest = 405;

/** Rows of larger type. */
const looked: Readonly<Record<string, number>> = { title: 28, heading: 21 };

const linesIn = (cell: ReportCell, width: number): number =>
  cell.wrap === true
    ? linesOf(String(cell.expected ?? cell.value ?? ''), Math.max(4, width), measureOf(cell)).length
    : 1;

/** Heights (points) of rows of larger type, and of those whose wrapped cells need more than one line, by one-based number. */
export function wrappedHeights(
  rows: readonly (readonly ReportCell[])[],
  widths: readonly number[],
): Record<number, number> {
  const heights: Record<number, number> = {};
  rows.forEach((row, r) => {
    const lines = Math.max(1, ...row.map((cell, c) => linesIn(cell, widths[c] ?? 10)));
    const least = looked[row[0]?.look ?? ''] ?? 0;
    const height = lines > 1 ? Math.min(tallest, lines * lineHeight + clearance) : 0;
    if (Math.max(least, height) > 0) heights[r + 1] = Math.max(least, height);
  });
  return heights;
}
