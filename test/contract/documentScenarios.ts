import type { Scenario } from './scenario';

async function table(context: Excel.RequestContext): Promise<Excel.Table> {
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  sheet.getRange('A1:B5').values = [
    ['部门', '金额'],
    ['市场', 300],
    ['品牌', 100],
    ['公关', 200],
    ['市场', 50],
  ];
  const added = sheet.tables.add('A1:B5', true);
  added.name = 'Spend';
  await context.sync();
  return added;
}

/** Tables at work, and what hangs on the document as a whole. */
export const DOCUMENT_SCENARIOS: readonly Scenario[] = [
  {
    name: 'a table sorts, filters, counts, totals, gains and loses rows and columns',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const spend = await table(context);
        spend.sort.apply([{ key: 1, ascending: false }]);
        const body = spend.getDataBodyRange();
        body.load('values');
        await context.sync();
        expect(body.values.map((row) => row[1] as number)).toEqual([300, 200, 100, 50]);

        spend.columns.getItem('部门').filter.applyValuesFilter(['市场']);
        const view = spend.getDataBodyRange().getVisibleView();
        view.load('values');
        await context.sync();
        expect(view.values).toEqual([
          ['市场', 300],
          ['市场', 50],
        ]);
        spend.clearFilters();

        spend.rows.add(undefined, [['渠道', 70]]);
        spend.rows.add(0, [['首行', 1]]);
        spend.columns.add(undefined, [['备注'], ['a'], ['b'], ['c'], ['d'], ['e'], ['f']]);
        spend.rows.getItemAt(1).delete();
        spend.load('name');
        spend.rows.load('count');
        spend.columns.load('items/name');
        const whole = spend.getRange();
        whole.load('address,values');
        await context.sync();
        expect(spend.rows.count).toBe(5);
        expect(spend.columns.items.map((column) => column.name)).toEqual(['部门', '金额', '备注']);
        expect(whole.values).toEqual([
          ['部门', '金额', '备注'],
          ['首行', 1, 'a'],
          ['公关', 200, 'c'],
          ['品牌', 100, 'd'],
          ['市场', 50, 'e'],
          ['渠道', 70, 'f'],
        ]);

        spend.showTotals = true;
        const total = spend.getTotalRowRange().getCell(0, 1);
        total.formulas = [['=SUBTOTAL(109,[金额])']];
        total.load('values,address');
        await context.sync();
        expect([total.values[0]?.[0], total.address]).toEqual([421, 'Sheet1!B7']);
      }),
  },
  {
    name: 'names are added, used, listed and deleted',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        await table(context);
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        context.workbook.names.add('Limit', sheet.getRange('B2'));
        context.workbook.names.add('Rate', '=0.06');
        const cell = sheet.getRange('D1');
        cell.formulas = [['=Limit*Rate']];
        cell.load('values,formulas');
        const range = context.workbook.names.getItem('Limit').getRange();
        range.load('address');
        context.workbook.names.load('items/name,items/formula,items/value');
        await context.sync();
        expect(cell.values).toEqual([[18]]);
        expect(cell.formulas).toEqual([['=Limit*Rate']]);
        expect(range.address).toBe('Sheet1!B2');
        expect(context.workbook.names.items.map((item): unknown => item.value)).toEqual([
          300, 0.06,
        ]);
        context.workbook.names.getItem('Rate').delete();
        cell.load('values');
        await context.sync();
        expect(cell.values).toEqual([['#NAME?']]);
      }),
  },
  {
    name: 'settings, properties, XML parts, comments and protection are part of the document',
    play: async ({ Excel }) => {
      await Excel.run(async (context) => {
        const { workbook } = context;
        workbook.settings.add('lang', 'zh-CN');
        workbook.properties.title = '第四季度';
        workbook.properties.custom.add('owner', '营销监管部');
        const part = workbook.customXmlParts.add('<m xmlns="urn:demo"><i>1</i></m>');
        const sheet = workbook.worksheets.getItem('Sheet1');
        const comment = workbook.comments.add('Sheet1!A1', '请补充依据');
        comment.replies.add('已补充');
        const setting = workbook.settings.getItemOrNullObject('lang');
        setting.load('value');
        workbook.properties.load('title');
        const owner = workbook.properties.custom.getItem('owner');
        owner.load('value');
        const only = workbook.customXmlParts.getByNamespace('urn:demo').getOnlyItem();
        const xml = only.getXml();
        part.load('id');
        comment.load('content,authorName');
        comment.replies.load('items/content');
        sheet.protection.protect({ allowAutoFilter: true });
        sheet.protection.load('protected,options');
        await context.sync();
        expect(setting.value).toBe('zh-CN');
        expect(workbook.properties.title).toBe('第四季度');
        expect(owner.value).toBe('营销监管部');
        expect(xml.value).toContain('<i>1</i>');
        expect([comment.content, comment.authorName]).toEqual(['请补充依据', 'Li Ming']);
        expect(comment.replies.items.map((reply) => reply.content)).toEqual(['已补充']);
        expect(sheet.protection.protected).toBe(true);
        expect(sheet.protection.options.allowAutoFilter).toBe(true);
      });
      const refused = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('B1').values = [['no']];
        await context.sync();
      });
      await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' });
    },
  },
  {
    name: 'sheets are added, renamed, moved, hidden, copied and deleted; bad names are refused',
    play: async ({ Excel }) => {
      await Excel.run(async (context) => {
        await table(context);
        const { worksheets } = context.workbook;
        const report = worksheets.add('汇总');
        report.position = 0;
        worksheets.getItem('Sheet1').copy('End');
        report.visibility = 'Hidden';
        worksheets.load('items/name,items/visibility');
        const tables = context.workbook.tables;
        tables.load('items/name');
        await context.sync();
        expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
          ['汇总', 'Hidden'],
          ['Sheet1', 'Visible'],
          ['Sheet1 (2)', 'Visible'],
        ]);
        expect(tables.items).toHaveLength(2);
        worksheets.getItem('Sheet1 (2)').delete();
        const count = worksheets.getCount();
        await context.sync();
        expect(count.value).toBe(2);
      });
      const addSheet = (name: string): Promise<void> =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        });
      for (const [name, code] of [
        ['a/b', 'InvalidArgument'],
        ['sheet1', 'ItemAlreadyExists'],
        ['', 'InvalidArgument'],
      ] as const) {
        await expect(addSheet(name)).rejects.toMatchObject({ code });
      }
    },
  },
  {
    name: 'ranges navigate as Excel’s do',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        await table(context);
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const body = sheet.getRange('A2:B5');
        const found = [
          body.getLastRow(),
          body.getRow(1),
          body.getColumn(1),
          body.getCell(1, 1),
          body.getOffsetRange(1, 1),
          body.getResizedRange(2, 0),
          body.getIntersection('B1:B3'),
          body.getBoundingRect('D9'),
          body.getEntireColumn(),
          body.getEntireRow(),
          body.getRowsBelow(2),
          body.getColumnsAfter(1),
          sheet.getRange('A1').getSurroundingRegion(),
          sheet.getRange('A1').getRangeEdge('Down'),
          sheet.getUsedRange(),
          sheet.getRange('Spend[金额]'),
          sheet.getRangeByIndexes(0, 0, 2, 2),
        ];
        for (const range of found) range.load('address');
        const nothing = sheet.getRange('F1:G9').getUsedRangeOrNullObject(true);
        await context.sync();
        expect(found.map((range) => range.address.replace('Sheet1!', ''))).toEqual([
          'A5:B5',
          'A3:B3',
          'B2:B5',
          'B3',
          'B3:C6',
          'A2:B7',
          'B2:B3',
          'A2:D9',
          'A:B',
          '2:5',
          'A6:B7',
          'C2:C5',
          'A1:B5',
          'A5',
          'A1:B5',
          'B2:B5',
          'A1:B2',
        ]);
        expect(nothing.isNullObject).toBe(true);
      }),
  },
];
