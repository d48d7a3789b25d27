import { printedWidth, widthBy, type Measure } from './displayWidth';
import type { CellLook, ReportCell } from './sheet';

const bold: ReadonlySet<CellLook> = new Set(['label', 'columnHead', 'total', 'good', 'bad']);
const wrappable: ReadonlySet<CellLook> = new Set(['label', 'columnHead', 'plain', 'total']);

/** How wide a cell's characters are, by its look. */
export const measureOf = (cell: ReportCell): Measure =>
  printedWidth(bold.has(cell.look ?? 'plain'));

const textOf = (cell: ReportCell): string => {
  const value = cell.expected ?? cell.value;
  return typeof value === 'string' ? value : '';
};

const isEmpty = (cell: ReportCell | undefined): boolean =>
  cell === undefined || (cell.formula === undefined && (cell.value ?? '') === '');

function isCut(cell: ReportCell, next: ReportCell | undefined, width: number): boolean {
  const look = cell.look ?? 'plain';
  if (!wrappable.has(look) || cell.wrap === true) return false;
  // Text runs on over empty cells; a column head must not, its neighbour's figures stand below.
  if (isEmpty(next) && look !== 'columnHead') return false;
  return widthBy(measureOf(cell), textOf(cell)) > width;
}

/** Words that their column would cut off are wrapped instead: campaign names, long column heads. */
export const fitted = (
  rows: readonly (readonly ReportCell[])[],
  widths: readonly number[],
): readonly (readonly ReportCell[])[] =>
  rows.map((row) =>
    row.map((cell, c) =>
      isCut(cell, row[c + 1], widths[c] ?? 10) ? { ...cell, wrap: true } : cell,
    ),
  );
