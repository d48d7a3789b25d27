import { reportWords } from '../../../terms/report';
import { kpiVariance } from '../../effect/unexplained';
import type { KpiRow } from '../../tables/weekly';
import type { DraftRow } from '../layout';
import { cell, columnOf, headingRow, headRow, live, numberOf, quoted, textOf, words } from '../pen';
import type { Pen } from '../pen';
import type { ReportCell } from '../sheet';
import { idColumn, summaryWidth, type SummaryInput } from './input';

/** Range over one figure of all KPIs listed. */
export function overKpis(kpis: readonly KpiRow[], column: string): string {
  return `{kpi.${kpis[0]?.id ?? ''}.${column}:kpi.${kpis.at(-1)?.id ?? ''}.${column}}`;
}

function verdictCell(pen: Pen, kpi: KpiRow): ReportCell {
  const word = (entry: keyof typeof reportWords): string => quoted(words(pen, reportWords[entry]));
  const verdict = kpiVariance(kpi)?.effect ?? null;
  const direction = columnOf('KPIs', 'direction', idColumn);
  return live(pen, {
    formula:
      `=IF(NOT(ISNUMBER($G{row})),${word('notMeasured')},IF($G{row}=0,${word('none')},` +
      `IF($G{row}>0,IF(${direction}=LOWER(),${word('unfavourable')},${word('favourable')}),` +
      `IF(${direction}=LOWER(),${word('favourable')},${word('unfavourable')}))))`,
    expected: words(pen, verdict === null ? reportWords.notMeasured : reportWords[verdict]),
    figure: `kpi.${kpi.id}.effect`,
    look: verdict === 'unfavourable' ? 'bad' : verdict === 'favourable' ? 'good' : 'plain',
    align: 'centre',
  });
}

function kpiRow(pen: Pen, kpi: KpiRow): DraftRow {
  const now = kpiVariance(kpi);
  const figure = (name: string): string => `kpi.${kpi.id}.${name}`;
  const number = (column: 'baseline' | 'target' | 'actual'): ReportCell =>
    live(pen, {
      formula: numberOf('KPIs', column, idColumn),
      expected: kpi[column] ?? '',
      figure: figure(column),
      format: 'number',
    });
  const text = (column: 'name' | 'unit', look: 'label' | 'plain'): ReportCell =>
    live(pen, {
      formula: textOf('KPIs', column, idColumn),
      expected: kpi[column] ?? '',
      figure: figure(column),
      look,
    });
  const change = kpi.actual === null || kpi.baseline === null ? '' : kpi.actual - kpi.baseline;
  return [
    text('name', 'label'),
    text('unit', 'plain'),
    number('baseline'),
    number('target'),
    number('actual'),
    live(pen, {
      formula: '=IF(AND(ISNUMBER($E{row}),ISNUMBER($C{row})),$E{row}-$C{row},"")',
      expected: change,
      figure: figure('change'),
      format: 'number',
    }),
    live(pen, {
      formula: '=IF(AND(ISNUMBER($E{row}),ISNUMBER($D{row})),$E{row}-$D{row},"")',
      expected: now?.amount ?? '',
      figure: figure('variance'),
      format: 'number',
    }),
    live(pen, {
      formula: '=IF(ISNUMBER($G{row}),IF($D{row}=0,"",$G{row}/ABS($D{row})),"")',
      expected: now?.share ?? '',
      figure: figure('share'),
      format: 'percent',
    }),
    verdictCell(pen, kpi),
    live(pen, {
      formula: `=${columnOf('KPIs', 'reasonCode', idColumn)}&IF(${columnOf('KPIs', 'reason', idColumn)}="",""," "&${columnOf('KPIs', 'reason', idColumn)})`,
      expected: (kpi.reasonCode ?? '') + (kpi.reason === null ? '' : ` ${kpi.reason}`),
      figure: figure('reason'),
      look: 'text',
      wrap: true,
    }),
    cell(kpi.id, 'note'),
  ];
}

const columnHeads = [
  reportWords.kpi,
  reportWords.unit,
  reportWords.baseline,
  reportWords.target,
  reportWords.actual,
  reportWords.change,
  reportWords.variance,
  reportWords.share,
  reportWords.verdict,
  reportWords.reason,
  reportWords.rowId,
] as const;

/** KPI effect: baseline, target, actual, and what the difference means by the KPI's direction. */
export function effectRows(pen: Pen, input: SummaryInput): DraftRow[] {
  if (input.kpis.length === 0)
    return [
      headingRow(pen, reportWords.effect, summaryWidth),
      [cell(words(pen, reportWords.nothing), 'note')],
      [],
    ];
  return [
    headingRow(pen, reportWords.effect, summaryWidth),
    headRow(pen, columnHeads),
    ...input.kpis.map((kpi) => kpiRow(pen, kpi)),
    [],
  ];
}
