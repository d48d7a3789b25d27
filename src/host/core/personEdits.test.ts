import { ICommandService, IUndoRedoService } from '@univerjs/core';
import {
  InsertRowByRangeCommand,
  RemoveRowByRangeCommand,
  SetRangeValuesCommand,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import type { EmbeddedWorkbook } from '../embeddedWorkbook';
import { createEmbeddedWorkbook } from '../embeddedWorkbook';
import type { SheetModel } from './model';

/** What a person's hands do in the grid: the grid's own commands, past our model. */
function hands(workbook: EmbeddedWorkbook) {
  const commands = workbook.univer.univer.__getInjector().get(ICommandService);
  const unitId = workbook.univer.workbook.getUnitId();
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await workbook.whenCalculated();
  };
  return {
    async type(sheet: SheetModel, row: number, column: number, value: object): Promise<void> {
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      const params = { unitId, subUnitId: sheet.id, range, value };
      await commands.executeCommand(SetRangeValuesCommand.id, params);
      await settle();
    },
    async rows(sheet: SheetModel, id: string, first: number, last: number): Promise<void> {
      const range = { startRow: first, endRow: last, startColumn: 0, endColumn: 25 };
      await commands.executeCommand(id, { unitId, subUnitId: sheet.id, range, direction: 0 });
      await settle();
    },
    async rename(sheet: SheetModel, name: string): Promise<void> {
      const params = { unitId, subUnitId: sheet.id, name };
      await commands.executeCommand(SetWorksheetNameCommand.id, params);
      await settle();
    },
    undos: () => workbook.univer.univer.__getInjector().get(IUndoRedoService),
    settle,
  };
}

async function budget(): Promise<{ workbook: EmbeddedWorkbook; sheet: SheetModel }> {
  const workbook = await createEmbeddedWorkbook();
  const sheet = workbook.model.activeSheet;
  sheet.write(0, 0, [
    [{ value: 'Item' }, { value: 'Planned' }, { value: 'Twice' }],
    [{ value: 'a' }, { value: 1 }, { value: null }],
  ]);
  workbook.model.addTable({
    sheetId: sheet.id,
    area: { row: 0, column: 0, rows: 2, columns: 3 },
    hasHeaders: true,
    name: 'Budget',
  });
  sheet.write(1, 2, [[{ formula: '=[@Planned]*2' }]]);
  sheet.write(0, 5, [[{ formula: '=SUM(Budget[Twice])' }]]);
  await workbook.whenCalculated();
  return { workbook, sheet };
}

test('typing directly below a table adds a row with its calculated column', async () => {
  const { workbook, sheet } = await budget();
  await hands(workbook).type(sheet, 2, 1, { v: 10, t: 2 });
  expect(workbook.model.table('Budget')?.area.rows).toBe(3);
  expect(sheet.formula(2, 2)).toBe('=[@Planned]*2');
  expect([sheet.value(2, 2), sheet.value(0, 5)]).toEqual([20, 22]);
  workbook.dispose();
});

test('a structured reference typed by hand reaches the engine as A1 only', async () => {
  const { workbook, sheet } = await budget();
  await hands(workbook).type(sheet, 1, 5, { f: '=SUM(Budget[Planned])+1' });
  expect(sheet.formula(1, 5)).toBe('=SUM(Budget[Planned])+1');
  expect(sheet.value(1, 5)).toBe(2);
  workbook.dispose();
});

test('rows inserted and deleted by hand move the table and what refers to it; undo takes it back', async () => {
  const { workbook, sheet } = await budget();
  const person = hands(workbook);
  await person.rows(sheet, InsertRowByRangeCommand.id, 0, 1);
  expect(workbook.model.table('Budget')?.area.row).toBe(2);
  expect(sheet.formula(2, 5)).toBe('=SUM(Budget[Twice])');
  expect(sheet.value(2, 5)).toBe(2);
  await person.rows(sheet, RemoveRowByRangeCommand.id, 0, 0);
  expect(workbook.model.table('Budget')?.area.row).toBe(1);
  expect(workbook.undo()).toBe(true);
  await person.settle();
  expect(workbook.model.table('Budget')?.area.row).toBe(2);
  workbook.dispose();
});

test('a header typed over renames the column in every formula', async () => {
  const { workbook, sheet } = await budget();
  await hands(workbook).type(sheet, 0, 1, { v: '计划数', t: 1 });
  expect(sheet.formula(1, 2)).toBe('=[@计划数]*2');
  expect(sheet.value(1, 2)).toBe(2);
  workbook.dispose();
});

test('a sheet renamed by its tab is followed by names and formulas', async () => {
  const { workbook, sheet } = await budget();
  workbook.model.change({
    names: [{ name: 'First', sheetId: null, formula: '=Sheet1!$B$2', comment: '', visible: true }],
  });
  sheet.write(3, 5, [[{ formula: '=First+1' }]]);
  await hands(workbook).rename(sheet, '预算 2026');
  expect(workbook.model.state.names[0]?.formula).toBe("='预算 2026'!$B$2");
  await workbook.whenCalculated();
  expect([sheet.formula(3, 5), sheet.value(3, 5)]).toEqual(['=First+1', 2]);
  workbook.dispose();
});
