import { linesOf } from './displayWidth';
import type { ReportCell } from './sheet';

const lineHeight = 15;
/** Excel's tallest row. */
const tallest = 405;

/** Heights (points) of rows whose wrapped cells need more than one line, by one-based number. */
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
    if (lines > 1) heights[r + 1] = Math.min(tallest, lines * lineHeight + 3);
  });
  return heights;
}
