import type { IRange } from '@univerjs/core';
import { lastColumn, lastRow, type Area } from '../../core/area';

/** The grid's own form of an area. */
export function univerRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: lastRow(area),
    endColumn: lastColumn(area),
  };
}
