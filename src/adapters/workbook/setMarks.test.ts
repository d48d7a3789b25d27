import { openPane, workbookWith, type Pane } from '../../../test/support/openPane';
import type { CellMark } from '../../domain/compliance/cellMarks';
import { plans } from '../../domain/tables/plans';
import { headerOf } from '../../domain/tables/headers';
import type { EmbeddedWorkbook } from '../../host/embeddedWorkbook';
import { writeXlsx } from '../../host/xlsx/writeXlsx';
import { minimumExcelApi } from './host';

let workbook: EmbeddedWorkbook;
let pane: Pane;

beforeAll(async () => {
  ({ workbook, pane } = await workbookWith(['Plans', 'Budget']));
  const rows = [
    { id: 'P-1', name: '春季新品', copy: '国家级配方', planned: 1 },
    { id: 'P-2', name: '夏季', copy: '温和洁面' },
    { id: 'P-3', name: '秋季', copy: '顶级享受，国家级工艺' },
  ];
  const changes = [{ kind: 'append' as const, table: 'Plans' as const, rows }];
  const done = await pane.port.apply({ operationId: 'OP-1', changes });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  await dressByHand();
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});

/** What a department does to its own sheet: a fill, a note, a filter, a conditional format. */
const dressByHand = (): Promise<void> =>
  pane.host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Plans');
    const copy = table.columns.getItem(headerOf(plans, 'copy', 'zh-CN')).getDataBodyRange();
    copy.getCell(0, 0).format.fill.color = '#00B0F0';
    copy.getCell(0, 0).format.font.italic = true;
    context.workbook.comments.add(copy.getCell(0, 0), '法务看过');
    const own = copy.conditionalFormats.add('Custom').custom;
    own.rule.formula = '=LEN($S2)>200';
    own.format.fill.color = '#92D050';
    table.columns
      .getItem(headerOf(plans, 'name', 'zh-CN'))
      .filter.applyValuesFilter(['春季新品', '夏季', '秋季']);
    await context.sync();
  });

const mark = (rowId: string, words: string, more: Partial<CellMark> = {}): CellMark => ({
  table: 'Plans',
  rowId,
  column: 'copy',
  severity: 'block',
  words,
  ...more,
});

async function marked(marks: readonly CellMark[]) {
  workbook.counters.reset();
  const result = await pane.port.setMarks(marks);
  if (!result.ok) throw new Error(JSON.stringify([result.failure, workbook.unknownMembers]));
  return { ...result.value, roundTrips: workbook.counters.total.roundTrips };
}

/** The workbook as it would be saved, every byte of it. */
const saved = async (): Promise<string> =>
  Buffer.from((await writeXlsx(workbook.model)).bytes).toString('base64');
const ours = (): string[] =>
  workbook.model.sheets.flatMap((sheet) =>
    sheet.state.conditionalFormats.flatMap(({ rule }) =>
      rule.kind === 'custom' && rule.formula.includes('OVERSIGHT-MARK') ? [rule.formula] : [],
    ),
  );

const three = [mark('P-1', '国家级'), mark('P-3', '国家级'), mark('P-3', '顶级')];

test('marked and taken away in two round trips each; the file is byte for byte as it was', async () => {
  await pane.port.read({ Plans: ['id'] });
  const before = await saved();
  const on = await marked(three);
  expect(on).toMatchObject({ marked: 3, leftOut: [], takenAway: 0, roundTrips: 2 });
  expect(ours()).toHaveLength(2);
  expect(await saved()).not.toBe(before);

  const off = await marked([]);
  expect(off).toMatchObject({ marked: 0, takenAway: 2, roundTrips: 2 });
  expect(await saved()).toBe(before);
});

test('marking again replaces the marks; nothing to take away costs the look only', async () => {
  await marked(three);
  expect(await marked([mark('P-2', '')])).toMatchObject({ marked: 1, takenAway: 2, roundTrips: 2 });
  expect(ours()).toHaveLength(1);
  await marked([]);
  expect(await marked([])).toMatchObject({ takenAway: 0, roundTrips: 1 });
});

