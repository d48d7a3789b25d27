import type { CellValue } from '../../domain/shared/cell';
import type { Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { keep } from './applyTypes';
import { supports, type OfficeHost } from './host';
import type { Placed } from './provePieces';
import { roundTrip } from './roundTrip';

/** Where resizing is not known, the rows are added the old way and their first copy cleared. */
function addRows(context: Excel.RequestContext, { piece, rowIndex }: Placed): void {
  const table = context.workbook.tables.getItem(piece.table.code);
  const [rows, columns] = [piece.rowIds.length, piece.table.headers.length];
  table.worksheet.getRangeByIndexes(rowIndex, piece.table.left, rows, columns).clear('Contents');
  const values = piece.cells.map((row) =>
    row.map((cell): CellValue => (cell === keep ? '' : cell)),
  );
  table.rows.add(undefined, values as (string | number | boolean)[][]);
}

/**
 * Remedy for a host whose table did not grow over rows written directly under it (auto-expansion
 * can be switched off in Excel's options).
 */
export const growTables = (
  host: OfficeHost,
  outside: readonly Placed[],
): Promise<Result<null, WorkbookFailure>> =>
  roundTrip(host, (context) => {
    for (const placed of outside) {
      const { piece, rowIndex } = placed;
      const table = context.workbook.tables.getItem(piece.table.code);
      if (supports(host, '1.13')) {
        const last = table.worksheet.getRangeByIndexes(
          rowIndex + piece.rowIds.length - 1,
          piece.table.left,
          1,
          piece.table.headers.length,
        );
        table.resize(table.getRange().getBoundingRect(last));
      } else addRows(context, placed);
    }
    return () => null;
  });
