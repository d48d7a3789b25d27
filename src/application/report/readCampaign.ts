import { campaignBudget } from '../../domain/budget/campaignBudget';
import type { RateMissing } from '../../domain/budget/rates';
import { chainOf } from '../../domain/approval/chain';
import { headCode, headText } from '../../domain/approval/headCode';
import { unexplainedVariances, type Unexplained } from '../../domain/effect/unexplained';
import type { SummaryInput } from '../../domain/report/summary/input';
import { parametersOf } from '../../domain/shared/parameters';
import { failure, success, type Result } from '../../domain/shared/result';
import type { DateSerial } from '../../domain/shared/period';
import type { ReadRequest } from '../../ports/workbook';
import type { Book } from '../book';
import type { Deps } from '../deps';
import { comparisonInputOf } from './comparisonInput';

/** Every table a summary report is made from. */
export const summaryReads = {
  Plans: 'all',
  Budget: 'all',
  KPIs: 'all',
  Weekly: 'all',
  Decisions: 'all',
  Findings: 'all',
  Lessons: 'all',
  Reasons: 'all',
  Rates: 'all',
  Stages: ['id', 'name', 'order'],
  Parameters: ['id', 'code', 'value', 'voided'],
} as const satisfies ReadRequest;

export type SummaryFailure =
  | { readonly code: 'campaignMissing'; readonly campaignId: string }
  | RateMissing
  /** Variances above the threshold without a reason code or an owner: name them, then make the report. */
  | { readonly code: 'varianceUnexplained'; readonly rows: readonly Unexplained[] };

const bySeq = (a: { seq: number | null }, b: { seq: number | null }): number =>
  (a.seq ?? 0) - (b.seq ?? 0);

/** The code people compare to see that the log they read is the log the report was made on. */
export const headCodeOf = async (book: Book, deps: Pick<Deps, 'hasher'>): Promise<string> =>
  headCode(await deps.hasher.sha256(headText(chainOf(book.allRows('Decisions')).heads)));

/** One campaign's rows out of the book, or why its report cannot be made yet. */
export async function summaryInputOf(
  book: Book,
  campaignId: string,
  on: DateSerial,
  deps: Pick<Deps, 'hasher'>,
): Promise<Result<SummaryInput, SummaryFailure>> {
  const plan = book.rows('Plans').find((row) => row.id === campaignId);
  if (!plan) return failure({ code: 'campaignMissing', campaignId });
  const own = <R extends { readonly campaignId: string | null }>(rows: readonly R[]): R[] =>
    rows.filter((row) => row.campaignId === campaignId);
  const lines = own(book.rows('Budget'));
  const kpis = own(book.rows('KPIs'));
  const rows = unexplainedVariances(lines, kpis, parametersOf(book.rows('Parameters')));
  if (rows.length > 0) return failure({ code: 'varianceUnexplained', rows });
  const budget = campaignBudget(lines, book.rows('Rates'), on);
  if (!budget.ok) return budget;
  const comparison = comparisonInputOf(book, plan, on);
  if (!comparison.ok) return comparison;
  return success({
    plan,
    lines,
    budget: budget.value,
    rateRows: book.rows('Rates'),
    comparison: comparison.value,
    kpis,
    weekly: own(book.rows('Weekly')).sort((a, b) => ((a.week ?? '') < (b.week ?? '') ? -1 : 1)),
    decisions: book
      .allRows('Decisions')
      .filter((entry) => entry.subjectId === campaignId)
      .sort(bySeq),
    stages: book.rows('Stages'),
    findings: own(book.rows('Findings')),
    lessons: own(book.rows('Lessons')),
    reasons: book.rows('Reasons'),
    headCode: await headCodeOf(book, deps),
    madeOn: on,
  });
}
