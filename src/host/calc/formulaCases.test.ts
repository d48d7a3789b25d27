import type { EmbeddedWorkbook } from '../embeddedWorkbook';
import { createEmbeddedWorkbook } from '../embeddedWorkbook';
import { edate, isoWeek } from './corrections/dates';
import { ALL_CASES } from './cases/allCases';
import { RESULT_COLUMN, caseBook } from './cases/caseBook';

describe('formulas of budgets and reports', () => {
  let workbook: EmbeddedWorkbook;

  beforeAll(async () => {
    workbook = await caseBook();
  });

  afterAll(() => {
    workbook.dispose();
  });

  test.each(ALL_CASES.map(([formula, expected], row) => [formula, expected, row] as const))(
    '%s → %s',
    (_formula, expected, row) => {
      const value = workbook.model.activeSheet.value(row, RESULT_COLUMN);
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

test('each case stands once, and there are at least 400', () => {
  const formulas = ALL_CASES.map(([formula]) => formula);
  expect(new Set(formulas).size).toBe(formulas.length);
  expect(formulas.length).toBeGreaterThanOrEqual(400);
});

test('results do not hang on the order in which formulas are calculated', async () => {
  const workbook = await createEmbeddedWorkbook();
  const sheet = workbook.model.activeSheet;
  sheet.write(0, 0, [[{ value: 0 }, { value: null }, { value: '12' }, { value: 12 }]]);
  // The engine remembers a column after the first comparison with it; the second must not differ.
  const asked = ['=A1=""', '=A1:A1=""', '=""=A1', '=A1<>""', '=IF(A1="","",1)', '=B1=""', '=C1=D1'];
  sheet.write(
    2,
    0,
    [...asked, ...asked].map((formula) => [{ formula }]),
  );
  await workbook.whenCalculated();
  const answers = [...asked, ...asked].map((_, row) => sheet.value(2 + row, 0));
  const expected = [false, false, false, true, 1, true, false];
  expect(answers).toEqual([...expected, ...expected]);
  workbook.dispose();
});

test.each([
  [45656, 1],
  [46023, 1],
  [46387, 53],
  [46388, 53],
])('isoWeek(%d) → %d', (serial, week) => {
  expect(isoWeek(serial)).toBe(week);
});

test('AGGREGATE(3, …) leaves out hidden rows, errors and nested totals as its option says', async () => {
  const workbook = await createEmbeddedWorkbook();
  const sheet = workbook.model.activeSheet;
  // An error in sight, an error in a hidden row, a nested total, a nested total that is an error.
  const column = ['=1/0', 'a', '=1/0', 2, '=SUBTOTAL(9,A4:A4)', '=AGGREGATE(1,4,B1:B2)'];
  sheet.write(
    0,
    0,
    column.map((one) => [
      typeof one === 'string' && one.startsWith('=') ? { formula: one } : { value: one },
    ]),
  );
  sheet.setRowsHidden(2, 1, true);
  const options = [0, 1, 2, 3, 4, 5, 6, 7];
  sheet.write(0, 3, [
    options.map((option) => ({ formula: `=AGGREGATE(3,${String(option)},A1:A6)` })),
  ]);
  await workbook.whenCalculated();
  expect(options.map((option) => sheet.value(0, 3 + option))).toEqual([4, 3, 2, 2, 6, 5, 3, 3]);
  workbook.dispose();
});
