import { reportWords } from '../../../terms/report';
import type { CampaignBudget, ExpenseCategory, Measured } from '../../budget/campaignBudget';
import type { DateSerial } from '../../shared/period';
import type { BudgetRow } from '../../tables/budget';
import type { PlanRow } from '../../tables/plans';
import { budgetLineRow } from '../lineRows';
import type { DraftRow } from '../layout';
import {
  chartHeight,
  chartRows,
  framed,
  rowNumber,
  section,
  titleRows,
  type Frame,
} from '../frame';
import { addUp, measureHead, measureRow, totalMeasureRow } from '../measureRow';
import { rateRows } from '../money';
import {
  cell,
  choiceWord,
  headRow,
  inBook,
  live,
  quoted,
  textOf,
  wordCell,
  words,
  type Pen,
} from '../pen';
import type { ReportCell, SheetSpec } from '../sheet';
import { tableOf } from '../../tables/all';
import { say } from '../../../terms/wording';

export interface FinanceInput {
  /** Key of the quarter, and of its three months: lines of those months are reviewed. */
  readonly quarter: string;
  readonly months: readonly string[];
  readonly byMonth: readonly { readonly month: string; readonly figures: Measured }[];
  readonly byCategory: readonly {
    readonly category: ExpenseCategory;
    readonly figures: Measured;
  }[];
  readonly byCampaign: readonly { readonly plan: PlanRow; readonly figures: Measured }[];
  readonly rates: CampaignBudget['rates'];
  /** Lines that need a look: overspent, or a large variance without reason; worst first. */
  readonly lines: readonly BudgetRow[];
  readonly headCode: string;
  readonly madeOn: DateSerial;
}

interface Group {
  readonly name: string;
  readonly label: ReportCell;
  readonly figures: Measured;
  readonly scopes: readonly string[];
  readonly id?: string;
}

function groupRows(
  pen: Pen,
  input: FinanceInput,
  key: string,
  heading: (typeof reportWords)[keyof typeof reportWords],
  first: (typeof reportWords)[keyof typeof reportWords],
  groups: readonly Group[],
): DraftRow[] {
  const rows = groups.map((group): DraftRow => [
    ...measureRow(pen, group.name, group.label, group.figures, input.rates, group.scopes),
    cell(null),
    cell(group.id ?? null, 'note'),
  ]);
  const [head, last] = [groups[0], groups.at(-1)];
  const total =
    head && last
      ? [
          totalMeasureRow(
            pen,
            `${key}.total`,
            { first: head.name, last: last.name },
            addUp(groups.map((group) => group.figures)),
          ),
        ]
      : [];
  const columns = headRow(pen, [first, ...measureHead, null, null]).map((c, i) =>
    i === 0 ? { ...c, figure: `${key}.head` } : c,
  );
  return section(pen, heading, columns, [...rows, ...total]);
}

const monthScopes = (input: FinanceInput, more = ''): string[] =>
  input.months.map((month) => `Budget[month],${quoted(month)}${more}`);

/** Totals of the three tables must be one figure; the sheet checks it by itself. */
function tieRows(pen: Pen, input: FinanceInput): DraftRow[] {
  const agree = words(pen, reportWords.agree);
  const tolerance = input.rates.length === 0 ? 0.005 : 1;
  const checks = (['planned', 'actual', 'forecast'] as const).map((measure): DraftRow => [
    wordCell(pen, reportWords[measure], 'text'),
    live(pen, {
      formula: `=IF(AND(ABS({month.total.${measure}}-{category.total.${measure}})<${String(tolerance)},ABS({month.total.${measure}}-{campaign.total.${measure}})<${String(tolerance)}),${quoted(agree)},${quoted(words(pen, reportWords.differ))})`,
      expected: agree,
      figure: `check.${measure}`,
    }),
  ]);
  return section(pen, reportWords.checks, [], checks);
}

const sheetOf = (pen: Pen): string => say(tableOf('Budget').sheet, pen.bookLanguage);

