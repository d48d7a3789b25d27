import { copyForward } from '../../domain/plan/copyForward';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type NoPersonFailure } from '../act';
import type { Change } from '../../domain/shared/changes';
import type { Deps } from '../deps';
import { dossierOf } from './dossier';

export interface CopyPlanRequest {
  readonly fromPlanId: string;
  /** Key of the quarter to plan, such as `2027Q1`. */
  readonly quarter: string;
  /** Lessons the lead chose to apply; they are marked adopted in the new plan. */
  readonly lessonIds: readonly string[];
}

export interface CopyPlanFailure {
  readonly code: 'planMissing';
  readonly planId: string;
}

/** Starts next quarter's draft from an earlier campaign with its lessons (W1, W5.2). */
export const copyPlanForward = (
  deps: Deps,
  request: CopyPlanRequest,
): Promise<
  Result<Acted<{ planId: string }>, CopyPlanFailure | WorkbookFailure | NoPersonFailure>
> =>
  act(
    deps,
    'copyPlanForward',
    { Plans: 'all', Budget: 'all', KPIs: 'all', Lessons: 'all' },
    ({ book, newId }) => {
      const dossier = dossierOf(book, request.fromPlanId);
      if (!dossier) return failure({ code: 'planMissing' as const, planId: request.fromPlanId });
      const copy = copyForward(dossier, request.quarter, newId, request.lessonIds);
      const changes: Change[] = [
        { kind: 'append', table: 'Plans', rows: [copy.plan] },
        { kind: 'append', table: 'Budget', rows: copy.lines },
        { kind: 'append', table: 'KPIs', rows: copy.kpis },
        ...request.lessonIds
          .filter((id) => book.row('Lessons', id))
          .map((rowId): Change => ({
            kind: 'update',
            table: 'Lessons',
            rowId,
            set: { state: 'adopted', adoptedIn: copy.plan.id },
          })),
      ];
      return success({
        changes: changes.filter((change) => change.kind === 'update' || change.rows.length > 0),
        value: { planId: copy.plan.id },
      });
    },
    ['Plans', 'Budget', 'KPIs'],
  );
