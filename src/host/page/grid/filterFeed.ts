import { ICommandService, type Injector } from '@univerjs/core';
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/sheets-filter';
import { sameArea, type Area } from '../../core/area';
import type { SheetModel, WorkbookModel } from '../../core/model';
import { univerRange } from './ranges';

/** The cells that carry filter buttons: the sheet's own filter or its first table that shows them. */
function filterArea(sheet: SheetModel): Area | null {
  if (sheet.state.autoFilter !== null) return sheet.state.autoFilter.area;
  const table = sheet.tables.find((each) => each.showFilterButton && each.showHeaders);
  if (table === undefined) return null;
  const rows = table.area.rows - (table.showTotals ? 1 : 0);
  return { ...table.area, rows };
}

/**
 * Filter buttons on table headers, moved along as tables grow. The grid keeps one filter a sheet, and
 * so does the product: one table a sheet.
 */
export function feedFilters(injector: Injector, model: WorkbookModel, unitId: string): void {
  const service = injector.get(SheetsFilterService);
  const commands = injector.get(ICommandService);
  for (const sheet of model.sheets) {
    const wanted = filterArea(sheet);
    const known = service.getFilterModel(unitId, sheet.id)?.getRange();
    const place = { unitId, subUnitId: sheet.id };
    if (wanted === null) {
      if (known)
        commands.syncExecuteCommand(RemoveSheetsFilterMutation.id, place, { onlyLocal: true });
      continue;
    }
    const range = univerRange(wanted);
    const isSame =
      known !== undefined &&
      sameArea(wanted, {
        row: known.startRow,
        column: known.startColumn,
        rows: known.endRow - known.startRow + 1,
        columns: known.endColumn - known.startColumn + 1,
      });
    if (isSame) continue;
    commands.syncExecuteCommand(
      SetSheetsFilterRangeMutation.id,
      { ...place, range },
      { onlyLocal: true },
    );
  }
}
