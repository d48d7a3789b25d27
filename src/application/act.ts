import type { Change, ChangeSet } from '../domain/shared/changes';
import { newRowId } from '../domain/shared/rowId';
import { failure, success, type Result } from '../domain/shared/result';
import type { TableCode } from '../domain/tables/all';
import type { DecisionRow } from '../domain/tables/decisions';
import type { WorkbookFailure } from '../ports/failure';
import type { Person } from '../ports/identity';
import type { ChangesProven, ReadRequest } from '../ports/workbook';
import { openBook, type Book } from './book';
import type { Deps } from './deps';

/** Nobody has said who they are: choose a name in the pane first. */
export interface NoPersonFailure {
  readonly code: 'noPerson';
}

export interface Acting {
  readonly book: Book;
  readonly operationId: string;
  readonly now: Date;
  readonly person: string;
  /** The same person, with how they are known: what the decision log records. */
  readonly who: Person;
  readonly newId: (prefix: string) => string;
}

export interface Decided<T> {
  readonly changes: readonly Change[];
  readonly value: T;
  /** Appended rows keep IDs they had before, so others may be appending them too: look first. */
  readonly keepsIds?: true;
}

export interface Acted<T> {
  readonly value: T;
  readonly proven: ChangesProven;
  readonly book: Book;
}

/** Always read by `act`: what names the workbook on this machine. */
export const workbookIdReads = ['id', 'code'] as const;

/**
 * Identifies a workbook on this machine: the random row ID of one shipped parameter, so that
 * sorting or adding rows does not make it another workbook.
 */
export function workbookIdOf(book: Book): string {
  const rows = book.allRows('Parameters');
  const marked = rows.find((row) => row.code === 'approvalDays')?.id;
  const least = rows.map((row) => row.id).sort()[0];
  return marked ?? least ?? book.allRows('Plans')[0]?.id ?? 'unknown';
}

/** Log entries of a change set: this machine remembers what it wrote, so that an undo is noticed. */
export const entriesIn = (changes: readonly Change[]): readonly DecisionRow[] =>
  changes.flatMap((change) =>
    change.kind === 'append' && change.table === 'Decisions'
      ? (change.rows as unknown as readonly DecisionRow[])
      : [],
  );

/**
 * The one gateway for writing: read, decide (pure), put into the outbox, write, prove, take out of
 * the outbox. What could not be proven stays in the outbox and is offered again; it is never lost
 * and, replayed, never doubled. Three round trips: read 1, write 1, prove 1.
 */
export async function act<T, F>(
  deps: Deps,
  action: string,
  request: ReadRequest,
  decide: (acting: Acting) => Result<Decided<T>, F> | Promise<Result<Decided<T>, F>>,
  needed?: readonly TableCode[],
): Promise<Result<Acted<T>, F | WorkbookFailure | NoPersonFailure>> {
  const person = await deps.identity.current();
  if (!person) return failure({ code: 'noPerson' });
  const opened = await openBook(
    deps.workbook,
    { Parameters: workbookIdReads, ...request },
    needed ?? [],
  );
  if (!opened.ok) return opened;
  const book = opened.value;
  const newId = (prefix: string): string => newRowId(prefix, (n) => deps.random.bytes(n));
  const operationId = newId('OP');
  const now = deps.clock.now();
  const decided = await decide({ book, operationId, now, person: person.name, who: person, newId });
  if (!decided.ok) return decided;
  const changes: ChangeSet = { operationId, changes: decided.value.changes };
  if (changes.changes.length === 0) {
    const proven = { operationId, alreadyThere: [], after: {} };
    return success({ value: decided.value.value, proven, book });
  }
  const entry = {
    workbookId: workbookIdOf(book),
    changes,
    action,
    person: person.name,
    queuedAt: now.toISOString(),
    tries: 1,
  };
  await deps.outbox.put(entry);
  const proven = await deps.workbook.apply(changes, {
    isFresh: decided.value.keepsIds !== true,
  });
  if (!proven.ok) {
    // A refusal before anything was written leaves nothing to repeat.
    if (proven.failure.code === 'conflict') await deps.outbox.remove(operationId);
    return proven;
  }
  await deps.outbox.remove(operationId);
  await deps.archive.keepLog(workbookIdOf(book), entriesIn(changes.changes));
  return success({ value: decided.value.value, proven: proven.value, book });
}
