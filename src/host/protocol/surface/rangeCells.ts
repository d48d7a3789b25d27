import type { Area } from '../../core/area';
import { intersect, lastColumn, lastRow } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { CellWrite } from '../../core/model';
import type { CellStyle } from '../../core/style';
import type { HostContext } from '../hostClass';
import { HostError, invalidArgument } from '../hostError';
import type { TrackedRange } from '../session';
import { typedCell } from '../typedValue';
import { isUnbounded, sheetOf, typing } from './rangeTarget';

/** Excel on the web refuses to read more cells than this at once. */
const MAX_CELLS = 5_000_000;

const SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A 2-D array of something of every cell; null for whole rows and columns, as Excel answers. */
export function matrix<T>(area: Area, pick: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > MAX_CELLS) {
    throw new HostError('RangeExceedsLimit');
  }
  const rows: T[][] = [];
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const line: T[] = [];
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      line.push(pick(row, column));
    }
    rows.push(line);
  }
  return rows;
}

/** The 2-D array that a setter was given: of the range's shape, or one value for all cells. */
export function shaped(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  const isShaped =
    rows.length === area.rows &&
    rows.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!isShaped) throw invalidArgument(SHAPE);
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/** Refuses to write where a person's protection or a merge forbids it. */
export function checkWritable(sheet: EmbeddedSheet, area: Area, _context: HostContext): void {
  if (!sheet.state.protection) return;
  const open = sheet.state.unlockedAreas;
  const isOpen = open.some((known) => {
    const shared = intersect(known, area);
    return shared !== null && shared.rows === area.rows && shared.columns === area.columns;
  });
  if (!isOpen) throw new HostError('AccessDenied');
}

/** Writes `values` or `formulas`. */
export function writeEntries(range: TrackedRange, value: unknown, context: HostContext): void {
  const sheet = sheetOf(range, context);
  const { area } = range;
  if (isUnbounded(area)) throw invalidArgument();
  checkWritable(sheet, area, context);
  const at = shaped(value, area);
  const options = typing(context);
  const block: (CellWrite | null)[][] = [];
  for (let row = 0; row < area.rows; row += 1) {
    const line: (CellWrite | null)[] = [];
    for (let column = 0; column < area.columns; column += 1) {
      const entry = at(row, column);
      const isText = typeof entry === 'string' && entry !== '';
      const style: CellStyle = isText ? sheet.style(area.row + row, area.column + column) : {};
      line.push(typedCell(entry, style, options));
    }
    block.push(line);
  }
  checkSpill(sheet, area, block);
  sheet.write(area.row, area.column, block);
}

function checkSpill(
  sheet: EmbeddedSheet,
  area: Area,
  block: readonly (readonly (CellWrite | null)[])[],
): void {
  for (const merge of sheet.merges) {
    const shared = intersect(merge, area);
    if (!shared) continue;
    for (let row = shared.row; row <= lastRow(shared); row += 1) {
      for (let column = shared.column; column <= lastColumn(shared); column += 1) {
        if (row === merge.row && column === merge.column) continue;
        // Only the first cell of a merge holds a value; Excel drops the others without a word.
        const line = block[row - area.row] as (CellWrite | null)[] | undefined;
        if (line) line[column - area.column] = null;
      }
    }
  }
}

export function writeFormats(range: TrackedRange, value: unknown, context: HostContext): void {
  const sheet = sheetOf(range, context);
  const { area } = range;
  if (sheet.state.protection?.options['allowFormatCells'] !== true)
    checkWritable(sheet, area, context);
  if (!Array.isArray(value)) {
    if (typeof value !== 'string') throw invalidArgument();
    sheet.setStyle(area, { numberFormat: value });
    return;
  }
  const at = shaped(value, area);
  const looks = new Map<string, CellStyle>();
  const block = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column): CellWrite | null => {
      const format = at(row, column);
      if (format === null) return null;
      if (typeof format !== 'string') throw invalidArgument();
      let style = looks.get(format);
      if (!style) {
        style = { numberFormat: format };
        looks.set(format, style);
      }
      return { style };
    }),
  );
  sheet.write(area.row, area.column, block);
}

/** The one value that all cells share, or null; whole columns answer for the used part. */
export function uniform<T>(
  range: TrackedRange,
  context: HostContext,
  pick: (sheet: EmbeddedSheet, row: number, column: number) => T,
): T | null {
  const sheet = sheetOf(range, context);
  const { area } = range;
  const first = pick(sheet, area.row, area.column);
  const used = isUnbounded(area) ? sheet.usedArea() : area;
  const scanned = used && intersect(used, area);
  if (!scanned) return first;
  const seed = JSON.stringify(first);
  for (let row = scanned.row; row <= lastRow(scanned); row += 1) {
    for (let column = scanned.column; column <= lastColumn(scanned); column += 1) {
      const value = pick(sheet, row, column);
      if (value !== first && JSON.stringify(value) !== seed) return null;
    }
  }
  return first;
}
