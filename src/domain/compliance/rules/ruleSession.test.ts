import fc from 'fast-check';
import type { CellValue } from '../../shared/cell';
import { mutantsOf, neverFires, replay, shadowed } from './workbench';
import type { Rule } from './rule';
import { judgeBook, openRuleSession, type RuleVerdict } from './ruleSession';
import { ruleTableOfRows, type RuleBook } from './ruleTable';

const surroundings = {
  today: 46_350,
  calendar: { holidays: new Set<number>(), workdays: new Set<number>() },
};
const rule = (id: string, condition: string, appliesTo = 'Budget'): Rule => ({
  id,
  version: '3',
  appliesTo,
  condition,
  severity: 'warn',
  outcome: 'violation',
  stage: 'always',
  column: null,
  passExample: null,
  failExample: null,
});

type PlainRow = Record<string, CellValue>;
const bookOf = (plans: readonly PlainRow[], budget: readonly PlainRow[]): RuleBook => ({
  tables: new Map([
    ['Plans', ruleTableOfRows('Plans', plans, 'en-US')],
    ['Budget', ruleTableOfRows('Budget', budget, 'en-US')],
  ]),
  language: 'en-US',
});
const shown = (verdicts: readonly RuleVerdict[]): string[] =>
  verdicts.map((one) => `${one.ruleId} ${one.rowId} ${one.result} ${one.reason ?? ''}`).sort();

const RULES = [
  rule('own', '=[@actual]>[@planned]'),
  rule('sum', '=SUMIFS(Budget[actual],Budget[campaignId],[@id])>50', 'Plans'),
  rule('duplicate', '=COUNTIFS(Budget[vendor],[@vendor],Budget[invoiceNo],[@invoiceNo])>1'),
  rule(
    'window',
    '=COUNTIFS(Budget[vendor],[@vendor],Budget[spentOn],">="&[@spentOn]-3,Budget[spentOn],"<="&[@spentOn])>1',
  ),
  rule('lookup', '=[@spentOn]<XLOOKUP([@campaignId],Plans[id],Plans[startOn],0)'),
  rule('live', '=COUNTIFS(Budget[campaignId],[@campaignId],Budget[voided],"<>"&YES())>2'),
  rule('largest', '=[@actual]=MAX(Budget[actual])'),
  rule('looks', '=LOOKALIKES(Budget[invoiceNo],[@invoiceNo])>1'),
];

const cell: Record<string, fc.Arbitrary<CellValue>> = {
  campaignId: fc.constantFrom<CellValue>('P-0', 'P-1', 'p-1', null),
  vendor: fc.constantFrom<CellValue>('A', 'a', 'B', null),
  invoiceNo: fc.constantFrom<CellValue>('I1', 'l1', '2', 2, null),
  planned: fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom<CellValue>(null, '#N/A', '30'),
  ),
  actual: fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom<CellValue>(null, '#DIV/0!', 'x'),
  ),
  spentOn: fc.oneof(fc.integer({ min: 46_340, max: 46_350 }), fc.constant(null)),
  voided: fc.constantFrom<CellValue>(true, false, null),
};
const columns = Object.keys(cell);

