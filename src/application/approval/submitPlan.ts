import { isSamePerson, rolesOfPerson } from '../../domain/approval/people';
import type { PlanPhase } from '../../domain/approval/planFold';
import { routeJson } from '../../domain/approval/route';
import { missingItems, type MissingItem } from '../../domain/plan/completeness';
import { failure, success, type Result } from '../../domain/shared/result';
import type { PlanStatus } from '../../domain/approval/planState';
import type { Acting } from '../act';
import { contentForLog } from './contentOnLog';
import { onPlan, snapshotReads, type Drafted, type OnPlan } from './onPlan';
import type { PlanDesk } from './planDesk';
import type { ApprovalDeps, GateFinding } from './tools';

export type SubmitFailure =
  | { readonly code: 'wrongStatus'; readonly status: PlanStatus }
  /** Only the lead, or a manager or administrator for them, submits. */
  | { readonly code: 'notTheirs'; readonly lead: string | null }
  | { readonly code: 'incomplete'; readonly missing: readonly MissingItem[] }
  /** Rows typed by hand that have no ID yet: nothing can be bound to them. */
  | { readonly code: 'rowIdMissing'; readonly table: 'Budget' | 'KPIs' }
  | { readonly code: 'blocked'; readonly findings: readonly GateFinding[] }
  | { readonly code: 'noStages' }
  | { readonly code: 'nothingChanged' };

const submittable: readonly PlanPhase[] = ['draft', 'returned', 'withdrawn', 'changeDraft'];

/** The lead's own, or somebody's who answers for the department. */
export const actsForLead = (desk: PlanDesk, person: string): boolean =>
  isSamePerson(desk.dossier.plan.lead, person) ||
  rolesOfPerson(desk.setting.team, person).some((r) => r === 'manager' || r === 'administrator');

function whyNot(desk: PlanDesk, person: string): SubmitFailure | null {
  const { state, dossier, findings, route } = desk;
  if (!submittable.includes(state.phase)) return { code: 'wrongStatus', status: state.status };
  if (!actsForLead(desk, person)) return { code: 'notTheirs', lead: dossier.plan.lead };
  const missing = missingItems(dossier);
  if (missing.length > 0) return { code: 'incomplete', missing };
  if (dossier.lines.some((line) => line.id === ''))
    return { code: 'rowIdMissing', table: 'Budget' };
  if (dossier.kpis.some((kpi) => kpi.id === '')) return { code: 'rowIdMissing', table: 'KPIs' };
  const blocking = findings.filter((f) => f.severity === 'block' && !f.isWaived);
  if (blocking.length > 0) return { code: 'blocked', findings: blocking };
  if (route.stages.length === 0) return { code: 'noStages' };
  const isUnchanged = state.fold.approved?.contentHash === desk.now.contentHash;
  return state.phase === 'changeDraft' && isUnchanged ? { code: 'nothingChanged' } : null;
}

async function draftSubmission(
  deps: ApprovalDeps,
  desk: PlanDesk,
  { person }: Acting,
  comment: string | undefined,
): Promise<Result<Drafted, SubmitFailure>> {
  const refusal = whyNot(desk, person);
  if (refusal) return failure(refusal);
  const { now, route, parameters, findings } = desk;
  const details = {
    lead: desk.dossier.plan.lead,
    route: routeJson(route.stages),
    hashes: now.stageHashes,
    planned: now.planned,
    isSamePersonAllowed: parameters.samePersonTwoStages === 1,
    findings: findings.map(({ ruleId, severity, rowId, isWaived }) => ({
      ruleId,
      severity,
      rowId,
      isWaived,
    })),
    content: await contentForLog(deps, desk.content),
  };
  return success({
    drafts: [
      {
        action: 'submit',
        subjectTable: 'Plans',
        subjectId: desk.planId,
        details,
        ...(now.contentHash === null ? {} : { contentHash: now.contentHash }),
        ...(comment === undefined ? {} : { comment }),
      },
    ],
  });
}

/**
 * Hands a plan in for review (W2.1), a returned one again, or a change of an approved one. Nothing
 * goes out while it is incomplete or a blocking finding is neither mended nor waived.
 */
export const submitPlan = (
  deps: ApprovalDeps,
  request: { readonly planId: string; readonly comment?: string },
): OnPlan<SubmitFailure> =>
  onPlan(
    deps,
    'submitPlan',
    request.planId,
    (desk, acting) => draftSubmission(deps, desk, acting, request.comment),
    snapshotReads,
  );
