import type { PlanDesk } from '../../application/approval/planDesk';
import { isContentColumn } from '../../domain/approval/content';
import type { FieldComment } from '../../domain/approval/planFold';
import { tableOf, type TableCode } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import type { Language } from '../../terms/language';
import { planColumns } from '../plan/planShape';

/** A cell an approver can speak about. */
export interface CommentField {
  readonly key: string;
  readonly table: 'Plans' | 'Budget' | 'KPIs';
  readonly rowId: string;
  readonly column: string;
  /** Header of a plan's column; name of a budget line or target. */
  readonly name: string;
  readonly value: unknown;
}

export const keyOfField = (table: TableCode, rowId: string, column: string): string =>
  `${table} ${rowId} ${column}`;

/** A comment of the log → the key of the field it is about. */
export const keyOfComment = (comment: Omit<FieldComment, 'comment'>, planId: string): string =>
  `${comment.table ?? 'Plans'} ${comment.rowId ?? planId} ${comment.column}`;

/** The plan's fields in the order of its form, then budget lines and targets. */
export function commentFields(desk: PlanDesk, language: Language): readonly CommentField[] {
  const { plan, lines, kpis } = desk.dossier;
  const columns = planColumns.filter((column) => isContentColumn('Plans', column));
  const values: Readonly<Record<string, unknown>> = { ...plan };
  return [
    ...columns.map((column): CommentField => ({
      key: keyOfField('Plans', plan.id, column),
      table: 'Plans',
      rowId: plan.id,
      column,
      name: headerOf(tableOf('Plans'), column, language),
      value: values[column],
    })),
    ...lines.map((line): CommentField => ({
      key: keyOfField('Budget', line.id, 'planned'),
      table: 'Budget',
      rowId: line.id,
      column: 'planned',
      name: line.item ?? line.id,
      value: line.planned,
    })),
    ...kpis.map((kpi): CommentField => ({
      key: keyOfField('KPIs', kpi.id, 'target'),
      table: 'KPIs',
      rowId: kpi.id,
      column: 'target',
      name: kpi.name ?? kpi.id,
      value: kpi.target,
    })),
  ];
}

/** What is written on the log for a comment on this field. */
export const commentOn = (field: CommentField, comment: string): FieldComment =>
  field.table === 'Plans'
    ? { column: field.column, comment }
    : { table: field.table, rowId: field.rowId, column: field.column, comment };
