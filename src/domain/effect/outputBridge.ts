import { toMajor, toMinor, type Minor } from '../shared/money';
import type { KpiRow } from '../tables/weekly';
import { bridge, type Bridge } from './bridge';

/** What money buys, the nearest to the customer first: the first of these a campaign has drives its cost. */
const outputMetrics = [
  'newCustomers',
  'conversions',
  'units',
  'leads',
  'attendance',
  'clicks',
  'impressions',
] as const satisfies readonly NonNullable<KpiRow['metric']>[];

/** A KPI that counts output and has both a target above 0 and an actual. */
export type OutputKpi = KpiRow & { readonly target: number; readonly actual: number };

const countsOutput = (kpi: KpiRow): kpi is OutputKpi =>
  kpi.target !== null && kpi.target > 0 && kpi.actual !== null && kpi.actual >= 0;

/** The KPI by whose output a campaign's cost is flexed; undefined when none is measured. */
export function outputKpiOf(kpis: readonly KpiRow[]): OutputKpi | undefined {
  for (const metric of outputMetrics) {
    const found = kpis.filter(countsOutput).find((kpi) => kpi.metric === metric);
    if (found) return found;
  }
  return undefined;
}

/** Cost and output of one campaign: money in fen, output in the KPI's own unit. */
export interface OutputCost {
  readonly planned: Minor;
  readonly actual: Minor;
  readonly target: number;
  readonly reached: number;
}

/** What the output reached would have cost at the planned cost of one unit, CNY unrounded. */
export const flexedCost = (cost: OutputCost): number =>
  (toMajor(cost.planned) * cost.reached) / cost.target;

/**
 * One campaign's cost flexed to its output: volume (AQ − BQ) × BP and unit cost (AP − BP) × AQ,
 * where BP = planned ÷ target. (Horngren, Cost Accounting, flexible budgets.)
 */
export function outputBridge(cost: OutputCost): Bridge {
  const total = cost.actual - cost.planned;
  const volume = toMinor(flexedCost(cost) - toMajor(cost.planned));
  return bridge(total, [
    { code: 'volume', amount: volume },
    { code: 'price', amount: total - volume },
  ]);
}

/**
 * Several campaigns of one kind of output: quantity (total output at the planned average cost), mix
 * (output moved to dearer or cheaper campaigns than planned) and unit cost. (Horngren, sales-mix and
 * sales-quantity variances, applied to cost per unit of output.)
 */
export function outputMixBridge(costs: readonly OutputCost[]): Bridge {
  const sum = (of: (cost: OutputCost) => number): number =>
    costs.reduce((total, cost) => total + of(cost), 0);
  const [planned, actual] = [sum((c) => c.planned), sum((c) => c.actual)];
  const [target, reached] = [sum((c) => c.target), sum((c) => c.reached)];
  const total = actual - planned;
  if (target === 0) return bridge(total, []);
  const atPlannedMix = (toMajor(planned) * reached) / target;
  const quantity = toMinor(atPlannedMix - toMajor(planned));
  const mix = toMinor(sum(flexedCost) - atPlannedMix);
  return bridge(total, [
    { code: 'quantity', amount: quantity },
    { code: 'mix', amount: mix },
    { code: 'price', amount: total - quantity - mix },
  ]);
}
