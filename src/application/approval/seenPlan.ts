import { changedSince, type CellChange } from '../../domain/approval/changedSince';
import type { PlanContent } from '../../domain/approval/content';
import { workbookIdOf } from '../act';
import type { Deps } from '../deps';
import type { PlanDesk } from './planDesk';

/** A plan's content as it stood when this person last opened its page on this machine. */
export interface SeenPlan {
  readonly at: string;
  readonly content: PlanContent;
}

const keyOf = (planId: string, person: string): string => `seenPlan ${planId} ${person}`;

const isSeen = (value: unknown): value is SeenPlan =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as SeenPlan).at === 'string' &&
  Array.isArray((value as SeenPlan).content);

export async function seenPlan(
  deps: Pick<Deps, 'archive'>,
  desk: Pick<PlanDesk, 'book' | 'planId'>,
  person: string,
): Promise<SeenPlan | null> {
  const seen = await deps.archive.recall(workbookIdOf(desk.book), keyOf(desk.planId, person));
  return isSeen(seen) ? seen : null;
}

/** From now on "changed since you looked" starts here. */
export const rememberPlan = (
  deps: Pick<Deps, 'archive' | 'clock'>,
  desk: Pick<PlanDesk, 'book' | 'planId' | 'content'>,
  person: string,
): Promise<void> => {
  const seen: SeenPlan = { at: deps.clock.now().toISOString(), content: desk.content };
  return deps.archive.remember(workbookIdOf(desk.book), keyOf(desk.planId, person), seen);
};

/** Old and new, cell by cell, of what was seen and what stands there. */
export const changesSinceSeen = (seen: SeenPlan, now: PlanContent): readonly CellChange[] =>
  changedSince(seen.content, now, () => undefined);
