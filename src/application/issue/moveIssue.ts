import { isSamePerson, memberOf } from '../../domain/approval/people';
import { causeText, issueMoves, mayMove, type IssueMove } from '../../domain/issue/lifecycle';
import type { Change } from '../../domain/shared/changes';
import { icsOf } from '../../domain/shared/invitation';
import { quarterOf, serialToday, type DateSerial } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { IssueRow } from '../../domain/tables/issues';
import type { RowValues } from '../../domain/tables/write';
import type { WorkbookFailure } from '../../ports/failure';
import { issueWords } from '../../terms/issue';
import { say } from '../../terms/wording';
import { act, type Acted, type Acting, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';

export type IssueFailure =
  | { readonly code: 'issueMissing'; readonly issueId: string }
  | { readonly code: 'wrongState'; readonly state: IssueRow['state']; readonly move: IssueMove }
  | { readonly code: 'incomplete'; readonly columns: readonly string[] }
  /** Whoever carried out the solution does not confirm its effect. */
  | { readonly code: 'ownerVerifies' };

export interface IssueMoved {
  readonly issueId: string;
}

type Moved<T = IssueMoved> = Promise<
  Result<Acted<T>, IssueFailure | WorkbookFailure | NoPersonFailure>
>;

interface MoveMade {
  readonly set: RowValues;
  readonly more?: readonly Change[];
}

const incomplete = (values: Readonly<Record<string, unknown>>): IssueFailure | null => {
  const columns = Object.keys(values).filter((column) => {
    const value = values[column];
    return value === undefined || (typeof value === 'string' && value.trim() === '');
  });
  return columns.length > 0 ? { code: 'incomplete', columns } : null;
};

const move = <T extends IssueMoved>(
  deps: Deps,
  name: IssueMove,
  issueId: string,
  judge: (issue: IssueRow, acting: Acting) => Result<MoveMade, IssueFailure>,
  valueOf: (issue: IssueRow, acting: Acting) => T,
): Moved<T> =>
  act<T, IssueFailure>(
    deps,
    name,
    { Issues: 'all', Meetings: ['id'], Team: ['id', 'name', 'email', 'active', 'voided'] },
    (acting) => {
      const issue = acting.book.rows('Issues').find((row) => row.id === issueId);
      if (!issue) return failure({ code: 'issueMissing', issueId });
      if (!mayMove(name, issue.state))
        return failure({ code: 'wrongState', state: issue.state, move: name });
      const made = judge(issue, acting);
      if (!made.ok) return made;
      const { set, more = [] } = made.value;
      const update: Change = {
        kind: 'update',
        table: 'Issues',
        rowId: issueId,
        set: { ...set, state: issueMoves[name].to },
        was: { state: issue.state },
      };
      return success({ changes: [update, ...more], value: valueOf(issue, acting) });
    },
    ['Issues', 'Meetings'],
  );

const moved = ({ id }: IssueRow): IssueMoved => ({ issueId: id });

export interface IssueMeeting {
  readonly issueId: string;
  readonly on: DateSerial;
  /** Minutes after midnight. */
  readonly startMinute?: number;
  readonly attendees: readonly string[];
}

export interface MeetingCalled extends IssueMoved {
  /** Text of an .ics file to save or attach; nothing is sent. */
  readonly invitation: string;
  /** Attendees without an address in the Team table. */
  readonly withoutAddress: readonly string[];
}

/** Sets the meeting, records it, and gives its invitation. */
export const callIssueMeeting = (deps: Deps, request: IssueMeeting): Moved<MeetingCalled> =>
  move(
    deps,
    'callMeeting',
    request.issueId,
    (issue, acting) => {
      if (request.attendees.length === 0)
        return failure({ code: 'incomplete', columns: ['attendees'] });
      const meeting: Change = {
        kind: 'append',
        table: 'Meetings',
        rows: [
          {
            id: acting.newId('MT'),
            kind: 'issue',
            quarter: quarterOf(request.on),
            heldOn: request.on,
            attendees: request.attendees.join(', '),
            subjectId: issue.id,
            minutesBy: acting.person,
            voided: false,
          },
        ],
      };
      return success({ set: { meetingOn: request.on }, more: [meeting] });
    },
    (issue, acting) => {
      const team = acting.book.rows('Team');
      const found = request.attendees.map((name) => ({
        name,
        email: memberOf(team, name)?.email ?? '',
      }));
      const email = memberOf(team, acting.person)?.email ?? '';
      return {
        issueId: issue.id,
        withoutAddress: found.filter((person) => person.email === '').map((p) => p.name),
        invitation: icsOf({
          uid: `${issue.id}@marketing-oversight`,
          title: say(issueWords.meetingTitle, acting.book.language, {
            problem: issue.problem ?? '',
          }),
          description: issue.problem ?? '',
          on: request.on,
          ...(request.startMinute === undefined ? {} : { startMinute: request.startMinute }),
          attendees: found.filter((person) => person.email !== ''),
          ...(email === '' ? {} : { organiser: { name: acting.person, email } }),
          stamp: acting.now,
        }),
      };
    },
  );

export interface IssueCause {
  readonly issueId: string;
  readonly causeCategory: NonNullable<IssueRow['causeCategory']>;
  /** Up to five answers to "why?", the root last. */
  readonly whys: readonly string[];
  readonly solution: string;
  readonly owner: string;
  readonly dueOn: DateSerial;
}

/** Records why it happened, what is done about it, by whom and until when. */
export const recordCause = (deps: Deps, request: IssueCause): Moved =>
  move(
    deps,
    'recordCause',
    request.issueId,
    () => {
      const { causeCategory, whys, solution, owner, dueOn } = request;
      const cause = causeText(whys);
      const problem = incomplete({ cause, solution, owner });
      if (problem) return failure(problem);
      return success({
        set: { causeCategory, cause, solution: solution.trim(), owner: owner.trim(), dueOn },
      });
    },
    moved,
  );

/** The owner says that the solution is carried out; its effect is then verified by another. */
export const reportIssueDone = (deps: Deps, request: { readonly issueId: string }): Moved =>
  move(deps, 'reportDone', request.issueId, () => success({ set: {} }), moved);

/** Closes an issue on evidence that the solution worked; never by its own owner. */
export const closeIssue = (
  deps: Deps,
  request: { readonly issueId: string; readonly effect: string; readonly evidence: string },
): Moved =>
  move(
    deps,
    'close',
    request.issueId,
    (issue, acting) => {
      const { effect, evidence } = request;
      const problem = incomplete({ effect, evidence });
      if (problem) return failure(problem);
      if (isSamePerson(issue.owner, acting.person)) return failure({ code: 'ownerVerifies' });
      const closedOn = serialToday(acting.now);
      return success({ set: { effect: effect.trim(), evidence: evidence.trim(), closedOn } });
    },
    moved,
  );

/** The solution did not work, or the problem came back. */
export const reopenIssue = (
  deps: Deps,
  request: { readonly issueId: string; readonly reason: string },
): Moved =>
  move(
    deps,
    'reopen',
    request.issueId,
    () => {
      const problem = incomplete({ effect: request.reason });
      if (problem) return failure(problem);
      return success({ set: { effect: request.reason.trim(), closedOn: null } });
    },
    moved,
  );
