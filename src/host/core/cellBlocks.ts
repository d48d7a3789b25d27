import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IStyleData,
  Nullable,
  ObjectMatrix,
  Styles,
  Workbook,
} from '@univerjs/core';
import { fromEngineValue } from './engineCell';
import type { CellValue } from './values';

/** Cells of the grid by row and column. */
export type EngineCells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

type CellMatrix = ObjectMatrix<Nullable<ICellData>>;

/** The place of the one cell in a block, null when there are several or none. */
function singleCell(cells: EngineCells): { row: number; column: number } | null {
  let found: { row: number; column: number } | null = null;
  for (const rowKey in cells) {
    for (const columnKey in cells[rowKey as unknown as number]) {
      if (found) return null;
      found = { row: Number(rowKey), column: Number(columnKey) };
    }
  }
  return found;
}

/** A cell on its own, as it was before a mutation. */
export interface SingleCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What a mutation of cells says: their sheet and what is written. */
export interface WrittenCells {
  readonly subUnitId: string;
  readonly cellValue?: EngineCells;
}

/** The cell that a write is about to change, when it is one single cell. */
export function singleCellBefore(workbook: Workbook, written: WrittenCells): SingleCell | null {
  const only = written.cellValue && singleCell(written.cellValue);
  if (!only) return null;
  const matrix = workbook.getSheetBySheetId(written.subUnitId)?.getCellMatrix();
  return { ...only, value: fromEngineValue(matrix?.getValue(only.row, only.column)) };
}

export function hasFormula(cells: EngineCells): boolean {
  for (const rowKey in cells) {
    const row = cells[rowKey as unknown as number];
    for (const columnKey in row) {
      if (row[columnKey as unknown as number]?.f != null) return true;
    }
  }
  return false;
}

type Lines = Record<number, Record<number, ICellData | null>>;

/**
 * The write that takes a write back: for each of its cells, what stands there now. Rows that are
 * empty now, most of a large block, are spelled out only when somebody asks for them.
 *
 * @param written what is about to be written; its cells must stay as they are
 */
export function takingBack(
  written: { readonly cellValue: EngineCells },
  matrix: CellMatrix,
  styles: Styles,
): object {
  const cells = written.cellValue;
  const filled: Lines = {};
  const present = matrix.getMatrix();
  for (const rowKey in cells) {
    const row = Number(rowKey);
    const before = present[row];
    if (before) filled[row] = lineBack(cells[row], before, styles);
  }
  const get = (): EngineCells => ({ ...emptied(cells, filled), ...filled });
  return Object.defineProperty({ ...written }, 'cellValue', { enumerable: true, get });
}

type Line = EngineCells[number] | undefined;

function lineBack(line: Line, before: EngineCells[number], styles: Styles): Lines[number] {
  const undo: Lines[number] = {};
  for (const columnKey in line) {
    const column = Number(columnKey);
    const old = before[column];
    undo[column] = old ? cellBack(old, line[column], styles) : null;
  }
  return undo;
}

function emptied(cells: EngineCells, filled: Lines): Lines {
  const lines: Lines = {};
  for (const rowKey in cells) {
    const row = Number(rowKey);
    if (filled[row]) continue;
    const line: Lines[number] = {};
    for (const columnKey in cells[row]) line[Number(columnKey)] = null;
    lines[row] = line;
  }
  return lines;
}

function cellBack(old: ICellData, next: Nullable<ICellData>, styles: Styles): ICellData {
  const back = contentBack(old);
  if (!next || next.s !== undefined) {
    const wanted = next?.s == null ? null : styles.getStyleByCell(next);
    back.s = restoredStyle(styles.getStyleByCell(old) ?? null, wanted ?? null);
  }
  return back;
}

/** All of a cell but its style; what it lacks is taken away again. */
function contentBack(old: ICellData): ICellData {
  return {
    v: old.v ?? null,
    t: old.t ?? null,
    f: old.f ?? null,
    si: old.si ?? null,
    p: old.p ?? null,
    custom: old.custom ?? null,
  };
}

type TouchedFormulas = Record<number, Record<number, { f: string } | null>>;

/** The formulas that a block brings (or takes away: null); null when it touches none. */
export function touchedFormulas(cells: EngineCells, matrix: CellMatrix): TouchedFormulas | null {
  const touched: TouchedFormulas = {};
  let isTouched = false;
  for (const rowKey in cells) {
    const row = cells[rowKey as unknown as number];
    for (const columnKey in row) {
      const old = matrix.getValue(Number(rowKey), Number(columnKey));
      const text = row[columnKey as unknown as number]?.f;
      if (old?.f == null && old?.si == null && text == null) continue;
      (touched[Number(rowKey)] ??= {})[Number(columnKey)] = text == null ? null : { f: text };
      isTouched = true;
    }
  }
  return isTouched ? touched : null;
}

/** A style that, merged over the new one, gives the old one back. */
function restoredStyle(old: IStyleData | null, next: IStyleData | null): IStyleData | null {
  if (!next) return old;
  const back: Record<string, unknown> = {};
  for (const key of Object.keys(next)) back[key] = null;
  Object.assign(back, old ?? {});
  if (next.bd && old?.bd) {
    const sides = Object.fromEntries(Object.keys(next.bd).map((side) => [side, null]));
    back['bd'] = { ...sides, ...old.bd };
  }
  return back;
}
