import type { Minor } from '../shared/money';
import type { DecisionAction } from '../tables/decisions';
import type { GivenDecision } from './authority';
import type { RouteStage } from './route';

/** Where a plan stands by the log alone; what its sheet rows say now is put on top by `planState`. */
export type PlanPhase =
  | 'draft'
  | 'inReview'
  | 'returned'
  | 'withdrawn'
  | 'rejected'
  | 'approved'
  /** A change was asked for; the lead is editing. The approved figures stay in force. */
  | 'changeDraft'
  | 'changeInReview'
  | 'completed'
  | 'closed'
  | 'voided';

/** An approval, bound to the hash of what its stage looks at. */
export interface Holding extends GivenDecision {
  readonly entryId: string;
  readonly fieldsHash: string;
  /** How many approvals its stage needed when it was given. */
  readonly needed: number;
  readonly at: string | null;
}

export interface OpenCondition {
  readonly entryId: string;
  readonly stageId: string;
  readonly text: string;
  readonly by: string;
}

/** What is wrong with one cell; of the plan's own row unless a budget line or target is named. */
export interface FieldComment {
  readonly table?: string;
  readonly rowId?: string;
  readonly column: string;
  readonly comment: string;
}

/** Answer that sent the plan back or ended it. */
export interface Answer {
  readonly entryId: string;
  readonly action: 'return' | 'reject';
  readonly stageId: string;
  readonly by: string;
  readonly at: string | null;
  readonly comment: string | null;
  readonly fieldComments: readonly FieldComment[];
}

export interface ApprovalInForce {
  readonly entryId: string;
  readonly at: string | null;
  /** Planned total in minor units that was approved. */
  readonly budget: Minor | null;
  /** Hash of the whole content. */
  readonly contentHash: string | null;
  readonly holdings: readonly Holding[];
  readonly route: readonly RouteStage[];
}

export type IneffectiveReason =
  | 'wrongPhase'
  | 'stageNotOpen'
  | 'stageDecided'
  | 'notOnRoute'
  | 'lead'
  | 'submitter'
  | 'otherStage'
  | 'alreadyDecided'
  | 'wrongRole'
  | 'noDelegation'
  | 'notInTeam'
  | 'notTheirs'
  | 'nothingToRecall'
  | 'incomplete';

/** An entry that changed nothing, and why; `superseded` when its author could not have known. */
export interface Ineffective {
  readonly entryId: string;
  readonly action: DecisionAction;
  readonly actor: string;
  readonly reason: IneffectiveReason;
  readonly isSuperseded: boolean;
}

export interface PlanFold {
  readonly phase: PlanPhase;
  readonly round: number;
  readonly route: readonly RouteStage[];
  readonly lead: string | null;
  readonly submitter: string | null;
  readonly submittedAt: string | null;
  readonly submissionId: string | null;
  readonly isSamePersonAllowed: boolean;
  /** Latest content seen by the log: hash of all of it, and of each stage's fields. */
  readonly contentHash: string | null;
  readonly stageHashes: Readonly<Record<string, string>>;
  readonly holdings: readonly Holding[];
  readonly conditions: readonly OpenCondition[];
  readonly answer: Answer | null;
  readonly approved: ApprovalInForce | null;
  readonly changeReason: string | null;
  readonly lastSeq: number;
  readonly effective: readonly string[];
  readonly ineffective: readonly Ineffective[];
  /** State before the latest decision, for a recall. */
  readonly before: {
    readonly entryId: string;
    readonly actor: string;
    readonly fold: PlanFold;
  } | null;
}

export const emptyFold: PlanFold = {
  phase: 'draft',
  round: 0,
  route: [],
  lead: null,
  submitter: null,
  submittedAt: null,
  submissionId: null,
  isSamePersonAllowed: false,
  contentHash: null,
  stageHashes: {},
  holdings: [],
  conditions: [],
  answer: null,
  approved: null,
  changeReason: null,
  lastSeq: 0,
  effective: [],
  ineffective: [],
  before: null,
};

/** Approvals of a stage that are bound to what the stage's fields are now. */
export const validHoldings = (
  holdings: readonly Holding[],
  stage: RouteStage,
  hashes: Readonly<Record<string, string>>,
): readonly Holding[] =>
  holdings.filter(
    (h) =>
      h.stageId === stage.stageId &&
      (hashes[stage.stageId] === undefined || h.fieldsHash === hashes[stage.stageId]),
  );

export function isPassed(
  holdings: readonly Holding[],
  stage: RouteStage,
  hashes: Readonly<Record<string, string>>,
): boolean {
  const valid = validHoldings(holdings, stage, hashes);
  const needed = valid.at(-1)?.needed ?? 1;
  return valid.length >= needed;
}

/** Stages to be decided next: all of the lowest order that is not passed (equal orders in parallel). */
export function openStages(
  holdings: readonly Holding[],
  route: readonly RouteStage[],
  hashes: Readonly<Record<string, string>>,
): readonly RouteStage[] {
  const left = route.filter((stage) => !isPassed(holdings, stage, hashes));
  const first = Math.min(...left.map((stage) => stage.order));
  return left.filter((stage) => stage.order === first);
}
