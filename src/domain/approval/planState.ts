import type { Minor } from '../shared/money';
import type { DateSerial } from '../shared/period';
import type { planStatuses } from '../tables/plans';
import type { TeamRow } from '../tables/settings';
import {
  authorityFor,
  type Barred,
  type Candidate,
  type GivenDecision,
  type TrainedPeople,
} from './authority';
import type { Delegation } from './delegation';
import {
  isPassed,
  openStages,
  validHoldings,
  type Holding,
  type PlanFold,
  type PlanPhase,
} from './planFold';
import { joinRoutes, type RouteStage } from './route';
import { addWorkingDays, dayOf, type WorkCalendar } from './workingDays';

export type PlanStatus = keyof typeof planStatuses;

/** What the sheet says now, beside the log. */
export interface PlanNow {
  readonly lead: string | null;
  readonly startOn: DateSerial | null;
  readonly planned: Minor;
  /** Hash of what each stage of the route looks at, as the rows stand now. */
  readonly stageHashes: Readonly<Record<string, string>>;
  readonly contentHash: string | null;
  /** Stages the content of today needs (`routeOf`); used when the content is not the submitted one. */
  readonly route: readonly RouteStage[];
}

export interface Setting {
  readonly team: readonly TeamRow[];
  readonly delegations: readonly Delegation[];
  readonly calendar: WorkCalendar;
  readonly today: DateSerial;
  /** Working days of a stage without its own deadline. */
  readonly defaultDeadline: number;
  readonly trained: TrainedPeople;
}

/** `voided`: was approved, but what it looked at has been edited since. */
export type StageStatus = 'passed' | 'open' | 'waiting' | 'voided';

export interface StageState {
  readonly stage: RouteStage;
  readonly status: StageStatus;
  readonly isOpen: boolean;
  readonly holdings: readonly Holding[];
  readonly openedOn: DateSerial | null;
  readonly dueOn: DateSerial | null;
  readonly isOverdue: boolean;
  readonly may: readonly Candidate[];
  readonly barred: readonly Barred[];
  readonly needed: number;
}

export interface PlanState {
  readonly status: PlanStatus;
  readonly phase: PlanPhase;
  readonly fold: PlanFold;
  readonly stages: readonly StageState[];
  readonly open: readonly StageState[];
  /** The rows differ from what was approved or submitted last. */
  readonly isEdited: boolean;
  /** Approved total in force, minor units; stays while a change is pending. */
  readonly approvedBudget: Minor | null;
  /** Nobody may decide an open stage: the plan is stuck until roles or stages change. */
  readonly isStuck: boolean;
}

const awaiting: readonly PlanPhase[] = ['inReview', 'changeInReview', 'approved'];

function statusOf(fold: PlanFold, hasOpen: boolean, now: PlanNow, today: DateSerial): PlanStatus {
  switch (fold.phase) {
    case 'changeDraft':
    case 'changeInReview':
      return 'changePending';
    case 'approved':
      if (hasOpen) return 'changePending';
      return now.startOn !== null && now.startOn <= today ? 'running' : 'approved';
    default:
      return fold.phase;
  }
}

/** A stage opens when the plan is submitted or the last approval of a lower order is given. */
function openedOn(
  fold: PlanFold,
  stage: RouteStage,
  hashes: PlanNow['stageHashes'],
): number | null {
  const times = fold.route
    .filter((s) => s.order < stage.order)
    .flatMap((s) => validHoldings(fold.holdings, s, hashes))
    .map((h) => h.at);
  return dayOf([fold.submittedAt, ...times].reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b)));
}

function stageState(
  fold: PlanFold,
  stage: RouteStage,
  isOpen: boolean,
  now: PlanNow,
  setting: Setting,
): StageState {
  const hashes = now.stageHashes;
  const holdings = validHoldings(fold.holdings, stage, hashes);
  const hadMore = fold.holdings.some((h) => h.stageId === stage.stageId && !holdings.includes(h));
  const given: GivenDecision[] = fold.route.flatMap((s) => validHoldings(fold.holdings, s, hashes));
  const opened = isOpen ? openedOn(fold, stage, hashes) : null;
  const days = stage.deadlineDays ?? setting.defaultDeadline;
  const dueOn = opened === null ? null : addWorkingDays(setting.calendar, opened, days);
  const isOverdue = dueOn !== null && setting.today > dueOn;
  const authority = authorityFor({
    stage,
    lead: now.lead ?? fold.lead,
    submitter: fold.submitter,
    planned: now.planned,
    given,
    isSamePersonAllowed: fold.isSamePersonAllowed,
    isOverdue,
    team: setting.team,
    delegations: setting.delegations,
    day: setting.today,
    trained: setting.trained,
  });
  const passed = isPassed(fold.holdings, stage, hashes);
  const rest: StageStatus = hadMore ? 'voided' : isOpen ? 'open' : 'waiting';
  return {
    ...authority,
    stage,
    status: passed ? 'passed' : rest,
    isOpen,
    holdings,
    openedOn: opened,
    dueOn,
    isOverdue,
  };
}

/**
 * Where a plan stands: the fold of its log entries, compared with what its rows say now. Pure; the
 * Status column of the sheet is a projection of `status` and never an input.
 */
export function planState(folded: PlanFold, now: PlanNow, setting: Setting): PlanState {
  const isEdited = folded.contentHash !== null && folded.contentHash !== now.contentHash;
  const route = isEdited ? joinRoutes(folded.route, now.route) : folded.route;
  const fold = { ...folded, route };
  const isAwaiting = awaiting.includes(fold.phase) && route.length > 0;
  const openNow = isAwaiting ? openStages(fold.holdings, route, now.stageHashes) : [];
  const stages = route.map((s) => stageState(fold, s, openNow.includes(s), now, setting));
  const open = stages.filter((s) => s.isOpen);
  return {
    status: statusOf(fold, open.length > 0, now, setting.today),
    phase: fold.phase,
    fold,
    stages,
    open,
    isEdited,
    approvedBudget: fold.approved?.budget ?? null,
    isStuck: open.some((s) => s.may.length === 0 && s.status !== 'passed'),
  };
}
