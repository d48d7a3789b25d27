import { isBlank, type CellValue } from '../../domain/shared/cell';
import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { keep, type Cells, type Written } from './applyTypes';
import { asText, isSameCell } from './encode';
import { supports, type OfficeHost } from './host';
import { asItWas, columnOf } from './judge';
import { roundTrip } from './roundTrip';

/** One row to be put back, by its place on the sheet; null leaves a cell alone. */
interface Restore {
  readonly tableCode: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cells: readonly CellValue[];
}

/** How things stand now, where something has to be put back. */
interface Now {
  /** Row IDs of the whole table, in order. */
  readonly ids: readonly string[];
  readonly top: number;
  /** Cells at the place that was written. */
  readonly place: Cells;
  /** The written columns of the whole body, for rows that have moved again. */
  readonly columns: Cells;
}

function queueNow(context: Excel.RequestContext, { piece, before }: Written): () => Now {
  const table = context.workbook.tables.getItem(piece.table.code);
  const idHeader = piece.table.headers[piece.table.codes.indexOf('id')] ?? '';
  const ids = table.columns.getItem(idHeader).getDataBodyRange();
  ids.load('values,rowIndex');
  const width = piece.cells[0]?.length ?? 1;
  const place = table.worksheet.getRangeByIndexes(
    before.rowIndex,
    before.columnIndex,
    piece.rowIds.length,
    width,
  );
  place.load('values');
  const columns = place.getEntireColumn().getIntersection(table.getDataBodyRange());
  columns.load('values');
  return () => ({
    ids: (ids.values as CellValue[][]).map((row) => String(row[0] ?? '')),
    top: ids.rowIndex,
    place: place.values as CellValue[][],
    columns: columns.values as CellValue[][],
  });
}

/** Whose row was written over: our own in an append, whoever stood there in an update. */
const ownerOf = ({ piece, before }: Written, i: number): string =>
  piece.kind === 'append' ? (piece.rowIds[i] ?? '') : String(before.ids[i] ?? '');

/**
 * The place has our column's number format by now: text such as `2026年3月7日` or `1E5` put back into
 * a date or number format would be read as a date or a number, so it is marked as the text it was.
 */
const asTextItWas = (value: CellValue): CellValue =>
  typeof value === 'string' && (/\d/u.test(value) || /^(?:true|false)$/iu.test(value.trim()))
    ? `'${value}`
    : asText(value);

/** What a cell gets back; null where it is not ours to touch. */
function restoredCell(written: Written, i: number, j: number, current: CellValue): CellValue {
  const { piece, before } = written;
  const [sent = keep, mine = keep] = [piece.cells[i]?.[j], piece.expected[i]?.[j]];
  if (sent === keep) return null;
  const column = columnOf(written, j);
  const holdsMine = mine === keep ? piece.kind === 'append' : isSameCell(column, current, mine);
  // What somebody has changed since is theirs; it is not put back over.
  if (!holdsMine) return null;
  const was = asItWas(before.values[i]?.[j] ?? '', before.formulas[i]?.[j] ?? '');
  return was.isFormula ? was.content : asTextItWas(was.content ?? '');
}

function restoreRow(written: Written, now: Now, i: number): Restore | undefined {
  const { piece, before } = written;
  const owner = ownerOf(written, i);
  const at = owner === '' ? -1 : now.ids.indexOf(owner);
  const current = at < 0 ? now.place[i] : now.columns[at];
  const cells = (piece.expected[i] ?? []).map((_, j) =>
    restoredCell(written, i, j, current?.[j] ?? ''),
  );
  if (cells.every((cell) => cell === null)) return undefined;
  return {
    tableCode: piece.table.code,
    rowIndex: at < 0 ? before.rowIndex + i : now.top + at,
    columnIndex: before.columnIndex,
    cells,
  };
}

/** Rows of ours at the table's foot that were blank before leave the table again. */
function shrink(table: Excel.Table, written: Written, now: Now): void {
  const { piece, before } = written;
  const wasBlank = before.values.every((row) => row.every((value) => isBlank(value)));
  if (piece.kind !== 'append' || !wasBlank || piece.anchor === 'blankRow') return;
  const kept = now.ids.length - piece.rowIds.length;
  const isFoot = piece.rowIds.every((id, i) => now.ids[kept + i] === id);
  if (kept < 1 || !isFoot) return;
  table.resize(table.getHeaderRowRange().getResizedRange(kept, 0));
}

/**
 * Takes back what a write has put in the wrong place or over somebody's change: cells that still
 * hold our values get what was there, found by row ID where the row has moved on since.
 */
export async function undoPieces(
  host: OfficeHost,
  pieces: readonly Written[],
): Promise<Result<null, WorkbookFailure>> {
  const seen = await roundTrip(host, (context) => {
    const queued = pieces.map((written) => queueNow(context, written));
    return () => queued.map((take) => take());
  });
  if (!seen.ok) return seen;
  const result = await roundTrip(host, (context) => {
    pieces.forEach((written, at) => {
      const now = seen.value[at];
      if (!now) return;
      const table = context.workbook.tables.getItem(written.piece.table.code);
      written.piece.rowIds.forEach((_, i) => {
        const restore = restoreRow(written, now, i);
        if (!restore) return;
        table.worksheet.getRangeByIndexes(
          restore.rowIndex,
          restore.columnIndex,
          1,
          restore.cells.length,
        ).formulas = [[...restore.cells]];
      });
      if (supports(host, '1.13')) shrink(table, written, now);
    });
    return () => null;
  });
  return result.ok ? success(null) : result;
}
