import type { DateSerial } from '../shared/period';
import type { StageRow, TeamRow } from '../tables/settings';
import type { GivenDecision, TrainedPeople } from './authority';
import type { Delegation } from './delegation';
import { holdersOf, isActive, isSamePerson, nameKey, rolesOf } from './people';
import { byOrder, frozenStage, type RouteStage } from './route';
import { explore } from './simulate';

export interface DutyConflict {
  readonly kind: 'ownPlan' | 'twoStages';
  readonly person: string;
  readonly lead: string | null;
  readonly submitter: string | null;
  readonly path: readonly GivenDecision[];
}

export interface DeadEnd {
  readonly lead: string | null;
  readonly submitter: string | null;
  readonly stages: readonly string[];
  readonly stuckAt: RouteStage;
  /** Every choice ends here; else only some do, and `path` is one of them. */
  readonly isCertain: boolean;
  readonly path: readonly GivenDecision[];
}

export interface UnreachableStage {
  readonly stageId: string;
  readonly name: string;
  readonly reason: 'disabled' | 'noRole' | 'nobodyHoldsRole';
}

export interface SeparationProof {
  readonly isProved: boolean;
  readonly conflicts: readonly DutyConflict[];
  readonly deadEnds: readonly DeadEnd[];
  readonly unreachable: readonly UnreachableStage[];
  readonly pathsSeen: number;
  readonly isExhaustive: boolean;
}

export interface SeparationQuestion {
  readonly stages: readonly StageRow[];
  readonly team: readonly TeamRow[];
  readonly delegations: readonly Delegation[];
  readonly isSamePersonAllowed: boolean;
  readonly day: DateSerial;
  readonly trained: TrainedPeople;
}

function unreachableOf(rows: readonly StageRow[], team: readonly TeamRow[]): UnreachableStage[] {
  return rows.flatMap((row): UnreachableStage[] => {
    if (row.voided === true) return [];
    const about = { stageId: row.id, name: row.name ?? row.id };
    if (row.enabled === false) return [{ ...about, reason: 'disabled' }];
    if (row.role === null) return [{ ...about, reason: 'noRole' }];
    if (holdersOf(team, row.role).length > 0) return [];
    return [{ ...about, reason: 'nobodyHoldsRole' }];
  });
}

/** All subsets of the conditional stages, each with every unconditional one. */
function routesOf(rows: readonly StageRow[]): readonly (readonly RouteStage[])[] {
  const live = rows.filter((row) => row.enabled !== false && row.voided !== true);
  const fixed = live.filter((row) => (row.condition ?? '').trim() === '');
  const optional = live.filter((row) => !fixed.includes(row));
  return Array.from({ length: 2 ** optional.length }, (_, mask) =>
    [...fixed, ...optional.filter((_row, i) => (mask >> i) % 2 === 1)]
      .flatMap((row) => frozenStage(row) ?? [])
      .sort(byOrder),
  );
}

/** People whose absence from or presence on a plan can make a difference, and one who makes none. */
function playersOf({ stages, team, delegations }: SeparationQuestion): readonly (string | null)[] {
  const roles = new Set(stages.map((row) => row.role));
  const names = [
    ...team.filter((row) => isActive(row) && rolesOf(row).some((role) => roles.has(role))),
  ].flatMap((row) => row.name ?? []);
  const all = [...names, ...delegations.map((d) => d.to)];
  const keys = all.map(nameKey);
  return [null, ...all.filter((name, i) => keys.indexOf(nameKey(name)) === i)];
}

/** The referee: knows nothing of how candidates are chosen, only what must never happen. */
function conflictsIn(
  path: readonly GivenDecision[],
  lead: string | null,
  submitter: string | null,
  isSamePersonAllowed: boolean,
): readonly DutyConflict[] {
  const duties = new Map<string, { readonly name: string; readonly stages: Set<string> }>();
  for (const given of path) {
    for (const name of [given.actor, given.onBehalfOf ?? given.actor]) {
      const duty = duties.get(nameKey(name)) ?? { name, stages: new Set<string>() };
      duties.set(nameKey(name), duty);
      duty.stages.add(given.stageId);
    }
  }
  return [...duties.values()].flatMap(({ name, stages }): DutyConflict[] => {
    const about = { person: name, lead, submitter, path };
    if (isSamePerson(name, lead) || isSamePerson(name, submitter))
      return [{ kind: 'ownPlan', ...about }];
    return stages.size > 1 && !isSamePersonAllowed ? [{ kind: 'twoStages', ...about }] : [];
  });
}

/**
 * Walks every path of every route for every lead and submitter the tables allow, and shows that
 * nobody decides on their own plan or fills two duties; names dead ends and unreachable stages.
 */
export function proveSeparation(question: SeparationQuestion): SeparationProof {
  const conflicts: DutyConflict[] = [];
  const deadEnds: DeadEnd[] = [];
  let pathsSeen = 0;
  let isExhaustive = true;
  const players = playersOf(question);
  const pairs = players.flatMap((lead) => players.map((submitter) => ({ lead, submitter })));
  for (const route of routesOf(question.stages)) {
    for (const { lead, submitter } of pairs) {
      const found = explore(route, { ...question, lead, submitter, planned: 0 });
      isExhaustive = isExhaustive && found.isExhaustive;
      pathsSeen += found.ends.length;
      for (const end of found.ends)
        conflicts.push(...conflictsIn(end.given, lead, submitter, question.isSamePersonAllowed));
      const stuck = found.ends.find((end) => end.stuckAt !== null);
      if (stuck?.stuckAt)
        deadEnds.push({
          lead,
          submitter,
          stages: route.map((stage) => stage.stageId),
          stuckAt: stuck.stuckAt,
          isCertain: found.ends.every((end) => end.stuckAt !== null),
          path: stuck.given,
        });
    }
  }
  return {
    isProved: conflicts.length === 0 && isExhaustive,
    conflicts,
    deadEnds,
    unreachable: unreachableOf(question.stages, question.team),
    pathsSeen,
    isExhaustive,
  };
}
