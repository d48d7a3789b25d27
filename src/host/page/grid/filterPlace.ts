import { lastRow, type Area } from '../../core/area';
import type { SheetModel } from '../../core/model';
import type { ColumnFilter, Table } from '../../core/state';
import type { FilterReading } from '../../protocol/surface/filtering';
import { displayText } from '../../protocol/typedValue';

/** The cells with filter buttons, header included, and whose they are: a table's or the sheet's. */
export interface FilterPlace {
  readonly area: Area;
  readonly table: Table | null;
  readonly filters: readonly ColumnFilter[];
}

/** The sheet's own filter or that of its first table that shows buttons: the grid keeps one a sheet. */
export function filterPlace(sheet: SheetModel): FilterPlace | null {
  const { autoFilter } = sheet.state;
  if (autoFilter !== null) return { ...autoFilter, table: null };
  const table = sheet.tables.find((each) => each.showFilterButton && each.showHeaders);
  if (table === undefined) return null;
  const rows = table.area.rows - (table.showTotals ? 1 : 0);
  return { area: { ...table.area, rows }, table, filters: table.filters };
}

/** The rows under the buttons. */
export function filteredBody(area: Area): Area {
  return { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) };
}

/** What a column reads in the rows that are not hidden, each text once. */
export function textsInSight(
  sheet: SheetModel,
  body: Area,
  column: number,
  reading: FilterReading,
): readonly string[] {
  const texts = new Set<string>();
  for (let row = body.row; row <= lastRow(body); row += 1) {
    if (sheet.isRowHidden(row)) continue;
    const format = sheet.style(row, column).numberFormat;
    texts.add(displayText(sheet.value(row, column), format, reading));
  }
  return [...texts];
}
