import type { CellMark } from '../../domain/compliance/cellMarks';
import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { CellsMarked } from '../../ports/workbook';
import type { Deps } from '../deps';
import type { ComplianceFinding } from './complianceFinding';

/** More would make the sheet slow to draw and say nothing: the list is filtered first. */
export const MOST_MARKS = 500;

export interface FindingsMarked extends CellsMarked {
  /** Places beyond `MOST_MARKS`, the least grave, which are not marked. */
  readonly beyond: number;
}

const gravity: readonly CellMark['severity'][] = ['block', 'warn', 'advise'];

/** One mark for the same words in the same cell, the gravest of them; the gravest first. */
export function marksOf(findings: readonly ComplianceFinding[]): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  const inOrder = [...findings].sort(
    (a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity),
  );
  for (const { table, rowId, column, severity, text } of inOrder) {
    // A rule that cannot be judged at all stands in its own row, not in a row of the table.
    if (rowId === '') continue;
    const key = JSON.stringify([table, rowId, column, text]);
    if (!marks.has(key)) marks.set(key, { table, rowId, column, severity, words: text });
  }
  return [...marks.values()];
}

/** Marks the cells of these findings, instead of whatever was marked before. Only on a person's click. */
export async function markFindings(
  deps: Pick<Deps, 'workbook'>,
  findings: readonly ComplianceFinding[],
): Promise<Result<FindingsMarked, WorkbookFailure>> {
  const marks = marksOf(findings);
  const done = await deps.workbook.setMarks(marks.slice(0, MOST_MARKS));
  if (!done.ok) return done;
  return success({ ...done.value, beyond: Math.max(0, marks.length - MOST_MARKS) });
}

/** Takes every mark of ours away, whoever made it; nothing else in the sheets changes. */
export const takeMarksAway = (
  deps: Pick<Deps, 'workbook'>,
): Promise<Result<CellsMarked, WorkbookFailure>> => deps.workbook.setMarks([]);
