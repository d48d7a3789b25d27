import { bookOf } from '../../src/application/book';
import {
  findStructureFaults,
  mendStructure,
  rejoinTable,
} from '../../src/application/setup/structure';
import { tableOf } from '../../src/domain/tables/all';
import { headerOf } from '../../src/domain/tables/headers';
import type { EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import { memoryDeps } from '../support/memoryDeps';
import { openPane, workbookWith, type Pane } from '../support/openPane';

let workbook: EmbeddedWorkbook;
let pane: Pane;
let person: Pane;

beforeAll(async () => {
  ({ workbook, pane } = await workbookWith(['Budget', 'Parameters']));
  person = openPane(workbook, '王敏');
  const line = (id: string) => ({ id, item: id, currency: 'CNY', planned: 100_00, actual: 30_00 });
  const done = await pane.port.apply({
    operationId: 'OP-0',
    changes: [{ kind: 'append', table: 'Budget', rows: ['BL-1', 'BL-2'].map(line) }],
  });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});

const deps = () => ({ ...memoryDeps({}), workbook: pane.port });
const budget = tableOf('Budget');
const header = (column: string): string => headerOf(budget, column, 'zh-CN');

async function faults() {
  const found = await findStructureFaults(deps());
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
}

const varianceCells = () =>
  person.host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Budget');
    const range = table.columns.getItem(header('variance')).getDataBodyRange();
    range.load('formulas,values');
    await context.sync();
    return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
  });

const paste = (index: number, value: number) =>
  person.host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Budget');
    const range = table.columns.getItem(header('variance')).getDataBodyRange();
    range.getCell(index, 0).values = [[value]];
    await context.sync();
  });

/** One budget line as a person types it: what is not given stays empty. */
const typed = (given: Readonly<Record<string, string | number>>): (string | number)[] =>
  Object.keys(budget.columns).map((code) => given[code] ?? '');

async function lines() {
  const read = await openPane(workbook, 'auditor').port.read({ Budget: 'all' });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return bookOf(read.value).allRows('Budget');
}

test('tables that stand as they should give no finding', async () => {
  expect(await faults()).toEqual({ lost: [], below: [], cut: [] });
});

test('a formula pasted as a value is found, and written again only where it was chosen', async () => {
  await paste(0, -7000);
  await paste(1, -1);
  const { lost } = await faults();
  expect(lost.map(({ rowId, column, value }) => [rowId, column, value])).toEqual([
    ['BL-1', 'variance', -7000],
    ['BL-2', 'variance', -1],
  ]);
  const done = await mendStructure(deps(), { lost: lost.slice(1), below: [] });
  expect(done).toEqual({ ok: true, value: { mended: 1, left: 0 } });
  const { formulas, values } = await varianceCells();
  expect(formulas[0]?.[0]).toBe(-7000);
  expect(String(formulas[1]?.[0])).toMatch(/^=/);
  expect(values[1]?.[0]).toBe(-70);
});

test('a value that changed after it was shown is left alone', async () => {
  const { lost } = await faults();
  await paste(0, -8);
  const done = await mendStructure(deps(), { lost, below: [] });
  expect(done).toEqual({ ok: true, value: { mended: 0, left: 1 } });
  expect((await varianceCells()).formulas[0]?.[0]).toBe(-8);
});

test('rows typed below a blank row are found, and the table is made longer over them', async () => {
  await person.host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Budget');
    const below = table.getDataBodyRange().getLastRow().getOffsetRange(2, 0);
    below.values = [typed({ id: 'BL-9', item: '展台', currency: 'CNY', planned: 500 })];
    await context.sync();
  });
  expect((await lines()).map(({ id }) => id)).toEqual(['BL-1', 'BL-2']);
  const { below } = await faults();
  expect(below).toMatchObject([{ table: 'Budget', gap: 1, isOurs: true }]);
  const done = await mendStructure(deps(), { lost: [], below });
  expect(done).toEqual({ ok: true, value: { mended: 1, left: 0 } });
  expect((await lines()).at(-1)).toMatchObject({ id: 'BL-9', item: '展台', planned: 500_00 });
  expect((await faults()).below).toEqual([]);
});

test('a table cut in two is found; its rows join ours with their IDs, once, and it stays', async () => {
  await person.host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('剪下的');
    const headers = Object.keys(budget.columns).map(header);
    const range = sheet.getRangeByIndexes(0, 0, 3, headers.length);
    range.values = [
      headers,
      typed({ id: 'BL-2', item: 'BL-2', planned: 100 }),
      typed({ id: 'BL-5', item: '直播', currency: 'CNY', planned: '约300' }),
    ];
    sheet.tables.add(range, true).name = 'BudgetPart';
    await context.sync();
  });
  const [cut] = (await faults()).cut;
  expect(cut).toMatchObject({ table: 'Budget', name: 'BudgetPart', canAppend: true });
  expect(cut?.rows).toHaveLength(1);
  if (!cut) return;
  expect(await rejoinTable(deps(), cut)).toEqual({ ok: true, value: { added: 1 } });
  expect(await rejoinTable(deps(), cut)).toEqual({ ok: true, value: { added: 0 } });
  const joined = (await lines()).filter(({ id }) => id === 'BL-5');
  // “约300” is no number; it comes along as it was, for the doctor's other part to explain.
  expect(joined).toMatchObject([{ item: '直播', planned: null }]);
  expect((await faults()).cut).toMatchObject([{ name: 'BudgetPart', rows: [] }]);
});
