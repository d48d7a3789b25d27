import type { EntryDraft } from '../../domain/approval/entry';
import { isSamePerson, rolesOfPerson } from '../../domain/approval/people';
import type { OpenCondition, PlanPhase } from '../../domain/approval/planFold';
import type { PlanStatus } from '../../domain/approval/planState';
import { serialToday } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { Role } from '../../domain/tables/settings';
import { onPlan, type Drafted, type OnPlan } from './onPlan';
import type { PlanDesk } from './planDesk';
import { actsForLead } from './submitPlan';
import type { ApprovalDeps } from './tools';

export type MoveFailure =
  | { readonly code: 'wrongStatus'; readonly status: PlanStatus }
  | { readonly code: 'notTheirs'; readonly lead: string | null }
  | { readonly code: 'commentNeeded' }
  | { readonly code: 'conditionsOpen'; readonly conditions: readonly OpenCondition[] }
  | { readonly code: 'nothingToRecall' }
  | { readonly code: 'conditionMissing' }
  | { readonly code: 'notAllowed'; readonly reason: 'noRole' | 'lead'; readonly person: string };

export interface PlanWord {
  readonly planId: string;
  readonly comment?: string;
}

const about = (desk: PlanDesk, draft: Omit<EntryDraft, 'subjectTable' | 'subjectId'>): Drafted => ({
  drafts: [
    {
      subjectTable: 'Plans',
      subjectId: desk.planId,
      ...(desk.now.contentHash === null ? {} : { contentHash: desk.now.contentHash }),
      ...draft,
    },
  ],
});

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

function leadsMove(
  desk: PlanDesk,
  person: string,
  phases: readonly PlanPhase[],
): MoveFailure | null {
  const { state, dossier } = desk;
  if (!phases.includes(state.phase)) return { code: 'wrongStatus', status: state.status };
  const isTheirs = actsForLead(desk, person) || isSamePerson(state.fold.submitter, person);
  return isTheirs ? null : { code: 'notTheirs', lead: dossier.plan.lead };
}

/** Takes a submission, or a change request, back before it is decided. */
export const withdrawPlan = (
  deps: ApprovalDeps,
  { planId, comment }: PlanWord,
): OnPlan<MoveFailure> =>
  onPlan<MoveFailure>(deps, 'withdrawPlan', planId, (desk, { person }) => {
    const { state, dossier } = desk;
    const phases: readonly PlanPhase[] = ['inReview', 'changeDraft', 'changeInReview'];
    if (!phases.includes(state.phase))
      return failure({ code: 'wrongStatus', status: state.status });
    // Unlike a submission, nobody withdraws for the lead: that would be a manager's return.
    const isTheirs =
      isSamePerson(state.fold.submitter, person) || isSamePerson(dossier.plan.lead, person);
    if (!isTheirs) return failure({ code: 'notTheirs', lead: dossier.plan.lead });
    return success(about(desk, { action: 'withdraw', ...(comment ? { comment } : {}) }));
  });

/** Asks to change an approved plan; its approved figures stay in force until the change is approved. */
export const requestChange = (
  deps: ApprovalDeps,
  { planId, comment }: PlanWord,
): OnPlan<MoveFailure> =>
  onPlan<MoveFailure>(deps, 'requestChange', planId, (desk, { person }) => {
    const refusal = leadsMove(desk, person, ['approved']);
    if (refusal) return failure(refusal);
    if (isBlank(comment)) return failure({ code: 'commentNeeded' });
    return success(about(desk, { action: 'requestChange', comment: comment ?? '' }));
  });

/** The campaign is over (evaluation follows); not while a condition of its approval is open. */
export const completePlan = (
  deps: ApprovalDeps,
  { planId, comment }: PlanWord,
): OnPlan<MoveFailure> =>
  onPlan<MoveFailure>(deps, 'completePlan', planId, (desk, { person, now }) => {
    const refusal = leadsMove(desk, person, ['approved']);
    if (refusal) return failure(refusal);
    const { conditions } = desk.state.fold;
    if (conditions.length > 0) return failure({ code: 'conditionsOpen', conditions });
    const drafted = about(desk, { action: 'complete', ...(comment ? { comment } : {}) });
    return success({ ...drafted, set: { completedOn: serialToday(now) } });
  });

const voidable: readonly PlanPhase[] = [
  'draft',
  'inReview',
  'returned',
  'withdrawn',
  'rejected',
  'approved',
  'changeDraft',
];
const leadsOwn: readonly PlanPhase[] = ['draft', 'returned', 'withdrawn', 'rejected'];

/** Voids a plan: the row stays. The lead voids what nobody relies on yet, a manager the rest. */
export const voidPlan = (deps: ApprovalDeps, { planId, comment }: PlanWord): OnPlan<MoveFailure> =>
  onPlan<MoveFailure>(deps, 'voidPlan', planId, (desk, { person }) => {
    const { state, dossier, setting } = desk;
    if (!voidable.includes(state.phase))
      return failure({ code: 'wrongStatus', status: state.status });
    if (isBlank(comment)) return failure({ code: 'commentNeeded' });
    const roles = rolesOfPerson(setting.team, person);
    const isOwn = isSamePerson(dossier.plan.lead, person) && leadsOwn.includes(state.phase);
    const role = roles.find((r) => r === 'manager' || r === 'administrator');
    if (!isOwn && !role) return failure({ code: 'notTheirs', lead: dossier.plan.lead });
    const draft = { action: 'void', comment: comment ?? '', ...(role ? { role } : {}) } as const;
    return success({ ...about(desk, draft), set: { voided: true } });
  });

/** Takes back one's own latest decision, while nobody has decided after it. */
export const recallDecision = (
  deps: ApprovalDeps,
  { planId, comment }: PlanWord,
): OnPlan<MoveFailure> =>
  onPlan<MoveFailure>(deps, 'recallDecision', planId, (desk, { person }) => {
    const last = desk.state.fold.before;
    if (!last || !isSamePerson(last.actor, person)) return failure({ code: 'nothingToRecall' });
    const details = { decisionId: last.entryId };
    return success(about(desk, { action: 'recall', details, ...(comment ? { comment } : {}) }));
  });

export interface ConditionWord extends PlanWord {
  readonly decisionId: string;
  readonly condition: string;
}

/** Records that a condition of an approval is met; said by its stage, never by the plan's lead. */
export const meetCondition = (deps: ApprovalDeps, request: ConditionWord): OnPlan<MoveFailure> =>
  onPlan<MoveFailure>(deps, 'meetCondition', request.planId, (desk, { person }) => {
    const { fold } = desk.state;
    const open = fold.conditions.find(
      (c) => c.entryId === request.decisionId && c.text === request.condition,
    );
    if (!open) return failure({ code: 'conditionMissing' });
    const refuse = (reason: 'lead' | 'noRole'): Result<never, MoveFailure> =>
      failure({ code: 'notAllowed', reason, person });
    if (isSamePerson(fold.lead, person) || isSamePerson(fold.submitter, person))
      return refuse('lead');
    const role: Role | undefined = fold.route.find((s) => s.stageId === open.stageId)?.role;
    const holds = role !== undefined && rolesOfPerson(desk.setting.team, person).includes(role);
    if (!holds && !isSamePerson(open.by, person)) return refuse('noRole');
    const { decisionId, condition, comment } = request;
    return success(
      about(desk, {
        action: 'conditionMet',
        stageId: open.stageId,
        ...(role ? { role } : {}),
        details: { decisionId, condition },
        ...(comment ? { comment } : {}),
      }),
    );
  });
