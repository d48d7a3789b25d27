import type { ChangeSet } from '../../domain/shared/changes';
import { failure, success, type Result } from '../../domain/shared/result';
import type { TableCode } from '../../domain/tables/all';
import type { RawTable } from '../../domain/tables/read';
import type { WorkbookFailure } from '../../ports/failure';
import type { ApplyOptions, ChangesProven } from '../../ports/workbook';
import { keep, type View, type Written } from './applyTypes';
import { copying } from './copying';
import type { OfficeHost } from './host';
import { release, waitForLease } from './lease';
import { locate, rememberedView, tablesOf } from './locate';
import { doneKey, pieceLimit, planPieces } from './planPieces';
import { prove } from './prove';
import type { PieceProof } from './provePieces';
import { protectedSheet } from './protectedSheet';
import { withSystemDates } from './rawTable';
import type { Session } from './session';
import { undoPieces } from './undoPieces';
import { writeAll, type Lease } from './writeAll';

/** How often a write is begun again after others have moved rows under it. */
const turns = 6;

/** The host may or may not have done it, or the workbook has changed shape: look, then go on. */
const isWorthLooking = (reason: WorkbookFailure): boolean =>
  ['aborted', 'unexpected', 'tooLarge'].includes(reason.code);

interface Progress {
  readonly written: Written[];
  readonly alreadyThere: Set<string>;
  readonly blocked: Set<TableCode>;
  limit: number;
  /** All that this change has written so far is in `written`; no request of it is in doubt. */
  isCertain: boolean;
  readonly lease: Lease;
  lastFailure: WorkbookFailure;
}

/** `waited`: another pane was writing; nothing of ours was done yet. */
type Turn = 'done' | 'again' | 'waited';

/** How often a pane queues behind others before it gives up. */
const longestQueue = 200;

const doneCells = (written: readonly Written[]): Set<string> =>
  new Set(
    written.flatMap(({ piece }) => {
      if (piece.kind === 'append') return [];
      return piece.rowIds.flatMap((id, i) =>
        (piece.cells[i] ?? []).flatMap((cell, j) => {
          const code = piece.table.codes[piece.column + j];
          return cell === keep || code == null ? [] : [doneKey(piece.table.code, id, code)];
        }),
      );
    }),
  );

async function turn(
  host: OfficeHost,
  session: Session,
  changes: ChangeSet,
  view: View,
  progress: Progress,
): Promise<Result<Turn, WorkbookFailure>> {
  const planned = planPieces(changes, view, session, {
    blocked: progress.blocked,
    limit: progress.limit,
    isCertain: progress.isCertain,
    done: doneCells(progress.written),
  });
  if (!planned.ok) return planned;
  for (const id of planned.value.alreadyThere) progress.alreadyThere.add(id);
  const outcome = await writeAll(host, planned.value.pieces, progress.written, {
    isStrict: progress.isCertain,
    lease: progress.lease,
  });
  switch (outcome.kind) {
    case 'leased':
      await waitForLease(host);
      return success('waited');
    case 'written':
      return success('done');
    case 'conflict':
      return failure(outcome.failure);
    case 'misplaced':
      for (const code of outcome.blocked) progress.blocked.add(code);
      return success('again');
    case 'failed':
      progress.lastFailure = outcome.failure;
      if (!isWorthLooking(outcome.failure)) return failure(outcome.failure);
      progress.isCertain = false;
      if (outcome.failure.code === 'tooLarge') progress.limit /= 2;
      return success('again');
  }
}

function afterOf(proofs: readonly PieceProof[], session: Session): ChangesProven['after'] {
  const after: Partial<Record<TableCode, RawTable>> = {};
  const codes = new Set(proofs.map(({ placed }) => placed.piece.table.code));
  for (const code of codes) {
    const ours = proofs
      .filter(({ placed }) => placed.piece.table.code === code)
      .sort((a, b) => a.placed.rowIndex - b.placed.rowIndex);
    const table = ours[0]?.placed.piece.table;
    if (!table) continue;
    const { sheet, headers, top, left } = table;
    const raw = { code, sheet, headers, top, left, body: ours.flatMap((proof) => proof.rows) };
    after[code] = withSystemDates(raw, table, session.date1904 ?? false);
  }
  return after;
}

