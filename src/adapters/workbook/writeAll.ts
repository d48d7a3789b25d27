import type { TableCode } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import type { Piece, Written } from './applyTypes';
import { rowBytes } from './bytes';
import { keep } from './applyTypes';
import type { OfficeHost } from './host';
import { isBlocked, judge } from './judge';
import { pieceLimit } from './planPieces';
import { undoPieces } from './undoPieces';
import { writePieces } from './writePieces';

/** Whether this pane holds the workbook's lease, and as whom. */
export interface Lease {
  readonly holder: string;
  isHeld: boolean;
}

const isTaken = (reason: WorkbookFailure): boolean =>
  reason.code === 'unexpected' && reason.detail === 'ItemAlreadyExists NamedItemCollection.add';

export type WriteOutcome =
  /** Another pane is writing; nothing of the request was done. */
  | { readonly kind: 'leased' }
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure }
  | { readonly kind: 'misplaced'; readonly blocked: readonly TableCode[] }
  | { readonly kind: 'conflict'; readonly failure: WorkbookFailure };

const bytesOf = (piece: Piece): number =>
  piece.cells.reduce(
    (sum, row) => sum + rowBytes(row.map((cell) => (cell === keep ? null : cell))),
    400,
  );

/**
 * Pieces → requests: within the limit, and one append a table in each, since the next one's place
 * is known only when the first stands.
 */
export function requestsOf(pieces: readonly Piece[], limit = pieceLimit): Piece[][] {
  const requests: Piece[][] = [];
  let bytes = Infinity;
  let appended = new Set<TableCode>();
  for (const piece of pieces) {
    const weight = bytesOf(piece);
    const isSecond = piece.kind === 'append' && appended.has(piece.table.code);
    if (bytes + weight > limit || isSecond) {
      requests.push([]);
      bytes = 0;
      appended = new Set();
    }
    requests.at(-1)?.push(piece);
    bytes += weight;
    if (piece.kind === 'append') appended.add(piece.table.code);
  }
  return requests;
}

const blockedBy = (misplaced: readonly Written[]): TableCode[] =>
  misplaced.filter(isBlocked).map(({ piece }) => piece.table.code);

/**
 * Writes all pieces, request by request, and judges each by what it saw before writing. What stands
 * rightly is added to `written`; what was misplaced is taken back; a conflict takes everything back.
 */
export async function writeAll(
  host: OfficeHost,
  pieces: readonly Piece[],
  written: Written[],
  terms: { readonly isStrict: boolean; readonly lease: Lease },
): Promise<WriteOutcome> {
  const { isStrict, lease } = terms;
  for (const request of requestsOf(pieces)) {
    // One after the other on purpose: each request must fit and the next builds on it.
    const needsLease = !lease.isHeld && request.some((piece) => piece.kind === 'update');
    const result = await writePieces(host, request, needsLease ? lease.holder : undefined);
    if (!result.ok)
      return isTaken(result.failure)
        ? { kind: 'leased' }
        : { kind: 'failed', failure: result.failure };
    lease.isHeld ||= needsLease;
    const judged = result.value.map((one) => ({ one, verdict: judge(one, isStrict) }));
    const conflict = judged.map(({ verdict }) => verdict).find((v) => v.kind === 'conflict');
    const bad = conflict
      ? [...written.splice(0), ...result.value]
      : judged.filter(({ verdict }) => verdict.kind === 'misplaced').map(({ one }) => one);
    if (!conflict)
      written.push(...judged.filter((j) => j.verdict.kind === 'good').map((j) => j.one));
    if (bad.length === 0) continue;
    const undone = await undoPieces(host, bad);
    if (!undone.ok) return { kind: 'failed', failure: undone.failure };
    return conflict
      ? { kind: 'conflict', failure: conflict.failure }
      : { kind: 'misplaced', blocked: blockedBy(bad) };
  }
  return { kind: 'written' };
}
