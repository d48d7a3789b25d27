import type { EntryDraft } from '../../domain/approval/entry';
import { success, type Result } from '../../domain/shared/result';
import type { RowValues } from '../../domain/tables/write';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { act, type Acted, type Acting, type Decided, type NoPersonFailure } from '../act';
import { archiveReads } from '../archive/takeSnapshot';
import { commitEntries, type PlanDecided } from './commitEntries';
import { deskReads, deskTables, openDesk, type DeskFailure, type PlanDesk } from './planDesk';
import { joinReads, type ApprovalDeps } from './tools';

export interface Drafted {
  readonly drafts: readonly EntryDraft[];
  /** Further columns of the plan's row. */
  readonly set?: RowValues;
}

/** What a snapshot of the plan holds, beyond what the decision itself looks at. */
export const snapshotReads: ReadRequest = {
  Budget: 'all',
  KPIs: 'all',
  Findings: 'all',
  Archive: archiveReads,
};

export type OnPlan<F> = Promise<
  Result<Acted<PlanDecided>, F | DeskFailure | WorkbookFailure | NoPersonFailure>
>;

/** One person's click about one plan: read, judge, append to the log, prove. Three round trips. */
export const onPlan = <F>(
  deps: ApprovalDeps,
  action: string,
  planId: string,
  judge: (desk: PlanDesk, acting: Acting) => Result<Drafted, F> | Promise<Result<Drafted, F>>,
  reads: ReadRequest = {},
): OnPlan<F> =>
  act(
    deps,
    action,
    joinReads(deskReads(deps), reads),
    async (acting): Promise<Result<Decided<PlanDecided>, F | DeskFailure>> => {
      const desk = await openDesk(deps, acting.book, planId, acting.now);
      if (!desk.ok) return desk;
      const drafted = await judge(desk.value, acting);
      if (!drafted.ok) return drafted;
      const { drafts, set } = drafted.value;
      return success(await commitEntries(deps, acting, desk.value, drafts, set));
    },
    deskTables,
  );
