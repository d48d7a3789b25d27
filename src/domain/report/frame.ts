import { reportWords } from '../../terms/report';
import type { Wording } from '../../terms/wording';
import { isoDate, type DateSerial } from '../shared/period';
import { fitted } from './fitted';
import { layOut, type DraftRow, type Layout } from './layout';
import { cell, headingRow, wordCell, words, type Pen } from './pen';
import { wrappedHeights } from './rowHeights';
import type { ReportCell, ReportChart, SheetSpec } from './sheet';

/** Columns A to K of every report: label, eight figures, a wide text, the row ID looked up. */
export const reportWidths = [24, 13, 13, 13, 13, 13, 13, 10, 12, 40, 15] as const;
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

/** Free rows on which a chart is laid. */
export const chartRows = (count = 15): DraftRow[] => Array.from({ length: count }, () => []);

export const rowNumber = (address: string): number => Number(address.replace(/^[A-Z]+/u, ''));

/** A finished sheet: placed, with heights, A4 landscape one page wide, footer with log head. */
export function framed(
  pen: Pen,
  frame: Frame,
  drafts: readonly DraftRow[],
  chartsOf: (layout: Layout) => readonly ReportChart[] = () => [],
): SheetSpec {
  const layout = layOut(drafts);
  const rows = fitted(layout.rows, reportWidths);
  return {
    name: frame.name,
    language: pen.language,
    reportId: frame.reportId,
    columnWidths: reportWidths,
    rows,
    rowHeights: wrappedHeights(rows, reportWidths),
    charts: chartsOf(layout),
    print: {
      orientation: 'landscape',
      fitToWidth: 1,
      headerLeft: frame.title,
      footerLeft: `${words(pen, reportWords.headCode)} ${frame.headCode} · ${isoDate(frame.madeOn)}`,
      titleRows: '$1:$2',
    },
    frozenRows: 2,
  };
}
