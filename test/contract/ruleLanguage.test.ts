import { getValue } from '../../src/domain/compliance/rules/block';
import { compileCondition } from '../../src/domain/compliance/rules/compileCondition';
import { ruleTableOfRows, type RuleBook } from '../../src/domain/compliance/rules/ruleTable';
import { isError } from '../../src/domain/compliance/rules/value';
import { createEmbeddedWorkbook, type EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';

/** One row of a table, and the cells of a sheet that hold the same. */
const row = { planned: 100, actual: -0.5, vendor: 'Acme', requester: null, note: '12' } as const;
const CELLS: Readonly<Record<string, string>> = {
  planned: 'A1',
  actual: 'B1',
  vendor: 'C1',
  requester: 'D1',
  note: 'E1',
};

type Shown = number | string | boolean;
const CASES: readonly (readonly [formula: string, expected: Shown])[] = [
  // Comparison: numbers before text before booleans, text without case, fifteen digits.
  ['=[@planned]>99', true],
  ['=[@planned]<>100', false],
  ['=0.1+0.2=0.3', true],
  ['=[@vendor]="ACME"', true],
  ['=[@vendor]>[@planned]', true],
  ['=TRUE>"zzz"', true],
  ['="a"<"B"', true],
  ['="10"=10', false],
  ['=[@note]=12', false],
  ['=[@note]>1000', true],
  ['=-[@actual]=0.5', true],
  // Coercion: arithmetic reads text that looks like a number, comparison does not.
  ['=[@note]+1', 13],
  ['="3"*"4"', 12],
  ['=TRUE+1', 2],
  ['=--[@note]', 12],
  ['=[@planned]&[@vendor]', '100Acme'],
  ['=1&TRUE', '1TRUE'],
  ['=50%', 0.5],
  ['=2^3^2', 64],
  ['=-2^2', 4],
  ['=IF([@planned],"yes","no")', 'yes'],
  ['=IF(0,"yes","no")', 'no'],
  ['=NOT([@planned])', false],
  ['=AND(TRUE,1,-1)', true],
  ['=OR(FALSE,0)', false],
  ['=LEN([@planned])', 3],
  ['=ROUND(-2.5,0)', -3],
  ['=INT([@actual])', -1],
  ['=MOD(-3,2)', 1],
  // Blank: 0 beside a number, empty beside a text, FALSE beside a boolean.
  ['=[@requester]=0', true],
  ['=[@requester]=""', true],
  ['=[@requester]=FALSE', true],
  ['=[@requester]+5', 5],
  ['=[@requester]&"x"', 'x'],
  ['=ISBLANK([@requester])', true],
  ['=ISBLANK("")', false],
  ['=LEN([@requester])', 0],
  ['=IF([@requester],1,2)', 2],
  // Errors: passed on by operators, caught only by what is made for it.
  ['=1/0', '#DIV/0!'],
  ['=1/[@requester]', '#DIV/0!'],
  ['=[@vendor]+1', '#VALUE!'],
  ['=1/0=1/0', '#DIV/0!'],
  ['=NA()&"x"', '#N/A'],
  ['=IFERROR(1/0,7)', 7],
  ['=IFERROR([@vendor]*2,"bad")', 'bad'],
  ['=IFNA(NA(),3)', 3],
  ['=ISERROR([@vendor]+1)', true],
  ['=ISNUMBER([@note])', false],
  ['=AND(TRUE,1/0)', '#DIV/0!'],
  ['=IF(TRUE,1,1/0)', 1],
  ['=IF(1/0,1,2)', '#DIV/0!'],
  ['=SQRT(-1)', '#NUM!'],
  ['=0^0', '#NUM!'],
  ['=10^309', '#NUM!'],
  ['=LEFT([@vendor],2)', 'Ac'],
  ['=FIND("c",[@vendor])', 2],
  ['=FIND("z",[@vendor])', '#VALUE!'],
  ['=SUBSTITUTE([@vendor],"A","B")', 'Bcme'],
  ['=DATE(2026,14,1)', 46_419],
  ['=WEEKDAY(46350)', 3],
];

const table = ruleTableOfRows('Budget', [{ id: 'BL-1', ...row }], 'zh-CN');
const book: RuleBook = { tables: new Map([['Budget', table]]), language: 'zh-CN' };
const surroundings = {
  today: 46_350,
  calendar: { holidays: new Set<number>(), workdays: new Set<number>() },
};

function ofRule(formula: string): unknown {
  const compiled = compileCondition(formula, 'Budget', book, surroundings);
  if (!compiled.ok) return `${compiled.failure.code} ${compiled.failure.detail}`;
  const value = getValue(compiled.value.operand.run({ first: 0, count: 1 }), 0);
  return isError(value) ? value.error : value;
}

const inCells = (formula: string): string =>
  formula.replace(/\[@(\w+)\]/gu, (whole, name: string) => CELLS[name] ?? whole);

/** Where the engine behind the embedded workbook is known to differ from Excel; the rule language follows Excel. */
const ENGINE_DIFFERS: ReadonlySet<string> = new Set<string>([]);

describe('a condition gives in a rule what its formula gives in a cell', () => {
  let workbook: EmbeddedWorkbook;
  beforeAll(async () => {
    workbook = await createEmbeddedWorkbook();
    const sheet = workbook.model.activeSheet;
    sheet.write(0, 0, [
      [
        { value: row.planned },
        { value: row.actual },
        { value: row.vendor },
        { value: null },
        { value: row.note },
      ],
    ]);
    sheet.write(
      2,
      0,
      CASES.map(([formula]) => [{ formula: inCells(formula) }]),
    );
    await workbook.whenCalculated();
  });
  afterAll(() => {
    workbook.dispose();
  });

  test.each(CASES.map(([formula, expected], at) => [formula, expected, at] as const))(
    '%s → %s',
    (formula, expected, at) => {
      const own = ofRule(formula);
      if (typeof expected === 'number') expect(own).toBeCloseTo(expected, 9);
      else expect(own).toBe(expected);
      if (ENGINE_DIFFERS.has(formula)) return;
      const value = workbook.model.activeSheet.value(at + 2, 0);
      const cell = value !== null && typeof value === 'object' ? value.error : value;
      if (typeof expected === 'number') expect(cell).toBeCloseTo(expected, 9);
      else expect(cell).toBe(expected);
    },
  );
});
