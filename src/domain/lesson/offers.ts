import { campaignKinds } from '../tables/plans';
import type { LessonRow } from '../tables/issues';
import type { PlanRow } from '../tables/plans';

const kindKey = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

const kindOfWord = new Map<string, string>(
  Object.entries(campaignKinds).flatMap(([code, wording]) =>
    [code, ...wording].map((word) => [kindKey(word), code] as const),
  ),
);

/** Kinds of campaign a lesson is for; none named means every kind. */
export const kindsOf = (lesson: Pick<LessonRow, 'campaignKind'>): readonly string[] =>
  (lesson.campaignKind ?? '')
    .split(/[,，、;；|\n]+/u)
    .flatMap((word) => kindOfWord.get(kindKey(word)) ?? []);

/**
 * Lessons to offer while a plan is written (W5.2): open ones for its kind, from no later quarter
 * than the plan's, those due now or overdue first.
 */
export function lessonOffers(
  lessons: readonly LessonRow[],
  plan: Pick<PlanRow, 'kind' | 'quarter'>,
): readonly LessonRow[] {
  const quarter = plan.quarter ?? '9999Q4';
  return lessons
    .filter((lesson) => {
      const kinds = kindsOf(lesson);
      const isForKind = kinds.length === 0 || (plan.kind !== null && kinds.includes(plan.kind));
      return lesson.state === 'open' && isForKind && (lesson.quarter ?? '') <= quarter;
    })
    .sort((a, b) => {
      const due = (lesson: LessonRow): string => lesson.dueQuarter ?? '9999Q4';
      return due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.id < b.id ? -1 : 1;
    });
}

/** Open lessons whose quarter has passed without anybody taking them up. */
export const overdueLessons = (
  lessons: readonly LessonRow[],
  quarter: string,
): readonly LessonRow[] =>
  lessons.filter(
    (lesson) =>
      lesson.state === 'open' && lesson.dueQuarter !== null && lesson.dueQuarter < quarter,
  );
