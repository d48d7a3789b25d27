import { reportWords } from '../../terms/report';
import type { Wording } from '../../terms/wording';
import { isoDate, type DateSerial } from '../shared/period';
import { finished } from './finished';
import { layOut, type DraftRow, type Layout } from './layout';
import { cell, headingRow, wordCell, words, type Pen } from './pen';
import type { ReportCell, ReportChart, SheetSpec } from './sheet';

/** Columns A to K of every report: label, eight figures, a wide text, the row ID looked up. */
export const reportWidths = [24, 13, 13, 13, 13, 13, 13, 13, 12, 37, 15] as const;
export const reportWidth = reportWidths.length;

export interface Frame {
  readonly name: string;
  readonly reportId: string;
  readonly title: string;
  readonly headCode: string;
  readonly madeOn: DateSerial;
}

export const blanks = (count: number): ReportCell[] =>
  Array.from({ length: count }, () => cell(null));

/** Title, and the day and log head that every report bears. */
export const titleRows = (pen: Pen, frame: Frame): DraftRow[] => [
  [cell(frame.title, 'title')],
  [
    wordCell(pen, reportWords.madeOn),
    cell(frame.madeOn, 'plain', { figure: 'madeOn', format: 'date', align: 'left' }),
    cell(null),
    wordCell(pen, reportWords.headCode),
    cell(frame.headCode, 'plain', { figure: 'headCode' }),
  ],
  [],
];

/** A heading over rows, or over the word for "none". */
export const section = (
  pen: Pen,
  heading: Wording,
  head: DraftRow,
  rows: readonly DraftRow[],
): DraftRow[] =>
  rows.length === 0
    ? [headingRow(pen, heading, reportWidth), [wordCell(pen, reportWords.nothing, 'note')], []]
    : [headingRow(pen, heading, reportWidth), head, ...rows, []];

/** Cells in which the reader types, kept when the report is made again. */
export const inputRows = (pen: Pen, heading: Wording, key: string, count: number): DraftRow[] => [
  headingRow(pen, heading, reportWidth),
  ...Array.from({ length: count }, (_, i): DraftRow => [
    cell(`${String(i + 1)}.`, 'label', { align: 'right' }),
    cell('', 'input', { inputKey: `${key}.${String(i + 1)}` }),
    ...Array.from({ length: reportWidth - 3 }, () => cell(null, 'input')),
  ]),
  [],
];

/** Most categories a chart shows: more names than these do not go on one page. */
export const mostCategories = 24;

/** Rows a chart needs for its title, axis and legend, and those of the smallest one. */
const chartFrame = 6;
const leastRows = 14;

/** Rows of a chart so high that every one of its categories has a row's height for its name. */
export const chartHeight = (categories = 0): number =>
  Math.max(leastRows, Math.min(categories, mostCategories) + chartFrame);

/** Free rows on which a chart is laid, one that it keeps below, and one that parts it from the rest. */
export const chartRows = (height = chartHeight()): DraftRow[] =>
  Array.from({ length: height + 2 }, () => []);

export const rowNumber = (address: string): number => Number(address.replace(/^[A-Z]+/u, ''));

/** A finished sheet: placed, with heights, A4 landscape one page wide, footer with log head. */
export function framed(
  pen: Pen,
  frame: Frame,
  drafts: readonly DraftRow[],
  chartsOf: (layout: Layout) => readonly ReportChart[] = () => [],
): SheetSpec {
  const layout = layOut(drafts);
  return finished({
    name: frame.name,
    language: pen.language,
    reportId: frame.reportId,
    columnWidths: reportWidths,
    rows: layout.rows,
    charts: chartsOf(layout),
    print: {
      headerLeft: frame.title,
      footerLeft: `${words(pen, reportWords.headCode)} ${frame.headCode} · ${isoDate(frame.madeOn)}`,
    },
  });
}
