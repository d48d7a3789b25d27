import { isErrorLiteral, type CellValue } from '../shared/cell';
import { staleCells } from './frozenCopy';
import type { SheetSpec, SheetWritten } from './sheet';

/**
 * What kind of cell says something else than the pane: a figure, a sentence of the report in brief
 * (its words and figures are worked out from the table's cells), or a check that totals tie.
 */
export type DifferenceCode = 'figureDiffers' | 'sentenceDiffers' | 'totalsDiffer';

/** Why a report may not be relied on as it stands. */
export type ReportProblem =
  | {
      readonly code: DifferenceCode;
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

type Difference = SheetWritten['differences'][number];

function differenceCode(figure: string): DifferenceCode {
  if (figure.startsWith('telling.')) return 'sentenceDiffers';
  return figure.startsWith('check.') ? 'totalsDiffer' : 'figureDiffers';
}

const problemOf = (difference: Difference): ReportProblem => {
  const { cell, figure, computed } = difference;
  return isErrorLiteral(computed)
    ? { code: 'referenceBroken', cell, figure, error: computed }
    : { code: differenceCode(figure), ...difference };
};

/** Compares what the sheet computed with what the pane says it must show. */
export function reportProblems(spec: SheetSpec, written: SheetWritten): readonly ReportProblem[] {
  const problems = written.differences.map(problemOf);
  for (const row of spec.rows) {
    for (const cell of row) {
      if (cell.formula === undefined || cell.figure === undefined) continue;
      if (!(cell.figure in written.figures))
        problems.push({ code: 'figureMissing', figure: cell.figure });
    }
  }
  return problems;
}

/** The same for a sheet that has stood for a while: `values` are its cells from A1. */
export const standingProblems = (
  spec: SheetSpec,
  values: readonly (readonly CellValue[])[],
): readonly ReportProblem[] => staleCells(spec, values).map(problemOf);
