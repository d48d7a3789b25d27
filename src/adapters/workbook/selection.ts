import { tableCodes } from '../../domain/tables/all';
import type { CellValue } from '../../domain/shared/cell';
import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { Selection } from '../../ports/workbook';
import type { OfficeHost } from './host';
import { localAddress } from './inspect';
import { look } from './read';
import { roundTrip } from './roundTrip';
import type { KnownTable, Session } from './session';

const whereSelected = (host: OfficeHost) =>
  roundTrip(host, (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address,columnIndex');
    range.worksheet.load('id,name');
    return () => range;
  });

/** The row ID in the first selected row; null above the body, or below it. */
const rowIdUnder = (host: OfficeHost, table: KnownTable) =>
  roundTrip(host, (context) => {
    const selected = context.workbook.getSelectedRange();
    const item = context.workbook.tables.getItemOrNullObject(table.code);
    const header = table.headers[table.codes.indexOf('id')] ?? '';
    const ids = item.columns.getItemOrNullObject(header).getDataBodyRange();
    const cell = selected.getRow(0).getEntireRow().getIntersectionOrNullObject(ids);
    cell.load('values');
    return () => (cell.isNullObject ? null : ((cell.values as CellValue[][])[0]?.[0] ?? null));
  });

/**
 * Where the selection is now, and our row under it: two round trips, one more where this pane has
 * not read anything yet and does not know on which sheet our tables stand.
 */
export async function selectionNow(
  host: OfficeHost,
  session: Session,
): Promise<Result<Selection, WorkbookFailure>> {
  if (session.sheets === undefined) {
    const shapes = tableCodes.map((code) => ({ code, wanted: 'shape' as const }));
    const looked = await look(host, session, shapes);
    if (!looked.ok) return looked;
  }
  const seen = await whereSelected(host);
  if (!seen.ok) return seen;
  const range = seen.value;
  const selection = { sheet: range.worksheet.name, address: localAddress(range.address) };
  const table = [...session.tables.values()].find((one) => one.sheetId === range.worksheet.id);
  if (!table) return success(selection);
  const under = await rowIdUnder(host, table);
  const rowId = under.ok ? under.value : null;
  const column = table.codes[range.columnIndex - table.left];
  const place = {
    table: table.code,
    ...(typeof rowId === 'string' && rowId !== '' ? { rowId } : {}),
    ...(column == null ? {} : { column }),
  };
  return success({ ...selection, place });
}
