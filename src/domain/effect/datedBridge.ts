import type { CampaignBudget } from '../budget/campaignBudget';
import { rateOn } from '../budget/rates';
import type { Minor } from '../shared/money';
import { monthOf, type DateSerial } from '../shared/period';
import type { BudgetRow, RateRow } from '../tables/budget';
import { costBridge, type CostBridge } from './costBridge';

export interface DatedBridge extends CostBridge {
  /** Month up to which lines are due, `2026M11`. */
  readonly month: string;
  /** Rates on the day the plan began; empty where the bridge has no step for rates. */
  readonly plannedRates: CampaignBudget['rates'];
}

/** What a bridge over some lines needs beside them. */
export interface BridgeGround {
  readonly lines: readonly BudgetRow[];
  readonly total: { readonly planned: Minor; readonly actual: Minor };
  /** Foreign rates today. */
  readonly rates: CampaignBudget['rates'];
  readonly rateRows: readonly RateRow[];
  /** Day whose rates the plan was made at; null when it is not known. */
  readonly plannedOn: DateSerial | null;
  readonly on: DateSerial;
}

function ratesThen({ rates, rateRows, plannedOn }: BridgeGround): CampaignBudget['rates'] {
  if (plannedOn === null) return [];
  const then = rates.flatMap(({ currency }) => {
    const rate = rateOn(rateRows, currency, plannedOn);
    return rate.ok ? [{ currency, rate: rate.value }] : [];
  });
  // With one rate unknown the step would be half a step: there is none.
  return then.length === rates.length ? then : [];
}

/** The bridge of some lines on a day, with the rates of the day their plan began. */
export function datedBridge(ground: BridgeGround): DatedBridge {
  const month = monthOf(ground.on);
  const plannedRates = ratesThen(ground);
  const lookUp = (rates: CampaignBudget['rates']) => {
    const known = new Map(rates.map(({ currency, rate }) => [currency, rate]));
    return (currency: string): number => known.get(currency) ?? 1;
  };
  const made = costBridge(ground.lines, {
    rateOf: lookUp(ground.rates),
    plannedRateOf: plannedRates.length === 0 ? null : lookUp(plannedRates),
    month,
    total: ground.total,
  });
  return { ...made, month, plannedRates };
}