describe('re-check after an edit', () => {
  test('gives what a full pass over the edited workbook gives', () => {
    const edit = fc.constantFrom(...columns).chain((column) =>
      fc.record({
        row: fc.nat({ max: 7 }),
        column: fc.constant(column),
        value: cell[column] ?? fc.constant(null),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record(cell), { minLength: 8, maxLength: 8 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (lines, edits) => {
          const plans = [0, 1, 2].map((n) => ({ id: `P-${String(n)}`, startOn: 46_342 + n }));
          const budget = lines.map((line, n): PlainRow => ({ id: `BL-${String(n)}`, ...line }));
          const session = openRuleSession(RULES, bookOf(plans, budget), surroundings);
          for (const _progress of session.run());
          for (const { row, column, value } of edits) {
            session.recheck([{ table: 'Budget', rowId: `BL-${String(row)}`, column, value }]);
            const line = budget[row];
            if (line !== undefined) line[column] = value;
          }
          const full = judgeBook(RULES, bookOf(plans, budget), surroundings);
          expect(shown(session.verdicts())).toEqual(shown(full.verdicts));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('looks only at what depends on the edit', () => {
    const budget = Array.from({ length: 1000 }, (_, n) => ({
      id: `BL-${String(n)}`,
      campaignId: `P-${String(n % 100)}`,
      planned: 5,
      actual: 1,
    }));
    const session = openRuleSession(
      RULES.slice(0, 2),
      bookOf([{ id: 'P-7' }], budget),
      surroundings,
    );
    for (const _progress of session.run());
    expect(
      session.recheck([{ table: 'Budget', rowId: 'BL-7', column: 'actual', value: 90 }]),
    ).toEqual({
      evaluated: 2,
      whole: [],
      changed: [
        { ruleId: 'own', table: 'Budget', rowId: 'BL-7' },
        { ruleId: 'sum', table: 'Plans', rowId: 'P-7' },
      ],
    });
    expect(
      session.recheck([{ table: 'Budget', rowId: 'BL-7', column: 'remark', value: 'x' }]).evaluated,
    ).toBe(0);
  });
});

describe('verdicts', () => {
  test('carry rule, version and the cells looked at; errors and blanks are said, voided rows left alone', () => {
    const budget = [
      { id: 'A', planned: 1, actual: 2 },
      { id: 'B', planned: '#REF!', actual: 2 },
      { id: 'C', planned: 1, actual: 2, voided: true },
    ];
    const { verdicts } = judgeBook(
      [rule('own', '=[@actual]>[@planned]'), rule('blank', '=[@remark]')],
      bookOf([], budget),
      surroundings,
    );
    expect(verdicts).toEqual([
      {
        ruleId: 'own',
        ruleVersion: '3',
        table: 'Budget',
        rowId: 'A',
        row: 0,
        result: 'offends',
        inputs: { actual: 2, planned: 1 },
      },
      {
        ruleId: 'own',
        ruleVersion: '3',
        table: 'Budget',
        rowId: 'B',
        row: 1,
        result: 'cannotJudge',
        reason: '#REF!',
        inputs: { actual: 2, planned: '#REF!' },
      },
      {
        ruleId: 'blank',
        ruleVersion: '3',
        table: 'Budget',
        rowId: 'A',
        row: 0,
        result: 'cannotJudge',
        reason: 'blank',
        inputs: { remark: null },
      },
      {
        ruleId: 'blank',
        ruleVersion: '3',
        table: 'Budget',
        rowId: 'B',
        row: 1,
        result: 'cannotJudge',
        reason: 'blank',
        inputs: { remark: null },
      },
    ]);
  });
});

describe('the rule workbench', () => {
  const budget = [
    { id: 'A', actual: 5 },
    { id: 'B', actual: 50 },
  ];
  const some = [
    rule('any', '=[@actual]>1'),
    rule('big', '=[@actual]>10'),
    rule('none', '=[@actual]>99'),
  ];

  test('names rules that never fire and rules that another covers', () => {
    const { verdicts } = judgeBook(some, bookOf([], budget), surroundings);
    expect(neverFires(some, verdicts)).toEqual(['none']);
    expect(shadowed(some, verdicts)).toEqual([{ ruleId: 'big', by: 'any' }]);
  });

  test('replays rules on a past quarter', () => {
    const past = { name: '2026Q3', book: bookOf([], budget), surroundings };
    expect(replay([...some, rule('wrong', '=[@nothing]')], [past])).toMatchObject([
      { ruleId: 'any', offending: 2, rows: 2 },
      { ruleId: 'big', offending: 1 },
      { ruleId: 'none', offending: 0 },
      { ruleId: 'wrong', offending: 0, problem: { code: 'unknownColumn' } },
    ]);
  });

  test('turns comparisons round, but not those inside text', () => {
    expect(mutantsOf('=AND([@a]>=5,[@b]<>"<=")')).toEqual([
      '=NOT(AND([@a]>=5,[@b]<>"<="))',
      '=TRUE',
      '=FALSE',
      '=AND([@a]<5,[@b]<>"<=")',
      '=AND([@a]>=5,[@b]="<=")',
    ]);
  });
});

describe('whatever the formula', () => {
  const atoms = fc.constantFrom(
    '1',
    '-2.5',
    '"a"',
    '""',
    'TRUE',
    '#N/A',
    '[@actual]',
    '[@planned]',
    '[@vendor]',
    'Budget[actual]',
    '[@nowhere]',
    'foo',
    '{1}',
    'A1',
  );
  const formula = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atoms,
      fc
        .tuple(
          tie('node'),
          fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<>', '<', '>=', ' ', ','),
          tie('node'),
        )
        .map((parts) => parts.join('')),
      fc
        .tuple(
          fc.constantFrom(
            'IF',
            'AND',
            'SUM',
            'SUMIFS',
            'COUNTIFS',
            'XLOOKUP',
            'TEXT',
            'LEFT',
            'DATE',
            'REPT',
            'FINDINGS',
            'PREVIOUS',
            'NOPE',
            'MID',
          ),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([name, args]) => `${name}(${args.join(',')})`),
    ),
  })).node;

  test('a rule gives verdicts or a problem with its place, and never throws', () => {
    const rows: PlainRow[] = [
      { id: 'A', actual: 5, planned: null, vendor: 'x' },
      { id: 'B', actual: '#N/A', planned: 'y', vendor: 3 },
    ];
    fc.assert(
      fc.property(fc.oneof(formula, fc.string({ maxLength: 30 })), (text) => {
        const condition = `=${text}`;
        const { verdicts, problems } = judgeBook(
          [rule('r', condition)],
          bookOf([], rows),
          surroundings,
        );
        const problem = problems.get('r');
        if (problem !== undefined) {
          expect(problem.start).toBeGreaterThanOrEqual(0);
          expect(problem.end).toBeGreaterThanOrEqual(problem.start);
          expect(problem.end).toBeLessThanOrEqual(condition.length);
        } else expect(verdicts.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });
});
