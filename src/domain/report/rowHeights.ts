import { linesOf } from './displayWidth';
import type { ReportCell } from './sheet';

const lineHeight = 15;
/** Excel's tallest row. */
const tallest = 405;

/** Rows of larger type. */
const looked: Readonly<Record<string, number>> = { title: 28, heading: 20 };

/** Heights (points) of rows of larger type, and of those whose wrapped cells need more than one line, by one-based number. */
export function wrappedHeights(
  rows: readonly (readonly ReportCell[])[],
  widths: readonly number[],
): Record<number, number> {
  const heights: Record<number, number> = {};
  rows.forEach((row, r) => {
    let lines = 1;
    row.forEach((cell, c) => {
      if (cell.wrap !== true) return;
      const text = String(cell.expected ?? cell.value ?? '');
      lines = Math.max(lines, linesOf(text, Math.max(4, (widths[c] ?? 10) - 2)).length);
    });
    const least = looked[row[0]?.look ?? ''] ?? 0;
    const height = lines > 1 ? Math.min(tallest, lines * lineHeight + 3) : 0;
    if (Math.max(least, height) > 0) heights[r + 1] = Math.max(least, height);
  });
  return heights;
}
