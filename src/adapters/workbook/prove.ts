import type { ChangeSet } from '../../domain/shared/changes';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { Piece, View, Written } from './applyTypes';
import { growTables } from './growTable';
import type { Copying } from './copying';
import type { OfficeHost } from './host';
import { locate } from './locate';
import { isAsMeant, provePieces, type PieceProof, type Placed } from './provePieces';
import type { Session } from './session';
import { requestsOf, type Lease } from './writeAll';

const turns = 4;

/** One request that proves and, the first time, writes a copy. A copy that fails is left out. */
async function proveWith(
  host: OfficeHost,
  pieces: readonly Placed[],
  lease: Lease,
  copy: Copying | undefined,
): Promise<Result<PieceProof[], WorkbookFailure>> {
  const release = lease.isHeld;
  const alongside = copy?.take();
  const result = await provePieces(host, pieces, { release, alongside });
  if (result.ok || alongside === undefined) return result;
  copy?.fail(result.failure);
  return provePieces(host, pieces, { release });
}

async function proveAll(
  host: OfficeHost,
  placed: readonly Placed[],
  lease: Lease,
  copy?: Copying,
): Promise<Result<PieceProof[], WorkbookFailure>> {
  const placeOf = new Map(placed.map((one) => [one.piece, one]));
  const proofs: PieceProof[] = [];
  for (const request of requestsOf(placed.map((one) => one.piece))) {
    const pieces = request.flatMap((piece) => placeOf.get(piece) ?? []);
    const result = await proveWith(host, pieces, lease, copy);
    if (!result.ok) return result;
    // What is judged good stands rightly; others may write while it is proven.
    lease.isHeld = false;
    proofs.push(...result.value);
  }
  return success(proofs);
}

const placedAsWritten = ({ piece, before, after }: Written): Placed => ({
  piece,
  rowIndex: before.rowIndex,
  isConfirmed: isAsMeant(piece, after, piece.kind === 'update' ? piece.column : 0),
});

/** A piece whose rows are no longer together → one piece a row. */
const single = (piece: Piece, i: number): Piece => {
  const at = <T>(rows: readonly T[]): T[] => rows.slice(i, i + 1);
  const [rowIds, cells, expected] = [at(piece.rowIds), at(piece.cells), at(piece.expected)];
  return piece.kind === 'append'
    ? { ...piece, rowIds, cells, expected }
    : { ...piece, rowIds, cells, expected, was: at(piece.was) };
};

/** Finds rows by ID where they now stand; undefined when one is nowhere in its table. */
function placedByIds(open: readonly Placed[], view: View): Placed[] | undefined {
  const placed: Placed[] = [];
  for (const { piece, isConfirmed } of open) {
    const table = view.get(piece.table.code)?.table;
    for (const [i, id] of piece.rowIds.entries()) {
      const row = table?.ids?.indexOf(id) ?? -1;
      if (!table || row < 0) return undefined;
      const now = { ...single(piece, i), table };
      placed.push({ piece: now, rowIndex: table.top + 1 + row, isConfirmed });
    }
  }
  return placed;
}

/**
 * Proves written pieces: one round trip where they stand as written. Rows that others have moved
 * are looked for by ID; a table that has not grown over its new rows is made to.
 */
export async function prove(
  host: OfficeHost,
  session: Session,
  changes: ChangeSet,
  written: readonly Written[],
  lease: Lease,
  copy?: Copying,
): Promise<Result<PieceProof[], WorkbookFailure>> {
  const notProven = (pieces: readonly Piece[]): Result<never, WorkbookFailure> =>
    failure({
      code: 'notProven',
      operationId: changes.operationId,
      rowIds: pieces.flatMap((piece) => piece.rowIds),
    });
  const done: PieceProof[] = [];
  let open: Placed[] = written.map(placedAsWritten);
  for (let turn = 0; open.length > 0; turn += 1) {
    const proofs = await proveAll(host, open, lease, copy);
    if (!proofs.ok) return proofs;
    done.push(...proofs.value.filter(({ proof }) => proof === 'proven'));
    const left = proofs.value.filter(({ proof }) => proof !== 'proven');
    const pieces = left.map(({ placed }) => placed.piece);
    if (left.length === 0) break;
    if (turn >= turns || left.some(({ proof }) => proof === 'differs')) return notProven(pieces);
    const outside = left.filter(({ proof }) => proof === 'outside');
    if (outside.length > 0) {
      const grown = await growTables(
        host,
        outside.map(({ placed }) => placed),
      );
      if (!grown.ok) return grown;
    }
    const view = await locate(host, session, changes);
    if (!view.ok) return view;
    const found = placedByIds(
      left.map(({ placed }) => placed),
      view.value,
    );
    if (!found) return notProven(pieces);
    open = found;
  }
  return success(done);
}
