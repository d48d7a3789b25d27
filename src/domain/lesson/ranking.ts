import type { CampaignResult } from '../effect/compare';

export interface Ranked extends CampaignResult {
  readonly rank: number;
  /** Share of targets reached less overspend, the figure ranked by; null when nothing is measured. */
  readonly score: number | null;
  readonly verdict: 'success' | 'failure' | 'mixed' | 'unmeasured';
}

/**
 * Ranks a quarter's campaigns (W5.1) by the share of measured targets they reached, less what they
 * overspent as a share: a figure that the review sheet works out by itself. Success: every measured
 * KPI reached and no overspend beyond the share allowed.
 */
export function rankCampaigns(
  results: readonly CampaignResult[],
  allowedOverspend: number,
): readonly Ranked[] {
  const scored = results.map((result) => {
    const over = Math.max(0, result.costShare ?? 0);
    const score = result.reached === null ? null : result.reached - over;
    return { ...result, score, verdict: verdictOf(result, allowedOverspend) };
  });
  const order = scored.sort(
    (a, b) =>
      (b.score ?? Number.NEGATIVE_INFINITY) - (a.score ?? Number.NEGATIVE_INFINITY) ||
      (a.plan.id < b.plan.id ? -1 : 1),
  );
  let rank = 0;
  return order.map((entry, i) => {
    if (i === 0 || order[i - 1]?.score !== entry.score) rank = i + 1;
    return { ...entry, rank };
  });
}

function verdictOf(result: CampaignResult, allowedOverspend: number): Ranked['verdict'] {
  if (result.reached === null) return 'unmeasured';
  const isOver = (result.costShare ?? 0) > allowedOverspend;
  if (result.reached === 1 && !isOver) return 'success';
  return result.reached < 0.5 || (isOver && result.reached < 1) ? 'failure' : 'mixed';
}
