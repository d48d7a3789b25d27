import { plannedTotal } from '../../domain/approval/content';
import { quarterBudgetOf } from '../../domain/approval/quarterBudget';
import { currencyOf, rateOn, toFen } from '../../domain/budget/rates';
import type { Minor } from '../../domain/shared/money';
import type { DateSerial } from '../../domain/shared/period';
import type { PlanRow } from '../../domain/tables/plans';
import type { KpiRow } from '../../domain/tables/weekly';
import type { Book } from '../book';
import type { PlanDesk } from './planDesk';

export interface QuarterRequest {
  readonly plan: PlanRow;
  /** In the plan's own currency. */
  readonly planned: Minor;
  /** In fen at today's rate; null where the Rates table has none. */
  readonly inFen: Minor | null;
  /** Its first target, to see what the money is asked for. */
  readonly target: KpiRow | undefined;
}

export interface QuarterRequests {
  /** All live campaigns of the quarter with this one, dearest first. */
  readonly all: readonly QuarterRequest[];
  /** Fen: planned totals of all of them. */
  readonly asked: Minor;
  /** Fen: what is approved of them so far. */
  readonly approved: Minor;
  /** Fen: the department's budget of the quarter; null where the Parameters table sets none. */
  readonly budget: Minor | null;
  /** Fen: what is left of it beside what the other campaigns have approved. */
  readonly remaining: Minor | null;
  /** Fen: what would be left if this plan were approved as it stands. */
  readonly after: Minor | null;
  /** Campaigns whose currency has no rate; left out of every sum. */
  readonly withoutRate: readonly PlanRow[];
}

const ended: readonly (string | null)[] = ['rejected', 'withdrawn', 'voided'];

const inFen = (
  book: Book,
  amount: Minor,
  currency: string | null,
  today: DateSerial,
): Minor | null => {
  const code = currencyOf(currency);
  const rate = rateOn(book.rows('Rates'), code, today);
  return rate.ok ? toFen(amount, code, rate.value) : null;
};

/** The quarter's budget requests side by side, for sensible allocation (W2.3). */
export function competingRequests({ book, dossier, planId, setting }: PlanDesk): QuarterRequests {
  const { quarter } = dossier.plan;
  const { today } = setting;
  const lines = book.rows('Budget');
  const kpis = book.rows('KPIs');
  const all = book
    .rows('Plans')
    .filter((plan) => plan.quarter === quarter && !ended.includes(plan.status))
    .map((plan): QuarterRequest => {
      const planned = plannedTotal(lines.filter((line) => line.campaignId === plan.id));
      return {
        plan,
        planned,
        inFen: inFen(book, planned, plan.currency, today),
        target: kpis.find((kpi) => kpi.campaignId === plan.id),
      };
    })
    .sort((a, b) => (b.inFen ?? 0) - (a.inFen ?? 0));
  const approvedOf = ({ plan }: QuarterRequest): Minor =>
    inFen(book, plan.approvedBudget ?? 0, plan.currency, today) ?? 0;
  const sum = (items: readonly Minor[]): Minor => items.reduce((total, one) => total + one, 0);
  const budget = quarterBudgetOf(book.rows('Parameters'), quarter);
  const others = all.filter(({ plan }) => plan.id !== planId);
  const mine = all.find(({ plan }) => plan.id === planId);
  const remaining = budget === null ? null : budget - sum(others.map(approvedOf));
  return {
    all,
    asked: sum(all.map((one) => one.inFen ?? 0)),
    approved: sum(all.map(approvedOf)),
    budget,
    remaining,
    after: remaining === null || mine?.inFen == null ? null : remaining - mine.inFen,
    withoutRate: all.flatMap((one) => (one.inFen === null ? [one.plan] : [])),
  };
}
