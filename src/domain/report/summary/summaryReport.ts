import { reportWords } from '../../../terms/report';
import { isoDate } from '../../shared/period';
import { columnLetters } from '../../tables/columnLetters';
import { layOut, type DraftRow, type Layout } from '../layout';
import { words, type Pen } from '../pen';
import type { ReportChart, SheetSpec } from '../sheet';
import { sheetName } from '../sheetName';
import { wrappedHeights } from '../rowHeights';
import { budgetRows } from './budget';
import { checkRows, signOffRows } from './checks';
import { courseRows } from './course';
import { effectRows } from './effect';
import { summaryWidths, type SummaryInput } from './input';
import { openingRows } from './opening';
import { purposeRows } from './purpose';
import { improvementRows, reasonRows } from './reasons';
import { decisionRows, findingRows } from './records';
import { tellingRows } from './telling';

const chartHeight = 15;

const rowOf = (address: string): number => Number(address.replace(/^[A-Z]+/u, ''));

interface Placed {
  readonly rows: readonly DraftRow[];
  /** Zero-based row at which the free rows for charts begin, if any. */
  readonly chartsAt?: number;
}

/** Charts side by side in free rows under the tables they draw. */
function chartsOf(pen: Pen, input: SummaryInput, layout: Layout, at: number): ReportChart[] {
  const from = at + 1;
  const to = at + chartHeight - 1;
  const charts: ReportChart[] = [];
  const place = (left: number, right: number): Pick<ReportChart, 'from' | 'to'> => ({
    from: `${columnLetters(left)}${String(from)}`,
    to: `${columnLetters(right)}${String(to)}`,
  });
  const budgetHead = rowOf(layout.addressOf('budget.head'));
  if (input.budget.categories.length > 0) {
    const title = words(pen, reportWords.budgetChart);
    const last = budgetHead + input.budget.categories.length;
    charts.push({
      kind: 'column',
      title,
      range: `A${String(budgetHead)}:C${String(last)}`,
      ...place(0, 4),
      altText: title,
    });
  }
  if (input.weekly.length > 1) {
    const title = words(pen, reportWords.burnChart);
    const head = rowOf(layout.addressOf('weekly.head'));
    charts.push({
      kind: 'line',
      title,
      range: `A${String(head)}:D${String(head + input.weekly.length)}`,
      ...place(5, 9),
      altText: title,
    });
  }
  return charts;
}

function draft(pen: Pen, input: SummaryInput): Placed {
  const before = [
    ...openingRows(pen, input),
    ...tellingRows(pen, input),
    ...purposeRows(pen, input),
    ...budgetRows(pen, input),
  ];
  const rows = [
    ...before,
    ...Array.from({ length: chartHeight }, (): DraftRow => []),
    ...effectRows(pen, input),
    ...reasonRows(pen, input),
    ...courseRows(pen, input),
    ...improvementRows(pen, input),
    ...findingRows(pen, input),
    ...decisionRows(pen, input),
    ...checkRows(pen, input),
    ...signOffRows(pen),
  ];
  return { rows, chartsAt: before.length };
}

export const summaryReportId = (campaignId: string): string => `summary:${campaignId}`;

/**
 * The summary report of one campaign (W4.3) as a sheet: every figure a live formula with the pane's
 * own value beside it, every sentence worked out from the same cells.
 */
export function summaryReport(pen: Pen, input: SummaryInput): SheetSpec {
  const { rows, chartsAt = 0 } = draft(pen, input);
  const layout = layOut(rows);
  return {
    name: sheetName(words(pen, reportWords.summarySheet), input.plan.name ?? '', input.plan.id),
    language: pen.language,
    reportId: summaryReportId(input.plan.id),
    columnWidths: summaryWidths,
    rows: layout.rows,
    rowHeights: wrappedHeights(layout.rows, summaryWidths),
    charts: chartsOf(pen, input, layout, chartsAt),
    print: {
      orientation: 'landscape',
      fitToWidth: 1,
      headerLeft: input.plan.name ?? '',
      footerLeft: `${words(pen, reportWords.headCode)} ${input.headCode} · ${isoDate(input.madeOn)}`,
      titleRows: '$1:$2',
    },
    frozenRows: 2,
  };
}
