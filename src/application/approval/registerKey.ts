import { chainOf } from '../../domain/approval/chain';
import { keyInForce, keysOf } from '../../domain/approval/keys';
import { memberOf, rolesOfPerson } from '../../domain/approval/people';
import type { Change } from '../../domain/shared/changes';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { CreatedKey } from '../../ports/identity';
import { act, type Acted, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';
import { appendEntries } from './appendEntries';

export type KeyFailure =
  | { readonly code: 'notInTeam'; readonly person: string }
  /** A key of this name is in force; it is revoked first (lost key, new machine). */
  | { readonly code: 'keyInForce'; readonly fingerprint: string }
  | { readonly code: 'keyMissing' }
  | { readonly code: 'notAllowed'; readonly person: string };

type KeyDone = Promise<
  Result<Acted<{ readonly fingerprint: string }>, KeyFailure | WorkbookFailure | NoPersonFailure>
>;

const reads = { Decisions: 'all', Team: 'all' } as const;

/**
 * Puts the person's new key on the log, signed with itself, and into the Team table. Make the key
 * first (`identity.createKey`), so that its fingerprint can be read aloud before it is registered.
 */
export const registerKey = (deps: Deps, key: CreatedKey): KeyDone =>
  act<{ readonly fingerprint: string }, KeyFailure>(deps, 'registerKey', reads, async (acting) => {
    const { book, person } = acting;
    const member = memberOf(book.rows('Team'), person);
    if (!member) return failure({ code: 'notInTeam', person });
    const before = keyInForce(keysOf(chainOf(book.allRows('Decisions')).order), person);
    if (before) return failure({ code: 'keyInForce', fingerprint: before.fingerprint });
    const { publicKey, fingerprint } = key;
    const { change } = await appendEntries(deps, acting, [
      {
        action: 'registerKey',
        subjectTable: 'Team',
        subjectId: member.id,
        details: { publicKey, fingerprint },
      },
    ]);
    const set = { publicKey, keyFingerprint: fingerprint, keyRevokedAt: null };
    const row: Change = { kind: 'update', table: 'Team', rowId: member.id, set };
    return success({ changes: [change, row], value: { fingerprint } });
  });

/** Declares a key void from here on: by its owner, or by a manager or administrator. */
export const revokeKey = (
  deps: Deps,
  request: { readonly name: string; readonly comment: string },
): KeyDone =>
  act<{ readonly fingerprint: string }, KeyFailure>(deps, 'revokeKey', reads, async (acting) => {
    const { book, person, now } = acting;
    const team = book.rows('Team');
    const key = keyInForce(keysOf(chainOf(book.allRows('Decisions')).order), request.name);
    const member = memberOf(team, request.name);
    if (!key || !member) return failure({ code: 'keyMissing' });
    const role = rolesOfPerson(team, person).find((r) => r === 'manager' || r === 'administrator');
    const isOwn = memberOf(team, person)?.id === member.id;
    if (!isOwn && !role) return failure({ code: 'notAllowed', person });
    const { fingerprint } = key;
    const { change } = await appendEntries(deps, acting, [
      {
        action: 'revokeKey',
        subjectTable: 'Team',
        subjectId: member.id,
        comment: request.comment,
        details: { fingerprint },
        ...(role ? { role } : {}),
      },
    ]);
    const set = { keyRevokedAt: now.toISOString() };
    const row: Change = { kind: 'update', table: 'Team', rowId: member.id, set };
    return success({ changes: [change, row], value: { fingerprint } });
  });
