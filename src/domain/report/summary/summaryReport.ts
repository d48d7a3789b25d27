import { reportWords } from '../../../terms/report';
import { isoDate } from '../../shared/period';
import { columnLetters } from '../../tables/columnLetters';
import { bridgeChart, bridgeRows, type BridgePlace } from '../bridgeRows';
import { comparisonRows } from '../comparisonRows';
import { finished } from '../finished';
import { chartHeight, chartRows, rowNumber } from '../frame';
import { layOut, type DraftRow, type Layout } from '../layout';
import { words, type Pen } from '../pen';
import type { ReportChart, SheetSpec } from '../sheet';
import { sheetName } from '../sheetName';
import { summaryBridgePlace } from './bridge';
import { budgetRows } from './budget';
import { checkRows, signOffRows } from './checks';
import { courseRows } from './course';
import { effectRows } from './effect';
import { summaryWidths, type SummaryInput } from './input';
import { openingRows } from './opening';
import { outputCostRows } from './outputCost';
import { purposeRows } from './purpose';
import { improvementRows, reasonRows } from './reasons';
import { decisionRows, findingRows } from './records';
import { revenueRows } from './revenue';
import { tellingRows } from './telling';

interface Placed {
  readonly rows: readonly DraftRow[];
  readonly place: BridgePlace;
  /** Zero-based row at which the free rows for charts under the money begin, and under the course. */
  readonly moneyAt: number;
  readonly courseAt: number;
}

type Corners = Pick<ReportChart, 'from' | 'to'>;

/** Corner cells of a chart in free rows that begin at a zero-based row. */
const corners = (at: number, left: number, right: number): Corners => ({
  from: `${columnLetters(left)}${String(at + 1)}`,
  to: `${columnLetters(right)}${String(at + chartHeight())}`,
});

function budgetChart(pen: Pen, input: SummaryInput, layout: Layout, where: Corners): ReportChart[] {
  if (input.budget.categories.length === 0) return [];
  const head = rowNumber(layout.addressOf('budget.head'));
  const title = words(pen, reportWords.budgetChart);
  const last = head + input.budget.categories.length;
  const range = `A${String(head)}:C${String(last)}`;
  return [{ kind: 'column', title, range, ...where, altText: title, axis: 'integer' }];
}

function burnChart(pen: Pen, input: SummaryInput, layout: Layout, where: Corners): ReportChart[] {
  if (input.weekly.length < 2) return [];
  const head = rowNumber(layout.addressOf('weekly.head'));
  const title = words(pen, reportWords.burnChart);
  const range = `A${String(head)}:D${String(head + input.weekly.length)}`;
  return [{ kind: 'columnLines', title, range, ...where, altText: title, axis: 'percent' }];
}

function draft(pen: Pen, input: SummaryInput): Placed {
  const place = summaryBridgePlace(input);
  const money = [
    ...openingRows(pen, input),
    ...tellingRows(pen, input, place),
    ...purposeRows(pen, input),
    ...budgetRows(pen, input),
    ...bridgeRows(pen, place),
  ];
  const course = [
    ...money,
    ...chartRows(),
    ...effectRows(pen, input),
    ...revenueRows(pen, input),
    ...outputCostRows(pen, input),
    ...reasonRows(pen, input),
    ...comparisonRows(pen, input.comparison),
    ...courseRows(pen, input),
  ];
  const rows = [
    ...course,
    ...(input.weekly.length < 2 ? [] : chartRows()),
    ...improvementRows(pen, input),
    ...findingRows(pen, input),
    ...decisionRows(pen, input),
    ...checkRows(pen, input, place),
    ...signOffRows(pen),
  ];
  return { rows, place, moneyAt: money.length, courseAt: course.length };
}

export const summaryReportId = (campaignId: string): string => `summary:${campaignId}`;

/**
 * The summary report of one campaign (W4.3) as a sheet: every figure a live formula with the pane's
 * own value beside it, every sentence worked out from the same cells.
 */
export function summaryReport(pen: Pen, input: SummaryInput): SheetSpec {
  const { rows: drafts, place, moneyAt, courseAt } = draft(pen, input);
  const layout = layOut(drafts);
  return finished({
    name: sheetName(words(pen, reportWords.summarySheet), input.plan.name ?? '', input.plan.id),
    language: pen.language,
    reportId: summaryReportId(input.plan.id),
    columnWidths: summaryWidths,
    rows: layout.rows,
    charts: [
      ...budgetChart(pen, input, layout, corners(moneyAt, 0, 4)),
      ...bridgeChart(pen, place.bridge, layout, corners(moneyAt, 5, 9)),
      ...burnChart(pen, input, layout, corners(courseAt, 0, 9)),
    ],
    print: {
      headerLeft: input.plan.name ?? '',
      footerLeft: `${words(pen, reportWords.headCode)} ${input.headCode} · ${isoDate(input.madeOn)}`,
    },
  });
}
