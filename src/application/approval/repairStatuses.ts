import type { Change } from '../../domain/shared/changes';
import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type NoPersonFailure } from '../act';
import { statesOf } from './approvalOverview';
import { projection } from './commitEntries';
import { deskReads, deskTables } from './planDesk';
import type { ApprovalDeps } from './tools';

export interface RepairedStatus {
  readonly planId: string;
  readonly was: string | null;
  readonly is: string;
}

/** Puts back every status and approved budget that differs from what the log says. On a click only. */
export const repairStatuses = (
  deps: ApprovalDeps,
): Promise<Result<Acted<readonly RepairedStatus[]>, WorkbookFailure | NoPersonFailure>> =>
  act(
    deps,
    'repairStatuses',
    deskReads(deps),
    async ({ book, now }) => {
      const wrong = (await statesOf(deps, book, now)).flatMap(({ plan, state }) => {
        // A plan nobody has submitted has no entry yet; a blank status already says that.
        const isUntouched = state.phase === 'draft' && plan.status === null;
        const change = isUntouched ? null : projection(plan, state);
        return change ? [{ plan, state, change }] : [];
      });
      const changes: readonly Change[] = wrong.map(({ change }) => change);
      const value = wrong.map(({ plan, state }) => ({
        planId: plan.id,
        was: plan.status,
        is: state.status,
      }));
      return success({ changes, value });
    },
    deskTables,
  );
