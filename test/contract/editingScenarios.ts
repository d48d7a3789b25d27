import type { Scenario } from './scenario';

/** Many cells in one go: copying, filling, finding, replacing, tidying. */
export const EDITING_SCENARIOS: readonly Scenario[] = [
  {
    name: 'copying moves relative references along and can transpose or skip',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:B2').formulas = [
          [1, '=A1*10'],
          [2, '=A2*10'],
        ];
        sheet.getRange('A1').format.fill.color = '#FFFF00';
        sheet.getRange('A3').copyFrom('A1:B2');
        sheet.getRange('D1').copyFrom('A1:A2', 'Values', false, true);
        const copy = sheet.getRange('A3:B4');
        copy.load('formulas,values');
        const across = sheet.getRange('D1:E1');
        across.load('values');
        const fill = sheet.getRange('A3').format.fill;
        fill.load('color');
        await context.sync();
        expect(copy.formulas).toEqual([
          [1, '=A3*10'],
          [2, '=A4*10'],
        ]);
        expect(copy.values).toEqual([
          [1, 10],
          [2, 20],
        ]);
        expect(across.values).toEqual([[1, 2]]);
        expect(fill.color).toBe('#FFFF00');
      }),
  },
  {
    name: 'the fill handle goes on with numbers and formulas',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:B2').formulas = [
          [10, '=A1+1'],
          [20, '=A2+1'],
        ];
        sheet.getRange('A1:B2').autoFill('A1:B5', 'FillDefault');
        const filled = sheet.getRange('A1:B5');
        filled.load('values,formulas');
        await context.sync();
        expect(filled.values.map((row) => row[0] as number)).toEqual([10, 20, 30, 40, 50]);
        expect(filled.formulas[4]?.[1]).toBe('=A5+1');
        expect(filled.values[4]?.[1]).toBe(51);
      }),
  },
  {
    name: 'texts are found and replaced, duplicates removed, blanks listed',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const range = sheet.getRange('A1:B4');
        range.values = [
          ['国家级品牌', 1],
          ['普通品牌', 2],
          ['普通品牌', 2],
          ['', 3],
        ];
        const hit = range.find('国家级', { completeMatch: false });
        hit.load('address');
        const none = range.findOrNullObject('没有', {});
        const all = sheet.findAll('品牌', {});
        all.load('address');
        const blanks = range.getSpecialCells('Blanks');
        blanks.load('address');
        const removed = range.removeDuplicates([0, 1], false);
        removed.load('removed,uniqueRemaining');
        const replaced = range.replaceAll('品牌', 'brand', {});
        range.load('values');
        await context.sync();
        expect(hit.address).toBe('Sheet1!A1');
        expect(none.isNullObject).toBe(true);
        expect(all.address).toBe('Sheet1!A1,Sheet1!A2,Sheet1!A3');
        expect(blanks.address).toBe('Sheet1!A4');
        expect([removed.removed, removed.uniqueRemaining]).toEqual([1, 3]);
        expect(replaced.value).toBe(2);
        expect(range.values).toEqual([
          ['国家级brand', 1],
          ['普通brand', 2],
          ['', 3],
          ['', ''],
        ]);
      }),
  },
];
