import { createEmbeddedWorkbook } from '../../embeddedWorkbook';
import type { WorkbookModel } from '../../core/model';
import { addressOf } from '../../core/area';
import { resolveReference } from './references';

async function budget(): Promise<WorkbookModel> {
  const { model } = await createEmbeddedWorkbook();
  const sheet = model.activeSheet;
  sheet.rename('预算 表');
  const rows = [
    ['项目', 'Planned', "Li's [net]"],
    ['A', 1, 2],
    ['B', 3, 4],
    ['C', 5, 6],
  ];
  sheet.write(
    0,
    0,
    rows.map((row) => row.map((value) => ({ value }))),
  );
  model.addTable({
    sheetId: sheet.id,
    area: { row: 0, column: 0, rows: 4, columns: 3 },
    hasHeaders: true,
    name: '预算',
  });
  model.change({
    names: ['部门', 'Loop'].map((name) => ({
      name,
      sheetId: null,
      formula: name === 'Loop' ? '=Loop' : '=预算[项目]',
      comment: '',
      visible: true,
    })),
  });
  return model;
}

test.each([
  ["='预算 表'!$B$2:$B$4", 'B2:B4'],
  ['=$C$1', 'C1'],
  ['=预算[Planned]', 'B2:B4'],
  ['=预算[[#Headers],[Planned]]', 'B1'],
  ['=预算[[#All],[项目]:[Planned]]', 'A1:B4'],
  ["=预算[Li''s '[net']]", 'C2:C4'],
  ['=预算', 'A2:C4'],
  ['=部门', 'A2:A4'],
  ['=INDIRECT("预算[项目]")', 'A2:A4'],
])('%s points at %s', async (reference, expected) => {
  const model = await budget();
  const place = resolveReference(reference, model, model.activeSheet.id);
  expect(place && addressOf(place.area)).toBe(expected);
});

test.each(['=Missing!A1', '=预算[没有]', '=Loop', '=A1+B1', '', '=#REF!'])(
  '%s points nowhere',
  async (reference) => {
    const model = await budget();
    expect(resolveReference(reference, model, model.activeSheet.id)).toBeNull();
  },
);
