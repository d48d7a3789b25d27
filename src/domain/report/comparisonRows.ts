import { comparisonWords } from '../../terms/effect';
import { reportWords } from '../../terms/report';
import { say } from '../../terms/wording';
import type { Measured } from '../budget/campaignBudget';
import type { ComparisonBasis } from '../effect/compare';
import { resultOf } from '../effect/result';
import { kpiVariance } from '../effect/unexplained';
import { toMajor } from '../shared/money';
import type { PlanRow } from '../tables/plans';
import type { KpiRow } from '../tables/weekly';
import { section } from './frame';
import type { DraftRow } from './layout';
import { measureFormula, otherRateRows, type UsedRates } from './money';
import { cell, headRow, live, textOf, words, type Pen } from './pen';
import type { ReportCell } from './sheet';

/** One campaign with what it came to, fen. */
export interface ComparedCampaign {
  readonly plan: PlanRow;
  readonly kpis: readonly KpiRow[];
  readonly figures: Measured;
}

/** A campaign beside those it is compared with. */
export interface ComparisonInput {
  readonly own: ComparedCampaign;
  readonly bases: readonly {
    readonly basis: ComparisonBasis;
    readonly campaigns: readonly ComparedCampaign[];
  }[];
  /** Foreign currencies of all of them, at the rates of the report's day. */
  readonly rates: UsedRates;
}

const id = '$K{row}';
const own = `KPIs[campaignId],${id},KPIs[voided],"<>"&YES()`;
const withEffect = (word: string): string => `COUNTIFS(${own},KPIs[effect],${word}())`;
const good = `${withEffect('FAVOURABLE')}+${withEffect('NONE')}`;

function campaignRow(
  pen: Pen,
  name: string,
  label: string,
  { plan, kpis, figures }: ComparedCampaign,
  rates: UsedRates,
): DraftRow {
  const verdicts = kpis.flatMap((kpi) => kpiVariance(kpi)?.effect ?? []);
  const result = resultOf(plan, kpis, { total: figures });
  const count = (figure: string, formula: string, expected: number): ReportCell =>
    live(pen, { formula, expected, figure: `${name}.${figure}`, format: 'integer' });
  const money = (measure: 'planned' | 'actual'): ReportCell =>
    live(pen, {
      formula: measureFormula(measure, rates, [`Budget[campaignId],${id}`], 'otherRate'),
      expected: toMajor(figures[measure]),
      figure: `${name}.${measure}`,
      format: 'money',
    });
  return [
    cell(label, 'label'),
    live(pen, {
      formula: textOf('Plans', 'quarter', id),
      expected: plan.quarter ?? '',
      figure: `${name}.quarter`,
    }),
    count('measured', `=${good}+${withEffect('UNFAVOURABLE')}`, verdicts.length),
    count('reached', `=${good}`, verdicts.filter((effect) => effect !== 'unfavourable').length),
    live(pen, {
      formula: '=IF($C{row}=0,"",$D{row}/$C{row})',
      expected: result.reached ?? '',
      figure: `${name}.share`,
      format: 'percent',
    }),
    money('planned'),
    money('actual'),
    live(pen, {
      formula: '=IF($F{row}=0,"",ROUND($G{row}-$F{row},2)/ABS($F{row}))',
      expected: result.costShare ?? '',
      figure: `${name}.cost`,
      format: 'percent',
    }),
    cell(null),
    live(pen, {
      formula: textOf('Plans', 'name', id),
      expected: plan.name ?? '',
      figure: `${name}.name`,
      look: 'text',
    }),
    cell(plan.id, 'note'),
  ];
}

const mean = (values: readonly (number | null)[]): number | '' => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? '' : known.reduce((sum, value) => sum + value, 0) / known.length;
};

function meanRow(
  pen: Pen,
  name: string,
  label: string,
  campaigns: readonly ComparedCampaign[],
): DraftRow {
  const results = campaigns.map((one) => resultOf(one.plan, one.kpis, { total: one.figures }));
  const last = String(campaigns.length);
  const average = (figure: 'share' | 'cost', expected: number | ''): ReportCell =>
    live(pen, {
      formula: `=IFERROR(AVERAGE({${name}.1.${figure}:${name}.${last}.${figure}}),"")`,
      expected,
      figure: `${name}.mean.${figure}`,
      format: 'percent',
      look: 'total',
    });
  const blank = cell(null, 'total');
  return [
    cell(label, 'total'),
    blank,
    blank,
    blank,
    average('share', mean(results.map((result) => result.reached))),
    blank,
    blank,
    average('cost', mean(results.map((result) => result.costShare))),
    blank,
    blank,
  ];
}

/**
 * The campaign beside last quarter's, those of the same quarter last year and similar ones, each with
 * its own live figures and the mean of every basis (W4.2).
 */
export function comparisonRows(pen: Pen, input: ComparisonInput): DraftRow[] {
  const rows = input.bases.flatMap(({ basis, campaigns }): DraftRow[] => {
    const label = say(comparisonWords[basis], pen.language);
    const name = `compare.${basis}`;
    return [
      ...campaigns.map((one, i) =>
        campaignRow(pen, `${name}.${String(i + 1)}`, label, one, input.rates),
      ),
      meanRow(pen, name, `${words(pen, reportWords.average)} · ${label}`, campaigns),
    ];
  });
  const head = headRow(pen, [
    reportWords.compare,
    reportWords.quarter,
    reportWords.measured,
    reportWords.reached,
    reportWords.reachedShare,
    reportWords.planned,
    reportWords.actual,
    reportWords.share,
    null,
    reportWords.name,
    reportWords.rowId,
  ]);
  const first = campaignRow(
    pen,
    'compare.own',
    words(pen, reportWords.thisCampaign),
    input.own,
    input.rates,
  );
  const table = section(pen, reportWords.compare, head, rows.length === 0 ? [] : [first, ...rows]);
  if (rows.length === 0) return table;
  // The rates the table is stated at stand between its heading and its head.
  const [heading, ...rest] = table;
  return [...(heading ? [heading] : []), ...otherRateRows(pen, input.rates), ...rest];
}
