import type { Minor } from '../shared/money';
import type { DateSerial } from '../shared/period';
import type { Role, TeamRow } from '../tables/settings';
import { isInForce, type Delegation } from './delegation';
import { holdersOf, isSamePerson, nameKey } from './people';
import type { RouteStage } from './route';

/** Somebody who may decide a stage, by own role or for a person who delegated it. */
export interface Candidate {
  readonly name: string;
  readonly onBehalfOf: string | null;
  readonly role: Role;
}

/** Duties that do not go together (不相容职务). */
export type DutyBar = 'lead' | 'submitter' | 'otherStage' | 'alreadyDecided';

/** Why somebody who holds the role may not decide. */
export type BarReason = DutyBar | 'limit' | 'training';

/**
 * Last day of each person's compliance training on the rules in force, by name key; null where
 * deciding does not depend on training.
 */
export type TrainedPeople = ReadonlyMap<string, DateSerial> | null;

export interface Barred {
  readonly name: string;
  readonly onBehalfOf: string | null;
  readonly reason: BarReason;
}

/** A decision somebody has already given in this round. */
export interface GivenDecision {
  readonly stageId: string;
  readonly actor: string;
  readonly onBehalfOf: string | null;
}

export interface AuthorityQuestion {
  readonly stage: RouteStage;
  readonly lead: string | null;
  readonly submitter: string | null;
  /** Planned total, minor units; compared with each person's approval limit. */
  readonly planned: Minor;
  readonly given: readonly GivenDecision[];
  /** The department allows one person to decide two stages (parameter `samePersonTwoStages`). */
  readonly isSamePersonAllowed: boolean;
  readonly isOverdue: boolean;
  readonly team: readonly TeamRow[];
  readonly delegations: readonly Delegation[];
  readonly day: DateSerial;
  readonly trained: TrainedPeople;
}

export interface Authority {
  readonly may: readonly Candidate[];
  readonly barred: readonly Barred[];
  /** Approvals the stage needs in all, those already given included. */
  readonly needed: number;
}

/** Incompatible duties (不相容职务分离): what bars a person, whoever they act for. */
export function barOf(
  question: Pick<
    AuthorityQuestion,
    'stage' | 'lead' | 'submitter' | 'given' | 'isSamePersonAllowed'
  >,
  person: string,
): DutyBar | null {
  if (isSamePerson(question.lead, person)) return 'lead';
  if (isSamePerson(question.submitter, person)) return 'submitter';
  const theirs = question.given.filter(
    (g) => isSamePerson(g.actor, person) || isSamePerson(g.onBehalfOf, person),
  );
  if (theirs.some((g) => g.stageId === question.stage.stageId)) return 'alreadyDecided';
  return theirs.length > 0 && !question.isSamePersonAllowed ? 'otherStage' : null;
}

const limitBar = (row: TeamRow, planned: Minor): BarReason | null =>
  row.approvalLimit !== null && planned > row.approvalLimit ? 'limit' : null;

const trainingBar = (trained: TrainedPeople, person: string): BarReason | null =>
  trained === null || trained.has(nameKey(person)) ? null : 'training';

function neededFor(stage: RouteStage, open: number, given: number): number {
  const all = open + given;
  if (stage.quorum === 'one') return 1;
  return stage.quorum === 'all' ? Math.max(1, all) : Math.floor(all / 2) + 1;
}

/** The people to whom a holder of the role has delegated, and who of them may not. */
function delegatesOf(
  question: AuthorityQuestion,
  name: string,
  role: Role,
): Pick<Authority, 'may' | 'barred'> {
  const inForce = question.delegations.filter(
    (delegation) => isSamePerson(delegation.from, name) && isInForce(delegation, question.day),
  );
  const judged = inForce.map(({ to }) => ({
    to,
    reason: barOf(question, to) ?? trainingBar(question.trained, to),
  }));
  return {
    may: judged.flatMap(({ to, reason }) =>
      reason === null ? [{ name: to, onBehalfOf: name, role }] : [],
    ),
    barred: judged.flatMap(({ to, reason }) =>
      reason === null ? [] : [{ name: to, onBehalfOf: name, reason }],
    ),
  };
}

/** Who may decide a stage today, who holds the role but may not and why, and how many are needed. */
export function authorityFor(question: AuthorityQuestion): Authority {
  const { stage, team, planned } = question;
  const may: Candidate[] = [];
  const barred: Barred[] = [];
  const open = new Set<string>();
  const roles =
    question.isOverdue && stage.escalateTo ? [stage.role, stage.escalateTo] : [stage.role];
  for (const role of new Set(roles)) {
    for (const holder of holdersOf(team, role)) {
      const name = holder.name ?? '';
      if (may.some((m) => m.onBehalfOf === null && isSamePerson(m.name, name))) continue;
      const own =
        barOf(question, name) ?? limitBar(holder, planned) ?? trainingBar(question.trained, name);
      if (own) {
        if (!barred.some((b) => isSamePerson(b.name, name)))
          barred.push({ name, onBehalfOf: null, reason: own });
        continue;
      }
      if (role === stage.role) open.add(nameKey(name));
      const delegates = delegatesOf(question, name, role);
      may.push({ name, onBehalfOf: null, role }, ...delegates.may);
      barred.push(...delegates.barred);
    }
  }
  const given = question.given.filter((g) => g.stageId === stage.stageId).length;
  return { may, barred, needed: neededFor(stage, open.size, given) };
}

/** Everybody barred from a stage only because their training is not current. */
export const untrainedIn = ({ barred }: Pick<Authority, 'barred'>): readonly string[] => [
  ...new Set(barred.filter(({ reason }) => reason === 'training').map(({ name }) => name)),
];

/** How `person` may decide: by own role first, else for somebody. */
export const candidateFor = (
  authority: Authority,
  person: string,
  onBehalfOf?: string,
): Candidate | undefined =>
  authority.may.find(
    (m) =>
      isSamePerson(m.name, person) &&
      (onBehalfOf === undefined || isSamePerson(m.onBehalfOf, onBehalfOf)),
  );
