import type { Minor } from '../shared/money';
import { weekSpan } from '../shared/period';
import type { PlanRow } from '../tables/plans';
import type { WeeklyRow } from '../tables/weekly';
import { elapsedShare } from './credibility';

/** One week's end as its report told it; shares of time, budget and work. */
export interface BurnPoint {
  readonly week: string;
  readonly elapsed: number;
  /** Spend to date ÷ planned; null where nothing was planned or told. */
  readonly spent: number | null;
  readonly progress: number | null;
}

/** A campaign's weeks in order, from its weekly reports. `planned` in fen. */
export function burnCourse(
  plan: PlanRow,
  reports: readonly Pick<WeeklyRow, 'week' | 'spendToDate' | 'progress'>[],
  planned: Minor,
): readonly BurnPoint[] {
  return reports
    .flatMap(({ week, spendToDate, progress }) => {
      if (week === null) return [];
      const spent = spendToDate === null || planned === 0 ? null : spendToDate / planned;
      return [{ week, elapsed: elapsedShare(plan, weekSpan(week).to), spent, progress }];
    })
    .sort((a, b) => (a.week < b.week ? -1 : 1));
}
