import { grouped } from '../shared/grouped';
import type { DecisionAction } from '../tables/decisions';
import type { TeamRow } from '../tables/settings';
import {
  applyDecision,
  backToApproved,
  effective,
  hashesIn,
  ineffective,
  settle,
  type Applied,
  type FoldContext,
} from './decideEntry';
import { delegationsOf } from './delegation';
import { detailsOf, textIn, type LogEntry } from './entry';
import { isSamePerson } from './people';
import { emptyFold, type PlanFold, type PlanPhase } from './planFold';
import { routeFrom } from './route';

type Apply = (fold: PlanFold, entry: LogEntry, context: FoldContext) => Applied;

const inPhase =
  (phases: readonly PlanPhase[], apply: Apply): Apply =>
  (fold, entry, context) =>
    phases.includes(fold.phase) ? apply(fold, entry, context) : ineffective('wrongPhase');

const submit: Apply = (fold, entry) => {
  const details = detailsOf(entry);
  const route = routeFrom(details['route']);
  if (!route || route.length === 0) return ineffective('incomplete');
  const isChange = fold.approved !== null;
  return effective(
    settle(
      {
        ...fold,
        phase: isChange ? 'changeInReview' : 'inReview',
        round: fold.round + 1,
        route,
        lead: textIn(details, 'lead'),
        submitter: entry.actor,
        submittedAt: entry.at,
        submissionId: entry.id,
        isSamePersonAllowed: details['isSamePersonAllowed'] === true,
        contentHash: entry.contentHash,
        stageHashes: hashesIn(entry) ?? {},
        answer: null,
        before: null,
      },
      entry,
    ),
  );
};

const isTheirs = (fold: PlanFold, entry: LogEntry): boolean =>
  isSamePerson(fold.submitter, entry.actor) || isSamePerson(fold.lead, entry.actor);

const withdraw: Apply = (fold, entry) => {
  if (!isTheirs(fold, entry)) return ineffective('notTheirs');
  return effective(
    fold.approved
      ? { ...backToApproved(fold, fold.approved), before: null }
      : { ...fold, phase: 'withdrawn', holdings: [], conditions: [], answer: null, before: null },
  );
};

const requestChange: Apply = (fold, entry) =>
  effective({ ...fold, phase: 'changeDraft', changeReason: entry.comment, before: null });

/** Only the latest decision, only by who gave it; what came before it stands again. */
const recall: Apply = (fold, entry) => {
  const last = fold.before;
  if (!last) return ineffective('nothingToRecall');
  const isMeant = textIn(detailsOf(entry), 'decisionId') === last.entryId;
  if (!isMeant) return ineffective('nothingToRecall');
  if (!isSamePerson(last.actor, entry.actor)) return ineffective('notTheirs');
  const { effective: done, ineffective: void_ } = fold;
  return effective({ ...last.fold, effective: done, ineffective: void_ });
};

const conditionMet: Apply = (fold, entry) => {
  const details = detailsOf(entry);
  const [id, text] = [textIn(details, 'decisionId'), textIn(details, 'condition')];
  const met = fold.conditions.filter((c) => c.entryId === id && (text === null || c.text === text));
  if (met.length === 0) return ineffective('nothingToRecall');
  if (isTheirs(fold, entry)) return ineffective('lead');
  return effective({ ...fold, conditions: fold.conditions.filter((c) => !met.includes(c)) });
};

const toPhase =
  (phase: PlanPhase): Apply =>
  (fold) =>
    effective({ ...fold, phase, before: null });

const rules: Partial<Readonly<Record<DecisionAction, Apply>>> = {
  submit: inPhase(['draft', 'returned', 'withdrawn', 'changeDraft'], submit),
  withdraw: inPhase(['inReview', 'changeDraft', 'changeInReview'], withdraw),
  approve: applyDecision,
  approveWithConditions: applyDecision,
  return: applyDecision,
  reject: applyDecision,
  recall: inPhase(
    ['inReview', 'returned', 'rejected', 'approved', 'changeDraft', 'changeInReview'],
    recall,
  ),
  conditionMet,
  requestChange: inPhase(['approved'], requestChange),
  complete: inPhase(['approved'], toPhase('completed')),
  signOff: inPhase(['completed'], toPhase('closed')),
  void: inPhase(
    ['draft', 'inReview', 'returned', 'withdrawn', 'rejected', 'approved', 'changeDraft'],
    toPhase('voided'),
  ),
};

/** Actions that move a plan; others (waivers, weekly reports …) are on the log but move nothing. */
export const movesPlan = (action: DecisionAction | null): boolean =>
  action !== null && action in rules;

function step(fold: PlanFold, entry: LogEntry, context: FoldContext): PlanFold {
  const apply = entry.action === null ? undefined : rules[entry.action];
  if (!apply || entry.action === null) return fold;
  const seq = entry.seq ?? 0;
  const applied = apply(fold, entry, context);
  if (applied.isEffective)
    return {
      ...applied.fold,
      effective: [...fold.effective, entry.id],
      lastSeq: Math.max(fold.lastSeq, seq),
    };
  const failed = {
    entryId: entry.id,
    action: entry.action,
    actor: entry.actor ?? '',
    reason: applied.reason,
    isSuperseded: seq <= fold.lastSeq,
  };
  return { ...fold, ineffective: [...fold.ineffective, failed] };
}

/** One plan's entries in log order → where it stands. */
export const foldPlan = (entries: readonly LogEntry[], context: FoldContext): PlanFold =>
  entries.reduce((fold, entry) => step(fold, entry, context), emptyFold);

/** The log in order → every plan that is on it. A pure function: same log, same result. */
export function foldPlans(
  order: readonly LogEntry[],
  team: readonly TeamRow[],
): ReadonlyMap<string, PlanFold> {
  const context: FoldContext = { delegations: delegationsOf(order), team };
  const onPlans = order.filter((e) => e.subjectTable === 'Plans' && e.subjectId !== null);
  const byPlan = grouped(onPlans, (entry) => entry.subjectId ?? '');
  return new Map([...byPlan].map(([id, entries]) => [id, foldPlan(entries, context)]));
}
