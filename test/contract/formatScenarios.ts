import type { Scenario } from './scenario';

async function plans(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  sheet.getRange('A1:C4').values = [
    ['阶段', '计划', '实际'],
    ['调研', 100, 90],
    ['执行', 300, 360],
    ['复盘', 50, 40],
  ];
  await context.sync();
  return sheet;
}

/** Looks and rules: what a set-up or a report writes once and people then see. */
export const FORMAT_SCENARIOS: readonly Scenario[] = [
  {
    name: 'fonts, fills, borders, alignment, number formats and sizes read back as they were set',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await plans(context);
        const head = sheet.getRange('A1:C1');
        head.format.fill.color = '#1F4E78';
        head.format.font.set({ bold: true, color: 'white', size: 12, name: 'Microsoft YaHei' });
        head.format.horizontalAlignment = 'Center';
        head.format.wrapText = true;
        head.format.borders.getItem('EdgeBottom').style = 'Double';
        sheet.getRange('B:C').format.columnWidth = 90;
        const body = sheet.getRange('B2:C4');
        body.numberFormat = '#,##0.00' as unknown as string[][];
        body.load('text,numberFormat');
        const { fill, font } = head.format;
        head.format.load('wrapText,horizontalAlignment');
        fill.load('color');
        font.load('bold,color,size,name');
        const edge = head.format.borders.getItem('EdgeBottom');
        edge.load('style');
        const column = sheet.getRange('C1');
        column.load('format/columnWidth');
        const mixed = sheet.getRange('A1:A2').format.font;
        mixed.load('bold');
        await context.sync();
        expect(fill.color).toBe('#1F4E78');
        expect(font.toJSON()).toMatchObject({ bold: true, color: '#FFFFFF', size: 12 });
        expect(head.format.wrapText).toBe(true);
        expect(head.format.horizontalAlignment).toBe('Center');
        expect(edge.style).toBe('Double');
        expect(column.format.columnWidth).toBe(90);
        expect(mixed.bold).toBeNull();
        expect(body.text[1]).toEqual(['300.00', '360.00']);
      }),
  },
  {
    name: 'validation rules keep their kind, source, alert and prompt',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await plans(context);
        const stages = sheet.getRange('A2:A4').dataValidation;
        stages.rule = { list: { inCellDropDown: true, source: '调研,执行,复盘' } };
        stages.errorAlert = {
          showAlert: true,
          style: 'Stop',
          title: '阶段',
          message: '请选择阶段',
        };
        stages.prompt = { showPrompt: true, title: '阶段', message: '从列表中选' };
        const money = sheet.getRange('B2:B4').dataValidation;
        money.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
        const source = sheet.getRange('C2:C4').dataValidation;
        source.rule = { list: { inCellDropDown: true, source: sheet.getRange('E1:E3') } };
        stages.load('type,rule,errorAlert,prompt');
        money.load('type,rule');
        source.load('rule');
        await context.sync();
        expect(stages.type).toBe('List');
        expect(stages.rule.list?.source).toBe('调研,执行,复盘');
        expect(stages.errorAlert.message).toBe('请选择阶段');
        expect(stages.prompt.title).toBe('阶段');
        expect(money.rule.decimal).toMatchObject({ formula1: 0, operator: 'GreaterThanOrEqualTo' });
        expect(source.rule.list?.source).toBe('=Sheet1!$E$1:$E$3');
        sheet.getRange('A3').dataValidation.clear();
        const left = sheet.getRange('A2').dataValidation;
        left.load('type');
        const gone = sheet.getRange('A3').dataValidation;
        gone.load('type');
        await context.sync();
        expect([left.type, gone.type]).toEqual(['List', 'None']);
      }),
  },
  {
    name: 'conditional formats of each kind are listed with rule and look',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await plans(context);
        const range = sheet.getRange('C2:C4');
        const over = range.conditionalFormats.add('Custom');
        over.custom.rule.formula = '=$C2>$B2';
        over.custom.format.font.color = '#C00000';
        const big = range.conditionalFormats.add('CellValue');
        big.cellValue.rule = { formula1: '100', operator: 'GreaterThan' };
        big.cellValue.format.fill.color = '#FFEB9C';
        const bar = range.conditionalFormats.add('DataBar');
        bar.dataBar.positiveFormat.fillColor = '#63BE7B';
        const words = sheet.getRange('A2:A4').conditionalFormats.add('ContainsText');
        words.textComparison.rule = { operator: 'Contains', text: '执行' };
        range.conditionalFormats.load('items/type,items/priority');
        over.custom.rule.load('formula');
        over.custom.format.font.load('color');
        big.cellValue.load('rule');
        words.textComparison.load('rule');
        await context.sync();
        expect(range.conditionalFormats.items.map((item) => item.type)).toEqual([
          'DataBar',
          'CellValue',
          'Custom',
        ]);
        expect(over.custom.rule.formula).toBe('=$C2>$B2');
        expect(over.custom.format.font.color).toBe('#C00000');
        expect(big.cellValue.rule).toMatchObject({ formula1: '100', operator: 'GreaterThan' });
        expect(words.textComparison.rule.text).toBe('执行');
        range.conditionalFormats.clearAll();
        const count = range.conditionalFormats.getCount();
        await context.sync();
        expect(count.value).toBe(0);
      }),
  },
  {
    name: 'a chart follows its data, its titles, axes and place',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await plans(context);
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
        chart.name = '预算图';
        chart.title.text = '计划与实际';
        chart.axes.valueAxis.title.text = '元';
        chart.axes.valueAxis.numberFormat = '#,##0';
        chart.legend.position = 'Bottom';
        chart.setPosition('E2', 'J16');
        chart.series.getItemAt(1).chartType = 'Line';
        const found = sheet.charts.getItem('预算图');
        found.load('name,chartType,left,width');
        found.series.load('items/name,items/chartType');
        found.title.load('text');
        found.axes.valueAxis.load('numberFormat');
        await context.sync();
        expect(found.series.items.map((one) => [one.name, one.chartType])).toEqual([
          ['计划', 'ColumnClustered'],
          ['实际', 'Line'],
        ]);
        expect(found.title.text).toBe('计划与实际');
        expect(found.axes.valueAxis.numberFormat).toBe('#,##0');
        expect(found.left).toBe(192);
        found.delete();
        const count = sheet.charts.getCount();
        await context.sync();
        expect(count.value).toBe(0);
      }),
  },
  {
    name: 'page set-up, frozen panes, tab colour and gridlines are kept',
    play: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = await plans(context);
        sheet.freezePanes.freezeRows(1);
        sheet.tabColor = '#00B050';
        sheet.showGridlines = false;
        const page = sheet.pageLayout;
        page.orientation = 'Landscape';
        page.paperSize = 'A4';
        page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
        page.centerHorizontally = true;
        page.setPrintArea('A1:C4');
        page.setPrintTitleRows('$1:$1');
        page.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load('address');
        sheet.load('tabColor,showGridlines');
        page.load('orientation,zoom,centerHorizontally');
        const area = page.getPrintArea();
        area.load('address');
        const footer = page.headersFooters.defaultForAllPages;
        footer.load('centerFooter');
        await context.sync();
        expect(frozen.address).toBe('Sheet1!1:1');
        expect([sheet.tabColor, sheet.showGridlines]).toEqual(['#00B050', false]);
        expect(page.orientation).toBe('Landscape');
        expect(page.zoom.horizontalFitToPages).toBe(1);
        expect(area.address).toBe('Sheet1!A1:C4');
        expect(footer.centerFooter).toBe('&P / &N');
      }),
  },
];
