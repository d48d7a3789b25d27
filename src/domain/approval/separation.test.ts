import fc from 'fast-check';
import { row } from '../../../test/support/rows';
import { member, team } from '../../../test/support/approvalBook';
import { serialFromIso } from '../shared/period';
import { roles, type Role, type StageRow } from '../tables/settings';
import type { Delegation } from './delegation';
import { seedStages } from './seedStages';
import { proveSeparation, type SeparationQuestion } from './separation';
import { routeOf, type Quorum } from './route';
import { simulateRoute } from './simulate';

const day = serialFromIso('2026-11-24') ?? 0;
const shipped: readonly StageRow[] = seedStages('zh-CN').map((stage) => row('Stages', stage));

const question = (more: Partial<SeparationQuestion> = {}): SeparationQuestion => ({
  stages: shipped,
  team,
  delegations: [],
  isSamePersonAllowed: false,
  day,
  trained: null,
  ...more,
});

const delegation = (from: string, to: string): Delegation => ({
  id: `D-${from}-${to}`,
  from,
  to,
  fromOn: day - 1,
  toOn: day + 1,
  sinceSeq: 1,
  endedSeq: null,
});

describe('separation of duties', () => {
  it('is proved for the shipped stages and a team with one person a role', () => {
    const proof = proveSeparation(question());
    expect(proof).toMatchObject({ isProved: true, conflicts: [], unreachable: [] });
    // Whoever holds a role alone cannot have a plan of their own approved: said, not hidden.
    const certain = proof.deadEnds.filter((end) => end.isCertain);
    expect(certain.every((end) => [end.lead, end.submitter].some((name) => name !== null))).toBe(
      true,
    );
    expect(certain.some((end) => end.lead === '王敏' && end.stuckAt.role === 'manager')).toBe(true);
  });

  it('has no dead end for other leads when nobody leads who approves', () => {
    const route = routeOf(shipped, () => true);
    const setting = { ...question(), lead: '李雷', submitter: '李雷', planned: 1 };
    const simulated = simulateRoute(route, setting);
    expect(simulated).toMatchObject({ canBeApproved: true, deadEnds: [], isExhaustive: true });
    expect(simulated.stages.map((s) => [s.stage.stageId, s.stage.reason, s.may[0]?.name])).toEqual([
      ['S-PRELIMINARY', 'always', '王敏'],
      ['S-COMPLIANCE', 'always', '赵合规'],
      ['S-LEGAL', 'condition', '孙法务'],
      ['S-FINANCE', 'condition', '周财务'],
      ['S-FINAL', 'always', '吴总'],
    ]);
  });

  it('names the choice after which nobody is left', () => {
    // 郑全能 alone may do compliance, and also preliminary review: if they review, compliance is stuck.
    const small = [
      member('王敏', 'manager'),
      member('郑全能', 'manager, compliance'),
      member('吴总', 'senior'),
    ];
    const stages = shipped.filter((s) => (s.condition ?? '') === '');
    const route = routeOf(stages, () => true);
    const setting = { ...question({ team: small }), lead: '李雷', submitter: '李雷', planned: 1 };
    const { canBeApproved, deadEnds } = simulateRoute(route, setting);
    expect(canBeApproved).toBe(true);
    expect(deadEnds).toMatchObject([
      {
        given: [{ actor: '郑全能', stageId: 'S-PRELIMINARY' }],
        stuckAt: { stageId: 'S-COMPLIANCE' },
      },
    ]);
  });

  it('names stages that can never be decided', () => {
    const proof = proveSeparation(
      question({
        team: team.filter((m) => m.roles !== '法务'),
        stages: shipped.map((s) => (s.id === 'S-FINANCE' ? { ...s, enabled: false } : s)),
      }),
    );
    expect(proof.unreachable.map((u) => [u.stageId, u.reason])).toEqual([
      ['S-LEGAL', 'nobodyHoldsRole'],
      ['S-FINANCE', 'disabled'],
    ]);
  });

  it('does not let a delegate decide their own plan, nor twice for two people', () => {
    const delegations = [delegation('王敏', '李雷'), delegation('赵合规', '吴总')];
    expect(proveSeparation(question({ delegations }))).toMatchObject({
      conflicts: [],
      isProved: true,
    });
    const setting = { ...question({ delegations }), lead: '李雷', submitter: '李雷', planned: 1 };
    const { stages } = simulateRoute(
      routeOf(shipped, () => false),
      setting,
    );
    expect(stages[0]?.barred).toEqual([{ name: '李雷', onBehalfOf: '王敏', reason: 'lead' }]);
  });

  it('respects approval limits', () => {
    const limited = team.map((m) => (m.name === '吴总' ? { ...m, approvalLimit: 1000 } : m));
    const setting = {
      ...question({ team: limited }),
      lead: '李雷',
      submitter: '李雷',
      planned: 1001,
    };
    const { stages, canBeApproved } = simulateRoute(
      routeOf(shipped, () => false),
      setting,
    );
    expect(canBeApproved).toBe(false);
    expect(stages.at(-1)?.barred).toMatchObject([{ name: '吴总', reason: 'limit' }]);
  });

  const roleCodes = Object.keys(roles) as readonly Role[];
  const teams = fc
    .array(fc.subarray([...roleCodes], { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) => all.map((own, i) => member(`成员${String(i)}`, own.join(','))));
  const stageTables = fc
    .array(
      fc.record({
        role: fc.constantFrom(...roleCodes),
        quorum: fc.constantFrom<Quorum>('one', 'all', 'majority'),
        order: fc.integer({ min: 1, max: 3 }),
        condition: fc.constantFrom(null, '=1'),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) =>
      all.map((values, i) =>
        row('Stages', { id: `S-${String(i)}`, name: `环节${String(i)}`, ...values }),
      ),
    );
  const pairs = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 2 });

  it('holds for random teams, stages, quorums and delegations', () => {
    fc.assert(
      fc.property(teams, stageTables, pairs, (members, stages, delegated) => {
        const name = (i: number): string => members[i % members.length]?.name ?? '';
        const delegations = delegated
          .map(([from, to]) => delegation(name(from), name(to)))
          .filter((d) => d.from !== d.to);
        const proof = proveSeparation(question({ team: members, stages, delegations }));
        expect(proof.conflicts).toEqual([]);
        expect(proof.isExhaustive).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is not proved where the department lets one person decide two stages', () => {
    const both = [...team, member('郑全能', 'manager, compliance')];
    const proof = proveSeparation(question({ team: both, isSamePersonAllowed: true }));
    expect(proof.conflicts.filter((c) => c.kind === 'ownPlan')).toEqual([]);
    const strict = proveSeparation(question({ team: both }));
    expect(strict.conflicts).toEqual([]);
  });
});
