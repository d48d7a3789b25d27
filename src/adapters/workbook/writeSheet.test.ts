import { strFromU8, unzipSync } from 'fflate';
import { openPane, workbookWith, type Pane } from '../../../test/support/openPane';
import type { SheetSpec } from '../../domain/report/sheet';
import type { EmbeddedWorkbook } from '../../host/embeddedWorkbook';
import { writeXlsx } from '../../host/xlsx/writeXlsx';

let workbook: EmbeddedWorkbook;
let pane: Pane;

beforeAll(async () => {
  ({ workbook, pane } = await workbookWith(['Plans', 'Budget']));
  const rows = [
    { id: 'BL-1', campaignId: 'P-1', planned: 100_000, actual: 60_050, month: '2026M11' },
    { id: 'BL-2', campaignId: 'P-1', planned: 50_000, actual: 70_000, month: '2026M12' },
  ];
  const changes = [{ kind: 'append' as const, table: 'Budget' as const, rows }];
  const done = await pane.port.apply({ operationId: 'OP-1', changes });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});

const spec = (note: string, extra: Partial<SheetSpec> = {}): SheetSpec => ({
  name: '总结 双十一',
  language: 'zh-CN',
  reportId: 'P-1',
  columnWidths: [16, 14, 14, 14],
  rows: [
    [{ value: '双十一总结', look: 'title' }],
    [
      { value: '=不是公式', look: 'note' },
      { value: note, look: 'input', inputKey: 'improve 1' },
    ],
    [
      { value: '科目', look: 'columnHead', align: 'centreAcross' },
      { value: '预算', look: 'columnHead' },
      { value: '实际', look: 'columnHead' },
    ],
    [
      { value: '合计', look: 'total' },
      {
        formula: '=SUMIFS(Budget[预算数],Budget[活动编号],"P-1")',
        format: 'money',
        look: 'total',
        figure: 'planned',
        expected: 1500,
      },
      {
        formula: '=SUMIFS(Budget[实际数],Budget[活动编号],"P-1")',
        format: 'money',
        look: 'total',
        figure: 'actual',
        expected: 1300,
      },
    ],
    [{ formula: '="实际占预算 "&TEXT(C4/B4,"0.0%")', format: 'text', figure: 'sentence' }],
  ],
  rowHeights: { 1: 30 },
  charts: [
    {
      kind: 'column',
      title: '预算与实际',
      range: 'A3:C4',
      from: 'A7',
      to: 'D20',
      altText: '预算 1500，实际 1300.50',
    },
  ],
  print: { orientation: 'portrait', fitToWidth: 1, headerLeft: 'R&D 双十一', titleRows: '$1:$3' },
  frozenRows: 3,
  ...extra,
});

async function written(sheet: SheetSpec) {
  const result = await pane.port.writeSheet(sheet);
  if (!result.ok) throw new Error(JSON.stringify([result.failure, workbook.unknownMembers]));
  return result.value;
}

test('a new report: two round trips; live figures come back, differences are named by cell', async () => {
  await pane.port.read({ Plans: ['id'] });
  workbook.counters.reset();
  const sheet = await written(spec('下季度提前备货'));
  expect(workbook.counters.total.roundTrips).toBe(2);
  expect(sheet.figures).toEqual({ planned: 1500, actual: 1300.5, sentence: '实际占预算 86.7%' });
  expect(sheet.differences).toEqual([
    { cell: 'C4', figure: 'actual', expected: 1300, computed: 1300.5 },
  ]);
});

test('the sheet as a person sees it: text is text, no merges, frozen head, chart, page set-up', () => {
  const sheet = workbook.model.sheet('总结 双十一');
  expect(sheet?.value(1, 0)).toBe('=不是公式');
  expect(sheet?.formula(1, 0)).toBeUndefined();
  expect(sheet?.formula(3, 1)).toContain('Budget[预算数]');
  expect(sheet?.merges).toEqual([]);
  expect(sheet?.freeze.rows).toBe(3);
  expect(sheet?.showGridlines).toBe(false);
  expect(sheet?.rowHeight(0)).toBe(40);
  expect(sheet?.state.charts).toHaveLength(1);
  expect(JSON.stringify(sheet?.state.pageLayout)).toContain('R&&D');
});

