import { serialOf } from '../../shared/period';
import { allTables } from '../../tables/all';
import { parseBasis } from '../basis';
import { compileLexicon } from '../text/lexicon';
import { countingFindings } from '../countFindings';
import { compileCondition } from '../rules/compileCondition';
import { exampleBook } from '../rules/example';
import type { RuleSurroundings } from '../rules/scope';
import { mutate, runExamples } from '../rules/workbench';
import { SHIPPED_LAWS } from './laws';
import { ruleOfSpec, SHIPPED_RULE_SPECS } from './shippedRules';
import { shippedPatterns, shippedTerms } from './shippedTerms';

const surroundings: RuleSurroundings = {
  today: serialOf(2026, 11, 24),
  calendar: { holidays: new Set(), workdays: new Set() },
  countFindings: countingFindings(compileLexicon(shippedTerms(), shippedPatterns())),
};
const rules = SHIPPED_RULE_SPECS.map((spec) => ({ name: spec.id, spec, rule: ruleOfSpec(spec) }));

describe('shipped rules', () => {
  test('there are at least eighty, each with its own identifier', () => {
    expect(rules.length).toBeGreaterThanOrEqual(80);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  test.each(rules)('$name: examples say what they should', ({ rule }) => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      expect(runExamples(rule, language, surroundings)).toEqual({
        ruleId: rule.id,
        pass: 'asExpected',
        fail: 'asExpected',
      });
    }
  });

  test.each(rules)('$name: its examples notice a negated, constant condition', ({ rule }) => {
    const { survivors } = mutate(rule, 'zh-CN', surroundings);
    const [negated, always, never] = [`=NOT(${rule.condition.slice(1)})`, '=TRUE', '=FALSE'];
    expect(survivors).not.toContain(negated);
    expect(survivors).not.toContain(always);
    expect(survivors).not.toContain(never);
  });

  test.each(rules)(
    '$name: points at a column, reads columns that exist, cites a known law',
    ({ spec, rule }) => {
      expect(Object.keys(allTables[spec.on].columns)).toContain(spec.column);
      for (const part of spec.basis.split(' / ')) {
        const { lawId } = parseBasis(part);
        expect(SHIPPED_LAWS.map((law) => law.lawId)).toContain(lawId);
      }
      const book = exampleBook(rule.failExample ?? '', rule.appliesTo, 'zh-CN');
      if (!book.ok) throw new Error(book.failure);
      const compiled = compileCondition(rule.condition, rule.appliesTo, book.value, surroundings);
      if (!compiled.ok) throw new Error(compiled.failure.code);
      for (const [table, columns] of compiled.value.reads) {
        const known = Object.keys(allTables[table as keyof typeof allTables].columns);
        expect(known).toEqual(expect.arrayContaining([...columns]));
      }
    },
  );
});
