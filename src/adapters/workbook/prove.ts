import type { ChangeSet } from '../../domain/shared/changes';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { Piece, View, Written } from './applyTypes';
import { growTables } from './growTable';
import type { OfficeHost } from './host';
import { locate } from './locate';
import { provePieces, type PieceProof, type Placed } from './provePieces';
import type { Session } from './session';
import { requestsOf } from './writeAll';

const turns = 4;

async function proveAll(
  host: OfficeHost,
  placed: readonly Placed[],
): Promise<Result<PieceProof[], WorkbookFailure>> {
  const rowOf = new Map(placed.map((one) => [one.piece, one.rowIndex]));
  const proofs: PieceProof[] = [];
  for (const request of requestsOf(placed.map((one) => one.piece))) {
    const pieces = request.map((piece) => ({ piece, rowIndex: rowOf.get(piece) ?? 0 }));
    const result = await provePieces(host, pieces);
    if (!result.ok) return result;
    proofs.push(...result.value);
  }
  return success(proofs);
}

/** A piece whose rows are no longer together → one piece a row. */
const single = (piece: Piece, i: number): Piece => {
  const at = <T>(rows: readonly T[]): T[] => rows.slice(i, i + 1);
  const [rowIds, cells, expected] = [at(piece.rowIds), at(piece.cells), at(piece.expected)];
  return piece.kind === 'append'
    ? { ...piece, rowIds, cells, expected }
    : { ...piece, rowIds, cells, expected, was: at(piece.was) };
};

/** Finds rows by ID where they now stand; undefined when one is nowhere in its table. */
function placedByIds(pieces: readonly Piece[], view: View): Placed[] | undefined {
  const placed: Placed[] = [];
  for (const piece of pieces) {
    const table = view.get(piece.table.code)?.table;
    for (const [i, id] of piece.rowIds.entries()) {
      const row = table?.ids?.indexOf(id) ?? -1;
      if (!table || row < 0) return undefined;
      const now = { ...single(piece, i), table };
      placed.push({ piece: now, rowIndex: table.top + 1 + row });
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
): Promise<Result<PieceProof[], WorkbookFailure>> {
  const notProven = (pieces: readonly Piece[]): Result<never, WorkbookFailure> =>
    failure({
      code: 'notProven',
      operationId: changes.operationId,
      rowIds: pieces.flatMap((piece) => piece.rowIds),
    });
  const done: PieceProof[] = [];
  let open: Placed[] = written.map(({ piece, before }) => ({ piece, rowIndex: before.rowIndex }));
  for (let turn = 0; open.length > 0; turn += 1) {
    const proofs = await proveAll(host, open);
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
    const found = placedByIds(pieces, view.value);
    if (!found) return notProven(pieces);
    open = found;
  }
  return success(done);
}
