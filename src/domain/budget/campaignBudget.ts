import { success, type Result } from '../shared/result';
import type { Minor } from '../shared/money';
import type { DateSerial } from '../shared/period';
import { expenseCategories, type BudgetRow, type RateRow } from '../tables/budget';
import { currencyOf, rateOn, reportingCurrency, toFen, type RateMissing } from './rates';

export type ExpenseCategory = keyof typeof expenseCategories;
export const measures = ['planned', 'actual', 'committed', 'accrued', 'forecast'] as const;
export type Measure = (typeof measures)[number];
export type Measured = Readonly<Record<Measure, Minor>>;

export interface CategoryFigures extends Measured {
  readonly category: ExpenseCategory;
}

/** A campaign's budget in fen, by category and in total. */
export interface CampaignBudget {
  readonly categories: readonly CategoryFigures[];
  readonly total: Measured;
  /** Currencies other than CNY among the lines, with the rate used. */
  readonly rates: readonly { readonly currency: string; readonly rate: number }[];
}

/** A line without a forecast is expected to cost what was planned. */
export const amountOf = (line: BudgetRow, measure: Measure): Minor =>
  measure === 'forecast' ? (line.forecast ?? line.planned ?? 0) : (line[measure] ?? 0);

const zero = (): Record<Measure, Minor> => ({
  planned: 0,
  actual: 0,
  committed: 0,
  accrued: 0,
  forecast: 0,
});

const addTo = (sums: Record<Measure, Minor>, more: (measure: Measure) => Minor): void => {
  for (const measure of measures) sums[measure] += more(measure);
};

/**
 * Sums a campaign's lines by category. Foreign lines are summed in their own currency first and
 * converted once, as the report's formulas do, so that both agree to the fen.
 */
export function campaignBudget(
  lines: readonly BudgetRow[],
  rateRows: readonly RateRow[],
  on: DateSerial,
): Result<CampaignBudget, RateMissing> {
  const sums = new Map<string, Map<string, Record<Measure, Minor>>>();
  for (const line of lines) {
    const category = line.category ?? 'other';
    const byCurrency = sums.get(category) ?? new Map<string, Record<Measure, Minor>>();
    sums.set(category, byCurrency);
    const currency = currencyOf(line.currency);
    const cell = byCurrency.get(currency) ?? zero();
    byCurrency.set(currency, cell);
    addTo(cell, (measure) => amountOf(line, measure));
  }
  const rates = new Map<string, number>();
  for (const currency of new Set([...sums.values()].flatMap((m) => [...m.keys()]))) {
    const rate = rateOn(rateRows, currency, on);
    if (!rate.ok) return rate;
    rates.set(currency, rate.value);
  }
  const total = zero();
  const categories: CategoryFigures[] = [];
  for (const category of Object.keys(expenseCategories) as ExpenseCategory[]) {
    const byCurrency = sums.get(category);
    if (!byCurrency) continue;
    const figures = zero();
    for (const [currency, cell] of byCurrency)
      addTo(figures, (measure) => toFen(cell[measure], currency, rates.get(currency) ?? 1));
    addTo(total, (measure) => figures[measure]);
    categories.push({ category, ...figures });
  }
  return success({
    categories,
    total,
    rates: [...rates]
      .filter(([currency]) => currency !== reportingCurrency)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, rate]) => ({ currency, rate })),
  });
}
