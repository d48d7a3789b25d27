import type { CampaignBudget } from '../budget/campaignBudget';
import type { PlanRow } from '../tables/plans';
import type { KpiRow } from '../tables/weekly';
import type { CampaignResult } from './compare';
import { kpiVariance } from './unexplained';

/** How far from baseline to target a KPI came; null without an actual or when both are equal. */
export function attainmentOf(kpi: KpiRow): number | null {
  if (kpi.actual === null || kpi.baseline === null || kpi.target === null) return null;
  const way = kpi.target - kpi.baseline;
  return way === 0 ? null : (kpi.actual - kpi.baseline) / way;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** A campaign's result in comparable shares. */
export function resultOf(
  plan: PlanRow,
  kpis: readonly KpiRow[],
  budget: Pick<CampaignBudget, 'total'>,
): CampaignResult {
  const verdicts = kpis.flatMap((kpi) => kpiVariance(kpi)?.effect ?? []);
  const reached = verdicts.filter((effect) => effect !== 'unfavourable').length;
  const { planned, actual } = budget.total;
  return {
    plan,
    reached: verdicts.length === 0 ? null : reached / verdicts.length,
    attainment: mean(kpis.flatMap((kpi) => attainmentOf(kpi) ?? [])),
    costShare: planned === 0 ? null : (actual - planned) / Math.abs(planned),
  };
}
