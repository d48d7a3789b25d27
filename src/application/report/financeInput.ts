import {
  foreignRates,
  ratesOf,
  statedInFen,
  sumByCurrency,
  type CurrencySums,
  type ExpenseCategory,
  type Measured,
} from '../../domain/budget/campaignBudget';
import { overspends } from '../../domain/budget/control';
import type { RateMissing } from '../../domain/budget/rates';
import { costNeedsReason } from '../../domain/effect/threshold';
import { lineVariance } from '../../domain/effect/unexplained';
import type { FinanceInput } from '../../domain/report/finance/budgetReview';
import { parametersOf } from '../../domain/shared/parameters';
import { success, type Result } from '../../domain/shared/result';
import { expenseCategories } from '../../domain/tables/budget';
import type { Book, RowIn } from '../book';
import { byCampaign, grouped } from '../../domain/shared/grouped';
import type { Steps } from '../slices';
import type { Making } from './writeSheetReport';

/** `2026Q4` → `2026M10`, `2026M11`, `2026M12` */
export function monthsOfQuarter(quarter: string): string[] {
  const year = quarter.slice(0, 4);
  const first = Number(quarter.slice(5)) * 3 - 2;
  return [0, 1, 2].map((n) => `${year}M${String(first + n).padStart(2, '0')}`);
}

/** More lines than a person reads are no review; the budget table has the rest. */
const mostLines = 200;

/** The budget is one campaign × category × currency at a time: limits are counted within it. */
const ledgerKey = (line: RowIn<'Budget'>): string =>
  `${line.campaignId ?? ''}/${line.category ?? ''}/${line.currency ?? ''}`;

/** More lines than these of one campaign are looked at one ledger after the other. */
const manyLines = 4000;

const ledgersOf = (lines: readonly RowIn<'Budget'>[]) =>
  lines.length > manyLines ? [...grouped(lines, ledgerKey).values()] : [lines];

function* linesToLookAt(book: Book, lines: readonly RowIn<'Budget'>[]): Steps<RowIn<'Budget'>[]> {
  const parameters = parametersOf(book.rows('Parameters'));
  const size = (line: RowIn<'Budget'>): number => Math.abs(lineVariance(line)?.amount ?? 0);
  const owes = (line: RowIn<'Budget'>): boolean => {
    const variance = lineVariance(line);
    return variance !== null && costNeedsReason(variance, parameters) && line.reasonCode === null;
  };
  const found = new Set<RowIn<'Budget'>>();
  const campaigns = byCampaign(lines);
  let done = 0;
  yield 0.5;
  for (const own of campaigns.values()) {
    for (const ledger of ledgersOf(own)) {
      const over = new Set(overspends(ledger, parameters).map((o) => o.lineId));
      for (const line of ledger) if (over.has(line.id) || owes(line)) found.add(line);
      done += ledger.length;
      yield 0.5 + (done / lines.length) * 0.4;
    }
  }
  // Back in the table's order, so that of equals the first stays first.
  return lines
    .filter((line) => found.has(line))
    .sort((a, b) => size(b) - size(a))
    .slice(0, mostLines);
}

type RateOf = (currency: string) => number;

/** Sums of some lines, rested after a few thousand of them. */
function* measuredSteps(
  lines: readonly RowIn<'Budget'>[],
  rateOf: RateOf,
  share: number,
): Steps<Measured> {
  const sums: CurrencySums = new Map();
  for (let from = 0; from < lines.length; from += manyLines) {
    sumByCurrency(lines.slice(from, from + manyLines), sums);
    yield share;
  }
  return statedInFen(sums, rateOf);
}

const ways = {
  month: (line: RowIn<'Budget'>) => line.month ?? '',
  category: (line: RowIn<'Budget'>) => line.category ?? 'other',
  campaign: (line: RowIn<'Budget'>) => line.campaignId ?? '',
};

/** The same lines summed in three ways, one after the other. */
function* sumsOf(lines: readonly RowIn<'Budget'>[], rateOf: RateOf) {
  const sums = {
    month: new Map<string, Measured>(),
    category: new Map<string, Measured>(),
    campaign: new Map<string, Measured>(),
  };
  for (const [i, by] of (['month', 'category', 'campaign'] as const).entries()) {
    const share = 0.1 + i * 0.1;
    const groups = grouped(lines, ways[by]);
    yield share;
    for (const [key, own] of groups) sums[by].set(key, yield* measuredSteps(own, rateOf, share));
  }
  return sums;
}

const nothing: Measured = { planned: 0, actual: 0, committed: 0, accrued: 0, forecast: 0 };

/** Budget lines of a quarter's months, summed by month, category and campaign. */
export function* financeInputSteps(
  { book, today, headCode }: Making,
  quarter: string,
): Steps<Result<FinanceInput, RateMissing>> {
  const months = monthsOfQuarter(quarter);
  const plans = new Map(book.rows('Plans').map((plan) => [plan.id, plan]));
  const lines = book.rows('Budget').filter((line) => months.includes(line.month ?? ''));
  yield 0;
  const rates = ratesOf(lines, book.rows('Rates'), today);
  if (!rates.ok) return rates;
  yield 0.05;
  const sums = yield* sumsOf(lines, (currency) => rates.value.get(currency) ?? 1);
  const toLookAt = yield* linesToLookAt(book, lines);
  return success({
    quarter,
    months,
    byMonth: months.map((month) => ({ month, figures: sums.month.get(month) ?? nothing })),
    byCategory: (Object.keys(expenseCategories) as ExpenseCategory[]).flatMap((category) => {
      const figures = sums.category.get(category);
      return figures ? [{ category, figures }] : [];
    }),
    byCampaign: [...sums.campaign].flatMap(([id, figures]) => {
      const plan = plans.get(id);
      return plan ? [{ plan, figures }] : [];
    }),
    rates: foreignRates(rates.value),
    lines: toLookAt,
    headCode,
    madeOn: today,
  });
}
