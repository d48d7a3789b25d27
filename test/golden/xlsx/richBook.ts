import { DEFAULT_PAGE_LAYOUT, EMPTY_SHEET_STATE } from '../../../src/host/core/defaults';
import type { ChartAxis } from '../../../src/host/core/state';
import type { CellStyle } from '../../../src/host/core/style';
import type { Book, BookSheet, BookTable } from '../../../src/host/xlsx/book';
import { area, rows, type Entry } from './bookRows';

/** One of everything that a marketing department's workbook holds. */

const HEADER = 1;
const MONEY = 2;
const DATE = 3;
const PERCENT = 4;
const NOTE = 5;
const TURNED = 6;

const line = { style: 'Continuous', weight: 'Thin', color: '#7F7F7F' } as const;

const STYLES: readonly CellStyle[] = [
  {},
  {
    bold: true,
    fontColor: '#FFFFFF',
    fill: '#1F4E79',
    horizontal: 'Center',
    vertical: 'Center',
    wrap: true,
    borders: { top: line, bottom: { ...line, weight: 'Medium' }, left: line, right: line },
  },
  { numberFormat: '#,##0.00' },
  { numberFormat: 'yyyy-mm-dd' },
  { numberFormat: '0.0%', fontName: 'Arial', fontSize: 9, italic: true },
  {
    numberFormat: '@',
    underline: 'Double',
    strikethrough: true,
    locked: false,
    indent: 2,
    horizontal: 'Left',
  },
  {
    rotation: 45,
    borders: { bottom: { style: 'Double', weight: 'Thick', color: '#C00000' } },
    vertical: 'Top',
  },
];

const PLAIN_TABLE = {
  showHeaders: true,
  showTotals: false,
  showFilterButton: true,
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  style: 'TableStyleMedium2',
  filters: [],
  sort: null,
} as const;

const BUDGET: BookTable = {
  ...PLAIN_TABLE,
  name: '预算',
  area: area('A1:F5'),
  showTotals: true,
  highlightFirstColumn: true,
  columns: [
    { id: 1, name: '科目', totalsLabel: '合计' },
    { id: 2, name: '预算数', totalsFunction: 'sum' },
    { id: 3, name: '实际数', totalsFunction: 'sum' },
    { id: 4, name: '差异', formula: '=[@实际数]-[@预算数]', totalsFunction: 'sum' },
    {
      id: 5,
      name: "执行率 #1 [净]\n'率'",
      formula: '=IF([@预算数]=0,"",[@实际数]/[@预算数])',
      totalsFunction: 'custom',
    },
    { id: 6, name: '日期' },
  ],
};

function budgetRow(label: string, planned: number, actual: number, row: number): readonly Entry[] {
  return [
    [label],
    [planned, MONEY],
    [actual, MONEY],
    [actual - planned, MONEY, '=[@实际数]-[@预算数]'],
    [planned === 0 ? '' : actual / planned, PERCENT, '=IF([@预算数]=0,"",[@实际数]/[@预算数])'],
    [46_000 + row, DATE],
  ];
}

const axis = (part: Partial<ChartAxis>): ChartAxis => ({
  visible: true,
  title: { text: '', visible: false },
  majorGridlines: false,
  reversed: false,
  ...part,
});

