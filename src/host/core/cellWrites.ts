import type { ICellData, IStyleData, Nullable, ObjectMatrix } from '@univerjs/core';
import type { Area } from './area';
import { lastColumn, lastRow } from './area';
import type { EngineCells } from './cellBlocks';
import { toEngineValue } from './engineCell';
import { toEngineStyle } from './engineStyle';
import type { CellWrite } from './model';
import type { CellStyle } from './style';

/** What to write in a cell; null leaves it as it is. */
export type WriteAt = (row: number, column: number) => CellWrite | null;

export const isStyleOnly = (cell: CellWrite): boolean =>
  cell.value === undefined && cell.formula === undefined;

/** The grid's cells for a block of writes. */
export function engineBlock(
  area: Area,
  at: WriteAt,
  matrix: ObjectMatrix<Nullable<ICellData>>,
): { readonly cells: EngineCells; readonly hasFormulas: boolean } {
  const cells: EngineCells = {};
  const looks = new Map<CellStyle, IStyleData>();
  let hasFormulas = false;
  const present = matrix.getMatrix();
  const [bottom, right] = [lastRow(area), lastColumn(area)];
  for (let row = area.row; row <= bottom; row += 1) {
    const before = present[row];
    const line: Record<number, ICellData> = {};
    for (let column = area.column; column <= right; column += 1) {
      const write = at(row, column);
      if (!write) continue;
      line[column] = toEngineCell(write, before?.[column], looks);
      hasFormulas ||= write.formula !== undefined;
    }
    cells[row] = line;
  }
  return { cells, hasFormulas };
}

function toEngineCell(
  write: CellWrite,
  old: Nullable<ICellData>,
  looks: Map<CellStyle, IStyleData>,
): ICellData {
  if (!old && write.style === undefined && write.formula === undefined) {
    // A plain value in an empty cell: nothing to take away first.
    return toEngineValue(write.value ?? null);
  }
  const cell: ICellData = {};
  if (write.formula !== undefined) {
    Object.assign(cell, toEngineValue(write.value ?? null), { si: null, p: null });
    cell.f = write.formula;
  } else if (write.value !== undefined) {
    Object.assign(cell, toEngineValue(write.value), { f: null, si: null, p: null, custom: null });
  } else if (old?.t != null) {
    // Without its type the grid would guess again, and text such as 007 would become a number.
    cell.t = old.t;
  }
  if (write.style === null) cell.s = null;
  else if (write.style) {
    let look = looks.get(write.style);
    if (!look) {
      look = toEngineStyle(write.style);
      looks.set(write.style, look);
    }
    cell.s = look;
  }
  return cell;
}

/** A style that, merged over the old one, leaves nothing of it. */
export function replacing(old: IStyleData | null, next: IStyleData): IStyleData {
  if (!old) return next;
  const nothing = Object.fromEntries(Object.keys(old).map((key) => [key, null]));
  return { ...nothing, ...next };
}
