import { reportWords } from '../../../terms/report';
import { toMajor } from '../../shared/money';
import { weekSpan } from '../../shared/period';
import type { WeeklyRow } from '../../tables/weekly';
import type { DraftRow } from '../layout';
import { cell, columnOf, headingRow, headRow, live, numberOf, textOf, words } from '../pen';
import type { Pen } from '../pen';
import type { ReportCell } from '../sheet';
import { idColumn, summaryWidth, type SummaryInput } from './input';
import { timeElapsed } from './telling';

/** Instants are kept in UTC; the report says so. `2026-11-24T06:30:00Z` → `2026-11-24 06:30 UTC` */
export const instantFormula = (table: 'Weekly' | 'Decisions', column: string): string => {
  const found = columnOf(table, column, idColumn);
  return `=IF(${found}="","",SUBSTITUTE(LEFT(${found},16),"T"," ")&" UTC")`;
};

export const instantText = (iso: string | null): string =>
  iso === null ? '' : `${iso.slice(0, 16).replace('T', ' ')} UTC`;

/** Share of the campaign's time that has passed by the Sunday of a report's week. */
function elapsedCell(pen: Pen, input: SummaryInput, report: WeeklyRow): ReportCell {
  const { startOn, endOn } = input.plan;
  return live(pen, {
    // Sunday of ISO week w: the Sunday before the week of 4 January, and w weeks on.
    formula:
      '=MIN(1,MAX(0,(DATE(LEFT($A{row},4),1,4)-WEEKDAY(DATE(LEFT($A{row},4),1,4),2)+7*RIGHT($A{row},2)-{plan.startOn}+1)/({plan.endOn}-{plan.startOn}+1)))',
    expected: timeElapsed(startOn, endOn, weekSpan(report.week ?? '1970-W01').to),
    figure: `weekly.${report.id}.elapsed`,
    format: 'percent',
  });
}

function weekRow(pen: Pen, input: SummaryInput, report: WeeklyRow): DraftRow {
  const figure = (name: string): string => `weekly.${report.id}.${name}`;
  const { planned } = input.budget.total;
  const spent = report.spendToDate;
  return [
    live(pen, {
      formula: textOf('Weekly', 'week', idColumn),
      expected: report.week ?? '',
      figure: figure('week'),
      look: 'label',
    }),
    elapsedCell(pen, input, report),
    live(pen, {
      formula: numberOf('Weekly', 'progress', idColumn),
      expected: report.progress ?? '',
      figure: figure('progress'),
      format: 'percent',
    }),
    live(pen, {
      formula:
        '=IF(ISNUMBER($E{row}),IF({budget.total.planned}=0,"",$E{row}/{budget.total.planned}),"")',
      expected: spent === null || planned === 0 ? '' : spent / planned,
      figure: figure('burn'),
      format: 'percent',
    }),
    live(pen, {
      formula: numberOf('Weekly', 'spendToDate', idColumn),
      expected: spent === null ? '' : toMajor(spent),
      figure: figure('spend'),
      format: 'money',
    }),
    live(pen, {
      formula: textOf('Weekly', 'author', idColumn),
      expected: report.author ?? '',
      figure: figure('author'),
    }),
    live(pen, {
      formula: instantFormula('Weekly', 'submittedAt'),
      expected: instantText(report.submittedAt),
      figure: figure('submittedAt'),
    }),
    cell(null),
    cell(null),
    live(pen, {
      formula: textOf('Weekly', 'done', idColumn),
      expected: report.done ?? '',
      figure: figure('done'),
      look: 'text',
      wrap: true,
    }),
    cell(report.id, 'note'),
  ];
}

const columnHeads = [
  reportWords.week,
  reportWords.elapsed,
  reportWords.progress,
  reportWords.burn,
  reportWords.spend,
  reportWords.author,
  reportWords.submittedAt,
  null,
  null,
  reportWords.done,
  reportWords.rowId,
] as const;

/** The campaign's course as its weekly reports told it, oldest first. */
export function courseRows(pen: Pen, input: SummaryInput): DraftRow[] {
  const heading = headingRow(pen, reportWords.course, summaryWidth);
  if (input.weekly.length === 0)
    return [heading, [cell(words(pen, reportWords.nothing), 'note')], []];
  const head = headRow(pen, columnHeads);
  return [
    heading,
    head.map((c, i) => (i === 0 ? { ...c, figure: 'weekly.head' } : c)),
    ...input.weekly.map((report) => weekRow(pen, input, report)),
    [],
  ];
}
