import { grouped } from '../shared/grouped';
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

/** Sums of every measure by currency, in that currency's minor units. */
export type CurrencySums = Map<string, Record<Measure, Minor>>;

/** Adds lines to sums; a long table may be added piece by piece. */
export function sumByCurrency(
  lines: readonly BudgetRow[],
  into: CurrencySums = new Map<string, Record<Measure, Minor>>(),
): CurrencySums {
  for (const line of lines) {
    const currency = currencyOf(line.currency);
    const cell = into.get(currency) ?? zero();
    into.set(currency, cell);
    addTo(cell, (measure) => amountOf(line, measure));
  }
  return into;
}

/** Sums by currency stated in fen: each converted once and rounded, as a report's formula does it. */
export function statedInFen(sums: CurrencySums, rateOf: (currency: string) => number): Measured {
  const stated = zero();
  for (const [currency, cell] of sums)
    addTo(stated, (measure) => toFen(cell[measure], currency, rateOf(currency)));
  return stated;
}

/** Every measure over some lines, in fen. */
export const measuredOf = (
  lines: readonly BudgetRow[],
  rateOf: (currency: string) => number,
): Measured => statedInFen(sumByCurrency(lines), rateOf);

/** Rates of every currency among some lines on a day, or the one that is missing. */
export function ratesOf(
  lines: readonly BudgetRow[],
  rateRows: readonly RateRow[],
  on: DateSerial,
): Result<ReadonlyMap<string, number>, RateMissing> {
  const rates = new Map<string, number>();
  for (const line of lines) {
    const currency = currencyOf(line.currency);
    if (rates.has(currency)) continue;
    const rate = rateOn(rateRows, currency, on);
    if (!rate.ok) return rate;
    rates.set(currency, rate.value);
  }
  return success(rates);
}

/** Rates as a report lists them: CNY left out, in order of currency. */
export const foreignRates = (rates: ReadonlyMap<string, number>): CampaignBudget['rates'] =>
  [...rates]
    .filter(([currency]) => currency !== reportingCurrency)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, rate]) => ({ currency, rate }));

/**
 * Sums a campaign's lines by category. Foreign lines are summed in their own currency first and
 * converted once, as the report's formulas do, so that both agree to the fen.
 */
export function campaignBudget(
  lines: readonly BudgetRow[],
  rateRows: readonly RateRow[],
  on: DateSerial,
): Result<CampaignBudget, RateMissing> {
  const rates = ratesOf(lines, rateRows, on);
  if (!rates.ok) return rates;
  const byCategory = grouped(lines, (line) => line.category ?? 'other');
  const total = zero();
  const categories: CategoryFigures[] = [];
  for (const category of Object.keys(expenseCategories) as ExpenseCategory[]) {
    const own = byCategory.get(category);
    if (!own) continue;
    const figures = measuredOf(own, (currency) => rates.value.get(currency) ?? 1);
    addTo(total, (measure) => figures[measure]);
    categories.push({ category, ...figures });
  }
  return success({ categories, total, rates: foreignRates(rates.value) });
}