test('a pane opened afresh takes away what another pane has marked', async () => {
  await marked(three);
  const other = openPane(workbook, '王敏');
  expect(await other.port.setMarks([])).toMatchObject({ ok: true, value: { takenAway: 2 } });
  expect(ours()).toEqual([]);
});

test('an old Excel has all that marks need: the library refuses whatever is newer', async () => {
  const old = openPane(workbook, '周财务', {
    checkApiSets: true,
    requirementMatrix: { ExcelApi: Number(minimumExcelApi) },
  });
  expect(await old.port.setMarks(three)).toMatchObject({ ok: true, value: { marked: 3 } });
  expect(await old.port.setMarks([])).toMatchObject({ ok: true, value: { takenAway: 2 } });
});

test('rows and columns that are not there are told, the rest is marked', async () => {
  const lost = [mark('P-9', '国家级'), mark('P-1', '', { column: 'nowhere' })];
  const elsewhere = mark('I-1', '', { table: 'Issues', column: 'problem' });
  const on = await marked([...lost, elsewhere, mark('P-1', '国家级')]);
  expect(on).toMatchObject({ marked: 1, leftOut: [...lost, elsewhere] });
  await marked([]);
});

test('a hundred marks of different words go in one request', async () => {
  const many = Array.from({ length: 100 }, (_, i) => mark('P-1', `用语${String(i)}`));
  expect(await marked(many)).toMatchObject({ marked: 100, roundTrips: 2 });
  expect(await marked([])).toMatchObject({ takenAway: 100, roundTrips: 2 });
});

/** Campaigns whose copy looks marked now: each formula of ours, worked out by the grid for each row. */
async function looksMarked(): Promise<string[]> {
  const rows = await pane.host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Plans');
    const names = table.columns.getItem(headerOf(plans, 'name', 'zh-CN')).getDataBodyRange();
    names.load('values,rowCount,rowIndex');
    await context.sync();
    const { rowCount, rowIndex } = names;
    const scratch = table.worksheet.getRangeByIndexes(rowIndex, 200, rowCount, 1);
    scratch.formulas = Array.from({ length: rowCount }, (_, i) => {
      const here = ours().map((formula) =>
        formula.slice(1).replace(/\$([A-Z]+)2(?!\d)/gu, `$$$1${String(rowIndex + 1 + i)}`),
      );
      return [`=OR(${here.join(',')})`];
    });
    await context.sync();
    await workbook.whenCalculated();
    scratch.load('values');
    await context.sync();
    const found = names.values.flatMap(([name], i) =>
      scratch.values[i]?.[0] === true ? [String(name)] : [],
    );
    scratch.clear();
    await context.sync();
    return found;
  });
  return rows;
}

const edit = (change: (table: Excel.Table) => void): Promise<void> =>
  pane.host.Excel.run(async (context) => {
    change(context.workbook.tables.getItem('Plans'));
    await context.sync();
  });
const nameAt = Object.keys(plans.columns).indexOf('name');

test('a mark follows its row when the table is sorted, and goes when the words are mended', async () => {
  await marked(three);
  expect(await looksMarked()).toEqual(['春季新品', '秋季']);
  await edit((table) => {
    table.sort.apply([{ key: nameAt, ascending: false }]);
  });
  expect((await looksMarked()).sort()).toEqual(['春季新品', '秋季']);
  await edit((table) => {
    const copy = table.columns.getItem(headerOf(plans, 'copy', 'zh-CN')).getDataBodyRange();
    copy.replaceAll('国家级', '优质', {});
  });
  expect(await looksMarked()).toEqual(['秋季']);
  await marked([]);
});

test('a sheet that somebody protects is named, and stays as it was', async () => {
  const protect = (isOn: boolean): Promise<void> =>
    edit(({ worksheet: { protection } }) => {
      if (isOn) protection.protect();
      else protection.unprotect();
    });
  await protect(true);
  workbook.faults.inject({ kind: 'accessDenied', onRequest: 2 });
  expect(await pane.port.setMarks(three)).toEqual({
    ok: false,
    failure: { code: 'sheetProtected', sheet: '活动方案' },
  });
  expect(ours()).toEqual([]);
  workbook.faults.clear();
  await protect(false);
});
