import type { CellValue } from '../../domain/shared/cell';
import type { Column } from '../../domain/tables/column';

/** Days between serial 0 of the 1900 system and of the 1904 system (Macintosh workbooks). */
const shift1904 = 1462;

const holdsDate = (column: Column | undefined): boolean =>
  column?.kind === 'date' || (column?.kind === 'formula' && column.result === 'date');

/** Serial of the workbook's own system → 1900 serial, as the rest of the program knows it. */
export const fromSheetDate = (
  value: CellValue,
  column: Column | undefined,
  date1904: boolean,
): CellValue =>
  date1904 && typeof value === 'number' && holdsDate(column) ? value + shift1904 : value;

export const toSheetDate = (
  value: CellValue,
  column: Column | undefined,
  date1904: boolean,
): CellValue =>
  date1904 && typeof value === 'number' && holdsDate(column) ? value - shift1904 : value;
