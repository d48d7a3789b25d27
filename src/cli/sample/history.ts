import { act } from '../../application/act';
import { appendEntries, logReads } from '../../application/approval/appendEntries';
import { decideStage, type StageDecision } from '../../application/approval/decideStage';
import { completePlan } from '../../application/approval/movePlan';
import { repairStatuses } from '../../application/approval/repairStatuses';
import { submitPlan } from '../../application/approval/submitPlan';
import type { ApprovalDeps } from '../../application/approval/tools';
import { success, type Result } from '../../domain/shared/result';
import type { Role } from '../../domain/tables/settings';
import type { SampleContext } from './context';

/** One thing somebody did, in the order of time: the sample's log is written by the real use cases. */
export interface SampleEvent {
  /** Day of the quarter (from 0, may be negative) and hour of the day in China. */
  readonly day: number;
  readonly hour: number;
  /** Position in `team.csv`. */
  readonly person: number;
  readonly run: (deps: ApprovalDeps) => Promise<Result<unknown, unknown>>;
}

/** Who decides for each role, by position in `team.csv`. */
const deciders: Readonly<Partial<Record<Role, number>>> = {
  manager: 8,
  compliance: 10,
  legal: 11,
  finance: 12,
  senior: 13,
};

/** The stages a shipped workbook can ask for, in order, with the role that decides. */
const stages: readonly (readonly [id: string, role: Role])[] = [
  ['S-PRELIMINARY', 'manager'],
  ['S-COMPLIANCE', 'compliance'],
  ['S-LEGAL', 'legal'],
  ['S-FINANCE', 'finance'],
  ['S-FINAL', 'senior'],
];

/** A stage the plan's route leaves out is passed over; anything else must succeed. */
async function decideWhereAsked(
  deps: ApprovalDeps,
  request: StageDecision,
): Promise<Result<unknown, unknown>> {
  const done = await decideStage(deps, request);
  const isPassedOver = !done.ok && done.failure.code === 'stageNotOpen';
  return isPassedOver ? success(null) : done;
}

const approve = (planId: string, stageId: string): SampleEvent['run'] => {
  return (deps) => decideWhereAsked(deps, { planId, stageId, decision: 'approve' });
};

/** Planted fault: the lead writes an approval of their own plan onto the log by hand. */
const approveOwnByHand = (planId: string): SampleEvent['run'] => {
  return (deps) =>
    act(deps, 'sample', { Decisions: logReads }, async (acting) => {
      const { change } = await appendEntries(deps, acting, [
        {
          action: 'approve',
          subjectTable: 'Plans',
          subjectId: planId,
          stageId: 'S-PRELIMINARY',
          role: 'manager',
        },
      ]);
      return success({ changes: [change], value: null });
    });
};

function approvalOf(
  planId: string,
  lead: number,
  day: number,
  upTo: number,
  plantSelfApproval: boolean,
): SampleEvent[] {
  const events: SampleEvent[] = [
    { day, hour: 9, person: lead, run: (deps) => submitPlan(deps, { planId }) },
  ];
  if (plantSelfApproval)
    events.push({ day, hour: 10, person: lead, run: approveOwnByHand(planId) });
  stages.slice(0, upTo).forEach(([stageId, role], i) => {
    events.push({
      day: day + (i < 2 ? 0 : 1),
      hour: 11 + 2 * (i < 2 ? i : i - 2),
      person: deciders[role] ?? 8,
      run: approve(planId, stageId),
    });
  });
  return events;
}

const returned = (planId: string): SampleEvent['run'] => {
  return (deps) =>
    decideStage(deps, {
      planId,
      stageId: 'S-PRELIMINARY',
      decision: 'return',
      comment: 'K: baseline / 指标缺少基线',
      fieldComments: [{ column: 'objective', comment: '目标不可衡量 / not measurable' }],
    });
};

/** Everything that happened to the sample's plans, in the order of time. */
export function sampleHistory(at: SampleContext): SampleEvent[] {
  const events: SampleEvent[] = [];
  at.files.campaigns.forEach((campaign, i) => {
    const key = campaign['key'] ?? '';
    const planId = at.planId(key) ?? '';
    const lead = Number(campaign['lead']);
    // Two days a campaign, before the quarter begins, so that no two approvals interleave.
    const day = -36 + 2 * i;
    if (campaign['stage'] === 'running')
      events.push(...approvalOf(planId, lead, day, stages.length, key === 'C11'));
    if (campaign['stage'] === 'completed') {
      events.push(...approvalOf(planId, lead, day, stages.length, false));
      events.push({
        day: 36,
        hour: 17,
        person: lead,
        run: (deps) => completePlan(deps, { planId }),
      });
    }
    if (key === 'C17') events.push(...approvalOf(planId, lead, 50, 1, false));
    if (key === 'C18') events.push(...approvalOf(planId, lead, 53, 0, false));
    if (campaign['stage'] === 'returned') {
      events.push(...approvalOf(planId, lead, 46, 0, false));
      events.push({ day: 47, hour: 10, person: deciders.manager ?? 8, run: returned(planId) });
    }
  });
  // The status column is a projection: the manager brings it up to the sample's own day.
  events.push({ day: 54, hour: 9, person: deciders.manager ?? 8, run: repairStatuses });
  return events.sort((a, b) => a.day - b.day || a.hour - b.hour);
}
