import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { Area } from './area';
import { areaOf } from './area';
import type { EmbeddedModel } from './embeddedModel';
import { fromEngineRange, toEngineRange } from './sheetLayout';

export interface Selection {
  readonly sheetId: string;
  /** One at least: A1 before anybody has selected. */
  readonly areas: readonly Area[];
}

/** What is selected on the active sheet. */
export function selectionOf(model: EmbeddedModel): Selection {
  const active = model.activeSheet.id;
  const found = model.store.injector
    .get(SheetsSelectionsService)
    .getWorkbookSelections(model.store.unitId)
    .getSelectionsOfWorksheet(active);
  const areas = found.map((one) => fromEngineRange(one.range));
  return { sheetId: active, areas: areas.length > 0 ? areas : [areaOf(0, 0, 0, 0)] };
}

/** Selects areas of a sheet; the first cell of each is its active one. */
export function selectAreas(model: EmbeddedModel, sheetId: string, areas: readonly Area[]): void {
  const selections = areas.map((area) => {
    const { row, column } = area;
    const primary = {
      actualRow: row,
      actualColumn: column,
      isMerged: false,
      isMergedMainCell: false,
    };
    return {
      range: toEngineRange(area),
      primary: { ...primary, ...toEngineRange(areaOf(row, column, row, column)) },
      style: null,
    };
  });
  const params = { unitId: model.store.unitId, subUnitId: sheetId, selections };
  model.store.commands.syncExecuteCommand(SetSelectionsOperation.id, params);
}
