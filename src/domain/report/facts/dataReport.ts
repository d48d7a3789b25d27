import { reportWords } from '../../../terms/report';
import { toMajor } from '../../shared/money';
import { weeksBetween, type DateSerial } from '../../shared/period';
import type { CampaignBudget } from '../../budget/campaignBudget';
import type { PlanRow } from '../../tables/plans';
import type { KpiRow, MetricRow } from '../../tables/weekly';
import { blanks, framed, section, titleRows, type Frame } from '../frame';
import type { DraftRow } from '../layout';
import { measureFormula, rateRows } from '../money';
import {
  cell,
  choiceWord,
  headRow,
  live,
  numberOf,
  quoted,
  textOf,
  wordCell,
  words,
  type Pen,
} from '../pen';
import { sheetName } from '../sheetName';
import type { ReportCell, SheetSpec } from '../sheet';

export interface FactsInput {
  readonly plan: PlanRow;
  readonly metrics: readonly MetricRow[];
  readonly kpis: readonly KpiRow[];
  readonly budget: CampaignBudget;
  readonly headCode: string;
  readonly madeOn: DateSerial;
}

type Metric = NonNullable<MetricRow['metric']>;

/** Weeks the campaign has had up to the day of the report. */
const weeksDue = (plan: PlanRow, on: DateSerial): number => {
  const to = Math.min(plan.endOn ?? on, on);
  return plan.startOn === null || to < plan.startOn
    ? 0
    : weeksBetween({ from: plan.startOn, to }).length;
};

function metricRow(pen: Pen, input: FactsInput, metric: Metric): DraftRow {
  const rows = input.metrics.filter((row) => row.metric === metric && row.value !== null);
  const values = rows.map((row) => row.value ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  const word = quoted(choiceWord(pen.bookLanguage, 'Metrics', 'metric', metric));
  const own = `Metrics[campaignId],{campaign},Metrics[metric],${word},Metrics[voided],"<>"&YES()`;
  const figure = (name: string): string => `metric.${metric}.${name}`;
  const count = `COUNTIFS(${own},Metrics[value],">-1000000000000000")`;
  const weeks = rows.flatMap((row) => row.week ?? []).sort();
  const due = weeksDue(input.plan, input.madeOn);
  const distinct = new Set(weeks).size;
  const sources = [...new Set(rows.flatMap((row) => row.source ?? []))].join('; ');
  return [
    cell(choiceWord(pen.language, 'Metrics', 'metric', metric), 'label'),
    live(pen, {
      formula: `=ROUND(SUMIFS(Metrics[value],${own}),6)`,
      expected: Math.round(sum * 1e6) / 1e6,
      figure: figure('sum'),
      format: 'number',
    }),
    live(pen, {
      formula: `=IF($D{row}=0,"",$B{row}/$D{row})`,
      expected: values.length === 0 ? '' : Math.round(sum * 1e6) / 1e6 / values.length,
      figure: figure('average'),
      format: 'number',
    }),
    live(pen, {
      formula: `=${count}`,
      expected: values.length,
      figure: figure('count'),
      format: 'integer',
    }),
    cell(weeks[0] ?? '', 'plain'),
    cell(weeks.at(-1) ?? '', 'plain'),
    cell(distinct, 'plain', { format: 'integer', figure: figure('weeks') }),
    live(pen, {
      formula: `=IF({weeks.due}=0,"",MIN(1,$G{row}/{weeks.due}))`,
      expected: due === 0 ? '' : Math.min(1, distinct / due),
      figure: figure('completeness'),
      format: 'percent',
    }),
    cell(null),
    cell(sources, 'text', { wrap: true }),
  ];
}

function kpiRow(pen: Pen, kpi: KpiRow): DraftRow {
  const id = '$K{row}';
  const figure = (name: string): string => `kpi.${kpi.id}.${name}`;
  const text = (column: 'name' | 'unit' | 'source'): ReportCell =>
    live(pen, {
      formula: textOf('KPIs', column, id),
      expected: kpi[column] ?? '',
      figure: figure(column),
      ...(column === 'name' ? { look: 'label' as const } : {}),
    });
  const number = (column: 'baseline' | 'target' | 'actual'): ReportCell =>
    live(pen, {
      formula: numberOf('KPIs', column, id),
      expected: kpi[column] ?? '',
      figure: figure(column),
      format: 'number',
    });
  return [
    text('name'),
    text('unit'),
    number('baseline'),
    number('target'),
    number('actual'),
    live(pen, {
      formula: numberOf('KPIs', 'measuredOn', id),
      expected: kpi.measuredOn ?? '',
      figure: figure('measuredOn'),
      format: 'date',
    }),
    ...blanks(3),
    text('source'),
    cell(kpi.id, 'note'),
  ];
}

function campaignRows(pen: Pen, input: FactsInput): DraftRow[] {
  const { plan, budget } = input;
  return [
    [
      wordCell(pen, reportWords.campaignId),
      cell(plan.id, 'plain', { figure: 'campaign' }),
      cell(null),
      wordCell(pen, reportWords.spend),
      live(pen, {
        formula: measureFormula('actual', budget.rates, ['Budget[campaignId],{campaign}']),
        expected: toMajor(budget.total.actual),
        figure: 'spend',
        format: 'money',
      }),
      cell(null),
      wordCell(pen, reportWords.weeks),
      cell(weeksDue(plan, input.madeOn), 'plain', { figure: 'weeks.due', format: 'integer' }),
    ],
    ...rateRows(pen, budget.rates),
    [],
  ];
}

/** Data report (W4.1): what was measured, from where, for which weeks, how completely. */
export function dataReport(pen: Pen, input: FactsInput): SheetSpec {
  const { plan } = input;
  const frame: Frame = {
    name: sheetName(words(pen, reportWords.dataSheet), plan.name ?? '', plan.id),
    reportId: `data:${plan.id}`,
    title: `${words(pen, reportWords.dataReport)} · ${plan.name ?? plan.id}`,
    headCode: input.headCode,
    madeOn: input.madeOn,
  };
  const metrics = [...new Set(input.metrics.flatMap((row) => row.metric ?? []))];
  const metricHead = headRow(pen, [
    reportWords.metric,
    reportWords.sum,
    reportWords.average,
    reportWords.values,
    reportWords.first,
    reportWords.last,
    reportWords.weeks,
    reportWords.completeness,
    null,
    reportWords.source,
  ]);
  const kpiHead = headRow(pen, [
    reportWords.kpi,
    reportWords.unit,
    reportWords.baseline,
    reportWords.target,
    reportWords.actual,
    reportWords.date,
    null,
    null,
    null,
    reportWords.source,
    reportWords.rowId,
  ]);
  return framed(pen, frame, [
    ...titleRows(pen, frame),
    ...campaignRows(pen, input),
    ...section(
      pen,
      reportWords.measuredValues,
      metricHead,
      metrics.map((metric) => metricRow(pen, input, metric)),
    ),
    ...section(
      pen,
      reportWords.effect,
      kpiHead,
      input.kpis.map((kpi) => kpiRow(pen, kpi)),
    ),
  ]);
}
