import type { Injector } from '@univerjs/core';
import { SheetsFilterService, type FilterModel } from '@univerjs/sheets-filter';
import { intersect, sameArea, type Area } from '../../core/area';
import type { SheetModel, WorkbookModel } from '../../core/model';
import { fromEngineRange } from '../../core/sheetLayout';
import type { ColumnFilter } from '../../core/state';
import { applyFilters, type FilterReading } from '../../protocol/surface/filtering';
import { criteriaInGrid, criteriaWanted } from './filterFeed';
import { criteriaFromGrid } from './filterForm';
import { filteredBody, filterPlace, type FilterPlace } from './filterPlace';
import { sameRecord } from './sameRecord';

/** The filter as a person set it in the grid; which rows it hides follows from it at once. */
export function takeFilter(
  injector: Injector,
  model: WorkbookModel,
  sheet: SheetModel,
  unitId: string,
  locale: string,
): void {
  const known = filterPlace(sheet);
  const filter = injector.get(SheetsFilterService).getFilterModel(unitId, sheet.id);
  const reading = { locale, date1904: model.state.date1904 };
  if (!filter) {
    if (known) remove(model, sheet, known, reading);
    return;
  }
  const area = fromEngineRange(filter.getRange());
  const table = known && intersect(known.area, area) ? known.table : null;
  const place = known && table ? known.area : area;
  const filters = filtersOf(filter, sheet, place, known, reading);
  const isSame =
    known !== null && sameArea(known.area, place) && sameRecord(known.filters, filters);
  if (isSame) return;
  if (table) model.changeTable(table.id, { filters });
  else sheet.change({ autoFilter: { area: place, filters } });
  applyFilters(sheet, filteredBody(place), filters, reading);
}

function filtersOf(
  filter: FilterModel,
  sheet: SheetModel,
  area: Area,
  known: FilterPlace | null,
  reading: FilterReading,
): ColumnFilter[] {
  return Array.from({ length: area.columns }, (_, column) => column).flatMap((column) => {
    const grid = criteriaInGrid(filter, area.column + column);
    if (grid === null) return [];
    const record = known?.filters.find((each) => each.column === column);
    const fed = known && record && criteriaWanted(sheet, known, area.column + column, reading);
    if (record && sameRecord(grid, fed)) return [record];
    const criteria = criteriaFromGrid(grid);
    return criteria ? [{ column, criteria }] : [];
  });
}

function remove(
  model: WorkbookModel,
  sheet: SheetModel,
  { area, table }: FilterPlace,
  reading: FilterReading,
): void {
  if (table) model.changeTable(table.id, { showFilterButton: false, filters: [] });
  else sheet.change({ autoFilter: null });
  applyFilters(sheet, filteredBody(area), [], reading);
}
