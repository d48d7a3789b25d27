import { setUpTestWorkbook, testBytes, type Pane } from '../../../test/support/openPane';
import { setUpWorkbook } from '../../application/setup/setUpWorkbook';
import { tableCodes, tableOf } from '../../domain/tables/all';
import type { EmbeddedWorkbook } from '../../host/embeddedWorkbook';

let workbook: EmbeddedWorkbook;
let pane: Pane;

beforeAll(async () => {
  ({ workbook, pane } = await setUpTestWorkbook('zh-CN'));
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});

const again = (language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  setUpWorkbook({ workbook: pane.port, random: { bytes: testBytes(2) } }, { language });

/** What a person sees of a sheet: every cell's value and formula. */
const cellsOf = (name: string) =>
  [...(workbook.model.sheet(name)?.cells() ?? [])].map(({ row, column, cell }) => [
    row,
    column,
    cell.formula ?? cell.value,
  ]);

const allCells = () =>
  Object.fromEntries(workbook.model.sheets.map(({ name }) => [name, cellsOf(name)]));

test('every table stands on its own sheet at A1, in order, the empty sheet taken over', async () => {
  expect(workbook.model.sheets.map((sheet) => sheet.name)).toEqual(
    tableCodes.map((code) => tableOf(code).sheet[0]),
  );
  const inspected = await pane.port.inspect();
  expect(inspected.ok && inspected.value.tables.map((table) => table.name)).toEqual(tableCodes);
  for (const code of tableCodes)
    expect(workbook.model.table(code)?.area).toMatchObject({ row: 0, column: 0 });
});

test('a few requests, each far below 5 MB', () => {
  expect(workbook.counters.total.roundTrips).toBeLessThanOrEqual(14);
  expect(workbook.counters.total.largestRequest).toBeLessThan(2_000_000);
  expect(workbook.counters.total.largestResponse).toBeLessThan(2_000_000);
});

test('columns have formats and checks, headers notes, the header is frozen', () => {
  const sheet = workbook.model.sheet('活动方案');
  const codes = Object.keys(tableOf('Plans').columns);
  const at = (code: string): number => codes.indexOf(code);
  expect(sheet?.freeze.rows).toBe(1);
  expect(sheet?.style(1, at('name')).numberFormat).toBe('@');
  expect(sheet?.style(1, at('startOn')).numberFormat).toBe('yyyy-mm-dd');
  const rules = sheet?.state.validations ?? [];
  const ruleAt = (row: number, code: string) =>
    rules.find(({ areas }) =>
      areas.some(
        (area) =>
          area.row <= row &&
          row < area.row + area.rows &&
          area.column <= at(code) &&
          at(code) < area.column + area.columns,
      ),
    );
  expect(JSON.stringify(ruleAt(1, 'risk'))).toContain('低,中,高');
  expect(JSON.stringify(ruleAt(1, 'lead'))).toContain('Team_姓名_list');
  expect(JSON.stringify(ruleAt(1, 'startOn'))).toContain('2026-11-24');
  expect(JSON.stringify(ruleAt(0, 'quarter'))).toContain('如 2026Q4');
  expect(sheet?.state.conditionalFormats.length).toBeGreaterThan(5);
});

test('calculated columns calculate from the first row a person types', () => {
  const codes = Object.keys(tableOf('Plans').columns);
  const formula = workbook.model.sheet('活动方案')?.formula(1, codes.indexOf('remaining'));
  expect(formula).toBe('=[@预算总额]-[@实际总额]');
});

test('the department starts with stages, parameters, reasons and the 2026 calendar; without people', async () => {
  const read = await pane.port.read({
    Calendar: 'all',
    Stages: 'all',
    Parameters: 'all',
    Team: 'all',
  });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  expect(read.value.tables.Calendar?.body).toHaveLength(39);
  expect(read.value.tables.Stages?.body.length).toBeGreaterThanOrEqual(4);
  expect(read.value.tables.Parameters?.body.length).toBeGreaterThan(10);
  expect(read.value.tables.Team?.body.flat().every((cell) => cell === '')).toBe(true);
});

test('a second run changes nothing, whatever language it asks for', async () => {
  const before = allCells();
  const rules = workbook.model.sheets.map(({ state }) => state.validations.length);
  const done = await again('en-US');
  expect(done.ok && done.value.language).toBe('zh-CN');
  expect(done.ok && done.value.created).toEqual([]);
  expect(allCells()).toEqual(before);
  expect(workbook.model.sheets.map(({ state }) => state.validations.length)).toEqual(rules);
});

test('a deleted table, column and formula come back; what people typed stays', async () => {
  await pane.host.Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const plans = tables.getItem('Plans');
    plans.columns.getItem('备注').delete();
    plans.columns.getItem('预算余额').getDataBodyRange().clear('Contents');
    plans.columns.getItem('活动名称').getDataBodyRange().values = [['双十一']];
    plans.columns.getItem('风险等级').getDataBodyRange().dataValidation.clear();
    plans.columns.add(undefined, undefined, '部门自用');
    worksheets.getItem('汇率').delete();
    await context.sync();
  });
  const done = await again();
  expect(done.ok && done.value.created).toEqual(['Rates']);
  const read = await pane.port.read({ Plans: 'all', Rates: 'all' });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const headers = read.value.tables.Plans?.headers ?? [];
  expect(headers.slice(-2)).toEqual(['部门自用', '备注']);
  expect(read.value.tables.Plans?.body[0]?.[headers.indexOf('活动名称')]).toBe('双十一');
  const sheet = workbook.model.sheet('活动方案');
  expect(sheet?.formula(1, headers.indexOf('预算余额'))).toBe('=[@预算总额]-[@实际总额]');
  expect(JSON.stringify(sheet?.state.validations)).toContain('低,中,高');
  expect(read.value.tables.Rates?.headers).toContain('币种');
});

test('rows typed by hand get an ID, one each; rows that have one keep it', async () => {
  await pane.host.Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('Team').getDataBodyRange();
    body.getCell(0, 1).getResizedRange(1, 1).values = [
      ['王敏', '市场部'],
      ['李伟', '市场部'],
    ];
    await context.sync();
  });
  await again();
  const first = await pane.port.read({ Team: ['id', 'name'] });
  await again();
  const second = await pane.port.read({ Team: ['id', 'name'] });
  expect(second).toEqual(first);
  const rows = first.ok ? (first.value.tables.Team?.body ?? []) : [];
  expect(rows.map((row) => row[1])).toEqual(['王敏', '李伟']);
  expect(rows.every((row) => /^TM-[2-9A-Z]{10}$/u.test(String(row[0])))).toBe(true);
  expect(new Set(rows.map((row) => row[0])).size).toBe(2);
});
