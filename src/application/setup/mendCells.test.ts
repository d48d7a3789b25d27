import { memoryDeps } from '../../../test/support/memoryDeps';
import { row } from '../../../test/support/rows';
import { openBook } from '../book';
import { checkReads } from '../compliance/checkReads';
import { mendCells, repairsIn } from './mendCells';

/** What people type: the tables hold text where days, choices and money belong. */
const typed = (values: object): object => values;

const tables = () => ({
  Plans: [
    typed({
      ...row('Plans', { id: 'P-1', name: '春季' }),
      startOn: '2026年3月5日',
      risk: '高风险',
    }),
    typed({
      ...row('Plans', { id: 'P-2', name: '夏季' }),
      startOn: '3/5',
      quarter: '2026年二季度',
    }),
  ],
  Budget: [
    typed({ ...row('Budget', { id: 'BL-1' }), planned: '1.5万', currency: 'JPY' }),
    typed({ ...row('Budget', { id: 'BL-2' }), planned: '3000元' }),
  ],
  Parameters: [row('Parameters', { id: 'PA-1', code: 'approvalDays', value: 5 })],
});

async function opened() {
  const deps = memoryDeps(tables());
  const book = await openBook(deps.workbook, checkReads, []);
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  const repairs = repairsIn(book.value);
  const of = (rowId: string, column: string) =>
    repairs.filter(({ problem }) => problem.rowId === rowId && problem.column === column);
  return { deps, repairs, of };
}

async function mend(deps: ReturnType<typeof memoryDeps>, chosen: Parameters<typeof mendCells>[1]) {
  const done = await mendCells(deps, chosen);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value.value;
}

test('what can be mended is shown; money in the currency of its row', async () => {
  const { repairs } = await opened();
  expect(repairs.map(({ problem, value }) => [problem.rowId, problem.column, value])).toEqual([
    ['P-1', 'risk', 'high'],
    ['P-1', 'startOn', 46_086],
    ['P-2', 'quarter', '2026Q2'],
    ['BL-1', 'planned', 15_000],
    ['BL-2', 'planned', 300_000],
  ]);
});

test('only the cells that were chosen are written, in one reading and one writing', async () => {
  const { deps, of } = await opened();
  deps.workbook.calls.length = 0;
  const { mended, left } = await mend(deps, [...of('P-1', 'startOn'), ...of('BL-1', 'planned')]);
  expect([mended.length, left.length]).toEqual([2, 0]);
  expect(deps.workbook.calls).toEqual(['read', 'apply']);
  expect(deps.workbook.rows('Plans')[0]).toMatchObject({ startOn: 46_086, risk: '高风险' });
  expect(deps.workbook.rows('Plans')[1]).toMatchObject({ startOn: '3/5' });
  expect(deps.workbook.rows('Budget')[0]).toMatchObject({ planned: 15_000 });
  expect(deps.workbook.rows('Budget')[1]).toMatchObject({ planned: '3000元' });
  expect(deps.waiting).toEqual([]);
});

test('a cell that somebody has changed since it was shown is left, the others are mended', async () => {
  const { deps, repairs } = await opened();
  const other = await deps.workbook.apply({
    operationId: 'OP-OTHER',
    changes: [{ kind: 'update', table: 'Plans', rowId: 'P-1', set: { startOn: '2026年3月6日' } }],
  });
  expect(other.ok).toBe(true);
  const { mended, left } = await mend(deps, repairs);
  expect(mended).toHaveLength(4);
  expect(left.map(({ problem }) => problem.value)).toEqual(['2026年3月5日']);
  expect(deps.workbook.rows('Plans')[0]).toMatchObject({ startOn: '2026年3月6日', risk: 'high' });
});

test('done twice, the second time writes nothing', async () => {
  const { deps, repairs } = await opened();
  await mend(deps, repairs);
  deps.workbook.calls.length = 0;
  expect(await mend(deps, repairs)).toMatchObject({ mended: [], left: repairs });
  expect(deps.workbook.calls).toEqual(['read']);
});

test('nobody has said who they are: nothing is written', async () => {
  const { deps, repairs } = await opened();
  const identity = { ...deps.identity, current: () => Promise.resolve(undefined) };
  const done = await mendCells({ ...deps, identity }, repairs);
  expect(done).toEqual({ ok: false, failure: { code: 'noPerson' } });
  expect(deps.workbook.calls).not.toContain('apply');
});