test('on paper: pages begin where the report says, in the file too, and anew when it is made again', async () => {
  const margins = { left: 36, right: 36, top: 44, bottom: 42, header: 20, footer: 20 };
  const print = { ...spec('').print, margins, pageStarts: [3, 7] };
  const paper = spec('', { name: '打印', rowHeight: 16.5, charts: [], print });
  await written(paper);
  const sheet = workbook.model.sheet('打印');
  expect(sheet?.state.pageLayout).toMatchObject({ margins, rowBreaks: [2, 6] });
  expect([sheet?.rowHeight(0), sheet?.rowHeight(2)]).toEqual([40, 22]);
  const { bytes } = await writeXlsx(workbook.model);
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  expect(
    parts.filter((xml) => xml.includes('<brk id="2"') && xml.includes('<brk id="6"')),
  ).toHaveLength(1);
  await written({ ...paper, print: { ...print, pageStarts: [5] } });
  expect(workbook.model.sheet('打印')?.state.pageLayout.rowBreaks).toEqual([4]);
});

test('a chart of three series: a column, a line with markers, a plain line, an axis in per cent', async () => {
  const chart = { kind: 'columnLines', range: 'A3:D4', from: 'A7', to: 'D20' } as const;
  const about = { title: '进度', altText: '进度', axis: 'percent' } as const;
  await written(spec('', { name: '进度', charts: [{ ...chart, ...about }] }));
  const [drawn] = workbook.model.sheet('进度')?.state.charts ?? [];
  expect(drawn?.series.map(({ type }) => type)).toEqual(['ColumnClustered', 'LineMarkers', 'Line']);
  expect(new Set(drawn?.series.map(({ color }) => color)).size).toBe(3);
  expect(drawn?.axes.value.numberFormat).toBe('0%');
});

test('made again in place: what was typed into its input cells is kept, the rest is new', async () => {
  await pane.host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('总结 双十一');
    sheet.getRange('B2').values = [['改为分批备货']];
    sheet.getRange('1:1').insert('Down');
    await context.sync();
  });
  workbook.counters.reset();
  await written(spec('下季度提前备货'));
  expect(workbook.counters.total.roundTrips).toBe(3);
  const sheet = workbook.model.sheet('总结 双十一');
  expect(sheet?.value(1, 1)).toBe('改为分批备货');
  expect(sheet?.value(0, 0)).toBe('双十一总结');
  expect(sheet?.state.charts).toHaveLength(1);
});

test('a figure of the report follows the table afterwards, without the pane', async () => {
  await pane.host.Excel.run(async (context) => {
    const line = context.workbook.tables.getItem('Budget').columns.getItem('实际数');
    line.getDataBodyRange().getCell(0, 0).values = [[900.5]];
    await context.sync();
  });
  await workbook.whenCalculated();
  expect(workbook.model.sheet('总结 双十一')?.value(3, 2)).toBe(1600.5);
});

test("somebody's own sheet of the same name is left alone, made before or meanwhile", async () => {
  const other = openPane(workbook, '王敏');
  await other.host.Excel.run(async (context) => {
    context.workbook.worksheets.add('私人').getRange('A1').values = [['勿动']];
    await context.sync();
  });
  const result = await pane.port.writeSheet(spec('', { name: '私人' }));
  expect(result).toEqual({ ok: false, failure: { code: 'nameTaken', sheet: '私人' } });
  expect(workbook.model.sheet('私人')?.value(0, 0)).toBe('勿动');
});

test('a signed-off copy is protected and cannot be written over', async () => {
  const copy = spec('', { name: '总结 签署', isFrozenCopy: true, charts: [] });
  await written(copy);
  expect(workbook.model.sheet('总结 签署')?.state.protection).not.toBeNull();
  expect(await pane.port.writeSheet(copy)).toEqual({
    ok: false,
    failure: { code: 'sheetProtected', sheet: '总结 签署' },
  });
});

test('sign-off reads the values of the whole sheet', async () => {
  const read = await pane.port.readSheet('总结 双十一');
  expect(read.ok && read.value[0]?.[0]).toBe('双十一总结');
  expect(read.ok && read.value[3]?.[1]).toBe(1500);
  expect(await pane.port.readSheet('没有')).toMatchObject({ ok: false });
});