const BUDGET_SHEET: BookSheet = {
  name: '预算 表',
  visibility: 'Visible',
  tabColor: '#00B050',
  showGridlines: false,
  freeze: { rows: 1, columns: 1 },
  merges: [area('H1:I2')],
  rows: [
    ...rows(0, [
      [
        ['科目', HEADER],
        ['预算数', HEADER],
        ['实际数', HEADER],
        ['差异', HEADER],
        ["执行率 #1 [净]\n'率'", HEADER],
        ['日期', HEADER],
        null,
        ['合并', TURNED],
      ],
      budgetRow('广告投放', 120_000.5, 118_000.25, 2),
      budgetRow('线下活动', 80_000, 95_500, 3),
      budgetRow('预留', 0, 0, 4),
      [
        ['合计'],
        [200_000.5, 0, '=SUBTOTAL(109,预算[预算数])'],
        [213_500.25, 0, '=SUBTOTAL(109,预算[实际数])'],
        [13_499.75, 0, '=SUBTOTAL(109,预算[差异])'],
        [
          213_500.25 / 200_000.5,
          PERCENT,
          '=预算[[#Totals],[实际数]]/预算[[#Totals],[预算数]]',
        ],
      ],
    ]),
    ...rows(7, [
      [['=不是公式'], [' 前后空格 '], ['控制\u0001符'], ['_x0041_'], ['多行\n文本'], [true], [false]],
      [[{ error: '#N/A' }], [{ error: '#DIV/0!' }, 0, '=1/0'], [1e-300], [-1.5], [12345678901234567890]],
      [
        [95_500, MONEY, '=MAXIFS(预算[实际数],预算[科目],"线下*")'],
        ['是', 0, '=IF(预算[[#Totals],[实际数]]>预算[[#Totals],[预算数]],"是","否")'],
        [118_000.25, MONEY, '=SUMIFS(预算[实际数],预算[科目],"广告*")'],
        [true, 0, '=AND(1<2,TRUE)'],
        ['a&b<c>"d"', 0, '="a&b<c>""d"""'],
        [46_022, DATE, '=EOMONTH(DATE(2025,12,15),0)'],
      ],
      [['备注', NOTE], ['长'.repeat(300)]],
    ]).filter(({ cells }) => cells.length > 0),
  ],
  columns: [
    { first: 0, last: 0, pixels: 140, hidden: false },
    { first: 1, last: 3, pixels: 96, hidden: false },
    { first: 6, last: 6, hidden: true },
  ],
  rowSizes: [
    { row: 0, pixels: 40, hidden: false },
    { row: 13, hidden: true },
  ],
  tables: [BUDGET],
  state: {
    ...EMPTY_SHEET_STATE,
    validations: [
      {
        areas: [area('A2:A4')],
        rule: { kind: 'list', source: '广告投放,线下活动,预留', inCellDropDown: true },
        ignoreBlanks: true,
        errorAlert: { showAlert: true, style: 'Stop', title: '科目', message: '请从列表中选择' },
        prompt: { showPrompt: true, title: '提示', message: '三选一' },
      },
      {
        areas: [area('B2:B4'), area('C2:C4')],
        rule: { kind: 'decimal', operator: 'GreaterThanOrEqualTo', formula1: 0 },
        ignoreBlanks: true,
        errorAlert: { showAlert: true, style: 'Warning', title: '', message: '' },
        prompt: { showPrompt: false, title: '', message: '' },
      },
      {
        areas: [area('F2:F4')],
        rule: { kind: 'date', operator: 'Between', formula1: 45_000, formula2: '=TODAY()+3650' },
        ignoreBlanks: false,
        errorAlert: { showAlert: true, style: 'Information', title: '', message: '' },
        prompt: { showPrompt: false, title: '', message: '' },
      },
      {
        areas: [area('H8:H9')],
        rule: { kind: 'list', source: "='名单 & 参数'!$A$2:$A$4", inCellDropDown: false },
        ignoreBlanks: true,
        errorAlert: { showAlert: false, style: 'Stop', title: '', message: '' },
        prompt: { showPrompt: false, title: '', message: '' },
      },
      {
        areas: [area('I8')],
        rule: { kind: 'custom', formula: '=LEN(I8)<=20' },
        ignoreBlanks: true,
        errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
        prompt: { showPrompt: false, title: '', message: '' },
      },
    ],
    conditionalFormats: [
      {
        areas: [area('D2:D4')],
        rule: { kind: 'cellValue', operator: 'GreaterThan', formula1: '=0' },
        style: { fontColor: '#9C0006', fill: '#FFC7CE', bold: true },
      },
      {
        areas: [area('A2:F4')],
        rule: { kind: 'custom', formula: '=$C2>$B2*1.1' },
        style: { fill: '#FFEB9C' },
      },
      {
        areas: [area('A2:A4')],
        rule: { kind: 'containsText', operator: 'Contains', text: '广告' },
        style: { italic: true },
      },
      {
        areas: [area('B2:B4')],
        rule: {
          kind: 'dataBar',
          lower: { type: 'LowestValue' },
          upper: { type: 'HighestValue' },
          positiveColor: '#638EC6',
          negativeColor: '#FF0000',
          gradient: false,
          showBarOnly: false,
        } as const,
        style: {},
      },
      {
        areas: [area('C2:C4')],
        rule: {
          kind: 'colorScale',
          points: [
            { value: { type: 'LowestValue' }, color: '#F8696B' },
            { value: { type: 'Percentile', formula: '=50' }, color: '#FFEB84' },
            { value: { type: 'HighestValue' }, color: '#63BE7B' },
          ],
        } as const,
        style: {},
      },
      {
        areas: [area('E2:E4')],
        rule: {
          kind: 'iconSet',
          style: 'ThreeTrafficLights1',
          reverse: true,
          showIconOnly: false,
          criteria: [
            { value: { type: 'Percent', formula: '=0' }, operator: 'GreaterThanOrEqual' },
            { value: { type: 'Number', formula: '=0.9' }, operator: 'GreaterThanOrEqual' },
            { value: { type: 'Number', formula: '=1.1' }, operator: 'GreaterThan' },
          ],
        } as const,
        style: {},
      },
      {
        areas: [area('B2:C4')],
        rule: { kind: 'topBottom', type: 'TopItems', rank: 1 } as const,
        style: { bold: true },
      },
      {
        areas: [area('F2:F4')],
        rule: { kind: 'preset', criterion: 'LastMonth' } as const,
        style: { fill: '#DDEBF7' },
      },
    ].map((format, priority) => ({ ...format, priority, stopIfTrue: priority === 1 })) as never,
    charts: [
      {
        name: '预算执行',
        type: 'ColumnClustered',
        left: 30,
        top: 240,
        width: 360,
        height: 216,
        title: { text: '预算执行 R&D', visible: true, bold: true, size: 14, color: '#1F4E79' },
        legend: { visible: true, position: 'Bottom' },
        axes: {
          category: axis({}),
          value: axis({
            majorGridlines: true,
            numberFormat: '#,##0',
            minimum: 0,
            title: { text: '元', visible: true },
          }),
          secondaryValue: axis({ numberFormat: '0%', maximum: 2, majorUnit: 0.5 }),
        },
        series: [
          {
            name: '预算数',
            nameRef: "='预算 表'!$B$1",
            values: "='预算 表'!$B$2:$B$4",
            categories: "='预算 表'!$A$2:$A$4",
            axisGroup: 'Primary',
            color: '#5B9BD5',
            dataLabels: false,
          },
          {
            name: '执行率',
            values: "='预算 表'!$E$2:$E$4",
            categories: "='预算 表'!$A$2:$A$4",
            type: 'LineMarkers',
            axisGroup: 'Secondary',
            color: '#ED7D31',
            dataLabels: true,
          },
        ],
        seriesBy: 'Columns',
        dataLabels: false,
        altText: '各科目的预算与实际',
      },
      {
        name: '占比',
        type: 'Pie',
        left: 420,
        top: 240,
        width: 240,
        height: 216,
        title: { text: '', visible: false },
        legend: { visible: false, position: 'Right' },
        axes: {
          category: axis({ visible: false }),
          value: axis({ visible: false }),
          secondaryValue: axis({ visible: false }),
        },
        series: [
          {
            name: '',
            values: "='预算 表'!$B$2:$B$4",
            categories: "='预算 表'!$A$2:$A$4",
            axisGroup: 'Primary',
            dataLabels: false,
          },
        ],
        seriesBy: 'Columns',
        dataLabels: true,
        altText: '',
      },
    ],
    comments: [
      {
        row: 2,
        column: 2,
        author: '王经理',
        content: '超支原因?',
        created: '2026-11-20T02:30:00.000Z',
        resolved: true,
        replies: [
          {
            id: '',
            author: '李主管',
            content: '场地费上涨',
            created: '2026-11-20T03:00:00.000Z',
          },
        ],
      },
    ],
    notes: [
      { row: 0, column: 3, author: '财务', content: '差异 = 实际 − 预算\n正数为超支', visible: false },
      { row: 9, column: 0, author: '', content: 'always on', visible: true },
    ],
    hyperlinks: [
      { area: area('A8'), address: 'https://example.com/a?b=1&c="2"', screenTip: '外部 <链接>' },
      { area: area('A9'), documentReference: "'名单 & 参数'!A1" },
    ],
    pageLayout: {
      ...DEFAULT_PAGE_LAYOUT,
      orientation: 'Landscape',
      paperSize: 'A3',
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      printGridlines: true,
      printOrder: 'OverThenDown',
      firstPageNumber: 3,
      margins: { left: 36, right: 36, top: 54, bottom: 54, header: 18, footer: 18 },
      printArea: [area('A1:F5'), area('A8:F10')],
      printTitleRows: area('1:1'),
      printTitleColumns: area('A:A'),
      headersFooters: {
        leftHeader: '营销监管部 & 财务'.replace('&', '&&'),
        centerHeader: '&"Arial,Bold"&14&A',
        rightHeader: '&D',
        leftFooter: '',
        centerFooter: '第 &P 页,共 &N 页',
        rightFooter: '',
      },
      rowBreaks: [6],
      columnBreaks: [7],
    },
    protection: {
      options: {
        allowAutoFilter: true,
        allowDeleteColumns: false,
        allowDeleteRows: false,
        allowEditObjects: true,
        allowEditScenarios: true,
        allowFormatCells: false,
        allowFormatColumns: true,
        allowFormatRows: true,
        allowInsertColumns: false,
        allowInsertHyperlinks: false,
        allowInsertRows: false,
        allowPivotTables: false,
        allowSort: true,
        selectionMode: 'Normal',
      },
      ...{ password: '', by: '' },
    },
  },
};

