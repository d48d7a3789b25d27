import type { Minor } from '../shared/money';
import type { DateSerial } from '../shared/period';
import type { TeamRow } from '../tables/settings';
import {
  authorityFor,
  type Authority,
  type Barred,
  type Candidate,
  type GivenDecision,
  type TrainedPeople,
} from './authority';
import type { Delegation } from './delegation';
import { nameKey } from './people';
import { openStages, type Holding } from './planFold';
import type { Route, RouteStage } from './route';

export interface SimulationSetting {
  readonly lead: string | null;
  readonly submitter: string | null;
  readonly planned: Minor;
  readonly isSamePersonAllowed: boolean;
  readonly team: readonly TeamRow[];
  readonly delegations: readonly Delegation[];
  readonly day: DateSerial;
  readonly trained: TrainedPeople;
}

/** One way the decisions may fall; `stuckAt` is the stage nobody is left for, null when approved. */
export interface Path {
  readonly given: readonly GivenDecision[];
  readonly stuckAt: RouteStage | null;
}

export interface Exploration {
  readonly ends: readonly Path[];
  /** False when the search was cut off at its limit of states. */
  readonly isExhaustive: boolean;
}

const stateLimit = 20_000;

const holdingOf = (given: GivenDecision, needed: number): Holding => ({
  ...given,
  entryId: '',
  fieldsHash: '',
  needed,
  at: null,
});

/** Whoever must decide anyway is taken in a fixed order: only sets of people matter, not orders. */
const choices = (stage: RouteStage, authority: Authority): readonly Candidate[] =>
  stage.quorum === 'all' ? authority.may.slice(0, 1) : authority.may;

const keyOf = (given: readonly GivenDecision[]): string =>
  given
    .map((g) => `${g.stageId}|${nameKey(g.actor)}|${nameKey(g.onBehalfOf ?? '')}`)
    .sort()
    .join('\n');

const authorityIn = (
  stage: RouteStage,
  given: readonly GivenDecision[],
  setting: SimulationSetting,
): Authority => authorityFor({ ...setting, stage, given, isOverdue: false });

/** Every way a route may be walked, by the very functions that decide in earnest. */
export function explore(
  route: readonly RouteStage[],
  setting: SimulationSetting,
  limit = stateLimit,
): Exploration {
  const seen = new Set<string>();
  const ends: Path[] = [];
  const stack: (readonly Holding[])[] = [[]];
  for (let holdings = stack.pop(); holdings !== undefined; holdings = stack.pop()) {
    const key = keyOf(holdings);
    if (seen.has(key)) continue;
    if (seen.size >= limit) return { ends, isExhaustive: false };
    seen.add(key);
    const stage = openStages(holdings, route, {})[0];
    if (!stage) {
      ends.push({ given: holdings, stuckAt: null });
      continue;
    }
    const authority = authorityIn(stage, holdings, setting);
    const next = choices(stage, authority);
    if (next.length === 0) ends.push({ given: holdings, stuckAt: stage });
    for (const { name, onBehalfOf } of next) {
      const decision = { stageId: stage.stageId, actor: name, onBehalfOf };
      stack.push([...holdings, holdingOf(decision, authority.needed)]);
    }
  }
  return { ends, isExhaustive: true };
}

export interface SimulatedStage {
  readonly stage: Route['stages'][number];
  readonly may: readonly Candidate[];
  readonly barred: readonly Barred[];
  readonly needed: number;
}

export interface Simulation {
  /** Who will get it, in order, and why each stage is there. */
  readonly stages: readonly SimulatedStage[];
  readonly passedOver: Route['passedOver'];
  readonly canBeApproved: boolean;
  /** Choices after which nobody is left for a stage. */
  readonly deadEnds: readonly Path[];
  readonly isExhaustive: boolean;
}

/** "Who will get this, and why": for a plan now or for any what-if amount put into `setting`. */
export function simulateRoute(route: Route, setting: SimulationSetting): Simulation {
  const { ends, isExhaustive } = explore(route.stages, setting);
  return {
    stages: route.stages.map((stage) => ({ stage, ...authorityIn(stage, [], setting) })),
    passedOver: route.passedOver,
    canBeApproved: ends.some((end) => end.stuckAt === null),
    deadEnds: ends.filter((end) => end.stuckAt !== null),
    isExhaustive,
  };
}