/** What was read before this change is no longer what stands. */
function forgetReadings(session: Session, changes: ChangeSet, proofs: readonly PieceProof[]): void {
  for (const code of tablesOf(changes)) {
    session.readings.delete(code);
    const table = session.tables.get(code);
    if (!table) continue;
    const added = proofs
      .filter(({ placed }) => placed.piece.kind === 'append' && placed.piece.table.code === code)
      .flatMap(({ placed }) => placed.piece.rowIds);
    if (added.length === 0) continue;
    const { ids, ...rest } = table;
    const before = table.isBlank ? [] : ids;
    session.tables.set(code, {
      ...rest,
      isBlank: false,
      rowCount: (table.isBlank ? 0 : table.rowCount) + added.length,
      ...(before ? { ids: [...before, ...added] } : {}),
    });
  }
}

/**
 * A change set that turns out impossible (a column was renamed, a row is gone) leaves nothing of
 * itself. Other failures may pass; then what stands is found by its IDs and the rest is added.
 */
async function takeBack(
  host: OfficeHost,
  progress: Progress,
  reason: WorkbookFailure,
): Promise<Result<never, WorkbookFailure>> {
  const isFinal = ['columnMissing', 'tableMissing', 'rowMissing', 'conflict'].includes(reason.code);
  if (!isFinal || progress.written.length === 0) return failure(reason);
  const undone = await undoPieces(host, progress.written);
  return failure(undone.ok ? reason : undone.failure);
}

async function writeUntilDone(
  host: OfficeHost,
  session: Session,
  changes: ChangeSet,
  progress: Progress,
  first: View | undefined,
): Promise<Result<null, WorkbookFailure>> {
  let view = first;
  let waits = 0;
  for (let count = 0; count < turns && waits < longestQueue; count += 1) {
    if (!view) {
      const located = await locate(host, session, changes);
      if (!located.ok) return takeBack(host, progress, located.failure);
      view = located.value;
    }
    const result = await turn(host, session, changes, view, progress);
    if (!result.ok) return takeBack(host, progress, result.failure);
    if (result.value === 'done') return success(null);
    if (result.value === 'again') view = undefined;
    else {
      waits += 1;
      count -= 1;
    }
  }
  return failure(progress.lastFailure);
}

const begin = (session: Session, changes: ChangeSet, isFresh: boolean): Progress => ({
  written: [],
  alreadyThere: new Set(),
  blocked: new Set(),
  limit: pieceLimit,
  isCertain: isFresh && !session.unproven.has(changes.operationId),
  lease: { holder: changes.operationId, isHeld: false },
  lastFailure: { code: 'aborted' },
});

/**
 * Writes a change set and proves it: two round trips where the session knows the rows, three for a
 * replay, more only where others have moved rows in between. Rows are told by their ID throughout:
 * a row that stands already is not written again, a row that is not where it was is looked for, and
 * what was written in the wrong place meanwhile is put back. See docs/decisions/writing.md.
 */
export async function apply(
  host: OfficeHost,
  session: Session,
  changes: ChangeSet,
  options: ApplyOptions = {},
): Promise<Result<ChangesProven, WorkbookFailure>> {
  const { operationId } = changes;
  const isFresh = options.isFresh ?? false;
  const progress = begin(session, changes, isFresh);
  const view = rememberedView(session, changes, isFresh);
  const done = await writeUntilDone(host, session, changes, progress, view);
  session.unproven.add(operationId);
  if (!done.ok) {
    if (progress.lease.isHeld) await release(host);
    if (done.failure.code === 'conflict') session.unproven.delete(operationId);
    if (done.failure.code !== 'sheetProtected') return done;
    return failure(await protectedSheet(host, tablesOf(changes)));
  }
  const copy = options.copy === undefined ? undefined : copying(options.copy, session);
  const proofs = await prove(host, session, changes, progress.written, progress.lease, copy);
  if (!proofs.ok) {
    if (progress.lease.isHeld) await release(host);
    return proofs;
  }
  session.unproven.delete(operationId);
  forgetReadings(session, changes, proofs.value);
  const outcome = copy?.outcome();
  return success({
    operationId,
    alreadyThere: [...progress.alreadyThere],
    after: afterOf(proofs.value, session),
    ...(outcome === undefined ? {} : { copy: outcome }),
  });
}
