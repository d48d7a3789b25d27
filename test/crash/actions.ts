import { bulkDecide } from '../../src/application/approval/bulkDecide';
import { recordConfiguration } from '../../src/application/approval/configuration';
import { decideStage, type StageDecision } from '../../src/application/approval/decideStage';
import { delegate, endDelegation } from '../../src/application/approval/delegate';
import {
  completePlan,
  meetCondition,
  recallDecision,
  requestChange,
  voidPlan,
  withdrawPlan,
} from '../../src/application/approval/movePlan';
import { registerKey, revokeKey } from '../../src/application/approval/registerKey';
import { repairStatuses } from '../../src/application/approval/repairStatuses';
import { submitPlan } from '../../src/application/approval/submitPlan';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import { openBook, type Book } from '../../src/application/book';
import { serialFromIso } from '../../src/domain/shared/period';
import type { DecisionAction, DecisionRow } from '../../src/domain/tables/decisions';
import { people } from '../support/approvalBook';

export interface Done {
  readonly ok: boolean;
}
export type Action = (deps: ApprovalDeps) => Promise<Done>;
export type Step = readonly [person: string, action: (planId: string) => Action];

/** One click of one person, after what others have done; `adds` is the entry it leaves on the log. */
export interface CrashAction {
  readonly name: string;
  readonly person: string;
  readonly before: readonly Step[];
  readonly act: (planId: string) => Action;
  readonly adds: DecisionAction;
  /** The entry is about this plan; else about the team or the workbook. */
  readonly isOfPlan: boolean;
  /** Status of the plan once it is done. */
  readonly status: string;
}

const comment = '照办';

const decide =
  (stageId: string, decision: StageDecision['decision'], more: Partial<StageDecision> = {}) =>
  (planId: string): Action =>
  (deps) =>
    decideStage(deps, { planId, stageId, decision, comment, ...more });
const submit =
  (planId: string): Action =>
  (deps) =>
    submitPlan(deps, { planId });

const submitted: readonly Step[] = [[people.lead, submit]];
const preliminary: readonly Step[] = [
  ...submitted,
  [people.manager, decide('S-PRELIMINARY', 'approve')],
];
const conditional: readonly Step[] = [
  ...submitted,
  [
    people.manager,
    decide('S-PRELIMINARY', 'approveWithConditions', { conditions: ['补签代言合同'] }),
  ],
];
const complianceDone: readonly Step[] = [
  ...preliminary,
  [people.compliance, decide('S-COMPLIANCE', 'approve')],
];
const approved: readonly Step[] = [
  ...complianceDone,
  [people.senior, decide('S-FINAL', 'approve')],
];

async function logOf(deps: ApprovalDeps): Promise<readonly DecisionRow[]> {
  const book = await openBook(deps.workbook, { Decisions: 'all' });
  return book.ok ? book.value.allRows('Decisions') : [];
}

const delegation = {
  to: people.colleague,
  fromOn: serialFromIso('2026-11-24') ?? 0,
  toOn: serialFromIso('2026-12-04') ?? 0,
};
const makeDelegation = (): Action => (deps) => delegate(deps, delegation);
const makeKey = (): Action => async (deps) => registerKey(deps, await deps.identity.createKey());

const ofPlan = (action: Omit<CrashAction, 'isOfPlan'>): CrashAction => ({
  ...action,
  isOfPlan: true,
});
const ofBook = (action: Omit<CrashAction, 'isOfPlan' | 'status'>): CrashAction => ({
  ...action,
  isOfPlan: false,
  status: 'draft',
});

