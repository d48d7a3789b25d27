import { calendarOf } from '../../domain/approval/workingDays';
import {
  campaignBudget,
  foreignRates,
  measuredOf,
  ratesOf,
} from '../../domain/budget/campaignBudget';
import type { RateMissing } from '../../domain/budget/rates';
import type { BriefInput } from '../../domain/report/brief/approverBrief';
import type { DigestInput } from '../../domain/report/digest/weeklyDigest';
import type { FactsInput } from '../../domain/report/facts/dataReport';
import { parametersOf } from '../../domain/shared/parameters';
import { failure, success, type Result } from '../../domain/shared/result';
import { weeklyDuties } from '../../domain/weekly/due';
import type { RowIn } from '../book';
import { byCampaign } from '../../domain/shared/grouped';
import { weeklyDeskOf } from '../weekly/weeklyDesk';
import { comparisonInputOf } from './comparisonInput';
import type { Making } from './writeSheetReport';

export type CampaignReportFailure =
  RateMissing | { readonly code: 'campaignMissing'; readonly campaignId: string };

const own = <R extends { readonly campaignId: string | null }>(
  rows: readonly R[],
  campaignId: string,
): R[] => rows.filter((row) => row.campaignId === campaignId);

/** One week of every campaign, with the questions its reports raise. */
export function digestInputOf(
  { book, today, headCode }: Making,
  week: string,
): Result<DigestInput, RateMissing> {
  const parameters = parametersOf(book.rows('Parameters'));
  const setting = { today, calendar: calendarOf(book.rows('Calendar')), parameters };
  const reports = book.rows('Weekly').filter((report) => report.week === week);
  const duties = weeklyDuties(book.rows('Plans'), book.rows('Weekly'), setting).filter(
    (duty) => duty.week === week,
  );
  const ids = new Set(duties.map((duty) => duty.campaignId));
  const lines = book.rows('Budget').filter((line) => ids.has(line.campaignId ?? ''));
  const rates = ratesOf(lines, book.rows('Rates'), today);
  if (!rates.ok) return rates;
  const rateOf = (currency: string): number => rates.value.get(currency) ?? 1;
  const ledger = byCampaign(lines);
  return success({
    week,
    duties,
    reports,
    signals: weeklyDeskOf(book, today).signals.filter((signal) => signal.week === week),
    planned: new Map([...ids].map((id) => [id, measuredOf(ledger.get(id) ?? [], rateOf).planned])),
    rates: foreignRates(rates.value),
    headCode,
    madeOn: today,
  });
}

/** What was measured for one campaign. */
export function factsInputOf(
  { book, today, headCode }: Making,
  campaignId: string,
): Result<FactsInput, CampaignReportFailure> {
  const plan = book.rows('Plans').find((row) => row.id === campaignId);
  if (!plan) return failure({ code: 'campaignMissing', campaignId });
  const budget = campaignBudget(own(book.rows('Budget'), campaignId), book.rows('Rates'), today);
  if (!budget.ok) return budget;
  return success({
    plan,
    metrics: own(book.rows('Metrics'), campaignId),
    kpis: own(book.rows('KPIs'), campaignId),
    budget: budget.value,
    headCode,
    madeOn: today,
  });
}

const asking = new Set(['inReview', 'approved', 'running', 'changePending', 'completed', 'closed']);

/** One plan beside all that asks for money in its quarter, and how similar campaigns ended. */
export function briefInputOf(
  { book, today, headCode }: Making,
  campaignId: string,
): Result<BriefInput, CampaignReportFailure> {
  const plan = book.rows('Plans').find((row) => row.id === campaignId);
  if (!plan) return failure({ code: 'campaignMissing', campaignId });
  const others = book
    .rows('Plans')
    .filter(
      (row) => row.id !== plan.id && row.quarter === plan.quarter && asking.has(row.status ?? ''),
    );
  const lines = book.rows('Budget');
  const rates = ratesOf(lines, book.rows('Rates'), today);
  if (!rates.ok) return rates;
  const ledger = byCampaign(lines);
  const comparison = comparisonInputOf(book, plan, today);
  if (!comparison.ok) return comparison;
  const linesOf = (row: RowIn<'Plans'>) => ledger.get(row.id) ?? [];
  const figuresOf = (row: RowIn<'Plans'>) =>
    measuredOf(linesOf(row), (currency) => rates.value.get(currency) ?? 1);
  const used = ratesOf(
    [plan, ...others].flatMap((row) => linesOf(row)),
    book.rows('Rates'),
    today,
  );
  if (!used.ok) return used;
  return success({
    plan,
    requests: [plan, ...others].map((row) => ({ plan: row, figures: figuresOf(row) })),
    rates: foreignRates(used.value),
    findings: own(book.rows('Findings'), campaignId).filter((f) => f.state === 'open'),
    comparison: comparison.value,
    headCode,
    madeOn: today,
  });
}
