import { bookOf } from '../../src/application/book';
import { identifyRows } from '../../src/application/setup/identifyRows';
import { mendCells, repairsIn } from '../../src/application/setup/mendCells';
import type { TableCode } from '../../src/domain/tables/all';
import { headerOf } from '../../src/domain/tables/headers';
import { tableOf } from '../../src/domain/tables/all';
import type { EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import { memoryDeps } from '../support/memoryDeps';
import { openPane, testBytes, workbookWith, type Pane } from '../support/openPane';

let workbook: EmbeddedWorkbook;
let pane: Pane;
let person: Pane;

beforeAll(async () => {
  ({ workbook, pane } = await workbookWith(['Plans', 'Budget', 'Parameters']));
  person = openPane(workbook, '王敏');
  const done = await pane.port.apply({
    operationId: 'OP-0',
    changes: [
      {
        kind: 'append',
        table: 'Plans',
        rows: ['P-1', 'P-2', 'P-3'].map((id) => ({ id, name: id, voided: false })),
      },
      {
        kind: 'append',
        table: 'Budget',
        rows: ['BL-1', 'BL-2'].map((id) => ({ id, item: id, currency: 'CNY', planned: 100_00 })),
      },
    ],
  });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});

/** Types text into a cell as a paste of text does: the cell takes it as it is. */
const typeInto = (code: TableCode, column: string, index: number, text: string) =>
  person.host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(code);
    const header = headerOf(tableOf(code), column, 'zh-CN');
    const cell = table.columns.getItem(header).getDataBodyRange().getCell(index, 0);
    cell.numberFormat = [['@']];
    cell.values = [[text]];
    await context.sync();
  });

async function book() {
  const read = await openPane(workbook, 'auditor').port.read({ Plans: 'all', Budget: 'all' });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return bookOf(read.value);
}

const deps = () => ({ ...memoryDeps({}), workbook: pane.port });

test('text dates, choices and money are mended where chosen; their neighbours stay', async () => {
  await typeInto('Plans', 'startOn', 0, '2026年3月5日');
  await typeInto('Plans', 'startOn', 1, '2026年3月6日');
  await typeInto('Plans', 'risk', 0, '高风险');
  await typeInto('Budget', 'planned', 1, '1.5万元');
  const chosen = repairsIn(await book()).filter(({ problem }) => problem.rowId !== 'P-2');
  expect(chosen).toHaveLength(3);

  const done = await mendCells(deps(), chosen);
  expect(done.ok ? done.value.value.left : done.failure).toEqual([]);

  const after = await book();
  expect(after.row('Plans', 'P-1')).toMatchObject({ startOn: 46_086, risk: 'high' });
  expect(after.row('Budget', 'BL-2')).toMatchObject({ planned: 1_500_000 });
  expect(after.row('Budget', 'BL-1')).toMatchObject({ planned: 100_00 });
  expect(after.problems.map(({ rowId, value }) => [rowId, value])).toEqual([
    ['P-2', '2026年3月6日'],
  ]);
});

test('a cell changed between the reading and the writing is never written over', async () => {
  const chosen = repairsIn(await book());
  const raced = {
    ...pane.port,
    apply: async (...given: Parameters<typeof pane.port.apply>) => {
      await typeInto('Plans', 'startOn', 1, '2026年3月7日');
      return pane.port.apply(...given);
    },
  };
  const done = await mendCells({ ...deps(), workbook: raced }, chosen);
  expect(done).toMatchObject({
    ok: false,
    failure: { code: 'conflict', rowId: 'P-2', theirs: '2026年3月7日' },
  });
  expect((await book()).problems.map(({ value }) => value)).toEqual(['2026年3月7日']);
});

test('after the rows were sorted the repair finds its row', async () => {
  const chosen = repairsIn(await book());
  await person.host.Excel.run(async (context) => {
    const { sort } = context.workbook.tables.getItem('Plans');
    sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  const done = await mendCells(deps(), chosen);
  expect(done.ok ? done.value.value.mended.length : done.failure).toBe(1);
  const after = await book();
  expect(after.problems).toEqual([]);
  expect(after.allRows('Plans').map(({ id, startOn }) => [id, startOn])).toEqual([
    ['P-3', null],
    ['P-2', 46_088],
    ['P-1', 46_086],
  ]);
});

test('rows typed by hand get an ID, and only they', async () => {
  await typeInto('Budget', 'id', 0, '');
  expect((await book()).problems.map(({ code }) => code)).toEqual(['missingId']);
  const done = await identifyRows({ workbook: pane.port, random: { bytes: testBytes(7) } }, [
    'Budget',
  ]);
  expect(done).toEqual({ ok: true, value: { named: 1, left: 0 } });
  const lines = (await book()).allRows('Budget');
  expect(lines.map(({ item, planned }) => [item, planned])).toEqual([
    ['BL-1', 100_00],
    ['BL-2', 1_500_000],
  ]);
  expect(lines[0]?.id).toMatch(/^BL-.+/);
  expect(lines[1]?.id).toBe('BL-2');
});

test('a pasted column of 300 text dates is mended in three round trips', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({ id: `P-N${String(i)}`, name: '粘贴' }));
  const added = await pane.port.apply({
    operationId: 'OP-PASTE',
    changes: [{ kind: 'append', table: 'Plans', rows }],
  });
  expect(added.ok).toBe(true);
  await person.host.Excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Plans').columns.getItem('开始日期');
    const pasted = column.getDataBodyRange().getCell(3, 0).getResizedRange(299, 0);
    pasted.numberFormat = rows.map(() => ['@']);
    pasted.values = rows.map((_, i) => [`2026年${String(1 + (i % 12))}月8日`]);
    await context.sync();
  });
  const chosen = repairsIn(await book());
  expect(chosen).toHaveLength(300);
  workbook.counters.reset();
  const done = await mendCells(deps(), chosen);
  expect(done.ok ? done.value.value.mended.length : done.failure).toBe(300);
  expect(workbook.counters.total.roundTrips).toBe(3);
  expect((await book()).problems).toEqual([]);
});
