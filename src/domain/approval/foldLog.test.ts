import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { people, team } from '../../../test/support/approvalBook';
import { row } from '../../../test/support/rows';
import { canonicalJson, type JsonValue } from '../shared/canonical';
import type { DecisionAction } from '../tables/decisions';
import { chainOf, nextLink } from './chain';
import { canonicalEntry, type LogEntry } from './entry';
import { foldPlans } from './foldLog';
import type { PlanFold } from './planFold';
import { frozenStage, routeJson } from './route';
import { seedStages } from './seedStages';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const stages = seedStages('zh-CN')
  .flatMap((stage) => frozenStage(row('Stages', stage)) ?? [])
  .filter((stage) => ['S-PRELIMINARY', 'S-COMPLIANCE', 'S-FINAL'].includes(stage.stageId));
const hashes = (content: number): Readonly<Record<string, string>> =>
  Object.fromEntries(stages.map((s) => [s.stageId, `${s.stageId} ${String(content)}`]));

const actions = [
  'submit',
  'withdraw',
  'approve',
  'approveWithConditions',
  'conditionMet',
  'return',
  'reject',
  'recall',
  'requestChange',
  'complete',
  'void',
] as const satisfies readonly DecisionAction[];
const roleOf: Readonly<Record<string, string>> = {
  'S-PRELIMINARY': 'manager',
  'S-COMPLIANCE': 'compliance',
  'S-FINAL': 'senior',
};

interface Step {
  readonly action: (typeof actions)[number];
  readonly actor: string;
  readonly stageId: string;
  readonly planId: string;
  readonly content: number;
  readonly isUnseen: boolean;
}

/** Mostly what people really do, so that logs get far; the rest is anything by anybody. */
const sensible = fc.constantFrom<Pick<Step, 'action' | 'actor' | 'stageId'>>(
  { action: 'submit', actor: people.lead, stageId: '' },
  { action: 'approve', actor: people.manager, stageId: 'S-PRELIMINARY' },
  { action: 'approve', actor: people.compliance, stageId: 'S-COMPLIANCE' },
  { action: 'approve', actor: people.senior, stageId: 'S-FINAL' },
  { action: 'requestChange', actor: people.lead, stageId: '' },
);
const anything = fc.record({
  action: fc.constantFrom(...actions),
  actor: fc.constantFrom(...Object.values(people)),
  stageId: fc.constantFrom(...Object.keys(roleOf)),
});
const steps = fc.array(
  fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: sensible }, { weight: 2, arbitrary: anything }),
      fc.constantFrom('P-1', 'P-1', 'P-1', 'P-2'),
      fc.constantFrom(0, 0, 0, 1),
      fc.constantFrom(false, false, false, true),
    )
    .map(([what, planId, content, isUnseen]): Step => ({ ...what, planId, content, isUnseen })),
  { minLength: 1, maxLength: 30 },
);

const detailsOf = ({ action, content }: Step, last: string): JsonValue => ({
  hashes: hashes(content),
  planned: 100 + content,
  needed: 1,
  ...(action === 'submit' ? { route: routeJson(stages), lead: people.lead } : {}),
  ...(action === 'approveWithConditions' ? { conditions: ['补签合同'] } : {}),
  ...(action === 'recall' || action === 'conditionMet' ? { decisionId: last } : {}),
});

function logOf(all: readonly Step[]): readonly LogEntry[] {
  const log: LogEntry[] = [];
  all.forEach((step, i) => {
    const seen = step.isUnseen ? log.slice(0, -1) : log;
    const draft = {
      ...row('Decisions', {
        id: `D-${String(i)}`,
        at: new Date(Date.UTC(2026, 10, 24, 3, i)).toISOString(),
        action: step.action,
        subjectTable: 'Plans',
        subjectId: step.planId,
        stageId: step.stageId || null,
        actor: step.actor,
        role: roleOf[step.stageId] ?? null,
        contentHash: `content ${String(step.content)}`,
        details: canonicalJson(detailsOf(step, log.at(-1)?.id ?? '')),
        knownAs: 'claimed',
      }),
      ...nextLink(chainOf(seen)),
    };
    log.push(Object.freeze({ ...draft, hash: sha256(canonicalEntry(draft)) }));
  });
  return log;
}

const fold = (rows: readonly LogEntry[], planId = 'P-1'): PlanFold | undefined =>
  foldPlans(chainOf(rows).order, team).get(planId);

describe('status is a pure fold of the log', () => {
  it('the same log gives the same status, however often, and is not changed by it', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const log = logOf(all);
        const before = JSON.stringify(log);
        expect(fold(log)).toEqual(fold(log));
        expect(JSON.stringify(log)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it('a plan’s status hangs on its own entries alone', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { order } = chainOf(logOf(all));
        const own = order.filter((entry) => entry.subjectId === 'P-1');
        expect(foldPlans(own, team).get('P-1')).toEqual(foldPlans(order, team).get('P-1'));
      }),
      { numRuns: 100 },
    );
  });

  it('every entry either moves the plan or is kept with the reason why not; none is lost', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const log = logOf(all);
        const found = fold(log);
        const told = [
          ...(found?.effective ?? []),
          ...(found?.ineffective.map((one) => one.entryId) ?? []),
        ];
        const own = log.filter((entry) => entry.subjectId === 'P-1').map((entry) => entry.id);
        expect([...told].sort()).toEqual([...own].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('is never approved without a holding on every stage, by people who neither lead nor submitted', () => {
    let approvals = 0;
    fc.assert(
      fc.property(steps, (all) => {
        const found = fold(logOf(all));
        if (!found?.approved) return;
        approvals += 1;
        const { holdings, route } = found.approved;
        for (const stage of route)
          expect(holdings.some((h) => h.stageId === stage.stageId)).toBe(true);
        const deciders = holdings.map((h) => h.actor);
        expect(deciders).not.toContain(people.lead);
        expect(new Set(deciders).size).toBe(deciders.length);
      }),
      // Seeded: a search that must find something may not depend on luck.
      { numRuns: 500, seed: 7 },
    );
    // The search must have got there, or it would have proved nothing.
    expect(approvals).toBeGreaterThan(0);
  });

  it('a stage that was approved stays with its first decision when two decide at once', () => {
    const [one, two] = [people.manager, people.senior];
    const base = logOf([
      {
        action: 'submit',
        actor: people.lead,
        stageId: '',
        planId: 'P-1',
        content: 0,
        isUnseen: false,
      },
      {
        action: 'approve',
        actor: one,
        stageId: 'S-PRELIMINARY',
        planId: 'P-1',
        content: 0,
        isUnseen: false,
      },
      {
        action: 'return',
        actor: two,
        stageId: 'S-PRELIMINARY',
        planId: 'P-1',
        content: 0,
        isUnseen: true,
      },
    ]);
    const found = fold(base);
    expect(found?.phase).toBe('inReview');
    expect(found?.ineffective).toMatchObject([
      { entryId: 'D-2', reason: 'stageDecided', isSuperseded: true },
    ]);
  });
});
