import { createEmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import type { Chart, ChartAxis } from '../../src/host/core/state';
import { writeXlsx } from '../../src/host/xlsx/writeXlsx';

const axis: ChartAxis = {
  visible: true,
  title: { text: '', visible: false },
  majorGridlines: true,
  reversed: false,
};

const chart: Chart = {
  id: 'chart-1',
  name: 'Chart 1',
  type: 'ColumnClustered',
  left: 300,
  top: 30,
  width: 300,
  height: 180,
  title: { text: 'Planned and actual', visible: true },
  legend: { visible: true, position: 'Bottom' },
  axes: { category: axis, value: axis, secondaryValue: axis },
  series: ['B', 'C'].map((column) => ({
    name: column,
    nameRef: `=Budget!$${column}$1`,
    values: `=Budget!$${column}$2:$${column}$5`,
    categories: '=Budget!$A$2:$A$5',
    axisGroup: 'Primary',
    dataLabels: false,
  })),
  seriesBy: 'Columns',
  dataLabels: false,
  altText: '',
};

const rows = [
  ['Campaign', 'Planned', 'Actual', 'Variance', 'Status'],
  ['Spring launch', 50_000, 42_000, null, 'Draft'],
  ['Trade fair', 80_000, 91_500, null, 'Approved'],
  ['Search ads', 30_000, 30_000, null, 'Submitted'],
  ['Gift boxes', 12_000, 9_800, null, 'Draft'],
] as const;

/**
 * The .xlsx of a small budget as people keep one: a table with a calculated column, a drop-down, a
 * note and a chart.
 */
export async function budgetBook(): Promise<Uint8Array> {
  const workbook = await createEmbeddedWorkbook();
  const { model } = workbook;
  const sheet = model.activeSheet;
  model.batch({ kind: 'file', person: '' }, () => {
    sheet.rename('Budget');
    sheet.write(
      0,
      0,
      rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    );
    model.addTable({
      sheetId: sheet.id,
      area: { row: 0, column: 0, rows: 5, columns: 5 },
      hasHeaders: true,
      name: 'Budget',
      options: { style: 'TableStyleMedium2' },
    });
    sheet.write(
      1,
      3,
      Array.from({ length: 4 }, () => [{ formula: '=[@Actual]-[@Planned]' }]),
    );
    sheet.write(7, 0, [[{ value: 'Total' }, { formula: '=SUM(Budget[Planned])' }]]);
    sheet.change({
      charts: [chart],
      notes: [{ row: 0, column: 1, author: 'Li Na', content: 'Without tax', visible: false }],
      validations: [
        {
          id: 'status',
          areas: [{ row: 1, column: 4, rows: 4, columns: 1 }],
          rule: { kind: 'list', source: 'Draft,Submitted,Approved', inCellDropDown: true },
          ignoreBlanks: true,
          errorAlert: { showAlert: true, style: 'Stop', title: '', message: 'Choose a status' },
          prompt: { showPrompt: false, title: '', message: '' },
        },
      ],
    });
  });
  await workbook.whenCalculated();
  const { bytes } = await writeXlsx(model);
  workbook.dispose();
  return bytes;
}
