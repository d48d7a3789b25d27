import fc from 'fast-check';
import type { CellValue } from '../../shared/cell';
import { openRuleSession } from './ruleSession';
import { ruleTableOfRows, type RuleBook } from './ruleTable';
import type { Rule } from './rule';

const surroundings = {
  today: 46_350,
  calendar: { holidays: new Set<number>(), workdays: new Set<number>() },
};
const CONDITIONS = [
  '=[@planned]>100',
  '=[@planned]=0.3',
  '=100<=[@actual]',
  '=[@actual]>[@planned]',
  '=[@actual]-[@planned]*1.1>=0',
  '=AND([@planned]>0,[@actual]>[@planned],[@vendor]<>"")',
  '=OR([@planned]<0,[@vendor]="甲")',
  '=AND([@vendor]="a",[@planned]-[@actual]<5)',
  '=[@vendor]=[@requester]',
];
const rule = (condition: string, at: number): Rule => ({
  id: `R-${String(at)}`,
  version: '1',
  appliesTo: 'Budget',
  condition,
  severity: 'warn',
  outcome: 'violation',
  stage: 'always',
  column: null,
  passExample: null,
  failExample: null,
});
const rules = CONDITIONS.map(rule);

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -200, max: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom(0.1 + 0.2, 0.3, 100.00000000000001) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('甲', '12', '', '#N/A', true) },
);
const words = fc.constantFrom<CellValue>('甲', 'A', 'a', '', null, 7, '#REF!');
const rows = fc.array(
  fc.record({ planned: cell, actual: cell, vendor: words, requester: words, voided: fc.boolean() }),
  { minLength: 1, maxLength: 80 },
);

test('a block judged as a whole gives what every row gives when it is looked at alone', () => {
  fc.assert(
    fc.property(rows, (drawn) => {
      const body = drawn.map((row, at) => ({ ...row, id: `BL-${String(at)}` }));
      const table = ruleTableOfRows('Budget', body, 'zh-CN');
      const book: RuleBook = { tables: new Map([['Budget', table]]), language: 'zh-CN' };
      const session = openRuleSession(rules, book, surroundings);
      for (const _progress of session.run());
      const whole = session.verdicts();
      // Writing a cell's own value again makes the session judge that row by itself, without the block's short cuts.
      const changes = body.flatMap((row) =>
        (['planned', 'actual', 'vendor', 'requester'] as const).map((column) => ({
          table: 'Budget',
          rowId: row.id,
          column,
          value: row[column],
        })),
      );
      expect(session.recheck(changes).changed).toEqual([]);
      expect(session.verdicts()).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});
