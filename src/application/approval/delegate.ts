import { chainOf } from '../../domain/approval/chain';
import { delegationsOf, isInForce } from '../../domain/approval/delegation';
import { isSamePerson, rolesOfPerson } from '../../domain/approval/people';
import { serialToday, type DateSerial } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';
import { appendEntries } from './appendEntries';

export type DelegateFailure =
  | { readonly code: 'badDates' }
  | { readonly code: 'ownDelegate' }
  /** Only members of the Team table can be given authority. */
  | { readonly code: 'notInTeam'; readonly person: string }
  /** Nothing to delegate: no role of their own. Delegated authority is not passed on. */
  | { readonly code: 'noRole'; readonly person: string }
  | { readonly code: 'delegationMissing' };

export interface DelegationRequest {
  readonly to: string;
  readonly fromOn: DateSerial;
  /** Last day, inclusive. */
  readonly toOn: DateSerial;
  readonly comment?: string;
}

export interface DelegationMade {
  readonly delegationId: string;
}

type Delegated = Promise<
  Result<Acted<DelegationMade>, DelegateFailure | WorkbookFailure | NoPersonFailure>
>;

const reads = { Decisions: 'all', Team: 'all' } as const;

/** Gives one's own authority to somebody else for some days (W7.1); on the log like a decision. */
export const delegate = (deps: Deps, request: DelegationRequest): Delegated =>
  act<DelegationMade, DelegateFailure>(deps, 'delegate', reads, async (acting) => {
    const { book, person, now } = acting;
    const { to, fromOn, toOn, comment } = request;
    if (toOn < fromOn || toOn < serialToday(now)) return failure({ code: 'badDates' });
    if (isSamePerson(to, person)) return failure({ code: 'ownDelegate' });
    const team = book.rows('Team');
    if (rolesOfPerson(team, person).length === 0) return failure({ code: 'noRole', person });
    const member = team.find((row) => isSamePerson(row.name, to) && row.active !== false);
    if (!member) return failure({ code: 'notInTeam', person: to });
    const { change, entries } = await appendEntries(deps, acting, [
      {
        action: 'delegate',
        subjectTable: 'Team',
        subjectId: member.id,
        details: { to: member.name ?? to, fromOn, toOn },
        ...(comment ? { comment } : {}),
      },
    ]);
    return success({ changes: [change], value: { delegationId: entries[0]?.id ?? '' } });
  });

/** Ends a delegation before its last day; either side may. */
export const endDelegation = (
  deps: Deps,
  request: { readonly delegationId: string; readonly comment?: string },
): Delegated =>
  act<DelegationMade, DelegateFailure>(deps, 'endDelegation', reads, async (acting) => {
    const { book, person, now } = acting;
    const { order } = chainOf(book.allRows('Decisions'));
    const open = delegationsOf(order).find((d) => d.id === request.delegationId);
    const isTheirs =
      open !== undefined && (isSamePerson(open.from, person) || isSamePerson(open.to, person));
    const today = serialToday(now);
    const isOver = open !== undefined && !isInForce(open, Math.max(today, open.fromOn));
    if (!isTheirs || isOver) return failure({ code: 'delegationMissing' });
    const { change } = await appendEntries(deps, acting, [
      {
        action: 'endDelegation',
        details: { delegationId: open.id },
        ...(request.comment ? { comment: request.comment } : {}),
      },
    ]);
    return success({ changes: [change], value: { delegationId: open.id } });
  });
