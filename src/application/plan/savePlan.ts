import type { Change } from '../../domain/shared/changes';
import { failure, success, type Result } from '../../domain/shared/result';
import type { RowValues } from '../../domain/tables/write';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type Acting, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';

/** A row of the form: with an ID it changes that row, without one it is added. */
export interface FormRow {
  readonly id?: string;
  readonly set: RowValues;
  /** What the form showed when it was opened; a cell that differs by now is a conflict. */
  readonly was?: RowValues;
}

export interface SavePlanRequest {
  readonly plan: FormRow;
  readonly lines: readonly FormRow[];
  readonly kpis: readonly FormRow[];
  /** Lines and targets taken out of the form: voided, never deleted. */
  readonly voidedLineIds?: readonly string[];
  readonly voidedKpiIds?: readonly string[];
}

export interface PlanSaved {
  readonly planId: string;
}

export type SavePlanFailure =
  /** An approved plan changes through a change request, so that its approved figures stay in force. */
  | { readonly code: 'planLocked'; readonly planId: string; readonly status: string }
  | { readonly code: 'planMissing'; readonly planId: string };

/** With a change asked for, the rows may be edited; the approved figures stand on the log meanwhile. */
const openStatuses: readonly (string | null)[] = [
  null,
  'draft',
  'returned',
  'withdrawn',
  'changePending',
];

function rowChanges(
  table: 'Budget' | 'KPIs',
  prefix: string,
  rows: readonly FormRow[],
  voidedIds: readonly string[],
  planId: string,
  newId: Acting['newId'],
): Change[] {
  const added = rows
    .filter((row) => row.id === undefined)
    .map((row) => ({ ...row.set, id: newId(prefix), campaignId: planId }));
  const changes: Change[] = rows.flatMap(({ id, set, was }) =>
    id === undefined
      ? []
      : [{ kind: 'update' as const, table, rowId: id, set, ...(was ? { was } : {}) }],
  );
  for (const rowId of voidedIds)
    changes.push({ kind: 'update', table, rowId, set: { voided: true } });
  if (added.length > 0) changes.push({ kind: 'append', table, rows: added });
  return changes;
}

function planChange(form: FormRow, planId: string): Change {
  if (form.id === undefined)
    return { kind: 'append', table: 'Plans', rows: [{ ...form.set, id: planId, status: 'draft' }] };
  const was = form.was ? { was: form.was } : {};
  return { kind: 'update', table: 'Plans', rowId: planId, set: form.set, ...was };
}

function decideSave(
  { book, newId }: Acting,
  request: SavePlanRequest,
): Result<{ changes: Change[]; value: PlanSaved }, SavePlanFailure> {
  const { plan, lines, kpis } = request;
  const planId = plan.id ?? newId('P');
  if (plan.id !== undefined) {
    const current = book.row('Plans', plan.id);
    if (!current) return failure({ code: 'planMissing', planId });
    if (!openStatuses.includes(current.status))
      return failure({ code: 'planLocked', planId, status: current.status ?? '' });
  }
  const changes = [
    planChange(plan, planId),
    ...rowChanges('Budget', 'BL', lines, request.voidedLineIds ?? [], planId, newId),
    ...rowChanges('KPIs', 'K', kpis, request.voidedKpiIds ?? [], planId, newId),
  ].filter((change) => change.kind === 'append' || Object.keys(change.set).length > 0);
  return success({ changes, value: { planId } });
}

/**
 * Writes a plan with its budget lines and KPI targets from the form (W1). One click, one undo
 * group; three round trips whatever the number of lines.
 */
export const savePlan = (
  deps: Deps,
  request: SavePlanRequest,
): Promise<Result<Acted<PlanSaved>, SavePlanFailure | WorkbookFailure | NoPersonFailure>> =>
  act(
    deps,
    'savePlan',
    { Plans: 'all', Budget: ['id'], KPIs: ['id'] },
    (acting) => decideSave(acting, request),
    ['Plans', 'Budget', 'KPIs'],
  );
