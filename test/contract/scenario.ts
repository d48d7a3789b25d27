/**
 * What an add-in does with a workbook, written once and played on every transport. Each scenario
 * gets a fresh workbook with one empty sheet named Sheet1.
 */
export interface Stage {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Lets events that are on their way arrive. */
  settle(): Promise<void>;
}

export interface Scenario {
  readonly name: string;
  play(stage: Stage): Promise<void>;
}

async function budgetTable(context: Excel.RequestContext): Promise<Excel.Table> {
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  sheet.getRange('A1:D3').values = [
    ['活动', '计划', '实际', '差异'],
    ['双十一直播', 500000, 520000, null],
    ['新品路演', 120000, 90000, null],
  ];
  const table = sheet.tables.add('A1:D3', true);
  table.name = '预算';
  sheet.getRange('D2:D3').formulas = [['=[@实际]-[@计划]'], ['=[@实际]-[@计划]']];
  await context.sync();
  return table;
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'values are typed as Excel types them',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:H1');
        range.values = [['12.5%', '2026-11-24', "'007", '1,234.5', 'TRUE', '#N/A', '', '文案']];
        range.load('values,valueTypes,numberFormat,text');
        await context.sync();
        expect(range.values).toEqual([[0.125, 46350, '007', 1234.5, true, '#N/A', '', '文案']]);
        expect(range.valueTypes[0]).toEqual([
          'Double',
          'Double',
          'String',
          'Double',
          'Boolean',
          'Error',
          'Empty',
          'String',
        ]);
        expect(range.numberFormat[0]?.[1]).toBe('yyyy-mm-dd');
        expect(range.text[0]).toEqual([
          '12.50%',
          '2026-11-24',
          '007',
          '1,234.50',
          'TRUE',
          '#N/A',
          '',
          '文案',
        ]);
      }),
  },
  {
    name: 'null leaves a cell alone, an empty text clears it, one value fills a range',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2');
        range.values = [
          [1, 2, 3],
          [4, 5, 6],
        ];
        range.values = [
          [null, '', 9],
          [null, null, null],
        ];
        range.load('values');
        await context.sync();
        expect(range.values).toEqual([
          [1, '', 9],
          [4, 5, 6],
        ]);
        range.values = 7 as unknown as number[][];
        range.load('values');
        await context.sync();
        expect(range.values).toEqual([
          [7, 7, 7],
          [7, 7, 7],
        ]);
      }),
  },
  {
    name: 'a wrong shape is refused with code and place, and what came before stays',
    play: async ({ Excel }) => {
      const failed = Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1').values = [['kept']];
        sheet.getRange('A2:B3').values = [[1, 2, 3]];
        await context.sync();
      });
      await expect(failed).rejects.toMatchObject({
        code: 'InvalidArgument',
        debugInfo: { errorLocation: 'Range.values' },
      });
      await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        cell.load('values');
        await context.sync();
        expect(cell.values).toEqual([['kept']]);
      });
    },
  },
  {
    name: 'what is not there is a null object or ItemNotFound',
    play: async ({ Excel }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
        const below = sheet.getRange('A1');
        below.load('values');
        const table = context.workbook.tables.getItemOrNullObject('没有');
        await context.sync();
        expect([sheet.isNullObject, below.isNullObject, table.isNullObject]).toEqual([
          true,
          true,
          true,
        ]);
      });
      const failed = Excel.run(async (context) => {
        context.workbook.tables.getItem('没有').load('name');
        await context.sync();
      });
      await expect(failed).rejects.toMatchObject({
        code: 'ItemNotFound',
        debugInfo: { errorLocation: 'TableCollection.getItem' },
      });
    },
  },
  {
    name: 'a table takes in the rows written directly below it, and calculates them',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const table = await budgetTable(context);
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('F1').formulas = [['=SUM(预算[差异])']];
        const next = table.getDataBodyRange().getLastRow().getOffsetRange(1, 0);
        next.getResizedRange(1, -1).values = [
          ['地铁广告', 80000, 85000],
          ['直播二场', 60000, 50000],
        ];
        const body = table.getDataBodyRange();
        body.load('address,values,formulas');
        const total = sheet.getRange('F1');
        total.load('values,formulas');
        await context.sync();
        expect(body.address).toBe('Sheet1!A2:D5');
        expect(body.values.map((row) => row[3] as number)).toEqual([20000, -30000, 5000, -10000]);
        expect(body.formulas[3]?.[3]).toBe('=[@实际]-[@计划]');
        expect(total.values).toEqual([[-15000]]);
        expect(total.formulas).toEqual([['=SUM(预算[差异])']]);
      }),
  },
  {
    name: 'names of tables, columns and sheets are followed by the formulas that use them',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const table = await budgetTable(context);
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const other = context.workbook.worksheets.add('汇总');
        other.getRange('A1:A2').formulas = [['=SUM(预算[计划])'], ['=Sheet1!B2']];
        table.name = 'Budget';
        table.columns.getItem('计划').name = 'Planned [CNY]';
        sheet.name = 'Q4 预算';
        const own = sheet.getRange('D2');
        own.load('formulas,values');
        const cells = other.getRange('A1:A2');
        cells.load('formulas,values');
        await context.sync();
        expect(own.formulas).toEqual([["=[@实际]-[@[Planned '[CNY']]]"]]);
        expect(cells.formulas).toEqual([["=SUM(Budget[Planned '[CNY']])"], ["='Q4 预算'!B2"]]);
        expect(cells.values).toEqual([[620000], [500000]]);
      }),
  },
  {
    name: 'a range held across syncs follows inserted rows',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const held = sheet.getRange('B3');
        held.values = [['mark']];
        sheet.getRange('D1').formulas = [['=B3']];
        await context.sync();
        sheet.getRange('1:2').insert('Down');
        held.load('address,values');
        const formula = sheet.getRange('D3');
        formula.load('formulas');
        await context.sync();
        expect(held.address).toBe('Sheet1!B5');
        expect(held.values).toEqual([['mark']]);
        expect(formula.formulas).toEqual([['=B5']]);
      }),
  },
  {
    name: 'thousands of cells go through in the library’s own chunks',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const values = Array.from({ length: 500 }, (_, row) =>
          Array.from({ length: 10 }, (_, column) => row * 10 + column),
        );
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:J500');
        range.values = values;
        range.load('values');
        await context.sync();
        expect(range.values).toEqual(values);
      }),
  },
  {
    name: 'collections load with their items and what hangs on them',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        await budgetTable(context);
        const { worksheets, tables } = context.workbook;
        worksheets.load('items/name,items/tables/items/name');
        tables.load('name,count');
        await context.sync();
        expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Sheet1']);
        expect(worksheets.items[0]?.tables.items.map((table) => table.name)).toEqual(['预算']);
        expect(tables.count).toBe(1);
      }),
  },
  {
    name: 'a changed table tells who listens',
    play: async ({ Excel, settle }) => {
      const heard: Excel.TableChangedEventArgs[] = [];
      await Excel.run(async (context) => {
        const table = await budgetTable(context);
        table.onChanged.add((args) => {
          heard.push(args);
          return Promise.resolve();
        });
        await context.sync();
        context.workbook.worksheets.getItem('Sheet1').getRange('C3').values = [[130000]];
        await context.sync();
      });
      await settle();
      expect(heard).toHaveLength(1);
      expect(heard[0]).toMatchObject({ address: 'C3', changeType: 'RangeEdited', source: 'Local' });
      expect(heard[0]?.details).toMatchObject({ valueBefore: 90000, valueAfter: 130000 });
    },
  },
];
