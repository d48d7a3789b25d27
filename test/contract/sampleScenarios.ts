import type { Scenario } from './scenario';

async function sales(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  sheet.getRange('A1:C4').values = [
    ['渠道', '预算', '实际'],
    ['直播', 100, 120],
    ['线下', 200, 180],
    ['搜索', 300, 330],
  ];
  await context.sync();
  return sheet;
}

/** What people who write add-ins try first, kind by kind: ranges, sheets, events, documents. */
export const SAMPLE_SCENARIOS: readonly Scenario[] = [
  {
    name: 'ranges: formats of many cells are set and read in one call each',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await sales(context);
        const head = sheet.getRange('A1:B1');
        head.setCellProperties([
          [
            { format: { fill: { color: '#FFFF00' }, font: { bold: true } } },
            { format: { font: { color: '#C00000' } } },
          ],
        ]);
        sheet
          .getRange('A2:A3')
          .setRowProperties([{ format: { rowHeight: 30 } }, { format: { rowHeight: 24 } }]);
        const cells = head.getCellProperties({
          address: true,
          format: { fill: { color: true }, font: { bold: true, color: true } },
        });
        const rows = sheet.getRange('A2:A3').getRowProperties({ format: { rowHeight: true } });
        await context.sync();
        expect(cells.value).toEqual([
          [
            {
              address: 'Sheet1!A1',
              format: { fill: { color: '#FFFF00' }, font: { bold: true, color: '#000000' } },
            },
            {
              address: 'Sheet1!B1',
              format: { fill: { color: '#FFFFFF' }, font: { bold: false, color: '#C00000' } },
            },
          ],
        ]);
        expect(rows.value.map((row) => row.format?.rowHeight)).toEqual([30, 24]);
      }),
  },
  {
    name: 'ranges: several areas are formatted together; what differs reads as null',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await sales(context);
        const areas = sheet.getRanges('A1:A2,C1');
        areas.format.fill.color = '#92D050';
        areas.format.font.bold = true;
        areas.format.borders.getItem('EdgeBottom').style = 'Continuous';
        sheet.getRange('C1').format.font.italic = true;
        areas.load('address,areaCount,cellCount');
        areas.format.fill.load('color');
        areas.format.font.load('bold,italic');
        const inside = sheet.getRange('A2').format.fill;
        inside.load('color');
        const beside = sheet.getRange('B1').format.fill;
        beside.load('color');
        await context.sync();
        expect([areas.areaCount, areas.cellCount]).toEqual([2, 3]);
        expect(areas.format.fill.color).toBe('#92D050');
        expect([areas.format.font.bold, areas.format.font.italic]).toEqual([true, null]);
        expect([inside.color, beside.color]).toEqual(['#92D050', '#FFFFFF']);
      }),
  },
  {
    name: 'ranges: relative formulas are written and read as R1C1',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await sales(context);
        const diff = sheet.getRange('D2:D4');
        diff.formulasR1C1 = [['=RC[-1]-RC[-2]'], ['=RC[-1]-RC[-2]'], ['=SUM(R2C3:R4C3)']];
        diff.load('formulas,formulasR1C1,values');
        await context.sync();
        expect(diff.formulas).toEqual([['=C2-B2'], ['=C3-B3'], ['=SUM($C$2:$C$4)']]);
        expect(diff.formulasR1C1[0]).toEqual(['=RC[-1]-RC[-2]']);
        expect(diff.values).toEqual([[20], [-20], [630]]);
      }),
  },
  {
    name: 'ranges: merged areas, spilled areas and what is not there',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await sales(context);
        sheet.getRange('E1:F1').merge();
        sheet.getRange('H1').formulas = [['=SORT(B2:B4,1,-1)']];
        const merged = sheet.getRange('D1:G3').getMergedAreasOrNullObject();
        merged.load('address');
        const none = sheet.getRange('A1:B3').getMergedAreasOrNullObject();
        const spill = sheet.getRange('H1').getSpillingToRange();
        spill.load('address,values');
        await context.sync();
        expect(merged.address).toBe('Sheet1!E1:F1');
        expect(none.isNullObject).toBe(true);
        expect(spill.address).toBe('Sheet1!H1:H3');
        expect(spill.values).toEqual([[300], [200], [100]]);
      }),
  },
  {
    name: 'worksheets: neighbours, first and last, custom properties, page breaks',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const sheet = await sales(context);
        worksheets.add('二月');
        worksheets.add('三月').visibility = 'Hidden';
        const found = [
          worksheets.getFirst(),
          worksheets.getLast(),
          worksheets.getLast(true),
          sheet.getNext(),
          worksheets.getItem('二月').getPrevious(),
        ];
        for (const one of found) one.load('name');
        const beyond = sheet.getPreviousOrNullObject();
        sheet.customProperties.add('owner', '王芳');
        const owner = sheet.customProperties.getItem('owner');
        owner.load('value');
        sheet.horizontalPageBreaks.add('A3:C3');
        sheet.horizontalPageBreaks.load('items');
        await context.sync();
        expect(found.map(({ name }) => name)).toEqual(['Sheet1', '三月', '二月', '二月', 'Sheet1']);
        expect(beyond.isNullObject).toBe(true);
        expect(owner.value).toBe('王芳');
        expect(sheet.horizontalPageBreaks.items).toHaveLength(1);
      }),
  },
  {
    name: 'events: a pane may be quiet for a while, and hears again afterwards',
    play: async ({ Excel, settle }) => {
      const heard: string[] = [];
      await Excel.run(async (context) => {
        const sheet = await sales(context);
        sheet.onChanged.add((args) => {
          heard.push(args.address);
          return Promise.resolve();
        });
        await context.sync();
        context.runtime.enableEvents = false;
        sheet.getRange('B2').values = [[101]];
        await context.sync();
        await settle();
        context.runtime.enableEvents = true;
        sheet.getRange('B3').values = [[201]];
        await context.sync();
      });
      await settle();
      expect(heard).toEqual(['B3']);
    },
  },
  {
    name: 'events: sheets tell of additions, names, activation, selection, formats, sorting',
    play: async ({ Excel, settle }) => {
      const heard: string[] = [];
      const note = (what: string) => () => {
        heard.push(what);
        return Promise.resolve();
      };
      await Excel.run(async (context) => {
        const sheet = await sales(context);
        const { worksheets } = context.workbook;
        worksheets.onAdded.add(note('added'));
        worksheets.onActivated.add(note('activated'));
        worksheets.onDeleted.add(note('deleted'));
        sheet.onSelectionChanged.add(note('selected'));
        sheet.onFormatChanged.add(note('format'));
        sheet.onRowSorted.add(note('sorted'));
        sheet.onCalculated.add(note('calculated'));
        sheet.getRange('F1').formulas = [['=SUM(B2:B4)']];
        await context.sync();
        sheet.getRange('A2:C4').sort.apply([{ key: 1, ascending: false }]);
        sheet.getRange('B2').format.fill.color = '#FFC000';
        sheet.getRange('B2:C2').select();
        const added = worksheets.add('临时');
        added.activate();
        await context.sync();
        added.delete();
        await context.sync();
      });
      await settle();
      for (const what of ['added', 'activated', 'deleted', 'selected', 'format', 'sorted']) {
        expect(heard).toContain(what);
      }
      expect(heard).toContain('calculated');
    },
  },
  {
    name: 'tables: filters of every kind, resizing, banding, and back to a range',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await sales(context);
        const table = sheet.tables.add('A1:C4', true);
        table.name = 'Sales';
        const visible = async (): Promise<unknown[]> => {
          const view = table.getDataBodyRange().getVisibleView();
          view.load('values');
          await context.sync();
          return view.values.map((row): unknown => row[0]);
        };
        const budget = table.columns.getItem('预算').filter;
        budget.applyTopItemsFilter(2);
        expect(await visible()).toEqual(['线下', '搜索']);
        budget.applyDynamicFilter('BelowAverage');
        expect(await visible()).toEqual(['直播']);
        budget.applyCustomFilter('>=100', '<300', 'And');
        expect(await visible()).toEqual(['直播', '线下']);
        table.clearFilters();
        table.showBandedRows = false;
        table.highlightFirstColumn = true;
        table.resize('A1:C3');
        const area = table.getRange();
        area.load('address');
        table.load('showBandedRows,highlightFirstColumn');
        await context.sync();
        expect(area.address).toBe('Sheet1!A1:C3');
        expect([table.showBandedRows, table.highlightFirstColumn]).toEqual([false, true]);
        const plain = table.convertToRange();
        plain.load('address');
        const { tables } = context.workbook;
        tables.load('count');
        await context.sync();
        expect([plain.address, tables.count]).toEqual(['Sheet1!A1:C3', 0]);
      }),
  },
  {
    name: 'charts: types, series of their own, axes with limits, data exchanged',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await sales(context);
        const kinds = ['Line', 'Pie', 'Doughnut', 'BarClustered', 'XYScatter', 'Area'] as const;
        for (const kind of kinds) sheet.charts.add(kind, sheet.getRange('A1:B4'), 'Auto');
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Auto');
        chart.name = '渠道图';
        const own = chart.series.add('实际');
        own.setValues(sheet.getRange('C2:C4'));
        own.setXAxisValues(sheet.getRange('A2:A4'));
        chart.axes.valueAxis.minimum = 0;
        chart.axes.valueAxis.maximum = 400;
        sheet.charts.load('count,items/chartType');
        chart.series.load('items/name');
        chart.axes.valueAxis.load('minimum,maximum');
        await context.sync();
        expect(sheet.charts.items.map((one) => one.chartType)).toEqual([
          ...kinds,
          'ColumnClustered',
        ]);
        expect(chart.series.items.map(({ name }) => name)).toEqual(['预算', '实际']);
        expect([chart.axes.valueAxis.minimum, chart.axes.valueAxis.maximum]).toEqual([0, 400]);
      }),
  },
  {
    name: 'names: constants, formulas, sheets of their own, comments, removal',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await sales(context);
        const { names } = context.workbook;
        names.add('Actuals', sheet.getRange('C2:C4'), '实际数');
        names.add('Total', '=SUM(Actuals)');
        sheet.names.add('Limit', '=500');
        const cell = sheet.getRange('E1:E2');
        cell.formulas = [['=Total'], ['=IF(Total>Limit,"超支","正常")']];
        cell.load('values');
        const actuals = names.getItem('Actuals');
        actuals.load('type,comment,scope');
        const limit = sheet.names.getItem('Limit');
        limit.load('scope,value');
        await context.sync();
        expect(cell.values).toEqual([[630], ['超支']]);
        expect([actuals.type, actuals.comment, actuals.scope]).toEqual([
          'Range',
          '实际数',
          'Workbook',
        ]);
        expect(limit.scope).toBe('Worksheet');
        actuals.delete();
        const gone = names.getItemOrNullObject('Actuals');
        cell.load('values');
        await context.sync();
        expect(gone.isNullObject).toBe(true);
        expect(cell.values[0]?.[0]).toBe('#NAME?');
      }),
  },
  {
    name: 'documents: language of numbers and dates, calculation on demand, protection',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await sales(context);
        const { application } = context.workbook;
        const { cultureInfo } = context.application;
        cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
        cultureInfo.datetimeFormat.load('shortDatePattern');
        application.calculationMode = 'Manual';
        const cell = sheet.getRange('E1');
        cell.formulas = [['=SUM(B2:B4)']];
        await context.sync();
        application.calculate('Recalculate');
        cell.load('values');
        await context.sync();
        expect(cell.values).toEqual([[600]]);
        sheet.getRange('B2').values = [[1000]];
        cell.load('values');
        await context.sync();
        // Nobody asked to calculate: the old result stands.
        expect(cell.values).toEqual([[600]]);
        application.calculate('Full');
        cell.load('values');
        await context.sync();
        const recalculated = cell.values;
        const chance = sheet.getRange('E2');
        chance.formulas = [['=RAND()']];
        application.calculate('Recalculate');
        chance.load('values');
        await context.sync();
        const first = chance.values;
        application.calculate('Recalculate');
        chance.load('values');
        await context.sync();
        expect(chance.values).not.toEqual(first);
        chance.clear();
        application.calculationMode = 'Automatic';
        const { protection } = context.workbook;
        protection.protect('1904');
        protection.load('protected');
        await context.sync();
        expect(recalculated).toEqual([[1500]]);
        const { numberFormat, datetimeFormat } = cultureInfo;
        expect([numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator]).toEqual([
          '.',
          ',',
        ]);
        expect(datetimeFormat.shortDatePattern).toMatch(/yyyy/u);
        expect(protection.protected).toBe(true);
        protection.unprotect('1904');
        await context.sync();
      }),
  },
];
