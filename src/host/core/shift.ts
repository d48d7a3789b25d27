import type { Area } from './area';
import { MAX_COLUMNS, MAX_ROWS, areaOf, lastColumn, lastRow } from './area';

/** Cells inserted or deleted: `area` is what appeared or went, the rest moves in direction `shift`. */
export interface CellShift {
  readonly area: Area;
  readonly shift: 'down' | 'right' | 'up' | 'left';
}

/** One axis of an area: first and last index. */
type Span = readonly [first: number, last: number];

function insertInto(span: Span, at: number, count: number, limit: number): Span | null {
  const [first, last] = span;
  if (first === 0 && last === limit - 1) return span;
  if (first >= at) {
    return first + count >= limit ? null : [first + count, Math.min(last + count, limit - 1)];
  }
  return last >= at ? [first, Math.min(last + count, limit - 1)] : span;
}

function deleteFrom(span: Span, at: number, count: number, limit: number): Span | null {
  const [first, last] = span;
  if (first === 0 && last === limit - 1) return span;
  const end = at + count;
  const newFirst = first < at ? first : Math.max(at, first - count);
  const newLast = last < at ? last : last < end ? at - 1 : last - count;
  return newLast < newFirst ? null : [newFirst, newLast];
}

/**
 * Where an area lies after a shift; null when all its cells went. An area that reaches beyond the
 * lane that moves stays where it is, as Excel does.
 * `B2:B5` and 2 rows inserted at row 3 → `B2:B7`.
 */
export function shiftArea(area: Area, change: CellShift): Area | null {
  const at = change.area;
  const isVertical = change.shift === 'down' || change.shift === 'up';
  const rows: Span = [area.row, lastRow(area)];
  const columns: Span = [area.column, lastColumn(area)];
  if (isVertical) {
    if (columns[0] < at.column || columns[1] > lastColumn(at)) return area;
    const move = change.shift === 'down' ? insertInto : deleteFrom;
    const moved = move(rows, at.row, at.rows, MAX_ROWS);
    return moved && areaOf(moved[0], columns[0], moved[1], columns[1]);
  }
  if (rows[0] < at.row || rows[1] > lastRow(at)) return area;
  const move = change.shift === 'right' ? insertInto : deleteFrom;
  const moved = move(columns, at.column, at.columns, MAX_COLUMNS);
  return moved && areaOf(rows[0], moved[0], rows[1], moved[1]);
}

export function shiftAreas(areas: readonly Area[], change: CellShift): Area[] {
  return areas.flatMap((area) => shiftArea(area, change) ?? []);
}

/** Position of a single cell after a shift, or null. */
export function shiftCell(
  row: number,
  column: number,
  change: CellShift,
): { row: number; column: number } | null {
  return shiftArea({ row, column, rows: 1, columns: 1 }, change);
}
