import { useCallback, useRef } from 'react';
import { changesFrom } from '../../application/approval/decideStage';
import { openDesk, type DeskFailure, type PlanDesk } from '../../application/approval/planDesk';
import {
  changesSinceSeen,
  rememberPlan,
  seenPlan,
  type SeenPlan,
} from '../../application/approval/seenPlan';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { Book } from '../../application/book';
import type { CellChange } from '../../domain/approval/changedSince';
import { usePerson } from '../shell/person';
import { useComputed } from '../ui/useComputed';

export interface BriefState {
  readonly desk: PlanDesk;
  /** What differs from the content the log last saw. */
  readonly sinceLog: readonly CellChange[];
  /** What differs from what this person saw here before; null at the first look. */
  readonly sinceLook: { readonly at: string; readonly changes: readonly CellChange[] } | null;
}

export type BriefResult =
  | { readonly ok: true; readonly value: BriefState }
  | { readonly ok: false; readonly failure: DeskFailure };

/** Everything a decision about one plan is made on, from one reading. */
export function useBrief(deps: ApprovalDeps, book: Book, planId: string): BriefResult | undefined {
  const { person } = usePerson();
  const name = person?.name;
  // What was seen before this visit: it stays the measure while the page is open.
  const before = useRef<{ readonly key: string; readonly seen: SeenPlan | null }>(undefined);
  return useComputed(
    useCallback(async (): Promise<BriefResult> => {
      const opened = await openDesk(deps, book, planId, deps.clock.now());
      if (!opened.ok) return opened;
      const desk = opened.value;
      const { fold } = desk.state;
      const logged = fold.approved?.contentHash ?? fold.contentHash;
      const sinceLog = await changesFrom(deps, desk, logged);
      if (name === undefined) return ok({ desk, sinceLog, sinceLook: null });
      const key = `${planId} ${name}`;
      if (before.current?.key !== key)
        before.current = { key, seen: await seenPlan(deps, desk, name) };
      await rememberPlan(deps, desk, name);
      const { seen } = before.current;
      const changes = seen === null ? [] : changesSinceSeen(seen, desk.content);
      return ok({ desk, sinceLog, sinceLook: seen && { at: seen.at, changes } });
    }, [deps, book, planId, name]),
  );
}

const ok = (value: BriefState): BriefResult => ({ ok: true, value });
