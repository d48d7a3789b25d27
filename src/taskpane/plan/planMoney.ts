import type { Book, RowIn } from '../../application/book';
import { sumMinor } from '../../domain/shared/money';
import { quarterOf, serialToday } from '../../domain/shared/period';

export interface PlanMoneyOf {
  readonly planned: number;
  readonly actual: number;
  readonly currency: string | null;
  /** Share of the campaign's days that have gone; null before it starts. */
  readonly elapsed: number | null;
}

/** Money of one campaign from its live budget lines, so that it is right before Excel recalculates. */
export function moneyOf(book: Book, plan: RowIn<'Plans'>, now: Date = new Date()): PlanMoneyOf {
  const lines = book.rows('Budget').filter((line) => line.campaignId === plan.id);
  const today = serialToday(now);
  const { startOn, endOn } = plan;
  const hasStarted = startOn !== null && endOn !== null && today >= startOn && endOn >= startOn;
  return {
    planned: sumMinor(lines.map((line) => line.planned)),
    actual: sumMinor(lines.map((line) => line.actual)),
    currency: plan.currency,
    elapsed: hasStarted ? Math.min(1, (today - startOn + 1) / (endOn - startOn + 1)) : null,
  };
}

export const quarterNow = (now: Date): string => quarterOf(serialToday(now));
