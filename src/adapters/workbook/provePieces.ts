import type { CellValue } from '../../domain/shared/cell';
import type { Result } from '../../domain/shared/result';
import { tableOf } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import { keep, type Cells, type Piece } from './applyTypes';
import { isSameCell } from './encode';
import type { OfficeHost } from './host';
import { queueRelease } from './lease';
import { roundTrip } from './roundTrip';

/** A piece and the sheet row it was written to. */
export interface Placed {
  readonly piece: Piece;
  readonly rowIndex: number;
  /**
   * The request that wrote it saw it stand as it was meant. Whatever stands there now was put there
   * later, by somebody who knew our value or overwrote it knowingly.
   */
  readonly isConfirmed: boolean;
}

/**
 * - `proven`: the rows stand there, in the table, as they were meant
 * - `moved`: other rows stand there; look for ours by ID
 * - `outside`: the rows stand there but the table has not grown over them
 * - `differs`: our row stands there with another value than was written
 */
export type Proof = 'proven' | 'moved' | 'outside' | 'differs';

export interface PieceProof {
  readonly placed: Placed;
  readonly proof: Proof;
  /** The whole rows as they now stand. */
  readonly rows: Cells;
}

/** Whether cells read back from `first` on (a table column) are as they were meant. */
export const isAsMeant = (piece: Piece, rows: Cells, first: number): boolean =>
  piece.expected.every((expected, i) =>
    expected.every((mine, j) => {
      const at = piece.kind === 'update' ? piece.column + j : j;
      const code = piece.table.codes[at];
      const column = code == null ? undefined : tableOf(piece.table.code).columns[code];
      return mine === keep || isSameCell(column, rows[i]?.[at - first] ?? '', mine);
    }),
  );

function proofOf({ piece, isConfirmed }: Placed, rows: Cells, isInside: boolean): Proof {
  const idAt = piece.table.codes.indexOf('id');
  if (!piece.rowIds.every((id, i) => rows[i]?.[idAt] === id)) return 'moved';
  if (!isInside) return 'outside';
  return isConfirmed || isAsMeant(piece, rows, 0) ? 'proven' : 'differs';
}

function queueProof(context: Excel.RequestContext, placed: Placed): () => PieceProof {
  const { piece, rowIndex } = placed;
  const table = context.workbook.tables.getItem(piece.table.code);
  const body = table.getDataBodyRange();
  body.load('rowIndex,rowCount');
  const range = table.worksheet.getRangeByIndexes(
    rowIndex,
    piece.table.left,
    piece.rowIds.length,
    piece.table.headers.length,
  );
  range.load('values');
  return () => {
    const rows = range.values as CellValue[][];
    const isInside =
      rowIndex >= body.rowIndex && rowIndex + piece.rowIds.length <= body.rowIndex + body.rowCount;
    return { placed, proof: proofOf(placed, rows, isInside), rows };
  };
}

/** More that one request does; what it returns takes its answer out when the request has succeeded. */
export type Alongside = (context: Excel.RequestContext) => () => void;

/** Re-reads written rows and compares them, ID first, with what was meant. */
export const provePieces = (
  host: OfficeHost,
  pieces: readonly Placed[],
  options: { readonly release: boolean; readonly alongside?: Alongside | undefined },
): Promise<Result<PieceProof[], WorkbookFailure>> =>
  roundTrip(host, (context) => {
    const queued = pieces.map((placed) => queueProof(context, placed));
    if (options.release) queueRelease(context);
    // Last, because a request stops at what fails, and the lease must not outlive it.
    const takeOther = options.alongside?.(context);
    return () => {
      takeOther?.();
      return queued.map((take) => take());
    };
  });
