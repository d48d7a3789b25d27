import { shiftQuarter } from '../shared/period';
import type { PlanRow } from '../tables/plans';

/** What one campaign came to, in shares that can be compared across kinds and sizes. */
export interface CampaignResult {
  readonly plan: Pick<PlanRow, 'id' | 'name' | 'quarter' | 'kind' | 'channel' | 'department'>;
  /** Share of measured KPIs that reached their target; null when none is measured. */
  readonly reached: number | null;
  /** Mean of (actual − baseline) ÷ (target − baseline); null when no KPI allows it. */
  readonly attainment: number | null;
  /** (Actual − planned) ÷ planned; null when nothing was planned. */
  readonly costShare: number | null;
}

export type ComparisonBasis = 'lastQuarter' | 'sameQuarterLastYear' | 'similar';

export interface Comparison {
  readonly basis: ComparisonBasis;
  readonly campaigns: readonly string[];
  readonly reached: number | null;
  readonly attainment: number | null;
  readonly costShare: number | null;
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

const summed = (basis: ComparisonBasis, results: readonly CampaignResult[]): Comparison => ({
  basis,
  campaigns: results.map(({ plan }) => plan.id),
  reached: mean(results.map((r) => r.reached)),
  attainment: mean(results.map((r) => r.attainment)),
  costShare: mean(results.map((r) => r.costShare)),
});

/**
 * The campaign against last quarter, the same quarter last year (both: same department) and similar
 * ones (same kind and channel, any earlier quarter). A basis without campaigns is left out.
 */
export function comparisonsOf(
  own: CampaignResult,
  others: readonly CampaignResult[],
): readonly Comparison[] {
  const quarter = own.plan.quarter ?? '';
  if (quarter === '') return [];
  const rest = others.filter(({ plan }) => plan.id !== own.plan.id);
  const inQuarter = (key: string): CampaignResult[] =>
    rest.filter(({ plan }) => plan.quarter === key && plan.department === own.plan.department);
  const similar = rest.filter(
    ({ plan }) =>
      plan.kind === own.plan.kind &&
      plan.channel === own.plan.channel &&
      (plan.quarter ?? '~') < quarter,
  );
  const all = [
    summed('lastQuarter', inQuarter(shiftQuarter(quarter, -1))),
    summed('sameQuarterLastYear', inQuarter(shiftQuarter(quarter, -4))),
    summed('similar', similar),
  ];
  return all.filter((comparison) => comparison.campaigns.length > 0);
}
