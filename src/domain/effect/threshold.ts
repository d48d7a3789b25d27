import { toMinor } from '../shared/money';
import type { Parameters } from '../shared/parameters';
import type { Variance } from './variance';

const beyond = (share: number | null, threshold: number): boolean =>
  share === null || Math.abs(share) > threshold + 1e-12;

/**
 * A cost variance is due a reason when it is beyond its threshold (one for favourable, one for
 * unfavourable) and at least the materiality amount. Amount in minor units of CNY.
 */
export function costNeedsReason(variance: Variance, parameters: Parameters): boolean {
  if (variance.effect === 'none') return false;
  if (Math.abs(variance.amount) < toMinor(parameters.materiality)) return false;
  const threshold =
    variance.effect === 'favourable' ? parameters.costFavourable : parameters.costUnfavourable;
  return beyond(variance.share, threshold);
}

/** A KPI's variance is due a reason beyond its threshold, whatever its unit. */
export function effectNeedsReason(variance: Variance, parameters: Parameters): boolean {
  if (variance.effect === 'none') return false;
  const threshold =
    variance.effect === 'favourable' ? parameters.effectFavourable : parameters.effectUnfavourable;
  return beyond(variance.share, threshold);
}
