import { plannedTotal } from '../../domain/approval/content';
import type { Minor } from '../../domain/shared/money';
import type { PlanRow } from '../../domain/tables/plans';
import type { PlanDesk } from './planDesk';

export interface CompetingRequest {
  readonly plan: PlanRow;
  readonly planned: Minor;
}

export interface CompetingRequests {
  /** Other live campaigns of the quarter, dearest first. */
  readonly others: readonly CompetingRequest[];
  /** Planned totals of all of them with this one, minor units. */
  readonly asked: Minor;
  /** What is approved of it so far. */
  readonly approved: Minor;
}

const ended: readonly (string | null)[] = ['rejected', 'withdrawn', 'voided'];

/** The quarter's budget requests side by side, for sensible allocation (W2.3). */
export function competingRequests({ book, dossier, planId }: PlanDesk): CompetingRequests {
  const lines = book.rows('Budget');
  const all = book
    .rows('Plans')
    .filter((plan) => plan.quarter === dossier.plan.quarter && !ended.includes(plan.status))
    .map((plan) => ({
      plan,
      planned: plannedTotal(lines.filter((line) => line.campaignId === plan.id)),
    }));
  return {
    others: all.filter(({ plan }) => plan.id !== planId).sort((a, b) => b.planned - a.planned),
    asked: all.reduce((sum, one) => sum + one.planned, 0),
    approved: all.reduce((sum, { plan }) => sum + (plan.approvedBudget ?? 0), 0),
  };
}
