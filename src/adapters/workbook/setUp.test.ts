import { setUpTestWorkbook } from '../../../test/support/openPane';
import { tableCodes } from '../../domain/tables/all';

test('sets up every table on its own sheet', async () => {
  const t0 = Date.now();
  const { workbook, pane } = await setUpTestWorkbook('zh-CN');
  console.log(Date.now() - t0, workbook.counters.total, workbook.unknownMembers);
  const inspected = await pane.port.inspect();
  expect(inspected.ok && inspected.value.tables.map((t) => t.name)).toEqual(tableCodes);
});
