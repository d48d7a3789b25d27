import { measuredOf } from '../budget/campaignBudget';
import { currencyOf, reportingCurrency, toFen } from '../budget/rates';
import type { Minor } from '../shared/money';
import type { BudgetRow } from '../tables/budget';

/**
 * Why a step is there: `rate` restates the plan at today's exchange rates, `timing` is what later
 * months are to cost, `reason` is what lines of one reason code came to, `unexplained` is the named
 * residual (no reason given, and rounding).
 */
export type CostCause = 'rate' | 'timing' | 'reason' | 'unexplained';

export interface CostStep {
  readonly cause: CostCause;
  /** Reason code as the first line of it writes it; only where the cause is `reason`. */
  readonly code?: string;
  /** Actual − planned of the step, fen. */
  readonly amount: Minor;
}

/** From planned to actual, fen: `planned` plus all steps is exactly `actual`. */
export interface CostBridge {
  readonly planned: Minor;
  readonly steps: readonly CostStep[];
  readonly actual: Minor;
}

type RateOf = (currency: string) => number;

interface CostBridgeSetting {
  /** CNY per unit today, at which all other figures are stated. */
  readonly rateOf: RateOf;
  /** CNY per unit when the plan was made; null where a rate is not known: then there is no such step. */
  readonly plannedRateOf: RateOf | null;
  /** Month of the report, `2026M11`: planned amounts of later months are not yet due. */
  readonly month: string;
  /** Planned and actual as the report's own table states them, so that the bridge ties with it. */
  readonly total: { readonly planned: Minor; readonly actual: Minor };
}

/** SUMIFS does not tell upper from lower case, so the bridge does not either. */
const keyOf = (code: string): string => code.toUpperCase();

/** A line without a month is neither due nor to come: it falls to the residual, as in the sheet. */
const isDue = (line: BudgetRow, month: string): boolean =>
  line.month !== null && line.month !== '' && line.month <= month;

/** Codes of lines up to a month, in order of first appearance. */
function reasonCodesOf(lines: readonly BudgetRow[], month: string): readonly string[] {
  const codes = new Map<string, string>();
  for (const line of lines) {
    const code = line.reasonCode ?? '';
    if (code === '' || !isDue(line, month) || codes.has(keyOf(code))) continue;
    codes.set(keyOf(code), code);
  }
  return [...codes.values()];
}

const movementOf = (lines: readonly BudgetRow[], rateOf: RateOf): Minor => {
  const figures = measuredOf(lines, rateOf);
  return figures.actual - figures.planned;
};

/** Foreign plan at today's rate less the same at the plan's own: each currency rounded by itself. */
function rateStep(lines: readonly BudgetRow[], now: RateOf, planned: RateOf): Minor {
  const sums = new Map<string, number>();
  for (const line of lines) {
    const currency = currencyOf(line.currency);
    if (currency !== reportingCurrency)
      sums.set(currency, (sums.get(currency) ?? 0) + (line.planned ?? 0));
  }
  let step = 0;
  for (const [currency, sum] of sums)
    step += toFen(sum, currency, now(currency)) - toFen(sum, currency, planned(currency));
  return step;
}

/**
 * Bridge of cost from plan to actual by cause. Every line is in exactly one step: later months in
 * `timing`, else its reason code, else the residual, so that the steps sum to the total whatever the
 * lines hold. All steps but `rate` are at today's rates, as the budget table is; `rate` stands
 * between the plan at its own rates and the plan as the table states it (the constant-currency
 * presentation: the effect of rates is named, never spread over the other causes).
 */
export function costBridge(lines: readonly BudgetRow[], setting: CostBridgeSetting): CostBridge {
  const { rateOf, plannedRateOf, month, total } = setting;
  const rate = plannedRateOf === null ? 0 : rateStep(lines, rateOf, plannedRateOf);
  const due = lines.filter((line) => isDue(line, month));
  const steps: CostStep[] = [
    {
      cause: 'timing',
      amount: movementOf(
        lines.filter((line) => (line.month ?? '') > month),
        rateOf,
      ),
    },
    ...reasonCodesOf(lines, month).map((code): CostStep => ({
      cause: 'reason',
      code,
      amount: movementOf(
        due.filter((line) => keyOf(line.reasonCode ?? '') === keyOf(code)),
        rateOf,
      ),
    })),
  ];
  const explained = steps.reduce((sum, step) => sum + step.amount, 0);
  const residual = total.actual - total.planned - explained;
  return {
    planned: total.planned - rate,
    steps: [
      ...(plannedRateOf === null ? [] : [{ cause: 'rate', amount: rate } as const]),
      ...steps,
      { cause: 'unexplained', amount: residual },
    ],
    actual: total.actual,
  };
}
