import type { CellValue } from '../../domain/shared/cell';
import type { Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { keep, type Before, type Piece, type Write, type Written } from './applyTypes';
import type { OfficeHost } from './host';
import { queueLease } from './lease';
import { roundTrip } from './roundTrip';

/** A range twice over: once to see what is there before, once to write. */
interface Target {
  readonly piece: Piece;
  readonly place: Excel.Range;
  readonly before: () => Before;
}

const widthOf = (piece: Piece): number => piece.cells[0]?.length ?? 0;

function placeOf(table: Excel.Table, piece: Piece): Excel.Range {
  const body = table.getDataBodyRange();
  const [rows, columns] = [piece.rowIds.length - 1, widthOf(piece) - 1];
  if (piece.kind === 'update')
    return body.getCell(piece.row, piece.column).getResizedRange(rows, columns);
  if (piece.anchor === 'blankRow') return body.getRow(0).getResizedRange(rows, 0);
  return body.getLastRow().getOffsetRange(1, 0).getResizedRange(rows, 0);
}

function queueBefore(
  table: Excel.Table,
  piece: Piece,
  shape: { readonly showTotals: boolean },
): () => Before {
  const seen = placeOf(table, piece);
  seen.load('values,formulas,rowIndex,columnIndex');
  const header = table.getHeaderRowRange();
  header.load('values');
  const ids =
    piece.kind === 'update'
      ? table
          .getDataBodyRange()
          .getCell(piece.row, piece.table.codes.indexOf('id'))
          .getResizedRange(piece.rowIds.length - 1, 0)
      : undefined;
  ids?.load('values');
  return () => ({
    hasTotals: shape.showTotals,
    headers: (header.values[0] ?? []) as CellValue[],
    ids: ((ids?.values ?? []) as CellValue[][]).map((row) => row[0] ?? null),
    values: seen.values as CellValue[][],
    formulas: seen.formulas as CellValue[][],
    rowIndex: seen.rowIndex,
    columnIndex: seen.columnIndex,
  });
}

function queueTarget(context: Excel.RequestContext, piece: Piece): Target {
  const table = context.workbook.tables.getItem(piece.table.code);
  const shape = context.workbook.tables.getItem(piece.table.code);
  shape.load('showTotals');
  // A totals row would be in the way; it comes back, with its functions, after the rows.
  if (piece.kind === 'append' && piece.table.hasTotals) table.showTotals = false;
  if (piece.kind === 'append' && piece.anchor === 'insert')
    placeOf(table, piece).getEntireRow().insert('Down');
  const before = queueBefore(table, piece, shape);
  return { piece, place: placeOf(table, piece), before };
}

/** Excel leaves a cell alone where it is given null. */
const nullable = (cells: readonly (readonly Write[])[]): CellValue[][] =>
  cells.map((row) => row.map((cell) => (cell === keep ? null : cell)));

function queueFormats({ piece, place }: Target): void {
  const row = piece.formats.map((format, i) =>
    piece.cells.some((cells) => cells[i] !== keep) ? format : null,
  );
  place.numberFormat = piece.cells.map(() => row);
}

/**
 * Writes pieces in one request. Each place is seen in the same request just before it is written,
 * so that a row moved by somebody else is noticed and put back. All number formats go first: a
 * protected sheet refuses those before any value stands. `holder` takes the lease first.
 */
export const writePieces = (
  host: OfficeHost,
  pieces: readonly Piece[],
  holder?: string,
): Promise<Result<Written[], WorkbookFailure>> =>
  roundTrip(host, (context) => {
    if (holder !== undefined) queueLease(context, holder);
    const targets = pieces.map((piece) => queueTarget(context, piece));
    targets.forEach(queueFormats);
    for (const { piece, place } of targets) {
      place.values = nullable(piece.cells);
      place.load('values');
    }
    for (const { piece } of targets) {
      if (piece.kind === 'append' && piece.table.hasTotals)
        context.workbook.tables.getItem(piece.table.code).showTotals = true;
    }
    return () =>
      targets.map(({ piece, place, before }) => ({
        piece,
        before: before(),
        after: place.values as CellValue[][],
      }));
  });
