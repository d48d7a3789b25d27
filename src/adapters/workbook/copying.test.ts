import { openPane, workbookWith, type Pane } from '../../../test/support/openPane';
import type { SheetSpec } from '../../domain/report/sheet';
import type { Change } from '../../domain/shared/changes';
import type { EmbeddedWorkbook } from '../../host/embeddedWorkbook';

let workbook: EmbeddedWorkbook;
let pane: Pane;

beforeAll(async () => {
  ({ workbook, pane } = await workbookWith(['Plans']));
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});
beforeEach(async () => {
  await pane.port.read({ Plans: 'all' });
  workbook.counters.reset();
});

const copyNamed = (name: string): SheetSpec => ({
  name,
  language: 'zh-CN',
  reportId: `summary:P-1:${name}`,
  columnWidths: [20, 12],
  rows: [[{ value: '实际支出' }, { value: 1234.5, format: 'money', figure: 'actual' }]],
  charts: [],
  print: { orientation: 'landscape', fitToWidth: 1 },
  isFrozenCopy: true,
});
const adding = (id: string): Change[] => [
  { kind: 'append', table: 'Plans', rows: [{ id, name: '双十一' }] },
];

test('a copy is written by the request that proves: two round trips in all', async () => {
  const copy = copyNamed('总结 (已签署 v1)');
  const changes = { operationId: 'OP-1', changes: adding('P-1') };
  const done = await pane.port.apply(changes, { isFresh: true, copy });
  expect(done).toMatchObject({
    ok: true,
    value: { copy: { ok: true, value: { name: copy.name, figures: { actual: 1234.5 } } } },
  });
  expect(workbook.counters.total.roundTrips).toBe(2);
  const sheet = workbook.model.sheet(copy.name);
  expect([...(sheet?.cells() ?? [])]).toHaveLength(2);
});

test('a name somebody took meanwhile costs the copy, never the change', async () => {
  const other = openPane(workbook, '赵静');
  await other.host.Excel.run(async (context) => {
    context.workbook.worksheets.add('总结 (已签署 v2)');
    await context.sync();
  });
  const changes = { operationId: 'OP-2', changes: adding('P-2') };
  const done = await pane.port.apply(changes, {
    isFresh: true,
    copy: copyNamed('总结 (已签署 v2)'),
  });
  expect(done).toMatchObject({ ok: true, value: { copy: { ok: false } } });
  const read = await pane.port.read({ Plans: ['id'] });
  const ids = read.ok ? read.value.tables.Plans?.body.map(([id]) => id) : [];
  expect(ids).toEqual(['P-1', 'P-2']);
  const theirs = workbook.model.sheet('总结 (已签署 v2)');
  expect([...(theirs?.cells() ?? [])]).toEqual([]);
});

test('a sheet that is known to be there is left alone, and the caller is not told it was written', async () => {
  const changes = { operationId: 'OP-3', changes: adding('P-3') };
  const done = await pane.port.apply(changes, {
    isFresh: true,
    copy: copyNamed('总结 (已签署 v1)'),
  });
  expect(done).toMatchObject({ ok: true });
  expect(done.ok ? done.value.copy : 'failed').toBeUndefined();
});
