import { kpiVariance } from '../effect/unexplained';
import { sumMinor, type Minor } from '../shared/money';
import type { BudgetRow } from '../tables/budget';
import type { LessonRow } from '../tables/issues';
import type { PlanRow } from '../tables/plans';
import type { KpiRow } from '../tables/weekly';

/** How a campaign like this one ended. Money in the campaign's own currency. */
export interface SimilarCampaign {
  readonly plan: PlanRow;
  readonly planned: Minor;
  readonly actual: Minor;
  /** KPI targets with a result, and those of them that were met or better. */
  readonly measured: number;
  readonly met: number;
  readonly lessons: readonly LessonRow[];
}

export interface PastRows {
  readonly plans: readonly PlanRow[];
  readonly lines: readonly Pick<BudgetRow, 'campaignId' | 'planned' | 'actual'>[];
  readonly kpis: readonly KpiRow[];
  readonly lessons: readonly LessonRow[];
}

const ended: readonly (string | null)[] = ['completed', 'closed'];

const isSame = (a: string | null, b: string | null): boolean => a !== null && a === b;

/** Its own forerunner tells most, then the same kind, then channel and trade. 4 is alike enough. */
export function likeness(plan: PlanRow, other: PlanRow): number {
  return (
    (isSame(plan.copiedFrom, other.id) ? 16 : 0) +
    (isSame(plan.kind, other.kind) ? 4 : 0) +
    (isSame(plan.channel, other.channel) ? 2 : 0) +
    (isSame(plan.sector, other.sector) ? 2 : 0)
  );
}

/** Campaigns that are over, most alike first, then the latest. */
export function similarCampaigns(
  plan: PlanRow,
  { plans, lines, kpis, lessons }: PastRows,
  limit = 3,
): readonly SimilarCampaign[] {
  return plans
    .filter((other) => other.id !== plan.id && ended.includes(other.status))
    .map((other) => ({ other, score: likeness(plan, other) }))
    .filter(({ score }) => score >= 4)
    .sort((a, b) => b.score - a.score || (b.other.endOn ?? 0) - (a.other.endOn ?? 0))
    .slice(0, limit)
    .map(({ other }): SimilarCampaign => {
      const own = lines.filter((line) => line.campaignId === other.id);
      const verdicts = kpis
        .filter((kpi) => kpi.campaignId === other.id)
        .flatMap((kpi) => kpiVariance(kpi)?.effect ?? []);
      return {
        plan: other,
        planned: sumMinor(own.map((line) => line.planned)),
        actual: sumMinor(own.map((line) => line.actual)),
        measured: verdicts.length,
        met: verdicts.filter((effect) => effect !== 'unfavourable').length,
        lessons: lessons.filter((lesson) => lesson.campaignId === other.id),
      };
    });
}
