import {
  foreignRates,
  measuredOf,
  ratesOf,
  type Measured,
} from '../../domain/budget/campaignBudget';
import { currencyOf, toFen, type RateMissing } from '../../domain/budget/rates';
import { resultOf } from '../../domain/effect/result';
import { rankCampaigns } from '../../domain/lesson/ranking';
import type { QuarterCampaign, QuarterInput } from '../../domain/report/quarter/input';
import { parametersOf } from '../../domain/shared/parameters';
import { success, type Result } from '../../domain/shared/result';
import type { Book, RowIn } from '../book';
import type { Making } from './writeSheetReport';

/** Plans that hold or held money in a quarter; drafts and refused ones do not. */
const counted = new Set(['approved', 'running', 'changePending', 'completed', 'closed']);

export const plansOfQuarter = (book: Book, quarter: string): RowIn<'Plans'>[] =>
  book.rows('Plans').filter((plan) => plan.quarter === quarter && counted.has(plan.status ?? ''));

const topCount = 10;

function findingsOf(book: Book, campaignId: string): QuarterCampaign['findings'] {
  const own = book.rows('Findings').filter((finding) => finding.campaignId === campaignId);
  const count = (is: (finding: RowIn<'Findings'>) => boolean): number => own.filter(is).length;
  return {
    block: count((f) => f.severity === 'block'),
    warn: count((f) => f.severity === 'warn'),
    advise: count((f) => f.severity === 'advise'),
    open: count((f) => f.state === 'open'),
    waived: count((f) => f.state === 'waived' || f.state === 'exempted'),
  };
}

/** Lines whose variance is largest in yuan, whatever its sign. */
function topLines(
  lines: readonly RowIn<'Budget'>[],
  rateOf: (currency: string) => number,
): RowIn<'Budget'>[] {
  const size = (line: RowIn<'Budget'>): number => {
    const currency = currencyOf(line.currency);
    return Math.abs(toFen((line.actual ?? 0) - (line.planned ?? 0), currency, rateOf(currency)));
  };
  return lines
    .filter((line) => line.actual !== null && size(line) > 0)
    .sort((a, b) => size(b) - size(a))
    .slice(0, topCount);
}

/** A quarter's campaigns with results, rank, findings and issues; their largest variances; lessons. */
export function quarterInputOf(
  { book, today, headCode }: Making,
  quarter: string,
): Result<QuarterInput, RateMissing> {
  const plans = plansOfQuarter(book, quarter);
  const ids = new Set(plans.map((plan) => plan.id));
  const lines = book.rows('Budget').filter((line) => ids.has(line.campaignId ?? ''));
  const rates = ratesOf(lines, book.rows('Rates'), today);
  if (!rates.ok) return rates;
  const rateOf = (currency: string): number => rates.value.get(currency) ?? 1;
  const of = <R extends { readonly campaignId: string | null }>(rows: readonly R[], id: string) =>
    rows.filter((row) => row.campaignId === id);
  const figures = new Map<string, Measured>(
    plans.map((plan) => [plan.id, measuredOf(of(lines, plan.id), rateOf)]),
  );
  const kpis = book.rows('KPIs');
  const results = plans.flatMap((plan) => {
    const total = figures.get(plan.id);
    return total ? [resultOf(plan, of(kpis, plan.id), { total })] : [];
  });
  const parameters = parametersOf(book.rows('Parameters'));
  const campaigns = rankCampaigns(results, parameters.overspendWarn).flatMap((ranked) => {
    const plan = plans.find((p) => p.id === ranked.plan.id);
    const own = figures.get(ranked.plan.id);
    if (!plan || !own) return [];
    const open = of(book.rows('Issues'), plan.id).filter((issue) => issue.state !== 'closed');
    return [
      {
        plan,
        ranked,
        figures: own,
        kpis: of(kpis, plan.id),
        findings: findingsOf(book, plan.id),
        openIssues: open.length,
      },
    ];
  });
  return success({
    quarter,
    campaigns,
    rates: foreignRates(rates.value),
    topLines: topLines(lines, rateOf),
    lessons: book.rows('Lessons').filter((lesson) => lesson.quarter === quarter),
    headCode,
    madeOn: today,
  });
}
