import { openPane, workbookWith, type Pane } from '../../../test/support/openPane';
import type { EmbeddedWorkbook } from '../../host/embeddedWorkbook';
import { minimumExcelApi } from './host';

let workbook: EmbeddedWorkbook;
let pane: Pane;

beforeAll(async () => {
  ({ workbook, pane } = await workbookWith(['Plans']));
  const rows = [
    { id: 'P-1', name: '春季新品' },
    { id: 'P-2', name: '会员节' },
  ];
  const changes = [{ kind: 'append' as const, table: 'Plans' as const, rows }];
  const done = await pane.port.apply({ operationId: 'OP-1', changes });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});

const select = (sheet: string, address: string): Promise<void> =>
  pane.host.Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    const used = worksheet.isNullObject ? context.workbook.worksheets.add(sheet) : worksheet;
    used.activate();
    used.getRange(address).select();
    await context.sync();
  });

test('a pane that a cell’s menu has just opened knows the row, before it has read anything', async () => {
  await select('活动方案', 'C3');
  const opened = openPane(workbook, '赵静', {
    requirementMatrix: { ExcelApi: Number(minimumExcelApi) },
  });
  workbook.counters.reset();
  expect(await opened.port.selection?.()).toEqual({
    ok: true,
    value: {
      sheet: '活动方案',
      address: 'C3',
      place: { table: 'Plans', rowId: 'P-2', column: 'name' },
    },
  });
  expect(workbook.counters.total.roundTrips).toBe(3);
  await opened.port.selection?.();
  expect(workbook.counters.total.roundTrips).toBe(5);
});

test('several rows count as the first; a header has no row', async () => {
  await select('活动方案', 'A2:D3');
  expect(await pane.port.selection?.()).toMatchObject({
    value: { place: { table: 'Plans', rowId: 'P-1', column: 'id' } },
  });
  await select('活动方案', 'B1');
  expect(await pane.port.selection?.()).toMatchObject({
    ok: true,
    value: { address: 'B1', place: { table: 'Plans', column: 'quarter' } },
  });
});

test('a sheet of the department’s own holds no record of ours', async () => {
  await select('自己的表', 'B2');
  expect(await pane.port.selection?.()).toEqual({
    ok: true,
    value: { sheet: '自己的表', address: 'B2' },
  });
});
