import { openPane, workbookWith, type Pane } from '../../../test/support/openPane';
import type { ChangeSet } from '../../domain/shared/changes';
import type { EmbeddedWorkbook } from '../../host/embeddedWorkbook';
import { bookOf } from '../../application/book';

const plan = (id: string, name: string) => ({ id, name, quarter: '2026Q4', voided: false });
const append = (operationId: string, ...rows: ReturnType<typeof plan>[]): ChangeSet => ({
  operationId,
  changes: [{ kind: 'append', table: 'Plans', rows }],
});

async function plans(pane: Pane) {
  const read = await pane.port.read({ Plans: 'all' });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return bookOf(read.value).allRows('Plans');
}

async function valueOf<T>(
  promise: Promise<{ ok: true; value: T } | { ok: false; failure: unknown }>,
) {
  const result = await promise;
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

let workbook: EmbeddedWorkbook;
let pane: Pane;
beforeAll(async () => {
  ({ workbook, pane } = await workbookWith(['Plans', 'Budget']));
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});

test('the first rows of a new table take its empty row; a save costs three round trips', async () => {
  await pane.port.read({ Plans: ['id'] });
  workbook.counters.reset();
  await pane.port.read({ Plans: ['id'] });
  const done = await valueOf(
    pane.port.apply(append('OP-1', plan('P-1', '双十一'), plan('P-2', '年货节')), {
      isFresh: true,
    }),
  );
  expect(workbook.counters.total.roundTrips).toBe(3);
  expect(done.alreadyThere).toEqual([]);
  expect((await plans(pane)).map((row) => [row.id, row.name])).toEqual([
    ['P-1', '双十一'],
    ['P-2', '年货节'],
  ]);
  expect(workbook.model.table('Plans')?.area.rows).toBe(3);
});

test('further rows go under the last; calculated columns come with them', async () => {
  await valueOf(
    pane.port.apply({
      operationId: 'OP-2',
      changes: [
        { kind: 'append', table: 'Plans', rows: [plan('P-3', '开学季')] },
        {
          kind: 'append',
          table: 'Budget',
          rows: [
            { id: 'BL-1', campaignId: 'P-3', planned: 100_000, actual: 60_050, month: '2026M11' },
            { id: 'BL-2', campaignId: 'P-3', planned: 50_000, actual: null, month: '2026M12' },
          ],
        },
      ],
    }),
  );
  const book = bookOf(await valueOf(pane.port.read({ Plans: 'all', Budget: 'all' })));
  expect(book.row('Plans', 'P-3')).toMatchObject({
    planned: 1500,
    actual: 600.5,
    remaining: 899.5,
  });
  expect(book.row('Budget', 'BL-1')).toMatchObject({ planned: 100_000, variance: -399.5 });
  expect(book.row('Budget', 'BL-2')).toMatchObject({ cumulative: 600.5, month: '2026M12' });
});

test('text that looks like a formula, a number or a date stays the text it is', async () => {
  const names = ['=1+1', '+86', '-5%', '@all', `'quoted`, '007', '3/5', '2026-11', 'TRUE', '1e3'];
  const rows = names.map((name, i) => plan(`P-T${String(i)}`, name));
  await valueOf(pane.port.apply(append('OP-3', ...rows), { isFresh: true }));
  const read = await plans(pane);
  expect(rows.map(({ id }) => read.find((row) => row.id === id)?.name)).toEqual(names);
});

test('the same operation again writes nothing', async () => {
  const before = (await plans(pane)).length;
  const again = await valueOf(
    pane.port.apply(append('OP-1', plan('P-1', '双十一'), plan('P-2', '年货节'))),
  );
  expect(again.alreadyThere).toEqual(['P-1', 'P-2']);
  expect(await plans(pane)).toHaveLength(before);
});

test('an update finds its row by ID after somebody has sorted the table', async () => {
  await pane.port.read({ Plans: ['id', 'name'] });
  const other = openPane(workbook, '王敏');
  await other.host.Excel.run(async (context) => {
    context.workbook.tables.getItem('Plans').sort.apply([{ key: 2, ascending: false }]);
    await context.sync();
  });
  const names = new Map((await plans(other)).map((row) => [row.id, row.name]));
  await valueOf(
    pane.port.apply({
      operationId: 'OP-4',
      changes: [
        {
          kind: 'update',
          table: 'Plans',
          rowId: 'P-2',
          set: { objective: '拉新', endOn: 46_400 },
          was: { objective: null },
        },
      ],
    }),
  );
  const after = await plans(pane);
  expect(after.filter((row) => row.objective !== null).map((row) => row.id)).toEqual(['P-2']);
  expect(after.find((row) => row.id === 'P-2')).toMatchObject({ endOn: 46_400, name: '年货节' });
  expect(new Map(after.map((row) => [row.id, row.name]))).toEqual(names);
});

test('a cell that another person has changed is not overwritten: both values are shown', async () => {
  await pane.port.read({ Plans: ['id', 'name'] });
  const other = openPane(workbook, '王敏');
  await other.port.read({ Plans: ['id'] });
  const rename = (operationId: string, name: string): ChangeSet => ({
    operationId,
    changes: [
      { kind: 'append', table: 'Plans', rows: [plan(`P-${operationId}`, 'new')] },
      { kind: 'update', table: 'Plans', rowId: 'P-1', set: { name }, was: { name: '双十一' } },
    ],
  });
  await valueOf(other.port.apply(rename('OP-5', '双十一狂欢'), { isFresh: true }));
  const refused = await pane.port.apply(rename('OP-6', '双11'), { isFresh: true });
  expect(refused).toEqual({
    ok: false,
    failure: {
      code: 'conflict',
      table: 'Plans',
      rowId: 'P-1',
      column: 'name',
      mine: '双11',
      theirs: '双十一狂欢',
      expected: '双十一',
    },
  });
  const after = await plans(pane);
  expect(after.find((row) => row.id === 'P-1')?.name).toBe('双十一狂欢');
  expect(after.map((row) => row.id)).toContain('P-OP-5');
  expect(after.map((row) => row.id)).not.toContain('P-OP-6');
});

test('a row that is not there is said to be missing', async () => {
  const change: ChangeSet = {
    operationId: 'OP-7',
    changes: [{ kind: 'update', table: 'Plans', rowId: 'P-NONE', set: { name: 'x' } }],
  };
  expect(await pane.port.apply(change)).toEqual({
    ok: false,
    failure: { code: 'rowMissing', table: 'Plans', rowId: 'P-NONE' },
  });
});
