import type { TeamRow } from '../tables/settings';
import { barOf } from './authority';
import { isInForce, type Delegation } from './delegation';
import { detailsOf, listIn, numberIn, textIn, type LogEntry } from './entry';
import { isSamePerson, memberOf } from './people';
import {
  isPassed,
  openStages,
  type ApprovalInForce,
  type FieldComment,
  type Holding,
  type IneffectiveReason,
  type OpenCondition,
  type PlanFold,
} from './planFold';
import { joinRoutes, routeFrom, type RouteStage } from './route';
import { dayOf } from './workingDays';

/** What an entry's effect may depend on besides the log. Past roles are the log's, not the table's. */
export interface FoldContext {
  readonly delegations: readonly Delegation[];
  /** Every row of the Team table, also of people who left. */
  readonly team: readonly TeamRow[];
}

export type Applied =
  | { readonly isEffective: true; readonly fold: PlanFold }
  | { readonly isEffective: false; readonly reason: IneffectiveReason };

export const effective = (fold: PlanFold): Applied => ({ isEffective: true, fold });
export const ineffective = (reason: IneffectiveReason): Applied => ({ isEffective: false, reason });

/** `{"S-1":"ab12…"}` as written by the use cases. */
export function hashesIn(entry: LogEntry): Readonly<Record<string, string>> | null {
  const value = detailsOf(entry)['hashes'];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const hashes = Object.entries(value).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return Object.fromEntries(hashes);
}

const fieldCommentsIn = (entry: LogEntry): readonly FieldComment[] =>
  listIn(detailsOf(entry), 'fields').flatMap((item) => {
    const fields = (item ?? {}) as Readonly<Record<string, unknown>>;
    const column = textIn(fields, 'column');
    const comment = textIn(fields, 'comment');
    if (column === null || comment === null) return [];
    const [table, rowId] = [textIn(fields, 'table'), textIn(fields, 'rowId')];
    return [
      table !== null && rowId !== null ? { table, rowId, column, comment } : { column, comment },
    ];
  });

/** The content and the route as the entry's author saw them. */
function asSeenBy(fold: PlanFold, entry: LogEntry): PlanFold {
  const route = routeFrom(detailsOf(entry)['route']);
  return {
    ...fold,
    route: route ? joinRoutes(fold.route, route) : fold.route,
    stageHashes: hashesIn(entry) ?? fold.stageHashes,
    contentHash: entry.contentHash ?? fold.contentHash,
  };
}

function roleFault(
  stage: RouteStage,
  entry: LogEntry,
  context: FoldContext,
): IneffectiveReason | null {
  if (entry.role !== stage.role && entry.role !== stage.escalateTo) return 'wrongRole';
  const day = dayOf(entry.at);
  if (!memberOf(context.team, entry.onBehalfOf ?? entry.actor ?? '')) return 'notInTeam';
  if (entry.onBehalfOf === null) return null;
  const isGiven = context.delegations.some(
    (d) =>
      day !== null &&
      isSamePerson(d.from, entry.onBehalfOf) &&
      isSamePerson(d.to, entry.actor) &&
      isInForce(d, day, entry.seq ?? 0),
  );
  return isGiven ? null : 'noDelegation';
}

/** Own plan, two stages, twice the same: judged by the log alone, so that history cannot change. */
function dutyFault(fold: PlanFold, stage: RouteStage, entry: LogEntry): IneffectiveReason | null {
  const given = fold.holdings.filter((h) =>
    fold.route.some((s) => s.stageId === h.stageId && isPassedOrOpen(fold, s, h)),
  );
  for (const person of [entry.actor, entry.onBehalfOf]) {
    const bar = person === null ? null : barOf({ ...fold, stage, given }, person);
    if (bar !== null) return bar;
  }
  return null;
}

const isPassedOrOpen = (fold: PlanFold, stage: RouteStage, holding: Holding): boolean => {
  const now = fold.stageHashes[stage.stageId];
  return now === undefined || holding.fieldsHash === now;
};

const decidable: readonly PlanFold['phase'][] = ['inReview', 'changeInReview', 'approved'];

