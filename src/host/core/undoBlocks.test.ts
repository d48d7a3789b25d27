import { createEmbeddedWorkbook } from '../embeddedWorkbook';

test('undo puts back what a block was written over and empties what was empty; redo writes it again', async () => {
  const workbook = await createEmbeddedWorkbook();
  const sheet = workbook.model.activeSheet;
  const shown = (): unknown[] =>
    [0, 1, 2, 3].map((row) => [sheet.value(row, 0), sheet.value(row, 1), sheet.formula(row, 1)]);
  sheet.write(0, 0, [[{ value: 'kept' }, { formula: '=1+1' }]]);
  sheet.write(2, 1, [[{ value: 7, style: { bold: true } }]]);
  await workbook.whenCalculated();
  const before = shown();
  const block = Array.from({ length: 4 }, (_, row) => [
    { value: `a${String(row)}` },
    { value: row },
  ]);
  sheet.write(0, 0, block);
  const after = shown();
  expect(workbook.undo()).toBe(true);
  await workbook.whenCalculated();
  expect(shown()).toEqual(before);
  expect(sheet.style(2, 1).bold).toBe(true);
  expect(sheet.usedArea()).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  expect(workbook.redo()).toBe(true);
  expect(shown()).toEqual(after);
  expect(workbook.undo()).toBe(true);
  await workbook.whenCalculated();
  expect(shown()).toEqual(before);
  workbook.dispose();
});
