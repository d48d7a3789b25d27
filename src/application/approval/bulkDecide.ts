import type { Change } from '../../domain/shared/changes';
import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { act, entriesIn, type Acted, type Acting, type NoPersonFailure } from '../act';
import { commitEntries, type PlanDecided } from './commitEntries';
import { draftDecision, type DecideFailure, type StageDecision } from './decideStage';
import { snapshotReads } from './onPlan';
import { deskReads, deskTables, openDesk, type DeskFailure } from './planDesk';
import { joinReads, type ApprovalDeps } from './tools';
import { withEntries } from './withEntries';

export interface RefusedDecision {
  readonly planId: string;
  readonly failure: DecideFailure | DeskFailure;
}

export interface BulkDecided {
  readonly done: readonly PlanDecided[];
  readonly refused: readonly RefusedDecision[];
}

/**
 * Several decisions in one click, each with its own reason; those that cannot be given are refused
 * one by one and do not stop the others. Three round trips however many.
 */
export const bulkDecide = (
  deps: ApprovalDeps,
  requests: readonly StageDecision[],
): Promise<Result<Acted<BulkDecided>, WorkbookFailure | NoPersonFailure>> =>
  act(
    deps,
    'bulkDecide',
    joinReads(deskReads(deps), snapshotReads),
    async (acting) => {
      const changes: Change[] = [];
      const done: PlanDecided[] = [];
      const refused: RefusedDecision[] = [];
      for (const request of requests) {
        const book = withEntries(acting.book, entriesIn(changes));
        const step: Acting = { ...acting, book };
        const { planId } = request;
        const desk = await openDesk(deps, book, planId, acting.now);
        if (!desk.ok) {
          refused.push({ planId, failure: desk.failure });
          continue;
        }
        const draft = await draftDecision(deps, desk.value, acting.person, request);
        if (!draft.ok) refused.push({ planId, failure: draft.failure });
        else {
          const decided = await commitEntries(deps, step, desk.value, [draft.value]);
          changes.push(...decided.changes);
          done.push(decided.value);
        }
      }
      return success({ changes, value: { done, refused } });
    },
    deskTables,
  );
