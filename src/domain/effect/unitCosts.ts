/** Sums of a campaign's measured values; null where nothing was measured. Money in one unit. */
export interface FunnelSums {
  readonly spend: number | null;
  readonly impressions: number | null;
  readonly clicks: number | null;
  readonly leads: number | null;
  readonly conversions: number | null;
  readonly acquisitions: number | null;
  readonly revenue: number | null;
  /** Gross margin that the campaign brought on top of what would have come without it. */
  readonly incrementalMargin: number | null;
  readonly allCost: number | null;
}

/** Rates and unit costs; null where an input is missing or the divisor is 0, never 0 or infinite. */
export interface UnitCosts {
  /** Clicks ÷ impressions. */
  readonly ctr: number | null;
  /** Conversions ÷ clicks. */
  readonly cvr: number | null;
  /** Spend per click, lead, acquisition, thousand impressions. */
  readonly cpc: number | null;
  readonly cpl: number | null;
  readonly cpa: number | null;
  readonly cpm: number | null;
  /** Revenue ÷ spend. */
  readonly roas: number | null;
  /** (Incremental gross margin − spend) ÷ spend. */
  readonly romi: number | null;
  /** (Revenue − all cost) ÷ all cost, as Google Ads Help states it. */
  readonly roi: number | null;
}

const over = (a: number | null, b: number | null): number | null =>
  a === null || b === null || b === 0 ? null : a / b;

const less = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

const times = (a: number | null, by: number): number | null => (a === null ? null : a * by);

/** `unitCosts({ spend: 200, clicks: 0, … }).cpc` → `null` */
export const unitCosts = (sums: FunnelSums): UnitCosts => ({
  ctr: over(sums.clicks, sums.impressions),
  cvr: over(sums.conversions, sums.clicks),
  cpc: over(sums.spend, sums.clicks),
  cpl: over(sums.spend, sums.leads),
  cpa: over(sums.spend, sums.acquisitions),
  cpm: times(over(sums.spend, sums.impressions), 1000),
  roas: over(sums.revenue, sums.spend),
  romi: over(less(sums.incrementalMargin, sums.spend), sums.spend),
  roi: over(less(sums.revenue, sums.allCost), sums.allCost),
});

/** Net promoter score in points, −100 to 100: share of 9–10 minus share of 0–6. */
export function netPromoterScore(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  return ((promoters - detractors) / scores.length) * 100;
}

/** Share of answers 4 and 5 on a five-point scale. */
export const customerSatisfaction = (answers: readonly number[]): number | null =>
  answers.length === 0 ? null : answers.filter((answer) => answer >= 4).length / answers.length;

/** Change of a share in percentage points, which is not its relative change. */
export const sharePoints = (now: number, before: number): number => (now - before) * 100;
