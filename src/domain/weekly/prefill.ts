import type { CampaignBudget } from '../budget/campaignBudget';
import { shiftWeek, weekSpan, type DateSerial } from '../shared/period';
import type { Minor } from '../shared/money';
import type { PlanRow } from '../tables/plans';
import type { WeeklyRow } from '../tables/weekly';
import { elapsedShare } from './credibility';

/** What the weekly form shows before a word is typed. */
export interface WeeklyPrefill {
  readonly campaignId: string;
  readonly week: string;
  /** Last report's plan, asked back: was it done? Null when there is no earlier report. */
  readonly question: string | null;
  readonly lastWeek: string | null;
  readonly progress: number;
  /** Progress that would match the time that has passed, for comparison. */
  readonly elapsed: number;
  /** From the budget table, fen. */
  readonly spendToDate: Minor;
  /** Problems of last week that were written down and may go on. */
  readonly openProblems: string | null;
  readonly done: string;
  readonly next: string;
}

/**
 * Only differences have to be typed (W3.1): spend comes from the budget table, progress from the
 * last report, and last week's plan comes back as this week's question.
 */
export function prefillWeekly(
  plan: PlanRow,
  week: string,
  reports: readonly WeeklyRow[],
  budget: CampaignBudget,
  today: DateSerial,
): WeeklyPrefill {
  const last = reports
    .filter((report) => report.week !== null && report.week < week)
    .reduce<WeeklyRow | null>(
      (latest, report) => ((latest?.week ?? '') < (report.week ?? '') ? report : latest),
      null,
    );
  return {
    campaignId: plan.id,
    week,
    question: last?.next ?? null,
    lastWeek: last?.week ?? null,
    progress: last?.progress ?? 0,
    elapsed: elapsedShare(plan, Math.min(today, weekSpan(week).to)),
    spendToDate: budget.total.actual,
    openProblems: last?.week === shiftWeek(week, -1) ? last.problems : null,
    done: '',
    next: '',
  };
}
