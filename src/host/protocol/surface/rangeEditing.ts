import { offsetFormula } from '../../calc/references';
import type { Area } from '../../core/area';
import { intersect, lastColumn, lastRow } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { CellWrite } from '../../core/model';
import { wholeCell } from '../../core/structure';
import type { HostClass, HostContext, MethodMember } from '../hostClass';
import { calculatedMethod, hostClass, scalar } from '../hostClass';
import { HostError, invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { wireValue } from '../typedValue';
import { checkWritable } from './rangeCells';
import { find, replaceAll } from './rangeSearch';
import { oneOf, rangeByText, sheetOf, text, whole } from './rangeTarget';
import type { RangeAreasTarget } from './worksheets';

export type Range = TrackedRange;

interface Copied {
  readonly value: CellWrite | null;
  readonly isEmpty: boolean;
}

const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

type CopyType = (typeof COPY_TYPES)[number];

/** One cell of the source as it lands `rows` down and `columns` to the right. */
function copied(
  sheet: EmbeddedSheet,
  at: readonly [row: number, column: number],
  by: readonly [rows: number, columns: number],
  type: CopyType,
): Copied {
  const [row, column] = at;
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  const isEmpty = value === null && formula === undefined;
  const style = { style: sheet.style(row, column) };
  const moved = formula === undefined ? undefined : offsetFormula(formula, by[0], by[1]);
  const content: CellWrite =
    moved === undefined || type === 'Values' ? { value } : { formula: moved };
  if (type === 'Formats') return { value: style, isEmpty };
  if (type === 'Values' || type === 'Formulas') return { value: content, isEmpty };
  return { value: { ...content, style: null }, isEmpty };
}

/** Fills the target with copies of the source, as often as it fits. */
function copyBlock(
  from: Range,
  to: Range,
  type: CopyType,
  skipBlanks: boolean,
  transpose: boolean,
  c: HostContext,
): void {
  const source = sheetOf(from, c);
  const target = sheetOf(to, c);
  const rows = transpose ? from.area.columns : from.area.rows;
  const columns = transpose ? from.area.rows : from.area.columns;
  const area: Area = {
    ...to.area,
    rows: to.area.rows % rows === 0 ? to.area.rows : rows,
    columns: to.area.columns % columns === 0 ? to.area.columns : columns,
  };
  checkWritable(target, area, c);
  const styles: (CellWrite | null)[][] = [];
  const block = Array.from({ length: area.rows }, (_, r) => {
    styles.push([]);
    return Array.from({ length: area.columns }, (__, k): CellWrite | null => {
      const sr = from.area.row + (transpose ? k % columns : r % rows);
      const sk = from.area.column + (transpose ? r % rows : k % columns);
      const by = [area.row + r - sr, area.column + k - sk] as const;
      const { value, isEmpty } = copied(source, [sr, sk], by, type);
      const isLeft = skipBlanks && isEmpty;
      styles[r]?.push(type === 'All' && !isLeft ? { style: source.style(sr, sk) } : null);
      return isLeft ? null : value;
    });
  });
  target.write(area.row, area.column, block);
  if (type === 'All') target.write(area.row, area.column, styles);
}

function copyFrom(range: Range, args: readonly unknown[], c: HostContext): void {
  const [source, type, skipBlanks, transpose] = args;
  const from =
    source instanceof TrackedRange ? source : rangeByText(text(source), sheetOf(range, c), c);
  const wanted = oneOf(type ?? 'All', COPY_TYPES);
  copyBlock(from, range, wanted, skipBlanks === true, transpose === true, c);
}

/** The step between numbers of a series, or null when the cells are no series. */
function stepOf(values: readonly unknown[]): number | null {
  if (values.length < 2 || !values.every((value) => typeof value === 'number')) return null;
  const numbers = values;
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  return numbers.every((n, i) => i === 0 || Math.abs(n - (numbers[i - 1] ?? 0) - step) < 1e-9)
    ? step
    : null;
}

function fillLine(
  sheet: EmbeddedSheet,
  cells: readonly (readonly [number, number])[],
  seeds: number,
  isSeries: boolean,
): (CellWrite | null)[] {
  const first = cells.slice(0, seeds);
  const values = first.map(([row, column]) => sheet.value(row, column));
  const step = isSeries ? stepOf(values) : null;
  const last = values[seeds - 1];
  return cells.slice(seeds).map(([row, column], n): CellWrite | null => {
    const from = first[n % seeds];
    if (!from) return null;
    const style = sheet.style(from[0], from[1]);
    const formula = sheet.formula(from[0], from[1]);
    if (formula !== undefined) {
      return { formula: offsetFormula(formula, row - from[0], column - from[1]), style };
    }
    if (step !== null && typeof last === 'number') return { value: last + step * (n + 1), style };
    return { value: values[n % seeds] ?? null, style };
  });
}

/** The fill handle: formulas move along, numbers in step go on, anything else repeats. */
function autoFill(range: Range, args: readonly unknown[], c: HostContext): void {
  const [destination, type] = args;
  const sheet = sheetOf(range, c);
  const to =
    destination instanceof TrackedRange ? destination : rangeByText(text(destination), sheet, c);
  const { area } = range;
  const goal = to.area;
  const isDown = goal.column === area.column && goal.columns === area.columns;
  if (goal.row !== area.row || goal.column !== area.column) throw invalidArgument();
  if (!isDown && goal.rows !== area.rows) throw invalidArgument();
  const isSeries = type !== 'FillCopies' && type !== 'FillFormats';
  const lines = Array.from({ length: isDown ? area.columns : area.rows }, (_, line) => {
    const count = isDown ? goal.rows : goal.columns;
    const cells = Array.from({ length: count }, (__, n): readonly [number, number] =>
      isDown ? [area.row + n, area.column + line] : [area.row + line, area.column + n],
    );
    return fillLine(sheet, cells, isDown ? area.rows : area.columns, isSeries);
  });
  if (!isDown) {
    sheet.write(area.row, area.column + area.columns, lines);
    return;
  }
  const count = goal.rows - area.rows;
  const block = Array.from({ length: count }, (_, n) => lines.map((line) => line[n] ?? null));
  if (count > 0) sheet.write(area.row + area.rows, area.column, block);
}

interface Removed {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/** Keeps the first of rows that are alike in the given columns and moves the rest up. */
function removeDuplicates(range: Range, args: readonly unknown[], c: HostContext): Removed {
  const [columns, includesHeader] = args;
  if (!Array.isArray(columns)) throw invalidArgument();
  const sheet = sheetOf(range, c);
  const skipped = includesHeader === true ? 1 : 0;
  const area = { ...range.area, row: range.area.row + skipped, rows: range.area.rows - skipped };
  checkWritable(sheet, area, c);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let n = 0; n < area.rows; n += 1) {
    const key = JSON.stringify(
      columns.map((column) => {
        const value = wireValue(sheet.value(area.row + n, area.column + whole(column)));
        return typeof value === 'string' ? value.toLowerCase() : value;
      }),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(n);
  }
  const removed = area.rows - kept.length;
  if (removed > 0) {
    const gone = Array.from({ length: area.rows }, (_, n) => n).filter((n) => !kept.includes(n));
    sheet.sort(area, [...kept, ...gone]);
    sheet.clear({ ...area, row: area.row + kept.length, rows: removed }, 'contents');
  }
  return { removed, uniqueRemaining: kept.length };
}

/** Cells of a kind: `Constants`, `Formulas`, `Blanks`, `Visible`. */
function specialCells(range: Range, kind: unknown, c: HostContext): RangeAreasTarget | null {
  const wanted = oneOf(kind, ['Constants', 'Formulas', 'Blanks', 'Visible']);
  const sheet = sheetOf(range, c);
  const used = sheet.usedArea(true);
  const part = used && intersect(used, range.area);
  if (!part) return null;
  const areas: Area[] = [];
  const isHit = (row: number, column: number): boolean => {
    const formula = sheet.formula(row, column);
    const value = sheet.value(row, column);
    if (wanted === 'Formulas') return formula !== undefined;
    if (wanted === 'Blanks') return value === null && formula === undefined;
    if (wanted === 'Constants') return formula === undefined && value !== null;
    return !sheet.isRowHidden(row) && !sheet.isColumnHidden(column);
  };
  for (let row = part.row; row <= lastRow(part); row += 1) {
    let start = -1;
    for (let column = part.column; column <= lastColumn(part) + 1; column += 1) {
      const isIn = column <= lastColumn(part) && isHit(row, column);
      if (isIn && start < 0) start = column;
      if (!isIn && start >= 0) {
        areas.push({ row, column: start, rows: 1, columns: column - start });
        start = -1;
      }
    }
  }
  return areas.length > 0 ? { sheetId: range.sheetId, areas } : null;
}

function moveTo(range: Range, destination: unknown, c: HostContext): void {
  const from = sheetOf(range, c);
  const goal =
    destination instanceof TrackedRange ? destination : rangeByText(text(destination), from, c);
  const to = sheetOf(goal, c);
  const { area } = range;
  const cells = Object.fromEntries(
    Array.from({ length: area.rows }, (_, r) => [
      goal.area.row + r,
      Object.fromEntries(
        Array.from({ length: area.columns }, (__, k) => [
          goal.area.column + k,
          wholeCell(from, area.row + r, area.column + k),
        ]),
      ),
    ]),
  );
  from.clear(area, 'all');
  to.place(cells, { ...area, row: goal.area.row, column: goal.area.column });
}

/** Members of Range that change many cells in one go. */
export const rangeEditing: Readonly<Record<string, MethodMember<Range>>> = {
  CopyFrom: calculatedMethod<Range>(null, copyFrom),
  MoveTo: calculatedMethod<Range>(null, (range, [destination], c) => {
    moveTo(range, destination, c);
  }),
  AutoFill: calculatedMethod<Range>(null, autoFill),
  Find: calculatedMethod<Range>('Range', (range, args, c) => {
    const found = find(range, args, c);
    if (!found) throw notFound();
    return found;
  }),
  FindOrNullObject: calculatedMethod<Range>('Range', find),
  ReplaceAll: calculatedMethod<Range>(null, (range, args, c) =>
    replaceAll(sheetOf(range, c), range.area, args, c),
  ),
  RemoveDuplicates: calculatedMethod<Range>('RemoveDuplicatesResult', removeDuplicates),
  GetSpecialCells: calculatedMethod<Range>('RangeAreas', (range, [kind], c) => {
    const found = specialCells(range, kind, c);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  }),
  GetSpecialCellsOrNullObject: calculatedMethod<Range>('RangeAreas', (range, [kind], c) =>
    specialCells(range, kind, c),
  ),
};

export const removeDuplicatesResultClass: HostClass = hostClass<Removed>(
  'RemoveDuplicatesResult',
  {},
  {
    Removed: scalar((target) => target.removed),
    UniqueRemaining: scalar((target) => target.uniqueRemaining),
  },
);
