import fc from 'fast-check';
import { approvalOverview } from '../../src/application/approval/approvalOverview';
import { decideStage } from '../../src/application/approval/decideStage';
import { recallDecision, withdrawPlan } from '../../src/application/approval/movePlan';
import { repairStatuses } from '../../src/application/approval/repairStatuses';
import { submitPlan } from '../../src/application/approval/submitPlan';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import { chainOf } from '../../src/domain/approval/chain';
import { foldPlans, movesPlan } from '../../src/domain/approval/foldLog';
import type { PlanFold } from '../../src/domain/approval/planFold';
import { verifyLog } from '../../src/domain/approval/verifyLog';
import { allTables } from '../../src/domain/tables/all';
import type { DecisionRow } from '../../src/domain/tables/decisions';
import { readRows } from '../../src/domain/tables/read';
import type { WorkbookPort } from '../../src/ports/workbook';
import { approvalDeps, approvalTables, member, people, team } from '../support/approvalBook';

/** Two managers and two seniors, so that people really can decide the same thing at once. */
const second = [member('陈经理', '部门经理'), member('郑总', '高层管理')];
const actors = [people.lead, people.manager, '陈经理', people.compliance, people.senior, '郑总'];

interface Step {
  readonly who: number;
  readonly plan: 'P-1' | 'P-2';
  readonly what: 'submit' | 'approve' | 'return' | 'recall' | 'withdraw';
  /** Looks at the workbook as it was this many steps ago: co-authoring has not brought the rest yet. */
  readonly behind: number;
}

function twoPlans() {
  const tables = approvalTables();
  const twice = (code: 'Plans' | 'Budget' | 'KPIs'): readonly object[] =>
    (tables[code] ?? []).flatMap((row) => {
      const own = row as { readonly id: string; readonly campaignId?: string };
      const copy = { ...own, id: own.id === 'P-1' ? 'P-2' : `${own.id}-2` };
      return [own, code === 'Plans' ? copy : { ...copy, campaignId: 'P-2' }];
    });
  return {
    ...tables,
    Plans: twice('Plans'),
    Budget: twice('Budget'),
    KPIs: twice('KPIs'),
    Team: [...team, ...second],
  };
}

/** A pane that reads the workbook as somebody has not yet seen it, and writes to the real one. */
function behind(workbook: WorkbookPort, log: number): WorkbookPort {
  return {
    ...workbook,
    read: async (request) => {
      const reading = await workbook.read(request);
      const decisions = reading.ok ? reading.value.tables.Decisions : undefined;
      if (!reading.ok || !decisions) return reading;
      const seen = { ...decisions, body: decisions.body.slice(0, log) };
      return {
        ok: true,
        value: { ...reading.value, tables: { ...reading.value.tables, Decisions: seen } },
      };
    },
  };
}

async function act(deps: ApprovalDeps, step: Step): Promise<unknown> {
  const { plan: planId } = step;
  switch (step.what) {
    case 'submit':
      return submitPlan(deps, { planId });
    case 'withdraw':
      return withdrawPlan(deps, { planId });
    case 'recall':
      return recallDecision(deps, { planId });
    case 'approve':
    case 'return': {
      const states = await approvalOverview(deps);
      const state = states.ok ? states.value.find((s) => s.plan.id === planId)?.state : undefined;
      const stageId = state?.open[0]?.stage.stageId ?? 'S-PRELIMINARY';
      return decideStage(deps, { planId, stageId, decision: step.what, comment: '意见' });
    }
  }
}

const steps = fc.array(
  fc.record({
    who: fc.nat(actors.length - 1),
    plan: fc.constantFrom<Step['plan']>('P-1', 'P-2'),
    what: fc.constantFrom<Step['what']>(
      'submit',
      'approve',
      'approve',
      'approve',
      'return',
      'recall',
      'withdraw',
    ),
    behind: fc.constantFrom(0, 0, 0, 1, 2),
  }),
  { minLength: 4, maxLength: 18 },
);

/** The interesting part of chance: both plans are submitted first, so that steps find open stages. */
const started: readonly Step[] = (['P-1', 'P-2'] as const).map((plan) => ({
  who: 0,
  plan,
  what: 'submit',
  behind: 0,
}));

