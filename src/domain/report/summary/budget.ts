import { reportWords } from '../../../terms/report';
import { measures, type CampaignBudget, type CategoryFigures } from '../../budget/campaignBudget';
import { toMajor } from '../../shared/money';
import type { DraftRow } from '../layout';
import { measureFormula, rateRows, varianceCells } from '../money';
import { cell, choiceWord, headingRow, headRow, live, quoted, wordCell } from '../pen';
import type { Pen } from '../pen';
import type { ReportCell } from '../sheet';
import { summaryWidth, type SummaryInput } from './input';

/** Why the category differs: the reason codes of its lines, most money first. */
function reasonsOf(input: SummaryInput, category: string): string {
  const codes = input.lines
    .filter((line) => line.category === category && line.reasonCode !== null)
    .sort((a, b) => (b.actual ?? 0) - (a.actual ?? 0))
    .map((line) => line.reasonCode ?? '');
  return [...new Set(codes)].join(', ');
}

const columnHeads = [
  reportWords.category,
  reportWords.planned,
  reportWords.actual,
  reportWords.committed,
  reportWords.accrued,
  reportWords.forecast,
  reportWords.variance,
  reportWords.share,
  reportWords.verdict,
  reportWords.reason,
  null,
] as const;

/** Range over one figure of all categories, e.g. `{budget.media.planned:budget.travel.planned}`. */
export function overCategories(budget: CampaignBudget, column: string): string {
  const first = budget.categories[0]?.category ?? '';
  const last = budget.categories.at(-1)?.category ?? '';
  return `{budget.${first}.${column}:budget.${last}.${column}}`;
}

function categoryRow(pen: Pen, input: SummaryInput, figures: CategoryFigures): DraftRow {
  const { category } = figures;
  const book = choiceWord(pen.bookLanguage, 'Budget', 'category', category);
  return [
    cell(choiceWord(pen.language, 'Budget', 'category', category), 'label', {
      figure: `budget.${category}.name`,
    }),
    ...measures.map((measure) =>
      live(pen, {
        formula: measureFormula(measure, input.budget.rates, [
          `Budget[campaignId],{campaign},Budget[category],${quoted(book)}`,
        ]),
        expected: toMajor(figures[measure]),
        figure: `budget.${category}.${measure}`,
        format: 'money',
      }),
    ),
    ...varianceCells(pen, `budget.${category}`, figures),
    cell(reasonsOf(input, category), 'text', { wrap: true }),
  ];
}

function totalRow(pen: Pen, budget: CampaignBudget): DraftRow {
  const sums = measures.map((measure) =>
    live(pen, {
      formula: budget.categories.length === 0 ? '=0' : `=SUM(${overCategories(budget, measure)})`,
      expected: toMajor(budget.total[measure]),
      figure: `budget.total.${measure}`,
      format: 'money',
      look: 'total',
    }),
  );
  const variances = varianceCells(pen, 'budget.total', budget.total).map((c): ReportCell => ({
    ...c,
    look: 'total',
  }));
  return [wordCell(pen, reportWords.total, 'total'), ...sums, ...variances, cell(null, 'total')];
}

/** Budget by category: the table the chart and the sentences stand on. */
export function budgetRows(pen: Pen, input: SummaryInput): DraftRow[] {
  return [
    headingRow(pen, reportWords.budget, summaryWidth),
    ...rateRows(pen, input.budget.rates),
    headRow(pen, columnHeads).map((c, i) => (i === 0 ? { ...c, figure: 'budget.head' } : c)),
    ...input.budget.categories.map((figures) => categoryRow(pen, input, figures)),
    totalRow(pen, input.budget),
    availableRow(pen, input),
    [],
  ];
}

function availableRow(pen: Pen, input: SummaryInput): DraftRow {
  const { total } = input.budget;
  return [
    wordCell(pen, reportWords.available),
    live(pen, {
      formula:
        '=ROUND({budget.total.planned}-{budget.total.actual}-{budget.total.accrued}-{budget.total.committed},2)',
      expected: toMajor(total.planned - total.actual - total.accrued - total.committed),
      figure: 'budget.total.available',
      format: 'money',
    }),
  ];
}
