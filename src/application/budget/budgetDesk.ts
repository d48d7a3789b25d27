import { burnOf, type Burn } from '../../domain/budget/burn';
import { burnCourse, type BurnPoint } from '../../domain/weekly/burnCourse';
import { campaignBudget, ratesOf, type CampaignBudget } from '../../domain/budget/campaignBudget';
import { overspends, type Overspend } from '../../domain/budget/control';
import { outliers } from '../../domain/budget/outliers';
import { currencyOf, toFen, type RateMissing } from '../../domain/budget/rates';
import {
  ledgerColumns,
  rollUp,
  varianceOf,
  type Dimension,
  type RollUp,
  type RollUpVariance,
} from '../../domain/budget/rollUp';
import { onBasis, saysTax, type TaxBasis } from '../../domain/budget/tax';
import { byCampaign, grouped } from '../../domain/shared/grouped';
import type { Minor } from '../../domain/shared/money';
import { parametersOf, type Parameters } from '../../domain/shared/parameters';
import { serialToday, type DateSerial } from '../../domain/shared/period';
import { success, type Result } from '../../domain/shared/result';
import type { PlanRow } from '../../domain/tables/plans';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { openBook, type Book, type RowIn } from '../book';
import type { Deps } from '../deps';

/** Tables the budget screen looks at. */
export const budgetReads = {
  Plans: ['id', 'name', 'department', 'lead', 'status', 'quarter', 'startOn', 'endOn', 'voided'],
  Budget: 'all',
  Weekly: ['id', 'campaignId', 'week', 'progress', 'spendToDate', 'submittedAt', 'voided'],
  BudgetChanges: 'all',
  Rates: 'all',
  Parameters: ['id', 'code', 'value', 'voided'],
} as const satisfies ReadRequest;

export interface CampaignBurn {
  readonly campaignId: string;
  readonly campaign: string;
  readonly lead: string | null;
  readonly budget: CampaignBudget;
  readonly burn: Burn;
  /** Weeks as their reports told them. */
  readonly course: readonly BurnPoint[];
}

export interface BudgetDesk {
  readonly campaigns: readonly CampaignBurn[];
  /** Campaigns whose lines have a currency without a rate: their figures cannot be stated. */
  readonly withoutRate: readonly (RateMissing & { readonly campaignId: string })[];
  readonly overspends: readonly Overspend[];
  /** Lines that spent unlike the others of their category. */
  readonly unusual: readonly { readonly lineId: string; readonly score: number }[];
}

/** Last reported progress of a campaign, 0 to 1. */
export function lastProgress(reports: readonly RowIn<'Weekly'>[], campaignId: string): number {
  let latest: RowIn<'Weekly'> | null = null;
  for (const report of reports) {
    if (report.campaignId !== campaignId || report.progress === null) continue;
    if (latest === null || (report.week ?? '') > (latest.week ?? '')) latest = report;
  }
  return latest?.progress ?? 0;
}

/** Burn of one campaign, or the currency that lacks a rate. */
export function burnOfCampaign(
  book: Book,
  plan: PlanRow,
  lines: readonly RowIn<'Budget'>[],
  on: DateSerial,
  parameters: Parameters,
): Result<{ readonly budget: CampaignBudget; readonly burn: Burn }, RateMissing> {
  const budget = campaignBudget(lines, book.rows('Rates'), on);
  if (!budget.ok) return budget;
  const rates = new Map(budget.value.rates.map(({ currency, rate }) => [currency, rate]));
  const inFen = (amount: Minor | null, line: RowIn<'Budget'>): Minor => {
    const currency = currencyOf(line.currency);
    return toFen(amount ?? 0, currency, rates.get(currency) ?? 1);
  };
  const { planned, actual, accrued, committed, forecast } = budget.value.total;
  const burn = burnOf({
    plan,
    lines: lines.map((line) => ({ month: line.month, planned: inFen(line.planned, line) })),
    planned,
    actual,
    accrued,
    committed,
    forecast: lines.some((line) => line.forecast !== null) ? forecast : null,
    progress: lastProgress(book.rows('Weekly'), plan.id),
    on,
    parameters,
  });
  return success({ budget: budget.value, burn });
}

