import type { FormRow, SavePlanRequest } from '../../application/plan/savePlan';
import { budget } from '../../domain/tables/budget';
import { plans } from '../../domain/tables/plans';
import type { Table } from '../../domain/tables/table';
import { kpis } from '../../domain/tables/weekly';
import { rowSetOf, type Fields, type RowSet } from '../ui/form/rowForm';
import { kpiColumns, lineColumns, planColumns, type PlanFields, type SubRow } from './planShape';

/** Only what differs from the row as the form showed it, with what it showed. */
function changedRow(set: RowSet, id: string | undefined, before: RowSet | undefined): FormRow {
  if (id === undefined || before === undefined) {
    const filled = Object.entries(set).filter(([, value]) => value !== null);
    return { ...(id === undefined ? {} : { id }), set: Object.fromEntries(filled) };
  }
  const changed = Object.entries(set).filter(([code, value]) => before[code] !== value);
  return {
    id,
    set: Object.fromEntries(changed),
    was: Object.fromEntries(changed.map(([code]) => [code, before[code] ?? null])),
  };
}

const isFilled = (row: SubRow, ignored: readonly string[]): boolean =>
  Object.entries(row.fields).some(([code, text]) => text !== '' && !ignored.includes(code));

function subRows(
  table: Table,
  columns: readonly string[],
  rows: readonly SubRow[],
  before: readonly SubRow[],
  defaulted: readonly string[],
): FormRow[] {
  return rows
    .filter((row) => row.id !== undefined || isFilled(row, defaulted))
    .map((row) => {
      const old = before.find((one) => one.id !== undefined && one.id === row.id);
      const { set } = rowSetOf(table, columns, row.fields);
      return changedRow(set, row.id, old && rowSetOf(table, columns, old.fields).set);
    })
    .filter((row) => Object.keys(row.set).length > 0);
}

/** The form → what the use case is asked to write. Rows left blank are not sent. */
export function savePlanRequest(
  fields: PlanFields,
  before: PlanFields | undefined,
  planId: string | undefined,
): SavePlanRequest {
  const { set } = rowSetOf(plans, planColumns, fields.plan);
  const old = before && rowSetOf(plans, planColumns, before.plan).set;
  return {
    plan: changedRow(set, planId, old),
    lines: subRows(budget, lineColumns, fields.lines, before?.lines ?? [], ['month']),
    kpis: subRows(kpis, kpiColumns, fields.kpis, before?.kpis ?? [], ['direction', 'dueOn']),
    voidedLineIds: fields.voidedLineIds,
    voidedKpiIds: fields.voidedKpiIds,
  };
}

/** Fields that hold something that cannot be read; blanks are allowed until submission. */
export function unreadableCount(fields: PlanFields): number {
  const count = (table: Table, columns: readonly string[], row: Fields): number =>
    Object.values(rowSetOf(table, columns, row).problems).filter(
      (problem) => problem.problem !== 'required',
    ).length;
  return (
    count(plans, planColumns, fields.plan) +
    fields.lines.reduce((sum, row) => sum + count(budget, lineColumns, row.fields), 0) +
    fields.kpis.reduce((sum, row) => sum + count(kpis, kpiColumns, row.fields), 0)
  );
}
