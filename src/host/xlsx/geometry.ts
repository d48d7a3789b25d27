/** Sizes of one sheet's grid in pixels at 96 dpi. */
export interface Grid {
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A corner of a drawing: a cell and an offset into it in EMU (914,400 an inch). */
export interface Corner {
  readonly column: number;
  readonly columnOffset: number;
  readonly row: number;
  readonly rowOffset: number;
}

export const EMU_PER_POINT = 12_700;
const POINTS_PER_PIXEL = 0.75;
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/** Points from the sheet's top left corner. */
export function pointOfCorner(corner: Corner, grid: Grid): { left: number; top: number } {
  let left = corner.columnOffset / EMU_PER_POINT;
  for (let c = 0; c < corner.column; c += 1) left += grid.columnWidth(c) * POINTS_PER_PIXEL;
  let top = corner.rowOffset / EMU_PER_POINT;
  for (let r = 0; r < corner.row; r += 1) top += grid.rowHeight(r) * POINTS_PER_PIXEL;
  return { left: round(left), top: round(top) };
}

/** The way back: the cell that a point lies in, and how far. */
export function cornerOfPoint(left: number, top: number, grid: Grid): Corner {
  const [column, inColumn] = walk(left, (c) => grid.columnWidth(c), LAST_COLUMN);
  const [row, inRow] = walk(top, (r) => grid.rowHeight(r), LAST_ROW);
  return {
    column,
    columnOffset: Math.round(inColumn * EMU_PER_POINT),
    row,
    rowOffset: Math.round(inRow * EMU_PER_POINT),
  };
}

function walk(points: number, size: (index: number) => number, last: number): [number, number] {
  let rest = Math.max(0, points);
  let index = 0;
  while (index < last) {
    const step = size(index) * POINTS_PER_PIXEL;
    if (rest < step) break;
    rest -= step;
    index += 1;
  }
  return [index, rest];
}

const round = (points: number): number => Math.round(points * 100) / 100;

/** Excel's usual column: 8.43 characters of Calibri 11. */
export { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from '../core/defaults';
const DIGIT_PIXELS = 7;

/** `width` of a `<col>` (characters of the usual font, padding included) → pixels. */
export function columnPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** Pixels → `width` of a `<col>`, as Excel rounds it: 64 → 9.140625. */
export function columnWidthOf(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}