/** Checks every decision passes, whatever it says; gives the stage it is about. */
function stageOf(
  fold: PlanFold,
  entry: LogEntry,
  context: FoldContext,
): { readonly stage: RouteStage } | { readonly reason: IneffectiveReason } {
  const stage = fold.route.find((s) => s.stageId === entry.stageId);
  if (!stage) return { reason: 'notOnRoute' };
  if (isPassed(fold.holdings, stage, fold.stageHashes)) return { reason: 'stageDecided' };
  const isOpen = openStages(fold.holdings, fold.route, fold.stageHashes).includes(stage);
  if (!isOpen) return { reason: 'stageNotOpen' };
  const reason = dutyFault(fold, stage, entry) ?? roleFault(stage, entry, context);
  return reason ? { reason } : { stage };
}

/** Approved as soon as every stage of the route holds valid approvals. */
export function settle(fold: PlanFold, entry: LogEntry): PlanFold {
  if (fold.route.length === 0 || openStages(fold.holdings, fold.route, fold.stageHashes).length > 0)
    return fold.phase === 'approved' ? { ...fold, phase: 'changeInReview' } : fold;
  return {
    ...fold,
    phase: 'approved',
    changeReason: null,
    approved: {
      entryId: entry.id,
      at: entry.at,
      budget: numberIn(detailsOf(entry), 'planned'),
      contentHash: fold.contentHash,
      holdings: fold.holdings,
      route: fold.route,
    },
  };
}

function approved(fold: PlanFold, stage: RouteStage, entry: LogEntry): PlanFold {
  const details = detailsOf(entry);
  const holding: Holding = {
    entryId: entry.id,
    stageId: stage.stageId,
    actor: entry.actor ?? '',
    onBehalfOf: entry.onBehalfOf,
    fieldsHash: fold.stageHashes[stage.stageId] ?? '',
    needed: Math.max(1, numberIn(details, 'needed') ?? 1),
    at: entry.at,
  };
  const conditions = listIn(details, 'conditions').flatMap((text): OpenCondition[] =>
    typeof text === 'string'
      ? [{ entryId: entry.id, stageId: stage.stageId, text, by: entry.actor ?? '' }]
      : [],
  );
  const isStale = (h: Holding): boolean =>
    h.stageId === stage.stageId && h.fieldsHash !== holding.fieldsHash;
  return settle(
    {
      ...fold,
      holdings: [...fold.holdings.filter((h) => !isStale(h)), holding],
      conditions: [...fold.conditions, ...conditions],
      answer: null,
    },
    entry,
  );
}

/** The change is off: holdings and route are again those of the approval in force. */
export const backToApproved = (fold: PlanFold, inForce: ApprovalInForce): PlanFold => ({
  ...fold,
  phase: 'approved',
  holdings: inForce.holdings,
  route: inForce.route,
  changeReason: null,
});

function answered(fold: PlanFold, stage: RouteStage, entry: LogEntry): PlanFold {
  const action = entry.action === 'reject' ? 'reject' : 'return';
  const answer = {
    entryId: entry.id,
    action,
    stageId: stage.stageId,
    by: entry.actor ?? '',
    at: entry.at,
    comment: entry.comment,
    fieldComments: fieldCommentsIn(entry),
  } as const;
  const holdings = fold.holdings.filter((h) => h.stageId !== stage.stageId);
  if (!fold.approved)
    return { ...fold, holdings, answer, phase: action === 'reject' ? 'rejected' : 'returned' };
  if (action === 'return') return { ...fold, holdings, answer, phase: 'changeDraft' };
  // A rejected change leaves what was approved before in force.
  return { ...backToApproved(fold, fold.approved), answer };
}

/** approve, approveWithConditions, return, reject. */
export function applyDecision(before: PlanFold, entry: LogEntry, context: FoldContext): Applied {
  if (!decidable.includes(before.phase)) return ineffective('wrongPhase');
  const fold = asSeenBy(before, entry);
  const found = stageOf(fold, entry, context);
  if ('reason' in found) return ineffective(found.reason);
  const isApproval = entry.action === 'approve' || entry.action === 'approveWithConditions';
  const after = isApproval
    ? approved(fold, found.stage, entry)
    : answered(fold, found.stage, entry);
  return effective({
    ...after,
    before: { entryId: entry.id, actor: entry.actor ?? '', fold: before },
  });
}
