import { foreignRates, measuredOf, ratesOf } from '../../domain/budget/campaignBudget';
import { currencyOf, toFen, type RateMissing } from '../../domain/budget/rates';
import type { CampaignResult } from '../../domain/effect/compare';
import { resultOf } from '../../domain/effect/result';
import { rankCampaigns } from '../../domain/lesson/ranking';
import type { QuarterCampaign, QuarterInput } from '../../domain/report/quarter/input';
import { parametersOf } from '../../domain/shared/parameters';
import { success, type Result } from '../../domain/shared/result';
import type { Book, RowIn } from '../book';
import { byCampaign } from '../../domain/shared/grouped';
import type { Steps } from '../slices';
import type { Making } from './writeSheetReport';

/** Plans that hold or held money in a quarter; drafts and refused ones do not. */
const counted = new Set(['approved', 'running', 'changePending', 'completed', 'closed']);

export const plansOfQuarter = (book: Book, quarter: string): RowIn<'Plans'>[] =>
  book.rows('Plans').filter((plan) => plan.quarter === quarter && counted.has(plan.status ?? ''));

const topCount = 10;

function countsOf(own: readonly RowIn<'Findings'>[]): QuarterCampaign['findings'] {
  const count = (is: (finding: RowIn<'Findings'>) => boolean): number => own.filter(is).length;
  return {
    block: count((f) => f.severity === 'block'),
    warn: count((f) => f.severity === 'warn'),
    advise: count((f) => f.severity === 'advise'),
    open: count((f) => f.state === 'open'),
    waived: count((f) => f.state === 'waived' || f.state === 'exempted'),
  };
}

/** Lines whose variance is largest in yuan, whatever its sign; of equals the first. */
function topLines(
  lines: readonly RowIn<'Budget'>[],
  rateOf: (currency: string) => number,
): RowIn<'Budget'>[] {
  const top: { readonly line: RowIn<'Budget'>; readonly size: number }[] = [];
  for (const line of lines) {
    if (line.actual === null) continue;
    const currency = currencyOf(line.currency);
    const size = Math.abs(toFen(line.actual - (line.planned ?? 0), currency, rateOf(currency)));
    const last = top.at(-1);
    if (size === 0 || (top.length === topCount && last !== undefined && size <= last.size))
      continue;
    const at = top.findIndex((one) => one.size < size);
    top.splice(at < 0 ? top.length : at, 0, { line, size });
    top.length = Math.min(top.length, topCount);
  }
  return top.map(({ line }) => line);
}

type Campaign = Omit<QuarterCampaign, 'ranked'> & { readonly result: CampaignResult };

/** A quarter's campaigns with results, rank, findings and issues; their largest variances; lessons. */
export function* quarterInputSteps(
  { book, today, headCode }: Making,
  quarter: string,
): Steps<Result<QuarterInput, RateMissing>> {
  const plans = plansOfQuarter(book, quarter);
  const ids = new Set(plans.map((plan) => plan.id));
  const lines = book.rows('Budget').filter((line) => ids.has(line.campaignId ?? ''));
  yield 0.1;
  const rates = ratesOf(lines, book.rows('Rates'), today);
  if (!rates.ok) return rates;
  const rateOf = (currency: string): number => rates.value.get(currency) ?? 1;
  const ledger = byCampaign(lines);
  yield 0.2;
  const kpis = byCampaign(book.rows('KPIs'));
  const findings = byCampaign(book.rows('Findings'));
  const issues = byCampaign(book.rows('Issues'));
  const campaigns = new Map<string, Campaign>();
  for (const plan of plans) {
    const figures = measuredOf(ledger.get(plan.id) ?? [], rateOf);
    const own = kpis.get(plan.id) ?? [];
    campaigns.set(plan.id, {
      plan,
      figures,
      kpis: own,
      result: resultOf(plan, own, { total: figures }),
      findings: countsOf(findings.get(plan.id) ?? []),
      openIssues: (issues.get(plan.id) ?? []).filter((issue) => issue.state !== 'closed').length,
    });
    yield 0.2 + (campaigns.size / plans.length) * 0.6;
  }
  const results = [...campaigns.values()].map(({ result }) => result);
  const { overspendWarn } = parametersOf(book.rows('Parameters'));
  const ranked = rankCampaigns(results, overspendWarn).flatMap((one) => {
    const campaign = campaigns.get(one.plan.id);
    return campaign ? [{ ...campaign, ranked: one }] : [];
  });
  yield 0.9;
  return success({
    quarter,
    campaigns: ranked,
    lines,
    reasons: book.rows('Reasons'),
    rates: foreignRates(rates.value),
    rateRows: book.rows('Rates'),
    topLines: topLines(lines, rateOf),
    lessons: book.rows('Lessons').filter((lesson) => lesson.quarter === quarter),
    headCode,
    madeOn: today,
  });
}