async function play(all: readonly Step[]) {
  const deps = approvalDeps(twoPlans());
  const logLength = (): number => deps.workbook.rows('Decisions').length;
  for (const step of all) {
    deps.as(actors[step.who] ?? people.lead);
    const seen = Math.max(0, logLength() - step.behind);
    await act({ ...deps, workbook: behind(deps.workbook, seen) }, step);
  }
  // The last word names every loose end, so that the order is settled for everybody.
  deps.as(people.lead);
  await submitPlan(deps, { planId: 'P-1' });
  const reading = await deps.workbook.read({ Decisions: 'all', Team: 'all' });
  if (!reading.ok) throw new Error('cannot read');
  const { Decisions, Team } = reading.value.tables;
  if (!Decisions || !Team) throw new Error('no log');
  const rows = readRows(allTables.Decisions, Decisions).rows;
  return { deps, rows, members: readRows(allTables.Team, Team).rows };
}

const comparable = (folds: ReadonlyMap<string, PlanFold>) =>
  [...folds].map(([id, { phase, holdings, effective, ineffective }]) => ({
    id,
    phase,
    holdings: holdings.map((h) => h.entryId),
    effective,
    ineffective: ineffective.map((i) => i.entryId),
  }));

/** Nobody's name stands twice in one round, and no stage is decided oftener than it needs. */
function assertSound(fold: PlanFold): void {
  const names = fold.holdings.map((h) => h.actor);
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain(people.lead);
  for (const holding of fold.holdings) {
    const own = fold.holdings.filter((h) => h.stageId === holding.stageId);
    expect(own.length).toBeLessThanOrEqual(holding.needed);
  }
}

describe('two people, and more, at once', () => {
  it('converge: every decision counts once or is shown as superseded, in any order of rows', () =>
    fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (chosen, chance) => {
        const { rows, members } = await play([...started, ...chosen]);
        const folds = foldPlans(chainOf(rows).order, members);
        const verdict = await verifyLog(rows, {
          sha256: (text) => approvalDeps().hasher.sha256(text),
          verify: () => Promise.resolve(false),
        });
        expect(verdict.isIntact).toBe(true);
        for (const [planId, fold] of folds) {
          const moving = rows.filter((r) => r.subjectId === planId && movesPlan(r.action));
          const counted = [...fold.effective, ...fold.ineffective.map((i) => i.entryId)];
          expect(counted.sort()).toEqual(moving.map((r) => r.id).sort());
          assertSound(fold);
        }
        const mixed = [...rows]
          .map((r): [number, DecisionRow] => [Number(chance.next().value), r])
          .sort((a, b) => a[0] - b[0])
          .map(([, r]) => r);
        const isSettled = chainOf(rows).heads.length === 1;
        if (isSettled)
          expect(
            comparable(foldPlans(chainOf(mixed).order, members)).sort((a, b) =>
              a.id < b.id ? -1 : 1,
            ),
          ).toEqual(comparable(folds).sort((a, b) => (a.id < b.id ? -1 : 1)));
      }),
      { numRuns: 60 },
    ));

  it('repairs the status column to what the log says, whoever wrote it last', () =>
    fc.assert(
      fc.asyncProperty(steps, async (chosen) => {
        const { deps } = await play([...started, ...chosen]);
        await repairStatuses(deps);
        const states = await approvalOverview(deps);
        if (!states.ok) throw new Error('no overview');
        for (const { plan, state } of states.value) expect(plan.status).toBe(state.status);
      }),
      { numRuns: 25 },
    ));

  it('both approve at once: one counts, the other is superseded, not lost and not an error', async () => {
    const at = (who: number, behindBy: number): Step => ({
      who,
      plan: 'P-1',
      what: 'approve',
      behind: behindBy,
    });
    const { rows, members } = await play([...started, at(1, 0), at(2, 1)]);
    const fold = foldPlans(chainOf(rows).order, members).get('P-1');
    expect(fold?.holdings.map((h) => h.actor)).toEqual([people.manager]);
    expect(fold?.ineffective).toMatchObject([
      { actor: '陈经理', reason: 'stageDecided', isSuperseded: true },
    ]);
  });

  it('decide different plans at once: both count', async () => {
    const { rows, members } = await play([
      ...started,
      { who: 1, plan: 'P-1', what: 'approve', behind: 0 },
      { who: 2, plan: 'P-2', what: 'approve', behind: 1 },
    ]);
    const folds = foldPlans(chainOf(rows).order, members);
    expect(folds.get('P-1')?.holdings).toHaveLength(1);
    expect(folds.get('P-2')?.holdings).toHaveLength(1);
  });
});