const LIST_SHEET: BookSheet = {
  name: '名单 & 参数',
  visibility: 'Hidden',
  tabColor: '',
  showGridlines: true,
  freeze: { rows: 0, columns: 0 },
  merges: [],
  rows: rows(0, [
    [['部门'], ['负责人']],
    [['市场部'], ['张三']],
    [['品牌部'], ['李四']],
    [['渠道部'], ['']],
  ]).map((row) => ({ ...row, cells: row.cells.filter(({ value }) => value !== '') })),
  columns: [],
  rowSizes: [{ row: 2, hidden: true }],
  tables: [],
  state: {
    ...EMPTY_SHEET_STATE,
    autoFilter: {
      area: area('A1:B4'),
      filters: [
        { column: 0, criteria: { filterOn: 'Values', values: ['市场部', '渠道部'] } },
        {
          column: 1,
          criteria: { filterOn: 'Custom', criterion1: '<>', criterion2: '>a', operator: 'Or' },
        },
      ],
    },
  },
};

const PLAN_SHEET: BookSheet = {
  name: 'Plan',
  visibility: 'VeryHidden',
  tabColor: '',
  showGridlines: true,
  freeze: { rows: 2, columns: 0 },
  merges: [],
  rows: rows(1, [
    [null, ['ID'], ['Quarter']],
    [null, ['c1'], ['2026Q4']],
    [null, ['c2'], ['2027Q1']],
  ]),
  columns: [],
  rowSizes: [],
  tables: [
    {
      ...PLAIN_TABLE,
      name: 'Plan',
      area: area('B2:C4'),
      showBandedRows: false,
      showBandedColumns: true,
      style: '',
      columns: [
        { id: 1, name: 'ID' },
        { id: 2, name: 'Quarter' },
      ],
      filters: [{ column: 1, criteria: { filterOn: 'Values', values: ['2026Q4', '2027Q1'] } }],
      sort: { fields: [{ key: 1, ascending: false }], matchCase: false },
    },
  ],
  state: { ...EMPTY_SHEET_STATE, veryHidden: true, showHeadings: false },
};

export const RICH_BOOK: Book = {
  date1904: false,
  activeSheet: 0,
  sheets: [BUDGET_SHEET, LIST_SHEET, PLAN_SHEET],
  styles: STYLES,
  names: [
    { name: 'Rate', sheet: 0, formula: '=0.06', comment: '', visible: false },
    { name: '部门名单', sheet: null, formula: "='名单 & 参数'!$A$2:$A$4", comment: '下拉来源', visible: true },
  ],
  properties: {
    title: '2026 年第四季度预算',
    subject: '',
    author: '营销监管部',
    keywords: '预算;营销',
    comments: 'R&D <draft>',
    category: '',
    manager: '王经理',
    company: '示例公司',
    lastAuthor: '李主管',
    revisionNumber: 0,
    creationDate: '2026-11-24T06:55:00Z',
    custom: { 季度: '2026Q4', final: true, version: 3, ratio: 0.25 },
  },
  xmlParts: ['<?xml version="1.0"?><plan xmlns="urn:example:plan"><id>c1</id></plan>'],
  protected: true,
};