/** A click on it goes to the line in the Budget sheet, wherever sorting has put it. */
const drill = (pen: Pen, lineId: string): ReportCell => {
  const target = `"#'${sheetOf(pen).replaceAll("'", "''")}'!A"&(MATCH(${quoted(lineId)},Budget[id],0)+1)`;
  return {
    formula: inBook(pen, `=HYPERLINK(${target},${quoted(lineId)})`),
    expected: lineId,
    figure: `drill.${lineId}`,
    look: 'note',
  };
};

/** The three ways the same lines are summed. */
function groupsOf(
  pen: Pen,
  input: FinanceInput,
): Record<'months' | 'categories' | 'campaigns', Group[]> {
  const months = input.byMonth.map(({ month, figures }) => ({
    name: `month.${month}`,
    label: cell(month, 'label'),
    figures,
    scopes: [`Budget[month],${quoted(month)}`],
  }));
  const categories = input.byCategory.map(({ category, figures }) => ({
    name: `category.${category}`,
    label: cell(choiceWord(pen.language, 'Budget', 'category', category), 'label'),
    figures,
    scopes: monthScopes(
      input,
      `,Budget[category],${quoted(choiceWord(pen.bookLanguage, 'Budget', 'category', category))}`,
    ),
  }));
  const campaigns = input.byCampaign.map(({ plan, figures }) => ({
    name: `campaign.${plan.id}`,
    label: live(pen, {
      formula: textOf('Plans', 'name', '$K{row}'),
      expected: plan.name ?? '',
      figure: `campaign.${plan.id}.name`,
      look: 'label',
    }),
    figures,
    scopes: monthScopes(input, ',Budget[campaignId],$K{row}'),
    id: plan.id,
  }));
  return { months, categories, campaigns };
}

/** Lines that need a look, each with a way to its row. */
function attentionRows(pen: Pen, input: FinanceInput): DraftRow[] {
  const lines = input.lines.map((line): DraftRow => {
    const row = budgetLineRow(pen, line, 'line');
    return [...row.slice(0, -1), drill(pen, line.id)];
  });
  const head = headRow(pen, [
    reportWords.item,
    reportWords.planned,
    reportWords.actual,
    reportWords.currency,
    reportWords.month,
    null,
    reportWords.variance,
    reportWords.share,
    reportWords.verdict,
    reportWords.reason,
    reportWords.look,
  ]);
  return section(pen, reportWords.attention, head, lines);
}

/** Budget review for finance: by month, category and campaign, tied; lines that need a look. */
export function budgetReview(pen: Pen, input: FinanceInput): SheetSpec {
  const title = `${words(pen, reportWords.budgetReview)} ${input.quarter}`;
  const frame: Frame = {
    name: `${words(pen, reportWords.budgetSheet)} ${input.quarter}`,
    reportId: `finance:${input.quarter}`,
    title,
    headCode: input.headCode,
    madeOn: input.madeOn,
  };
  const { months, categories, campaigns } = groupsOf(pen, input);
  const before = [
    ...titleRows(pen, frame),
    ...rateRows(pen, input.rates),
    ...groupRows(pen, input, 'month', reportWords.byMonth, reportWords.month, months),
    ...groupRows(pen, input, 'category', reportWords.byCategory, reportWords.category, categories),
  ];
  const rows = [
    ...before,
    ...chartRows(),
    ...groupRows(pen, input, 'campaign', reportWords.byCampaign, reportWords.name, campaigns),
    ...(months.length > 0 && categories.length > 0 && campaigns.length > 0
      ? tieRows(pen, input)
      : []),
    ...attentionRows(pen, input),
  ];
  return framed(pen, frame, rows, (layout) => {
    if (categories.length === 0) return [];
    const top = rowNumber(layout.addressOf('category.head'));
    const chart = words(pen, reportWords.budgetChart);
    return [
      {
        kind: 'column',
        title: chart,
        range: `A${String(top)}:C${String(top + categories.length)}`,
        from: `A${String(before.length + 1)}`,
        to: `I${String(before.length + chartHeight())}`,
        altText: chart,
        axis: 'integer',
      },
    ];
  });
}
