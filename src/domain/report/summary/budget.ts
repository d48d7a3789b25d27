import { reportWords } from '../../../terms/report';
import {
  measures,
  type CampaignBudget,
  type CategoryFigures,
  type Measure,
  type Measured,
} from '../../budget/campaignBudget';
import { effectOf } from '../../effect/variance';
import { toMajor } from '../../shared/money';
import type { DraftRow } from '../layout';
import { choiceWord, cell, headingRow, headRow, live, quoted, wordCell, words } from '../pen';
import type { Pen } from '../pen';
import type { ReportCell } from '../sheet';
import { summaryWidth, type SummaryInput } from './input';

const notVoided = 'Budget[voided],"<>"&YES()';

/** SUMIFS of one measure over a campaign's live lines, narrowed by `criteria`. */
function sumOf(measure: Measure, campaign: string, criteria: string): string {
  const sum = (column: string, more = ''): string =>
    `SUMIFS(Budget[${column}],Budget[campaignId],${campaign}${criteria}${more},${notVoided})`;
  if (measure !== 'forecast') return sum(measure);
  // A line without a forecast counts as planned; only numbers pass a numeric criterion.
  return `${sum('forecast')}+${sum('planned')}-${sum('planned', ',Budget[forecast],">-1000000000000000"')}`;
}

/**
 * Formula of a measure in CNY. Lines of another currency are taken out of the plain sum and put
 * back converted: no formula depends on how a blank currency cell is matched.
 */
export function budgetFormula(
  measure: Measure,
  budget: Pick<CampaignBudget, 'rates'>,
  category: string | null,
  campaign = '{campaign}',
): string {
  const criteria = category === null ? '' : `,Budget[category],${quoted(category)}`;
  const foreign = budget.rates
    .map(({ currency }) => {
      const sum = sumOf(measure, campaign, `${criteria},Budget[currency],${quoted(currency)}`);
      return `+ROUND((${sum})*{rate.${currency}},2)-(${sum})`;
    })
    .join('');
  return `=ROUND(${sumOf(measure, campaign, criteria)}${foreign},2)`;
}

/** Variance, its share and its verdict, worked out from the planned and actual cells of the row. */
export function varianceCells(
  pen: Pen,
  name: string,
  figures: Pick<Measured, 'planned' | 'actual'>,
): ReportCell[] {
  const amount = figures.actual - figures.planned;
  const word = (effect: 'none' | 'favourable' | 'unfavourable'): string =>
    words(pen, reportWords[effect]);
  return [
    live(pen, {
      formula: '=ROUND($C{row}-$B{row},2)',
      expected: toMajor(amount),
      figure: `${name}.variance`,
      format: 'money',
    }),
    live(pen, {
      formula: '=IF($B{row}=0,"",$G{row}/ABS($B{row}))',
      expected: figures.planned === 0 ? '' : amount / Math.abs(figures.planned),
      figure: `${name}.share`,
      format: 'percent',
    }),
    live(pen, {
      formula: `=IF($G{row}=0,${quoted(word('none'))},IF($G{row}>0,${quoted(word('unfavourable'))},${quoted(word('favourable'))}))`,
      expected: word(effectOf(amount, 'lower')),
      figure: `${name}.effect`,
      look: amount > 0 ? 'bad' : amount < 0 ? 'good' : 'plain',
    }),
  ];
}

/** Exchange rates in force on the report's day, looked up in the Rates table. */
function rateRows(pen: Pen, budget: CampaignBudget): DraftRow[] {
  return budget.rates.map(({ currency, rate }) => {
    const same = `Rates[currency],${quoted(currency)},Rates[fromOn],`;
    const kept = ',Rates[voided],"<>"&YES()';
    const latest = `MAXIFS(Rates[fromOn],${same}"<="&{madeOn}${kept})`;
    return [
      cell(words(pen, reportWords.rate, { currency }), 'note'),
      live(pen, {
        formula: `=SUMIFS(Rates[rate],${same}${latest}${kept})`,
        expected: rate,
        figure: `rate.${currency}`,
        format: 'number',
      }),
    ];
  });
}

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
        formula: budgetFormula(measure, input.budget, book),
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
  const variances = varianceCells(pen, 'budget.total', budget.total).map((c): ReportCell =>
    c.look === 'plain' ? { ...c, look: 'total' } : c,
  );
  return [wordCell(pen, reportWords.total, 'total'), ...sums, ...variances, cell(null, 'total')];
}

/** Budget by category: the table the chart and the sentences stand on. */
export function budgetRows(pen: Pen, input: SummaryInput): DraftRow[] {
  return [
    headingRow(pen, reportWords.budget, summaryWidth),
    ...rateRows(pen, input.budget),
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
