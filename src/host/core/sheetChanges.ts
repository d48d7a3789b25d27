import { InsertSheetMutation, RemoveSheetMutation } from '@univerjs/sheets';
import { SetWorksheetNameMutation, SetWorksheetOrderMutation } from '@univerjs/sheets';
import type { EmbeddedModel } from './embeddedModel';
import type { EmbeddedSheet } from './embeddedSheet';
import { rewriteSheetName } from './formulaUpkeep';
import { isValidSheetName } from './tableShape';
import { WorkbookRuleError } from './workbookRule';

/** Refuses a name that Excel does not allow or that another sheet bears. */
export function checkSheetName(model: EmbeddedModel, name: string, ownId?: string): void {
  if (!isValidSheetName(name) && !name.startsWith('~')) {
    throw new WorkbookRuleError('InvalidArgument', 'The sheet name is not allowed.');
  }
  const other = model.sheet(name);
  if (other && other.id !== ownId) {
    throw new WorkbookRuleError('ItemAlreadyExists', 'A sheet with this name already exists.');
  }
}

/** Copies a sheet with its tables, which get names of their own. */
export function copySheet(
  model: EmbeddedModel,
  sheetId: string,
  position: number,
  name?: string,
): EmbeddedSheet {
  const source = model.existingSheet(sheetId);
  const id = `{${model.newId()}}`;
  const config = structuredClone(source.worksheet.getConfig());
  return model.store.batch({ kind: 'person', person: '' }, () => {
    const copyName = name ?? freeCopyName(model, source.name);
    const copy = model.insertSheet({ ...config, id, name: copyName }, position);
    const tables = source.tables.map((table) => ({
      ...table,
      id: `{${model.newId()}}`,
      sheetId: id,
      name: freeTableName(model, table.name),
    }));
    model.change({
      tables: [...model.state.tables, ...tables],
      sheets: { ...model.state.sheets, [id]: source.state },
    });
    return copy;
  });
}

/** Deletes a sheet with its tables and names; what pointed at it becomes `#REF!`. */
export function deleteSheet(model: EmbeddedModel, sheetId: string): void {
  const sheet = model.existingSheet(sheetId);
  if (model.sheets.filter((s) => s.visibility === 'Visible' && s.id !== sheetId).length === 0) {
    throw new WorkbookRuleError('InvalidOperation', 'The last visible sheet cannot be deleted.');
  }
  const { store } = model;
  store.batch({ kind: 'person', person: '' }, () => {
    const { name, position } = sheet;
    const next = model.sheets.find((s) => s.id !== sheetId && s.visibility === 'Visible');
    if (model.activeSheet.id === sheetId && next) model.activate(next.id);
    const config = sheet.worksheet.getConfig();
    const others = model.sheets.filter((s) => s.id !== sheetId);
    rewriteSheetName(model, others, name, null);
    const tables = model.state.tables.filter((table) => table.sheetId !== sheetId);
    const names = model.state.names.filter((n) => n.sheetId !== sheetId);
    const { [sheetId]: _gone, ...sheets } = model.state.sheets;
    model.change({ tables, names, sheets });
    store.run(
      { id: RemoveSheetMutation.id, params: { unitId: store.unitId, subUnitId: sheetId } },
      {
        id: InsertSheetMutation.id,
        params: { unitId: store.unitId, sheet: config, index: position },
      },
    );
  });
}

/** Renames a sheet, in every formula as well. */
export function renameSheet(model: EmbeddedModel, sheetId: string, name: string): void {
  const sheet = model.existingSheet(sheetId);
  const before = sheet.name;
  if (before === name) return;
  checkSheetName(model, name, sheetId);
  const target = { unitId: model.store.unitId, subUnitId: sheetId };
  model.store.batch({ kind: 'person', person: '' }, () => {
    model.store.run(
      { id: SetWorksheetNameMutation.id, params: { ...target, name } },
      { id: SetWorksheetNameMutation.id, params: { ...target, name: before } },
    );
    rewriteSheetName(model, model.sheets, before, name);
  });
}

/** Moves a sheet to another place (0 is the first). */
export function moveSheet(model: EmbeddedModel, sheetId: string, position: number): void {
  const from = model.existingSheet(sheetId).position;
  if (from === position) return;
  const target = { unitId: model.store.unitId, subUnitId: sheetId };
  const id = SetWorksheetOrderMutation.id;
  model.store.run(
    { id, params: { ...target, fromOrder: from, toOrder: position } },
    { id, params: { ...target, fromOrder: position, toOrder: from } },
  );
}

function freeTableName(model: EmbeddedModel, base: string): string {
  let n = 2;
  while (model.isNameTaken(`${base}${String(n)}`)) n += 1;
  return `${base}${String(n)}`;
}

function freeCopyName(model: EmbeddedModel, base: string): string {
  let n = 2;
  while (model.sheet(`${base} (${String(n)})`)) n += 1;
  return `${base} (${String(n)})`;
}
