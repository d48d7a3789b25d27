import type { Area } from '../../core/area';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaOf,
  bounding,
  intersect,
  lastColumn,
  lastRow,
} from '../../core/area';
import type { HostContext } from '../hostClass';
import { invalidArgument } from '../hostError';
import { TrackedRange } from '../session';
import type { Range } from './range';
import { rangeByText, rangeOn, sheetOf, whole } from './rangeTarget';

/** A range given as an argument: a range object or an address on the same sheet. */
export function rangeArgument(value: unknown, range: Range, context: HostContext): Range {
  if (value instanceof TrackedRange) return value;
  if (typeof value === 'string') return rangeByText(value, sheetOf(range, context), context);
  throw invalidArgument();
}

export const on = (range: Range, area: Area): Range => rangeOn(range.sheetId, area);

export function sameSheet(range: Range, other: Range): void {
  if (range.sheetId !== other.sheetId) throw invalidArgument();
}

export function meeting(range: Range, value: unknown, context: HostContext): Range | null {
  const other = rangeArgument(value, range, context);
  sameSheet(range, other);
  const area = intersect(range.area, other.area);
  return area && on(range, area);
}

export function usedRange(range: Range, valuesOnly: unknown, context: HostContext): Range | null {
  const used = sheetOf(range, context).usedArea(valuesOnly === true);
  if (!used) return null;
  const shared = intersect(used, range.area);
  if (!shared) return null;
  const sheet = sheetOf(range, context);
  // The used part of a part: shrink to what is filled inside it.
  let box: Area | null = null;
  for (const { row, column } of sheet.cells(valuesOnly !== true)) {
    const cell = areaOf(row, column, row, column);
    if (intersect(cell, shared)) box = box ? bounding(box, cell) : cell;
  }
  return box ? on(range, box) : null;
}

const isFilled = (range: Range, row: number, column: number, context: HostContext): boolean =>
  row >= 0 &&
  column >= 0 &&
  row < MAX_ROWS &&
  column < MAX_COLUMNS &&
  sheetOf(range, context).value(row, column) !== null;

/** Ctrl+arrow from a cell: the end of the filled block, or the next filled cell, or the edge. */
export function edge(range: Range, direction: string, context: HostContext): [number, number] {
  const steps: Record<string, [number, number]> = {
    up: [-1, 0],
    down: [1, 0],
    left: [0, -1],
    right: [0, 1],
  };
  const step = steps[direction.toLowerCase()];
  if (!step) throw invalidArgument();
  const used = sheetOf(range, context).usedArea(true);
  let { row, column } = range.area;
  const limit = (r: number, c: number): boolean =>
    r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const beyond = (r: number, c: number): boolean =>
    !used ||
    (step[0] > 0 && r > lastRow(used)) ||
    (step[1] > 0 && c > lastColumn(used)) ||
    (step[0] < 0 && r < used.row) ||
    (step[1] < 0 && c < used.column);
  const isInBlock =
    isFilled(range, row, column, context) &&
    isFilled(range, row + step[0], column + step[1], context);
  while (limit(row + step[0], column + step[1])) {
    const next: [number, number] = [row + step[0], column + step[1]];
    const filled = isFilled(range, next[0], next[1], context);
    if (isInBlock && !filled) break;
    [row, column] = next;
    if (!isInBlock && filled) break;
    if (beyond(row, column)) {
      if (step[0] !== 0) row = step[0] > 0 ? MAX_ROWS - 1 : 0;
      else column = step[1] > 0 ? MAX_COLUMNS - 1 : 0;
      break;
    }
  }
  return [row, column];
}

/** Ctrl+A: the block of cells around, bounded by empty rows and columns. */
export function surrounding(range: Range, context: HostContext): Range {
  const sheet = sheetOf(range, context);
  let box = { ...range.area };
  const used = sheet.usedArea(true);
  if (!used) return on(range, box);
  const isAnyFilled = (area: Area): boolean => {
    const part = intersect(area, used);
    if (!part) return false;
    for (let row = part.row; row <= lastRow(part); row += 1) {
      for (let column = part.column; column <= lastColumn(part); column += 1) {
        if (sheet.value(row, column) !== null) return true;
      }
    }
    return false;
  };
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    const wide = { column: Math.max(0, box.column - 1), columns: box.columns + 2 };
    const tall = { row: Math.max(0, box.row - 1), rows: box.rows + 2 };
    const sides: Area[] = [
      ...(box.row > 0 ? [{ ...wide, row: box.row - 1, rows: 1 }] : []),
      { ...wide, row: lastRow(box) + 1, rows: 1 },
      ...(box.column > 0 ? [{ ...tall, column: box.column - 1, columns: 1 }] : []),
      { ...tall, column: lastColumn(box) + 1, columns: 1 },
    ];
    for (const side of sides) {
      if (!isAnyFilled(side)) continue;
      const line = intersect(
        side,
        areaOf(
          side.rows === 1 ? side.row : box.row,
          side.columns === 1 ? side.column : box.column,
          side.rows === 1 ? side.row : lastRow(box),
          side.columns === 1 ? side.column : lastColumn(box),
        ),
      );
      box = bounding(box, line ?? side);
      isGrowing = true;
    }
  }
  return on(range, box);
}

export function beside(
  range: Range,
  count: unknown,
  isVertical: boolean,
  direction: 1 | -1,
): Range {
  const n = count === undefined || count === null ? 1 : whole(count);
  const steps = n * direction;
  if (n === 0) throw invalidArgument();
  const { area } = range;
  const size = Math.abs(n);
  if (isVertical) {
    const row = steps > 0 ? lastRow(area) + 1 : area.row - size;
    return on(range, { ...area, row, rows: size });
  }
  const column = steps > 0 ? lastColumn(area) + 1 : area.column - size;
  return on(range, { ...area, column, columns: size });
}
