import { ICommandService, type Injector } from '@univerjs/core';
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
  type FilterModel,
} from '@univerjs/sheets-filter';
import { lastColumn, lastRow, sameArea } from '../../core/area';
import type { SheetModel, WorkbookModel } from '../../core/model';
import { fromEngineRange } from '../../core/sheetLayout';
import type { FilterReading } from '../../protocol/surface/filtering';
import { criteriaForGrid, type GridCriteria } from './filterForm';
import { filteredBody, filterPlace, textsInSight, type FilterPlace } from './filterPlace';
import { univerRange } from './ranges';
import { sameRecord } from './sameRecord';

/** What the grid holds for a column, without the column's own number. */
export function criteriaInGrid(filter: FilterModel, column: number): GridCriteria | null {
  const known = filter.getFilterColumn(column)?.getColumnData();
  if (!known) return null;
  const { filters, customFilters, colorFilters } = known;
  return {
    ...(filters ? { filters } : {}),
    ...(customFilters ? { customFilters } : {}),
    ...(colorFilters ? { colorFilters } : {}),
  };
}

/** A column's criteria as the grid should hold them, or null. */
export function criteriaWanted(
  sheet: SheetModel,
  { area, filters }: FilterPlace,
  column: number,
  reading: FilterReading,
): GridCriteria | null {
  const filter = filters.find((each) => each.column === column - area.column);
  if (filter === undefined) return null;
  const body = filteredBody(area);
  return criteriaForGrid(filter.criteria, () => textsInSight(sheet, body, column, reading));
}

/**
 * Filter buttons on table headers, moved along as tables grow, with their criteria. The grid keeps
 * one filter a sheet, and so does the product: one table a sheet. Which rows are hidden is the
 * workbook's to say, so that a pane, a saved file and the grid agree.
 */
export function feedFilters(
  injector: Injector,
  model: WorkbookModel,
  unitId: string,
  locale: string,
): void {
  const service = injector.get(SheetsFilterService);
  const commands = injector.get(ICommandService);
  const run = (id: string, params: object): void => {
    // Not a person's doing: nothing is taken back from it.
    commands.syncExecuteCommand(id, params, { onlyLocal: true });
  };
  const reading = { locale, date1904: model.state.date1904 };
  for (const sheet of model.sheets) {
    const place = { unitId, subUnitId: sheet.id };
    const wanted = filterPlace(sheet);
    const known = service.getFilterModel(unitId, sheet.id);
    if (wanted === null) {
      if (known) run(RemoveSheetsFilterMutation.id, place);
      continue;
    }
    if (!known || !sameArea(wanted.area, fromEngineRange(known.getRange())))
      run(SetSheetsFilterRangeMutation.id, { ...place, range: univerRange(wanted.area) });
    const filter = service.ensureFilterModel(unitId, sheet.id);
    for (let col = wanted.area.column; col <= lastColumn(wanted.area); col += 1) {
      const criteria = criteriaWanted(sheet, wanted, col, reading);
      if (sameRecord(criteriaInGrid(filter, col), criteria)) continue;
      const params = { ...place, col, criteria: criteria && { ...criteria, colId: col } };
      run(SetSheetsFilterCriteriaMutation.id, params);
    }
    showRows(filter, sheet, wanted);
  }
}

function showRows(filter: FilterModel, sheet: SheetModel, { area, filters }: FilterPlace): void {
  const rows = new Set<number>();
  const body = filteredBody(area);
  for (let row = body.row; filters.length > 0 && row <= lastRow(body); row += 1) {
    if (sheet.isRowHidden(row)) rows.add(row);
  }
  const known = filter.filteredOutRows;
  const isSame = known.size === rows.size && [...rows].every((row) => known.has(row));
  if (!isSame) filter.filteredOutRows = rows;
}
