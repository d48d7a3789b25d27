import { setUpTestWorkbook, type Pane } from '../support/openPane';
import { minimumExcelApi } from '../../src/adapters/workbook/host';
import type { SheetSpec } from '../../src/domain/report/sheet';
import type { EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';

/** As old an Excel as the manifest admits: members beyond it throw in the library itself. */
const oldest = {
  checkApiSets: true,
  requirementMatrix: { ExcelApi: Number(minimumExcelApi) },
} as const;

const report: SheetSpec = {
  name: '总结',
  language: 'zh-CN',
  reportId: 'P-1',
  columnWidths: [12, 12],
  rows: [
    [{ value: '总结', look: 'title' }],
    [
      { value: '意见', look: 'label' },
      { value: '', look: 'input', inputKey: 'opinion' },
    ],
    [{ formula: '=COUNTA(Plans[编号])', figure: 'plans', format: 'integer', expected: 2 }],
  ],
  charts: [
    { kind: 'column', title: 't', range: 'A1:B3', from: 'A5', to: 'B9', altText: 'nothing yet' },
  ],
  print: { orientation: 'landscape', fitToWidth: 1, titleRows: '$1:$1' },
  frozenRows: 1,
};

let workbook: EmbeddedWorkbook;
let pane: Pane;
beforeAll(async () => {
  ({ workbook, pane } = await setUpTestWorkbook('zh-CN', oldest));
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});

const ok = (result: { readonly ok: boolean; readonly failure?: unknown }): unknown =>
  result.ok ? 'ok' : result.failure;

test(`the library refuses what is newer than ExcelApi ${minimumExcelApi}`, async () => {
  const resize = pane.host.Excel.run(async (context) => {
    context.workbook.tables.getItem('Plans').resize('A1:B2');
    await context.sync();
  });
  await expect(resize).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('every verb of the workbook works at the oldest set', async () => {
  const { port } = pane;
  const row = (id: string) => ({ id, name: id, voided: false });
  const save = (operationId: string, id: string) =>
    port.apply({
      operationId,
      changes: [{ kind: 'append', table: 'Plans', rows: [row(id)] }],
    });
  expect(ok(await save('OP-1', 'P-1'))).toBe('ok');
  expect(ok(await save('OP-2', 'P-2'))).toBe('ok');
  const update = { kind: 'update' as const, table: 'Plans' as const, rowId: 'P-1' };
  const set = { objective: '拉新', startOn: 46_350 };
  const changes = [{ ...update, set, was: { objective: null } }];
  expect(ok(await port.apply({ operationId: 'OP-3', changes }))).toBe('ok');
  expect(ok(await port.inspect())).toBe('ok');
  const plan = { language: 'zh-CN' as const, create: [], repair: ['Plans' as const], seeds: {} };
  expect(ok(await port.setUp(plan))).toBe('ok');
  const written = await port.writeSheet(report);
  expect(written.ok ? written.value.differences : written.failure).toEqual([]);
  expect(ok(await port.writeSheet(report))).toBe('ok');
  expect(ok(await port.readSheet('总结'))).toBe('ok');
  expect(ok(await port.goTo({ table: 'Plans', rowId: 'P-1', column: 'name' }))).toBe('ok');
  const stop = await port.watch(() => undefined);
  await stop();
});