function unusualLines(lines: readonly RowIn<'Budget'>[]): BudgetDesk['unusual'] {
  const groups = grouped(
    lines.filter((line) => line.actual !== null),
    (line) => `${line.category ?? ''}/${currencyOf(line.currency)}`,
  );
  return [...groups.values()].flatMap((group) =>
    outliers(group, (line) => line.actual ?? 0).map(({ item, score }) => ({
      lineId: item.id,
      score,
    })),
  );
}

/** What the budget screen shows of a book, on one day. */
export function budgetDeskOf(book: Book, today: DateSerial): BudgetDesk {
  const parameters = parametersOf(book.rows('Parameters'));
  const lines = book.rows('Budget');
  const groups = byCampaign(lines);
  const reports = byCampaign(book.rows('Weekly'));
  const campaigns: CampaignBurn[] = [];
  const withoutRate: (RateMissing & { readonly campaignId: string })[] = [];
  for (const plan of book.rows('Plans')) {
    const found = burnOfCampaign(book, plan, groups.get(plan.id) ?? [], today, parameters);
    if (!found.ok) withoutRate.push({ ...found.failure, campaignId: plan.id });
    else
      campaigns.push({
        campaignId: plan.id,
        campaign: plan.name ?? plan.id,
        lead: plan.lead,
        ...found.value,
        course: burnCourse(plan, reports.get(plan.id) ?? [], found.value.budget.total.planned),
      });
  }
  return {
    campaigns,
    withoutRate,
    overspends: overspends(lines, parameters),
    unusual: unusualLines(lines),
  };
}

/** Reads the workbook once and gives the budget screen's figures. */
export async function budgetDesk(
  deps: Pick<Deps, 'workbook' | 'clock'>,
): Promise<Result<BudgetDesk, WorkbookFailure>> {
  const opened = await openBook(deps.workbook, budgetReads, ['Plans', 'Budget']);
  if (!opened.ok) return opened;
  return success(budgetDeskOf(opened.value, serialToday(deps.clock.now())));
}

export interface BudgetRollUp extends RollUp {
  readonly variance: RollUpVariance;
  /** Lines that do not say their tax: where another basis was asked for, they are as entered. */
  readonly untaxed: number;
}

/**
 * Any roll-up of the budget in CNY: by month, category, channel, vendor, department or campaign,
 * alone or together, with tax or without. A line whose currency has no rate makes it fail, naming
 * the currency.
 */
export function budgetRollUp(
  book: Book,
  by: readonly Dimension[],
  on: DateSerial,
  basis: TaxBasis = 'asEntered',
): Result<BudgetRollUp, RateMissing> {
  const lines = book.rows('Budget');
  const rates = ratesOf(lines, book.rows('Rates'), on);
  if (!rates.ok) return rates;
  const departments = new Map(book.rows('Plans').map((plan) => [plan.id, plan.department]));
  const isForeign = rates.value.size > 1 || !rates.value.has('CNY');
  const restate = (amount: Minor, line: RowIn<'Budget'>): Minor => {
    const currency = currencyOf(line.currency);
    return toFen(onBasis(amount, line, basis), currency, rates.value.get(currency) ?? 1);
  };
  const ledger = ledgerColumns(
    lines,
    (id) => departments.get(id) ?? null,
    isForeign || basis !== 'asEntered' ? restate : undefined,
  );
  const rolled = rollUp(ledger, by);
  const untaxed = basis === 'asEntered' ? 0 : lines.filter((line) => !saysTax(line)).length;
  return success({ ...rolled, variance: varianceOf(rolled.sums), untaxed });
}
