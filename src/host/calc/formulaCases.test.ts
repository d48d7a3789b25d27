import type { EmbeddedWorkbook } from '../embeddedWorkbook';
import { createEmbeddedWorkbook } from '../embeddedWorkbook';
import { edate } from './engineCorrections';
import { FORMULA_CASES, LEDGER } from './formulaCases';

/** Column U, far right of what the cases read. */
const RESULTS = 20;

describe('formulas of budgets and reports', () => {
  let workbook: EmbeddedWorkbook;

  beforeAll(async () => {
    workbook = await createEmbeddedWorkbook();
    const sheet = workbook.model.activeSheet;
    sheet.write(
      0,
      0,
      LEDGER.map((line) => line.map((value) => ({ value }))),
    );
    sheet.write(
      0,
      RESULTS,
      FORMULA_CASES.map(([formula]) => [{ formula }]),
    );
    await workbook.whenCalculated();
  }, 600_000);

  afterAll(() => {
    workbook.dispose();
  });

  test.each(FORMULA_CASES.map(([formula, expected], row) => [formula, expected, row] as const))(
    '%s → %s',
    (_formula, expected, row) => {
      const value = workbook.model.activeSheet.value(row, RESULTS);
      const shown = value !== null && typeof value === 'object' ? value.error : value;
      if (typeof expected === 'number') {
        expect(typeof shown).toBe('number');
        expect(Math.abs(Number(shown) - expected)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(expected)),
        );
      } else expect(shown).toBe(expected);
    },
  );
});

test('a sorted copy leaves the range as it was for the formulas that follow', async () => {
  const workbook = await createEmbeddedWorkbook();
  const sheet = workbook.model.activeSheet;
  sheet.write(0, 0, [
    [{ value: 3 }, { value: 'c' }, { formula: '=INDEX(SORT(A1:A3),1)' }],
    [{ value: 1 }, { value: 'a' }, { formula: '=SUM(A1:A3*(B1:B3="c"))' }],
    [{ value: 2 }, { value: 'b' }],
  ]);
  await workbook.whenCalculated();
  expect([sheet.value(0, 2), sheet.value(1, 2)]).toEqual([1, 3]);
  workbook.dispose();
});

test.each([
  [46053, 1, 46081],
  [46081, -1, 46050],
  [46350, 12, 46715],
])('edate(%d, %d) → %d', (serial, months, expected) => {
  expect(edate(serial, months)).toBe(expected);
});
