import fc from 'fast-check';
import { row } from '../../../test/support/rows';
import { ruleRates, type CountedFinding } from './ruleRates';

type Verb = 'waive' | 'dismiss' | 'exempt' | 'reopen';
let seq = 0;
const act = (action: Verb, finding: string, actor = '赵合规', more: object = {}) => {
  seq += 1;
  const [rule] = finding.split(':');
  return row('Decisions', {
    id: `D-${String(seq)}`,
    action,
    actor,
    details: JSON.stringify({ finding, rule, ...more }),
  });
};
const found = (key: string, severity = 'warn'): CountedFinding => ({
  key,
  ruleId: key.split(':')[0] ?? '',
  severity,
});

test('a rule of which one finding in four was dismissed as no fault is right in three of four', () => {
  const live = ['R-1:a', 'R-1:b', 'R-1:c'].map((key) => found(key));
  // The fourth was dismissed and is no longer found: it counts all the same.
  const { byRule } = ruleRates([act('dismiss', 'R-1:d')], live);
  expect(byRule).toEqual([
    {
      ruleId: 'R-1',
      found: 4,
      waived: 0,
      dismissed: 1,
      exempted: 0,
      reopened: 0,
      precision: 0.75,
      overrideRate: 0.25,
    },
  ]);
});

test('a waiver overrides a rule and says nothing against its precision; so does an exemption', () => {
  const log = [act('waive', 'R-1:a'), act('exempt', 'R-1:b')];
  const [rate] = ruleRates(log, [found('R-1:a'), found('R-1:b')]).byRule;
  expect(rate).toMatchObject({ waived: 1, exempted: 1, precision: 1, overrideRate: 1 });
});

test('the last word about a finding stands; a finding that was opened again is no override', () => {
  const log = [act('dismiss', 'R-1:a'), act('reopen', 'R-1:a', '孙法务')];
  const { byRule, byPerson } = ruleRates(log, [found('R-1:a')]);
  expect(byRule[0]).toMatchObject({ dismissed: 0, reopened: 1, precision: 1, overrideRate: 0 });
  // People are counted by what they did, not by what became of it.
  expect(byPerson).toMatchObject([
    { person: '赵合规', dismissed: 1, reopened: 0, share: 1 },
    { person: '孙法务', dismissed: 0, reopened: 1, share: 0 },
  ]);
});

test('who accepts most comes first, and acceptances of blocking findings are counted apart', () => {
  const log = [
    act('waive', 'R-1:a', '王敏'),
    act('dismiss', 'R-2:b', '赵合规', { severity: 'block' }),
    act('dismiss', 'R-2:c', '赵合规'),
    act('waive', 'R-2:d', '赵合规'),
  ];
  const { byPerson } = ruleRates(log, [found('R-1:a', 'block'), found('R-2:c')]);
  expect(byPerson).toEqual([
    {
      person: '赵合规',
      waived: 1,
      dismissed: 2,
      exempted: 0,
      reopened: 0,
      blocking: 1,
      share: 0.75,
    },
    { person: '王敏', waived: 1, dismissed: 0, exempted: 0, reopened: 0, blocking: 1, share: 0.25 },
  ]);
});

test('the rule overridden most comes first; other entries and broken details count for nothing', () => {
  const log = [
    act('waive', 'R-2:a'),
    row('Decisions', { id: 'D-x', action: 'approve', details: '{"finding":"R-3:a"}' }),
    row('Decisions', { id: 'D-y', action: 'dismiss', details: '{' }),
  ];
  const { byRule } = ruleRates(log, [found('R-1:a'), found('R-2:a')]);
  expect(byRule.map(({ ruleId }) => ruleId)).toEqual(['R-2', 'R-1']);
});

test('a rule whose findings nobody has judged has no precision yet, rather than a perfect one', () => {
  expect(ruleRates([], [found('R-1:a')]).byRule).toMatchObject([{ found: 1, precision: null }]);
});

test('nothing found and nothing decided makes no rate', () => {
  expect(ruleRates([], [])).toEqual({ byRule: [], byPerson: [] });
});

const keys = fc
  .tuple(fc.constantFrom('R-1', 'R-2', 'R-3'), fc.integer({ min: 0, max: 6 }))
  .map(([rule, at]) => `${rule}:${String(at)}`);
const verbs = fc.constantFrom<Verb>('waive', 'dismiss', 'exempt', 'reopen');
const people = fc.constantFrom('王敏', '赵合规', '孙法务');

test('whatever the log: rates are shares, every finding is counted once, shares of people add up to one', () => {
  const logs = fc.array(fc.tuple(verbs, keys, people), { maxLength: 30 });
  const live = fc.uniqueArray(keys, { maxLength: 15 });
  fc.assert(
    fc.property(logs, live, (acts, standing) => {
      const log = acts.map(([verb, key, person]) => act(verb, key, person));
      const { byRule, byPerson } = ruleRates(
        log,
        standing.map((key) => found(key)),
      );
      for (const rate of byRule) {
        const accepted = rate.waived + rate.dismissed + rate.exempted;
        expect(accepted).toBeLessThanOrEqual(rate.found);
        expect(rate.overrideRate).toBeCloseTo(accepted / rate.found, 12);
        if (rate.precision === null) {
          expect([accepted, rate.reopened]).toEqual([0, 0]);
          continue;
        }
        expect(rate.precision).toBeCloseTo(1 - rate.dismissed / rate.found, 12);
        expect(rate.overrideRate).toBeGreaterThanOrEqual(1 - rate.precision);
      }
      const distinct = new Set([...standing, ...acts.map(([, key]) => key)]);
      expect(byRule.reduce((sum, rate) => sum + rate.found, 0)).toBe(distinct.size);
      const accepted = acts.filter(([verb]) => verb !== 'reopen').length;
      expect(byPerson.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(accepted && 1, 12);
    }),
  );
});

test('opening every accepted finding again leaves no override', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(verbs, keys), { maxLength: 20 }), (acts) => {
      const log = acts.map(([verb, key]) => act(verb, key));
      const undone = acts.map(([, key]) => act('reopen', key));
      for (const rate of ruleRates([...log, ...undone], []).byRule)
        expect(rate).toMatchObject({ precision: 1, overrideRate: 0 });
    }),
  );
});