/** Every action of the approval and of its log that writes. */
export const crashActions: readonly CrashAction[] = [
  ofPlan({
    name: 'a submission',
    person: people.lead,
    before: [],
    act: submit,
    adds: 'submit',
    status: 'inReview',
  }),
  ofPlan({
    name: 'the final approval',
    person: people.senior,
    before: complianceDone,
    act: decide('S-FINAL', 'approve'),
    adds: 'approve',
    status: 'approved',
  }),
  ofPlan({
    name: 'an approval with conditions',
    person: people.manager,
    before: submitted,
    act: decide('S-PRELIMINARY', 'approveWithConditions', { conditions: ['补签代言合同'] }),
    adds: 'approveWithConditions',
    status: 'inReview',
  }),
  ofPlan({
    name: 'a return with comments',
    person: people.manager,
    before: submitted,
    act: decide('S-PRELIMINARY', 'return', {
      fieldComments: [{ column: 'copy', comment: '须有依据' }],
    }),
    adds: 'return',
    status: 'returned',
  }),
  ofPlan({
    name: 'a rejection',
    person: people.manager,
    before: submitted,
    act: decide('S-PRELIMINARY', 'reject'),
    adds: 'reject',
    status: 'rejected',
  }),
  ofPlan({
    name: 'a decision in bulk',
    person: people.manager,
    before: submitted,
    act: (planId) => (deps) =>
      bulkDecide(deps, [{ planId, stageId: 'S-PRELIMINARY', decision: 'return', comment }]),
    adds: 'return',
    status: 'returned',
  }),
  ofPlan({
    name: 'a withdrawal',
    person: people.lead,
    before: submitted,
    act: (planId) => (deps) => withdrawPlan(deps, { planId }),
    adds: 'withdraw',
    status: 'withdrawn',
  }),
  ofPlan({
    name: 'a recall',
    person: people.manager,
    before: preliminary,
    act: (planId) => (deps) => recallDecision(deps, { planId }),
    adds: 'recall',
    status: 'inReview',
  }),
  ofPlan({
    name: 'a condition that is met',
    person: people.manager,
    before: conditional,
    act: (planId) => async (deps) => {
      const log = await logOf(deps);
      const given = log.find((e) => e.action === 'approveWithConditions' && e.subjectId === planId);
      const condition = '补签代言合同';
      return meetCondition(deps, { planId, decisionId: given?.id ?? '', condition });
    },
    adds: 'conditionMet',
    status: 'inReview',
  }),
  ofPlan({
    name: 'a change request',
    person: people.lead,
    before: approved,
    act: (planId) => (deps) => requestChange(deps, { planId, comment }),
    adds: 'requestChange',
    status: 'changePending',
  }),
  ofPlan({
    name: 'a completion',
    person: people.lead,
    before: approved,
    act: (planId) => (deps) => completePlan(deps, { planId }),
    adds: 'complete',
    status: 'completed',
  }),
  ofPlan({
    name: 'a voided plan',
    person: people.manager,
    before: submitted,
    act: (planId) => (deps) => voidPlan(deps, { planId, comment }),
    adds: 'void',
    status: 'voided',
  }),
  ofBook({
    name: 'a delegation',
    person: people.manager,
    before: [],
    act: makeDelegation,
    adds: 'delegate',
  }),
  ofBook({
    name: 'the end of a delegation',
    person: people.manager,
    before: [[people.manager, makeDelegation]],
    act: () => async (deps) => {
      const given = (await logOf(deps)).findLast((entry) => entry.action === 'delegate');
      return endDelegation(deps, { delegationId: given?.id ?? '' });
    },
    adds: 'endDelegation',
  }),
  ofBook({
    name: 'a key that is registered',
    person: people.compliance,
    before: [],
    act: makeKey,
    adds: 'registerKey',
  }),
  ofBook({
    name: 'a key that is revoked',
    person: people.compliance,
    before: [[people.compliance, makeKey]],
    act: () => (deps) => revokeKey(deps, { name: people.compliance, comment }),
    adds: 'revokeKey',
  }),
  ofBook({
    name: 'a configuration that is put on the log',
    person: people.manager,
    before: [],
    act: () => (deps) => recordConfiguration(deps, comment),
    adds: 'configure',
  }),
];

/** Entries of the kind an action adds. */
export const countOf = (action: CrashAction, book: Book, planId: string): number =>
  book
    .allRows('Decisions')
    .filter((e) => e.action === action.adds && (!action.isOfPlan || e.subjectId === planId)).length;

export const repair: Action = (deps) => repairStatuses(deps);

export async function must(done: Promise<Done>): Promise<void> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result));
}
