import { reportWords } from '../../../terms/report';
import type { Wording } from '../../../terms/wording';
import {
  flexedCost,
  outputKpiOf,
  outputMixBridge,
  type OutputCost,
  type OutputKpi,
} from '../../effect/outputBridge';
import { toMajor, type Minor } from '../../shared/money';
import { bridgePartRow } from '../bridgePartRow';
import type { DraftRow } from '../layout';
import { section } from '../frame';
import { cell, headRow, live, numberOf, textOf, wordCell, type Pen } from '../pen';
import type { ReportCell } from '../sheet';
import type { QuarterCampaign, QuarterInput } from './input';

interface Measured {
  readonly campaign: QuarterCampaign;
  readonly kpi: OutputKpi;
  readonly cost: OutputCost;
}

/** Campaigns whose cost is driven by one and the same kind of output: the kind that most have. */
function comparable(input: QuarterInput): readonly Measured[] {
  const groups = new Map<string, Measured[]>();
  for (const campaign of input.campaigns) {
    const kpi = outputKpiOf(campaign.kpis);
    if (!kpi) continue;
    const { planned, actual } = campaign.figures;
    const cost = { planned, actual, target: kpi.target, reached: kpi.actual };
    const key = `${kpi.metric ?? ''} ${kpi.unit ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), { campaign, kpi, cost }]);
  }
  const most = [...groups.values()].reduce<Measured[]>((a, b) => (b.length > a.length ? b : a), []);
  return most.length < 2 ? [] : most;
}

const kpiId = '$K{row}';

function campaignRow(pen: Pen, { campaign, kpi, cost }: Measured): DraftRow {
  const { plan } = campaign;
  const figure = (name: string): string => `mix.${plan.id}.${name}`;
  const money = (name: string, formula: string, expected: number): ReportCell =>
    live(pen, { formula, expected, figure: figure(name), format: 'money' });
  const number = (column: 'target' | 'actual'): ReportCell =>
    live(pen, {
      formula: numberOf('KPIs', column, kpiId),
      expected: kpi[column],
      figure: figure(column),
      format: 'number',
    });
  return [
    live(pen, {
      formula: `={money.${plan.id}.name}`,
      expected: plan.name ?? '',
      figure: figure('name'),
      look: 'label',
    }),
    number('target'),
    number('actual'),
    money('planned', `={money.${plan.id}.planned}`, toMajor(cost.planned)),
    money('plannedUnit', '=$D{row}/$B{row}', toMajor(cost.planned) / cost.target),
    money('flexed', '=$D{row}*$C{row}/$B{row}', flexedCost(cost)),
    money('spent', `={money.${plan.id}.actual}`, toMajor(cost.actual)),
    cell(null),
    cell(null),
    live(pen, {
      formula: textOf('KPIs', 'name', kpiId),
      expected: kpi.name ?? '',
      figure: figure('kpi'),
      look: 'text',
    }),
    cell(kpi.id, 'note'),
  ];
}

function totalRow(pen: Pen, all: readonly Measured[]): DraftRow {
  const [first, last] = [all[0]?.campaign.plan.id ?? '', all.at(-1)?.campaign.plan.id ?? ''];
  const sum = (of: (one: Measured) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  const total = (name: string, format: 'number' | 'money', expected: number): ReportCell =>
    live(pen, {
      formula: `=SUM({mix.${first}.${name}:mix.${last}.${name}})`,
      expected,
      figure: `mix.total.${name}`,
      format,
      look: 'total',
    });
  return [
    wordCell(pen, reportWords.total, 'total'),
    total(
      'target',
      'number',
      sum(({ cost }) => cost.target),
    ),
    total(
      'actual',
      'number',
      sum(({ cost }) => cost.reached),
    ),
    total('planned', 'money', toMajor(sum(({ cost }) => cost.planned))),
    cell(null, 'total'),
    total(
      'flexed',
      'money',
      sum(({ cost }) => flexedCost(cost)),
    ),
    total('spent', 'money', toMajor(sum(({ cost }) => cost.actual))),
    cell(null, 'total'),
    cell(null, 'total'),
  ];
}

const partRow = (
  pen: Pen,
  name: string,
  label: Wording,
  formula: string,
  amount: Minor,
): DraftRow =>
  bridgePartRow(pen, { figure: `mix.${name}`, label, formula, amount, direction: 'lower' });

/**
 * The quarter's variance by output: quantity, mix and unit cost over the campaigns that are driven by
 * the same kind of output, and the others by name, summing exactly to the quarter's variance.
 */
export function outputMixRows(pen: Pen, input: QuarterInput): DraftRow[] {
  const all = comparable(input);
  if (all.length === 0) return [];
  const bridged = outputMixBridge(all.map(({ cost }) => cost));
  const part = (code: string): Minor => bridged.parts.find((one) => one.code === code)?.amount ?? 0;
  const whole = input.campaigns.reduce(
    (sum, { figures }) => sum + figures.actual - figures.planned,
    0,
  );
  const atMix = '{mix.total.planned}*{mix.total.actual}/{mix.total.target}';
  const parts: DraftRow[] = [
    partRow(
      pen,
      'quantity',
      reportWords.quantityEffect,
      `=ROUND(${atMix}-{mix.total.planned},2)`,
      part('quantity'),
    ),
    partRow(
      pen,
      'mix',
      reportWords.mixEffect,
      `=ROUND({mix.total.flexed}-${atMix},2)`,
      part('mix'),
    ),
    partRow(
      pen,
      'unitCost',
      reportWords.unitCostEffect,
      '=ROUND({mix.total.spent}-{mix.total.planned}-{mix.quantity}-{mix.mix},2)',
      part('price'),
    ),
    partRow(
      pen,
      'others',
      reportWords.otherCampaigns,
      '=ROUND({money.total.variance}-({mix.total.spent}-{mix.total.planned}),2)',
      whole - bridged.total,
    ),
    partRow(pen, 'all', reportWords.variance, '=ROUND(SUM({mix.quantity:mix.others}),2)', whole),
  ];
  const head = headRow(pen, [
    reportWords.name,
    reportWords.target,
    reportWords.reachedOutput,
    reportWords.planned,
    reportWords.plannedUnit,
    reportWords.flexed,
    reportWords.actual,
    null,
    null,
    reportWords.kpi,
    reportWords.rowId,
  ]);
  const rows = [...all.map((one) => campaignRow(pen, one)), totalRow(pen, all), ...parts];
  return section(pen, reportWords.outputBridge, head, rows);
}
