import { useCallback } from 'react';
import { changesFrom } from '../../application/approval/decideStage';
import { openDesk, type DeskFailure, type PlanDesk } from '../../application/approval/planDesk';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { Book } from '../../application/book';
import type { CellChange } from '../../domain/approval/changedSince';
import { useComputed } from '../ui/useComputed';

export interface BriefState {
  readonly desk: PlanDesk;
  /** What differs from the content the log last saw. */
  readonly changes: readonly CellChange[];
}

export type BriefResult =
  | { readonly ok: true; readonly value: BriefState }
  | { readonly ok: false; readonly failure: DeskFailure };

/** Everything a decision about one plan is made on, from one reading. */
export function useBrief(deps: ApprovalDeps, book: Book, planId: string): BriefResult | undefined {
  return useComputed(
    useCallback(async (): Promise<BriefResult> => {
      const desk = await openDesk(deps, book, planId, deps.clock.now());
      if (!desk.ok) return desk;
      const { state } = desk.value;
      const since = state.fold.approved?.contentHash ?? state.fold.contentHash;
      const changes = await changesFrom(deps, desk.value, since);
      return { ok: true, value: { desk: desk.value, changes } };
    }, [deps, book, planId]),
  );
}
