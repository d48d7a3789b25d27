import { ICommandService } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { EmbeddedWorkbook } from '../embeddedWorkbook';
import { createEmbeddedWorkbook } from '../embeddedWorkbook';

let workbook: EmbeddedWorkbook;

beforeEach(async () => {
  workbook = await createEmbeddedWorkbook();
  workbook.model.activeSheet.write(0, 0, [
    [
      { value: 46350, style: { numberFormat: 'yyyy-mm-dd' } },
      { value: 12.5, style: { numberFormat: '#,##0.00' } },
    ],
  ]);
});

afterEach(() => {
  workbook.dispose();
});

const format = (row: number): string | undefined =>
  workbook.model.activeSheet.style(row, 0).numberFormat;

/** As the grid itself writes what a person has typed. */
function typeIn(row: number, formula: string): void {
  const params = {
    unitId: workbook.univer.workbook.getUnitId(),
    subUnitId: workbook.model.activeSheet.id,
    cellValue: { [row]: { 0: { f: formula } } },
  };
  const commands = workbook.univer.univer.__getInjector().get(ICommandService);
  commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
}

test('what a pane writes stays General, however its inputs look', async () => {
  const formulas = ['=A1', '=B1', '=MAX(A1:B1)', '=IF(TRUE,A1,0)', '=50%', '=TODAY()'];
  workbook.model.activeSheet.write(
    2,
    0,
    formulas.map((formula) => [{ formula }]),
  );
  await workbook.whenCalculated();
  const found = formulas.map((_, row) => format(2 + row));
  expect(found.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => undefined));
  expect(found[5]).toMatch(/yy.*m.*d/u);
});

test('a format that was set is kept through every calculation', async () => {
  const sheet = workbook.model.activeSheet;
  sheet.write(2, 0, [[{ formula: '=B1', style: { numberFormat: '0.0%' } }]]);
  await workbook.whenCalculated();
  sheet.write(0, 1, [[{ value: 13 }]]);
  await workbook.whenCalculated();
  expect([format(2), sheet.value(2, 0)]).toEqual(['0.0%', 13]);
});

test('what a person types in a General cell looks like what it is calculated from, once', async () => {
  typeIn(2, '=A1');
  await workbook.whenCalculated();
  expect(format(2)).toBe('yyyy-mm-dd');
  const sheet = workbook.model.activeSheet;
  sheet.setStyle({ row: 2, column: 0, rows: 1, columns: 1 }, { numberFormat: 'General' });
  sheet.write(0, 0, [[{ value: 46351 }]]);
  await workbook.whenCalculated();
  expect([format(2), sheet.value(2, 0)]).toEqual([undefined, 46351]);
});
