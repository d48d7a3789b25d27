/** Which way a measure is good: cost is `lower`, sales are `higher`. */
export type Direction = 'higher' | 'lower';
export type Effect = 'favourable' | 'unfavourable' | 'none';

export interface Variance {
  /** Actual − target, raw sign kept, in the unit of both. */
  readonly amount: number;
  /** Amount ÷ |target|; null when the target is 0: never 0 and never infinite. */
  readonly share: number | null;
  readonly effect: Effect;
}

/** Favourable or not is read from the measure's direction, never from the sign alone. */
export function effectOf(amount: number, direction: Direction): Effect {
  if (amount === 0) return 'none';
  return amount > 0 === (direction === 'higher') ? 'favourable' : 'unfavourable';
}

/**
 * Target against actual.
 * `variance(1305, 1200, 'lower')` → `{ amount: 105, share: 0.0875, effect: 'unfavourable' }`
 */
export function variance(actual: number, target: number, direction: Direction): Variance {
  const amount = actual - target;
  return {
    amount,
    share: target === 0 ? null : amount / Math.abs(target),
    effect: effectOf(amount, direction),
  };
}
