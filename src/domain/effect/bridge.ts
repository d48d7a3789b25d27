import type { Minor } from '../shared/money';

/**
 * Why an actual differs from its plan: parts in minor units of profit-neutral raw sign (actual −
 * plan) that sum exactly to the total. What the inputs cannot explain is named, never spread.
 */
export type BridgeCode =
  'volume' | 'price' | 'efficiency' | 'mix' | 'quantity' | 'timing' | 'rate' | 'residual';

export interface BridgePart {
  readonly code: BridgeCode;
  readonly amount: Minor;
}

export interface Bridge {
  readonly total: Minor;
  readonly parts: readonly BridgePart[];
}

/**
 * Rounds each part to the minor unit and lets a named residual take what is left of the total, so
 * that the parts always sum to it. A residual of 0 is left out.
 */
export function bridge(
  total: Minor,
  parts: readonly { readonly code: BridgeCode; readonly amount: number }[],
): Bridge {
  const rounded = parts
    .map(({ code, amount }) => ({ code, amount: Math.round(amount) + 0 }))
    .filter((part) => part.amount !== 0);
  const explained = rounded.reduce((sum, part) => sum + part.amount, 0);
  const residual = total - explained;
  return {
    // Minus zero is no amount.
    total: total + 0,
    parts: residual === 0 ? rounded : [...rounded, { code: 'residual', amount: residual }],
  };
}

/** What is known of a cost or revenue that is a number of units at a price. Money in minor units. */
export interface Priced {
  readonly planned: Minor;
  readonly actual: Minor;
  /** Units and price per unit, planned and actual; all four or none. */
  readonly units?: {
    readonly planned: number;
    readonly actual: number;
    readonly plannedPrice: number;
    readonly actualPrice: number;
  };
  /** Amount that belongs to another period: paid earlier or later than planned. */
  readonly timing?: Minor;
  /** A foreign amount and the two exchange rates, as minor units of the report per unit abroad. */
  readonly rate?: { readonly amount: number; readonly planned: number; readonly actual: number };
}

/**
 * Bridge of one amount: volume (AQ − BQ) × BP, price (AP − BP) × AQ, rate A × (AR − BR), timing as
 * stated, and the residual. (Drury, Management and Cost Accounting, standard costing.)
 */
export function pricedBridge(input: Priced): Bridge {
  const parts: { code: BridgeCode; amount: number }[] = [];
  const { units, rate, timing } = input;
  if (units) {
    parts.push({ code: 'volume', amount: (units.actual - units.planned) * units.plannedPrice });
    parts.push({ code: 'price', amount: (units.actualPrice - units.plannedPrice) * units.actual });
  }
  if (rate) parts.push({ code: 'rate', amount: rate.amount * (rate.actual - rate.planned) });
  if (timing !== undefined) parts.push({ code: 'timing', amount: timing });
  return bridge(input.actual - input.planned, parts);
}

/** A resource used against a standard for the output reached. */
export interface FlexedCost {
  readonly plannedOutput: number;
  readonly actualOutput: number;
  /** Standard quantity for one unit of output, and its standard price in minor units. */
  readonly standardQuantity: number;
  readonly standardPrice: number;
  readonly actualQuantity: number;
  readonly actualPrice: number;
}

/**
 * Flexible-budget bridge: volume (SQ of actual − SQ of planned output) × SP, efficiency (AQ − SQ
 * allowed) × SP, price (AP − SP) × AQ. (Horngren, Cost Accounting, flexible budgets.)
 */
export function flexedBridge(cost: FlexedCost): Bridge {
  const { standardPrice, standardQuantity, actualQuantity, actualPrice } = cost;
  const allowed = cost.actualOutput * standardQuantity;
  const planned = cost.plannedOutput * standardQuantity;
  const total = Math.round(actualQuantity * actualPrice) - Math.round(planned * standardPrice);
  return bridge(total, [
    { code: 'volume', amount: (allowed - planned) * standardPrice },
    { code: 'efficiency', amount: (actualQuantity - allowed) * standardPrice },
    { code: 'price', amount: (actualPrice - standardPrice) * actualQuantity },
  ]);
}

/** One product or channel: units planned and sold, contribution per unit as planned (minor units). */
export interface MixItem {
  readonly plannedUnits: number;
  readonly actualUnits: number;
  readonly margin: number;
}

/**
 * Sales-volume bridge of contribution into quantity (total units at the planned mix) and mix (units
 * beyond their planned share). (Horngren, sales-mix and sales-quantity variances.)
 */
export function mixBridge(items: readonly MixItem[]): Bridge {
  const sum = (of: (item: MixItem) => number): number =>
    items.reduce((total, item) => total + of(item), 0);
  const plannedUnits = sum((item) => item.plannedUnits);
  const actualUnits = sum((item) => item.actualUnits);
  const total = Math.round(sum((item) => (item.actualUnits - item.plannedUnits) * item.margin));
  if (plannedUnits === 0) return bridge(total, []);
  const atPlannedMix = (item: MixItem): number => (actualUnits * item.plannedUnits) / plannedUnits;
  return bridge(total, [
    {
      code: 'quantity',
      amount: sum((item) => (atPlannedMix(item) - item.plannedUnits) * item.margin),
    },
    { code: 'mix', amount: sum((item) => (item.actualUnits - atPlannedMix(item)) * item.margin) },
  ]);
}
