import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import type { Area } from './area';
import { areaOf, bounding } from './area';
import type { EngineCells } from './cellBlocks';

/** True when a cell shows something: a value, a formula or rich text. */
export function hasContent(raw: Nullable<ICellData>): boolean {
  return raw != null && (raw.v != null || raw.f != null || raw.si != null || raw.p != null);
}

function rowSpan(
  cells: Record<number, Nullable<ICellData>> | undefined,
  valuesOnly: boolean,
): [number, number] | null {
  let first = -1;
  let last = -1;
  for (const key in cells) {
    const raw = cells[key as unknown as number];
    if (!hasContent(raw) && (valuesOnly || raw?.s == null)) continue;
    const column = Number(key);
    if (first < 0 || column < first) first = column;
    if (column > last) last = column;
  }
  return first < 0 ? null : [first, last];
}

/** Areas that dynamic array formulas fill, by row and column of the formula. */
type Spills = IObjectMatrixPrimitiveType<IRange>;

/** The smallest area that holds every cell in use and all that formulas spill; null when none is. */
export function usedAreaOf(matrix: EngineCells, spills: Spills, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  const grow = (row: number, first: number, last: number): void => {
    const line = areaOf(row, first, row, last);
    used = used ? bounding(used, line) : line;
  };
  for (const rowKey in matrix) {
    const span = rowSpan(matrix[rowKey as unknown as number], valuesOnly);
    if (span) grow(Number(rowKey), span[0], span[1]);
  }
  for (const rowKey in spills) {
    const row = spills[rowKey as unknown as number];
    for (const columnKey in row) {
      const range: IRange | undefined = row[columnKey as unknown as number];
      if (!range) continue;
      grow(range.startRow, range.startColumn, range.endColumn);
      grow(range.endRow, range.startColumn, range.endColumn);
    }
  }
  return used;
}
