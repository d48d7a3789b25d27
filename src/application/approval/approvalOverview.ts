import { isSamePerson } from '../../domain/approval/people';
import { chainOf } from '../../domain/approval/chain';
import { contentOf, contentText, plannedTotal } from '../../domain/approval/content';
import { foldPlans } from '../../domain/approval/foldLog';
import { emptyFold } from '../../domain/approval/planFold';
import { planState, type PlanState, type StageState } from '../../domain/approval/planState';
import { byCampaign } from '../../domain/shared/grouped';
import { success, type Result } from '../../domain/shared/result';
import type { PlanRow } from '../../domain/tables/plans';
import type { WorkbookFailure } from '../../ports/failure';
import { openBook, type Book } from '../book';
import { deskReads, deskTables, settingOf, stageHashesOf } from './planDesk';
import type { ApprovalDeps } from './tools';

export interface PlanInReview {
  readonly plan: PlanRow;
  readonly planned: number;
  readonly state: PlanState;
}

/** One open stage that waits for a person, with the plan it is about. */
export interface WaitingDecision extends PlanInReview {
  readonly stage: StageState;
  readonly onBehalfOf: string | null;
}

/**
 * Every plan's state from one reading (reads as `deskReads`). Stages that only an edit would add are
 * judged when somebody decides, not here.
 */
export async function statesOf(
  deps: Pick<ApprovalDeps, 'hasher'>,
  book: Book,
  now: Date,
): Promise<readonly PlanInReview[]> {
  const chain = chainOf(book.allRows('Decisions'));
  const folds = foldPlans(chain.order, book.allRows('Team'));
  const setting = settingOf(book, chain, now);
  const lines = byCampaign(book.rows('Budget'));
  const kpis = byCampaign(book.rows('KPIs'));
  return Promise.all(
    book
      .allRows('Plans')
      .filter((plan) => plan.id !== '')
      .map(async (plan): Promise<PlanInReview> => {
        const fold = folds.get(plan.id) ?? emptyFold;
        const own = lines.get(plan.id) ?? [];
        const planned = plannedTotal(own);
        const content = contentOf({ plan, lines: own, kpis: kpis.get(plan.id) ?? [] });
        const isOnLog = fold.contentHash !== null;
        const state = planState(
          fold,
          {
            lead: plan.lead,
            startOn: plan.startOn,
            planned,
            stageHashes: isOnLog ? await stageHashesOf(deps, content, fold.route) : {},
            contentHash: isOnLog ? await deps.hasher.sha256(contentText(content)) : null,
            route: [],
          },
          setting,
        );
        return { plan, planned, state };
      }),
  );
}

/** What waits for a person: the queue of the approver, oldest deadline first. */
export const waitingFor = (
  states: readonly PlanInReview[],
  person: string,
): readonly WaitingDecision[] =>
  states
    .flatMap((item) =>
      item.state.open.flatMap((stage): WaitingDecision[] => {
        const way = stage.may.find((m) => isSamePerson(m.name, person));
        return way ? [{ ...item, stage, onBehalfOf: way.onBehalfOf }] : [];
      }),
    )
    .sort((a, b) => (a.stage.dueOn ?? 0) - (b.stage.dueOn ?? 0));

/** All plans with their states; one round trip. */
export async function approvalOverview(
  deps: ApprovalDeps,
): Promise<Result<readonly PlanInReview[], WorkbookFailure>> {
  const book = await openBook(deps.workbook, deskReads(deps), deskTables);
  if (!book.ok) return book;
  return success(await statesOf(deps, book.value, deps.clock.now()));
}
