import { measures, type Measured } from '../budget/campaignBudget';
import { toMajor } from '../shared/money';
import type { DraftRow } from './layout';
import { measureFormula, varianceCells, type UsedRates } from './money';
import { cell, live, wordCell, type Pen } from './pen';
import { reportWords } from '../../terms/report';
import type { ReportCell } from './sheet';

/** A label with the five measures of its scopes, variance, share and verdict (columns A to I). */
export const measureRow = (
  pen: Pen,
  name: string,
  label: ReportCell,
  figures: Measured,
  rates: UsedRates,
  scopes: readonly string[],
): DraftRow => [
  label,
  ...measures.map((measure) =>
    live(pen, {
      formula: measureFormula(measure, rates, scopes),
      expected: toMajor(figures[measure]),
      figure: `${name}.${measure}`,
      format: 'money',
    }),
  ),
  ...varianceCells(pen, name, figures),
];

/** Totals of the rows above, by the names of the first and the last. */
export const totalMeasureRow = (
  pen: Pen,
  name: string,
  over: { readonly first: string; readonly last: string },
  figures: Measured,
): DraftRow => [
  wordCell(pen, reportWords.total, 'total'),
  ...measures.map((measure) =>
    live(pen, {
      formula: `=ROUND(SUM({${over.first}.${measure}:${over.last}.${measure}}),2)`,
      expected: toMajor(figures[measure]),
      figure: `${name}.${measure}`,
      format: 'money',
      look: 'total',
    }),
  ),
  ...varianceCells(pen, name, figures).map((c): ReportCell => ({ ...c, look: 'total' })),
  cell(null, 'total'),
];

export const measureHead = [
  reportWords.planned,
  reportWords.actual,
  reportWords.committed,
  reportWords.accrued,
  reportWords.forecast,
  reportWords.variance,
  reportWords.share,
  reportWords.verdict,
] as const;

/** Sum of several figures, measure by measure. */
export const addUp = (all: readonly Measured[]): Measured => {
  const sum = (measure: keyof Measured): number =>
    all.reduce((total, figures) => total + figures[measure], 0);
  return {
    planned: sum('planned'),
    actual: sum('actual'),
    committed: sum('committed'),
    accrued: sum('accrued'),
    forecast: sum('forecast'),
  };
};
