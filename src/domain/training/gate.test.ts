import { row } from '../../../test/support/rows';
import { nameKey } from '../approval/people';
import { parametersOf } from '../shared/parameters';
import type { RuleRow } from '../tables/settings';
import { rulesInForceSince, trainedPeople } from './gate';

const today = 1340;
const gated = parametersOf([{ code: 'trainingGatesApproval', value: 1 }]);
const session = (values: Parameters<typeof row<'Training'>>[1]) =>
  row('Training', { person: '王敏', topic: 'compliance', heldOn: 1000, attended: true, ...values });
const rule = (since: number | null, more: Partial<RuleRow> = {}) =>
  row('Rules', { id: `R-${String(since)}`, enabled: true, severity: 'block', since, ...more });

describe('who may decide once compliance training is asked for', () => {
  it('is everybody while the department has not asked for it', () => {
    expect(trainedPeople([], [], today, parametersOf([]))).toBeNull();
  });

  it.each([
    ['attended within the year', session({ id: 'T-1' }), 1365],
    ['attended, valid for longer as written', session({ id: 'T-1', validUntil: 1400 }), 1400],
    ['passed the quiz', session({ id: 'T-1', score: 60 }), 1365],
    ['failed the quiz', session({ id: 'T-1', score: 59 }), undefined],
    ['did not attend', session({ id: 'T-1', attended: false }), undefined],
    ['ran out yesterday', session({ id: 'T-1', validUntil: 1339 }), undefined],
    ['runs out today', session({ id: 'T-1', validUntil: 1340 }), 1340],
    ['is another topic', session({ id: 'T-1', topic: 'marketing' }), undefined],
    ['is still to come', session({ id: 'T-1', heldOn: 1341 }), undefined],
    ['was struck out', session({ id: 'T-1', voided: true }), undefined],
  ])('%s', (_what, training, until) => {
    expect(trainedPeople([training], [], today, gated)?.get(nameKey('王敏'))).toBe(until);
  });

  it('counts only training on the blocking rules as they stand now', () => {
    const old = session({ id: 'T-1', heldOn: 1000 });
    const fresh = session({ id: 'T-2', heldOn: 1200 });
    const changed = [rule(900), rule(1200)];
    expect(trainedPeople([old], changed, today, gated)?.size).toBe(0);
    expect(trainedPeople([old, fresh], changed, today, gated)?.get(nameKey('王敏'))).toBe(1565);
  });

  it('leaves a training valid when other rules change', () => {
    const others = [
      rule(1100, { severity: 'warn' }),
      rule(1100, { enabled: false }),
      rule(1100, { voided: true }),
      rule(today + 1),
      rule(null),
    ];
    expect(rulesInForceSince(others, today)).toBeNull();
    expect(rulesInForceSince([...others, rule(900)], today)).toBe(900);
  });
});
