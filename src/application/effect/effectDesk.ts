import { campaignBudget } from '../../domain/budget/campaignBudget';
import { comparisonsOf, type CampaignResult, type Comparison } from '../../domain/effect/compare';
import { datedBridge, type DatedBridge } from '../../domain/effect/datedBridge';
import { kpiPace, type Measurement, type Pace } from '../../domain/effect/pace';
import { revenueOf, type Revenue } from '../../domain/effect/revenueBridge';
import { resultOf } from '../../domain/effect/result';
import {
  kpiVariance,
  unexplainedVariances,
  type Unexplained,
} from '../../domain/effect/unexplained';
import { unitCosts, type FunnelSums, type UnitCosts } from '../../domain/effect/unitCosts';
import type { Variance } from '../../domain/effect/variance';
import { toMajor } from '../../domain/shared/money';
import { parametersOf } from '../../domain/shared/parameters';
import { weekSpan, type DateSerial } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { RateMissing } from '../../domain/budget/rates';
import { elapsedShare } from '../../domain/weekly/credibility';
import type { ReadRequest } from '../../ports/workbook';
import type { Book, RowIn } from '../book';
import { byCampaign } from '../../domain/shared/grouped';

/** Tables the effect screen looks at. */
export const effectReads = {
  Plans: 'all',
  Budget: 'all',
  KPIs: 'all',
  Metrics: 'all',
  Rates: 'all',
  Reasons: 'all',
  Parameters: ['id', 'code', 'value', 'voided'],
} as const satisfies ReadRequest;

export interface KpiView {
  readonly kpi: RowIn<'KPIs'>;
  readonly variance: Variance | null;
  readonly pace: Pace | null;
  /** What was measured over the campaign's time. */
  readonly points: readonly Measurement[];
  /** What the reason's row suggests, in both languages' columns. */
  readonly suggested: RowIn<'Reasons'> | null;
}

export interface EffectDesk {
  readonly kpis: readonly KpiView[];
  readonly unexplained: readonly Unexplained[];
  readonly unitCosts: UnitCosts;
  readonly result: CampaignResult;
  readonly comparisons: readonly Comparison[];
  /** How cost came from planned to actual. */
  readonly bridge: DatedBridge;
  /** Sales with their units, where the KPIs have both: why they differ from their target. */
  readonly revenue: Revenue | undefined;
}

export type EffectDeskFailure =
  RateMissing | { readonly code: 'campaignMissing'; readonly campaignId: string };

function measurements(book: Book, plan: RowIn<'Plans'>, kpi: RowIn<'KPIs'>): Measurement[] {
  return book
    .rows('Metrics')
    .filter((m) => m.kpiId === kpi.id && m.week !== null && m.value !== null)
    .map((m) => ({
      elapsed: elapsedShare(plan, weekSpan(m.week ?? '').to),
      value: m.value ?? 0,
    }));
}

function kpiView(book: Book, plan: RowIn<'Plans'>, kpi: RowIn<'KPIs'>, today: DateSerial): KpiView {
  const { baseline, target } = kpi;
  const points = measurements(book, plan, kpi);
  const pace =
    baseline === null || target === null
      ? null
      : kpiPace(
          { baseline, target, direction: kpi.direction ?? 'higher' },
          points,
          elapsedShare(plan, today),
        );
  const suggested = book.rows('Reasons').find((reason) => reason.code === kpi.reasonCode) ?? null;
  return { kpi, variance: kpiVariance(kpi), pace, points, suggested };
}

/** Sums of the weekly metrics; a metric that was never measured is null, not 0. */
export function funnelOf(metrics: readonly RowIn<'Metrics'>[], spend: number): FunnelSums {
  const sum = (name: RowIn<'Metrics'>['metric']): number | null => {
    const values = metrics.filter((m) => m.metric === name && m.value !== null);
    return values.length === 0 ? null : values.reduce((total, m) => total + (m.value ?? 0), 0);
  };
  return {
    spend,
    impressions: sum('impressions'),
    clicks: sum('clicks'),
    leads: sum('leads'),
    conversions: sum('conversions'),
    acquisitions: sum('newCustomers'),
    revenue: sum('sales'),
    incrementalMargin: sum('grossMargin'),
    allCost: null,
  };
}

type ResultIn = (plan: RowIn<'Plans'>) => Result<CampaignResult, RateMissing>;

/** Results of any campaign of a book; rows are grouped once, not once a campaign. */
function resultsIn(book: Book, on: DateSerial): ResultIn {
  const ledger = byCampaign(book.rows('Budget'));
  const kpis = byCampaign(book.rows('KPIs'));
  const rates = book.rows('Rates');
  return (plan) => {
    const budget = campaignBudget(ledger.get(plan.id) ?? [], rates, on);
    if (!budget.ok) return budget;
    return success(resultOf(plan, kpis.get(plan.id) ?? [], budget.value));
  };
}

/** Effect of one campaign: targets, pace, unit costs, what is unexplained, and how others did. */
export function effectDeskOf(
  book: Book,
  campaignId: string,
  today: DateSerial,
): Result<EffectDesk, EffectDeskFailure> {
  const plan = book.rows('Plans').find((row) => row.id === campaignId);
  if (!plan) return failure({ code: 'campaignMissing', campaignId });
  const resultIn = resultsIn(book, today);
  const own = resultIn(plan);
  if (!own.ok) return own;
  const lines = book.rows('Budget').filter((row) => row.campaignId === campaignId);
  const kpis = book.rows('KPIs').filter((row) => row.campaignId === campaignId);
  const budget = campaignBudget(lines, book.rows('Rates'), today);
  if (!budget.ok) return budget;
  // Another campaign without a rate is left out of the comparison; its own screen names it.
  const others = book.rows('Plans').flatMap((other) => {
    const result = resultIn(other);
    return result.ok ? [result.value] : [];
  });
  const metrics = book.rows('Metrics').filter((row) => row.campaignId === campaignId);
  return success({
    kpis: kpis.map((kpi) => kpiView(book, plan, kpi, today)),
    unexplained: unexplainedVariances(lines, kpis, parametersOf(book.rows('Parameters'))),
    unitCosts: unitCosts(funnelOf(metrics, toMajor(budget.value.total.actual))),
    result: own.value,
    comparisons: comparisonsOf(own.value, others),
    revenue: revenueOf(kpis),
    bridge: datedBridge({
      lines,
      total: budget.value.total,
      rates: budget.value.rates,
      rateRows: book.rows('Rates'),
      plannedOn: plan.startOn,
      on: today,
    }),
  });
}
