import {
  foreignRates,
  measuredOf,
  ratesOf,
  type ExpenseCategory,
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
import type { Making } from './writeSheetReport';

/** `2026Q4` → `2026M10`, `2026M11`, `2026M12` */
export function monthsOfQuarter(quarter: string): string[] {
  const year = quarter.slice(0, 4);
  const first = Number(quarter.slice(5)) * 3 - 2;
  return [0, 1, 2].map((n) => `${year}M${String(first + n).padStart(2, '0')}`);
}

/** More lines than a person reads are no review; the budget table has the rest. */
const mostLines = 200;

function linesToLookAt(book: Book, lines: readonly RowIn<'Budget'>[]): RowIn<'Budget'>[] {
  const parameters = parametersOf(book.rows('Parameters'));
  const over = new Set(overspends(lines, parameters).map((o) => o.lineId));
  const owes = (line: RowIn<'Budget'>): boolean => {
    const variance = lineVariance(line);
    return variance !== null && costNeedsReason(variance, parameters) && line.reasonCode === null;
  };
  const size = (line: RowIn<'Budget'>): number => Math.abs(lineVariance(line)?.amount ?? 0);
  return lines
    .filter((line) => over.has(line.id) || owes(line))
    .sort((a, b) => size(b) - size(a))
    .slice(0, mostLines);
}

function grouped<K extends string>(
  lines: readonly RowIn<'Budget'>[],
  keyOf: (line: RowIn<'Budget'>) => K,
): ReadonlyMap<K, RowIn<'Budget'>[]> {
  const groups = new Map<K, RowIn<'Budget'>[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group) group.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return groups;
}

/** Budget lines of a quarter's months, summed by month, category and campaign. */
export function financeInputOf(
  { book, today, headCode }: Making,
  quarter: string,
): Result<FinanceInput, RateMissing> {
  const months = monthsOfQuarter(quarter);
  const plans = new Map(book.rows('Plans').map((plan) => [plan.id, plan]));
  const lines = book.rows('Budget').filter((line) => months.includes(line.month ?? ''));
  const rates = ratesOf(lines, book.rows('Rates'), today);
  if (!rates.ok) return rates;
  const figuresOf = (some: readonly RowIn<'Budget'>[]) =>
    measuredOf(some, (currency) => rates.value.get(currency) ?? 1);
  const byMonth = grouped(lines, (line) => line.month ?? '');
  const byCategory = grouped(lines, (line) => line.category ?? 'other');
  const byCampaign = grouped(lines, (line) => line.campaignId ?? '');
  return success({
    quarter,
    months,
    byMonth: months.map((month) => ({ month, figures: figuresOf(byMonth.get(month) ?? []) })),
    byCategory: (Object.keys(expenseCategories) as ExpenseCategory[]).flatMap((category) => {
      const own = byCategory.get(category);
      return own ? [{ category, figures: figuresOf(own) }] : [];
    }),
    byCampaign: [...byCampaign].flatMap(([id, own]) => {
      const plan = plans.get(id);
      return plan ? [{ plan, figures: figuresOf(own) }] : [];
    }),
    rates: foreignRates(rates.value),
    lines: linesToLookAt(book, lines),
    headCode,
    madeOn: today,
  });
}
