import type { Change } from '../../domain/shared/changes';
import { isQuarterKey } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { LessonRow, MeetingRow } from '../../domain/tables/issues';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';

export type LessonFailure =
  | { readonly code: 'incomplete'; readonly columns: readonly string[] }
  | { readonly code: 'lessonMissing'; readonly lessonId: string }
  | { readonly code: 'planMissing'; readonly planId: string }
  | { readonly code: 'alreadySettled'; readonly state: LessonRow['state'] };

type Settled<T> = Promise<Result<Acted<T>, LessonFailure | WorkbookFailure | NoPersonFailure>>;

export interface LessonRequest {
  readonly campaignId: string | null;
  readonly quarter: string;
  readonly outcome: NonNullable<LessonRow['outcome']>;
  readonly lesson: string;
  /** Codes or words of the kinds of campaign it is for, separated by commas; blank for all. */
  readonly campaignKind?: string;
  readonly target: NonNullable<LessonRow['target']>;
  readonly action: string;
  readonly owner: string;
  readonly dueQuarter: string;
}

const blanks = (values: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(values).filter((column) => (values[column] ?? '').trim() === '');

/** A lesson with the action it becomes, its owner and its quarter (W5.2). */
export const recordLesson = (
  deps: Deps,
  request: LessonRequest,
): Settled<{ readonly lessonId: string }> =>
  act<{ readonly lessonId: string }, LessonFailure>(
    deps,
    'recordLesson',
    { Lessons: ['id'] },
    ({ newId }) => {
      const { lesson, action, owner, quarter, dueQuarter } = request;
      const columns = [
        ...blanks({ lesson, action, owner }),
        ...(isQuarterKey(quarter) ? [] : ['quarter']),
        ...(isQuarterKey(dueQuarter) ? [] : ['dueQuarter']),
      ];
      if (columns.length > 0) return failure({ code: 'incomplete', columns });
      const lessonId = newId('L');
      const row = { ...request, id: lessonId, state: 'open', voided: false };
      return success({
        changes: [{ kind: 'append', table: 'Lessons', rows: [row] }],
        value: { lessonId },
      });
    },
    ['Lessons'],
  );

const settle = (
  deps: Deps,
  action: string,
  lessonId: string,
  planId: string | null,
  set: { readonly state: 'adopted' | 'declined'; readonly proof: string },
): Settled<{ readonly lessonId: string }> =>
  act<{ readonly lessonId: string }, LessonFailure>(
    deps,
    action,
    { Lessons: 'all', Plans: ['id', 'lessonsApplied', 'voided'] },
    ({ book }) => {
      const lesson = book.rows('Lessons').find((row) => row.id === lessonId);
      if (!lesson) return failure({ code: 'lessonMissing', lessonId });
      if (lesson.state !== 'open') return failure({ code: 'alreadySettled', state: lesson.state });
      if (set.proof.trim() === '') return failure({ code: 'incomplete', columns: ['proof'] });
      const plan = book.rows('Plans').find((row) => row.id === planId);
      if (planId !== null && !plan) return failure({ code: 'planMissing', planId });
      const update: Change = {
        kind: 'update',
        table: 'Lessons',
        rowId: lessonId,
        set: { state: set.state, proof: set.proof.trim(), adoptedIn: planId },
        was: { state: lesson.state },
      };
      const applied = [plan?.lessonsApplied ?? '', lessonId].filter((id) => id !== '').join(', ');
      const named: Change[] =
        planId === null
          ? []
          : [
              {
                kind: 'update',
                table: 'Plans',
                rowId: planId,
                set: { lessonsApplied: applied },
                was: { lessonsApplied: plan?.lessonsApplied ?? null },
              },
            ];
      return success({ changes: [update, ...named], value: { lessonId } });
    },
    ['Lessons', 'Plans'],
  );

/** Ticks a lesson off: adopted in a plan, with what proves it. */
export const adoptLesson = (
  deps: Deps,
  request: { readonly lessonId: string; readonly planId: string; readonly proof: string },
): Settled<{ readonly lessonId: string }> =>
  settle(deps, 'adoptLesson', request.lessonId, request.planId, {
    state: 'adopted',
    proof: request.proof,
  });

/** Declines a lesson, with the reason in place of proof. */
export const declineLesson = (
  deps: Deps,
  request: { readonly lessonId: string; readonly reason: string },
): Settled<{ readonly lessonId: string }> =>
  settle(deps, 'declineLesson', request.lessonId, null, {
    state: 'declined',
    proof: request.reason,
  });

export type MeetingRequest = Pick<MeetingRow, 'heldOn' | 'attendees'> & {
  readonly kind: 'planning' | 'review';
  readonly quarter: string;
  readonly marketNotes?: string;
  readonly customerNotes?: string;
  readonly competitorNotes?: string;
  readonly successes?: string;
  readonly failures?: string;
  readonly decisions: string;
};

/** Minutes of a planning meeting (W1) or a quarterly review (W5.1). */
export const recordMeeting = (
  deps: Deps,
  request: MeetingRequest,
): Settled<{ readonly meetingId: string }> =>
  act<{ readonly meetingId: string }, LessonFailure>(
    deps,
    'recordMeeting',
    { Meetings: ['id'] },
    ({ newId, person }) => {
      const columns = [
        ...(isQuarterKey(request.quarter) ? [] : ['quarter']),
        ...(request.heldOn === null ? ['heldOn'] : []),
        ...blanks({ attendees: request.attendees ?? '', decisions: request.decisions }),
        ...(request.kind === 'review'
          ? blanks({ successes: request.successes ?? '', failures: request.failures ?? '' })
          : blanks({ marketNotes: request.marketNotes ?? '' })),
      ];
      if (columns.length > 0) return failure({ code: 'incomplete', columns });
      const meetingId = newId('MT');
      const row = { ...request, id: meetingId, minutesBy: person, voided: false };
      return success({
        changes: [{ kind: 'append', table: 'Meetings', rows: [row] }],
        value: { meetingId },
      });
    },
    ['Meetings'],
  );
