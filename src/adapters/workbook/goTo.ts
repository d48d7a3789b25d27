import { failure, success, type Result } from '../../domain/shared/result';
import type { TableCode } from '../../domain/tables/all';
import { cellAddress } from '../../domain/tables/columnLetters';
import type { WorkbookFailure } from '../../ports/failure';
import type { Place } from '../../ports/workbook';
import type { OfficeHost } from './host';
import { look } from './read';
import { roundTrip } from './roundTrip';
import { columnAt, type KnownTable, type Session } from './session';

/** Sheet and address of a cell, as a person sees it. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

const rowOf = (table: KnownTable, rowId: string): number => table.ids?.indexOf(rowId) ?? -1;

async function locateTable(
  host: OfficeHost,
  session: Session,
  code: TableCode,
): Promise<Result<KnownTable, WorkbookFailure>> {
  // Always looked up afresh: somebody may have sorted since the list on screen was read.
  const looked = await look(host, session, [{ code, wanted: ['id'] }]);
  if (!looked.ok) return looked;
  const table = session.tables.get(code);
  return table ? success(table) : failure({ code: 'tableMissing', tables: [code] });
}

/** Finds a place by table, row ID and column. */
export async function placeOf(
  host: OfficeHost,
  session: Session,
  place: Place,
): Promise<Result<CellPlace, WorkbookFailure>> {
  const located = await locateTable(host, session, place.table);
  if (!located.ok) return located;
  const table = located.value;
  const { rowId, column } = place;
  const row = rowId === undefined ? -1 : rowOf(table, rowId);
  if (rowId !== undefined && row < 0)
    return failure({ code: 'rowMissing', table: place.table, rowId });
  const at = column === undefined ? 0 : columnAt(table, column);
  if (at < 0 && column !== undefined)
    return failure({ code: 'columnMissing', table: place.table, columns: [column] });
  return success({
    sheet: table.sheet,
    address: cellAddress(table.top + 1 + row, table.left + at),
  });
}

/** Shows a cell and selects it. A hidden sheet is shown first, since selecting there would fail. */
export async function goTo(
  host: OfficeHost,
  session: Session,
  place: Place | CellPlace,
): Promise<Result<null, WorkbookFailure>> {
  const found = 'table' in place ? await placeOf(host, session, place) : success(place);
  if (!found.ok) return found;
  const { sheet, address } = found.value;
  return roundTrip(host, (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.visibility = 'Visible';
    worksheet.activate();
    worksheet.getRange(address).select();
    return () => null;
  });
}
