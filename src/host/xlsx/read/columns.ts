import type { BookRow, ColumnSize, RowSize } from '../book';
import { columnPixels, DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, type Grid } from '../geometry';
import { childrenOf, isOn, numberOf, type XmlElement } from '../xml/xmlTree';

/** Columns right of the last filled one that get the sheet's own usual width. */
const MARGIN = 26;

/**
 * Widths and hiding from `<cols>`. A sheet whose usual width is not Excel's gets it spelt out for
 * the columns in use, because the grid knows one usual width only.
 */
export function readColumns(
  cols: XmlElement | undefined,
  format: XmlElement | undefined,
  rows: readonly BookRow[],
): ColumnSize[] {
  const sizes = childrenOf(cols, 'col').map(({ attributes }): ColumnSize => {
    const width = numberOf(attributes['width']);
    const style = numberOf(attributes['style']);
    const isPlain = !isOn(attributes['customWidth']);
    return {
      first: Number(attributes['min']) - 1,
      last: Number(attributes['max']) - 1,
      ...(width === undefined || (columnPixels(width) === DEFAULT_COLUMN_PIXELS && isPlain)
        ? {}
        : { pixels: columnPixels(width) }),
      hidden: isOn(attributes['hidden']),
      ...(style === undefined || style === 0 ? {} : { style }),
    };
  });
  const usual = usualPixels(format);
  if (usual === DEFAULT_COLUMN_PIXELS) return sizes;
  const lastUsed = rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0);
  return fillGaps(sizes, lastUsed + MARGIN, usual);
}

function usualPixels(format: XmlElement | undefined): number {
  const width = numberOf(format?.attributes['defaultColWidth']);
  return width === undefined ? DEFAULT_COLUMN_PIXELS : columnPixels(width);
}

function fillGaps(sizes: readonly ColumnSize[], last: number, pixels: number): ColumnSize[] {
  const out: ColumnSize[] = [];
  let next = 0;
  for (const size of [...sizes].sort((a, b) => a.first - b.first)) {
    if (size.first > next) out.push({ first: next, last: size.first - 1, pixels, hidden: false });
    out.push(size);
    next = size.last + 1;
  }
  if (next <= last) out.push({ first: next, last, pixels, hidden: false });
  return out;
}

/** Sizes as a drawing's anchors need them: hidden rows and columns take no room. */
export function gridOf(
  columns: readonly ColumnSize[],
  rows: readonly RowSize[],
  format: XmlElement | undefined,
): Grid {
  const widths = new Map<number, number>();
  for (const { first, last, pixels, hidden } of columns) {
    const width = hidden ? 0 : (pixels ?? DEFAULT_COLUMN_PIXELS);
    for (let c = first; c <= Math.min(last, first + 1024); c += 1) widths.set(c, width);
  }
  const heights = new Map(
    rows.map(({ row, pixels, hidden }) => [row, hidden ? 0 : (pixels ?? DEFAULT_ROW_PIXELS)]),
  );
  const points = numberOf(format?.attributes['defaultRowHeight']);
  const usualHeight = points === undefined ? DEFAULT_ROW_PIXELS : Math.round((points * 96) / 72);
  const usualWidth = usualPixels(format);
  return {
    columnWidth: (column) => widths.get(column) ?? usualWidth,
    rowHeight: (row) => heights.get(row) ?? usualHeight,
  };
}
