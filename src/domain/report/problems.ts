import { isErrorLiteral, type CellValue } from '../shared/cell';
import type { SheetSpec, SheetWritten } from './sheet';

/** Why a report may not be relied on as it stands. */
export type ReportProblem =
  /** The sheet computes another figure or sentence than the pane. */
  | {
      readonly code: 'figureDiffers';
      readonly cell: string;
      readonly figure: string;
      readonly expected: CellValue;
      readonly computed: CellValue;
    }
  /** A formula gives an error: a table, column or row it refers to is gone. */
  | {
      readonly code: 'referenceBroken';
      readonly cell: string;
      readonly figure: string;
      readonly error: string;
    }
  /** A figure the report has was not computed at all. */
  | { readonly code: 'figureMissing'; readonly figure: string };

/** Compares what the sheet computed with what the pane says it must show. */
export function reportProblems(spec: SheetSpec, written: SheetWritten): readonly ReportProblem[] {
  const problems: ReportProblem[] = written.differences.map((d) =>
    isErrorLiteral(d.computed)
      ? { code: 'referenceBroken', cell: d.cell, figure: d.figure, error: d.computed }
      : { code: 'figureDiffers', ...d },
  );
  for (const row of spec.rows) {
    for (const cell of row) {
      if (cell.formula === undefined || cell.figure === undefined) continue;
      if (!(cell.figure in written.figures))
        problems.push({ code: 'figureMissing', figure: cell.figure });
    }
  }
  return problems;
}
