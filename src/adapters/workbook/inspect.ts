import type { CellValue } from '../../domain/shared/cell';
import type { Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { WorkbookInspection } from '../../ports/workbook';
import type { OfficeHost } from './host';
import { roundTrip } from './roundTrip';

const visibilityOf = (sheet: Excel.Worksheet): 'visible' | 'hidden' | 'veryHidden' => {
  switch (sheet.visibility) {
    case 'Hidden':
      return 'hidden';
    case 'VeryHidden':
      return 'veryHidden';
    default:
      return 'visible';
  }
};

/** Address without the sheet: `'活动方案'!A1:C9` → `A1:C9`. */
export const localAddress = (address: string): string =>
  address.slice(address.lastIndexOf('!') + 1);

const listNames = (host: OfficeHost) =>
  roundTrip(host, (context) => {
    const { tables, worksheets } = context.workbook;
    tables.load('items/name');
    worksheets.load('items/name');
    return () => ({
      tables: tables.items.map((table) => table.name),
      sheets: worksheets.items.map((sheet) => sheet.name),
    });
  });

function queueTable(context: Excel.RequestContext, name: string) {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('name');
  table.worksheet.load('name');
  const range = table.getRange();
  range.load('address');
  const header = table.getHeaderRowRange();
  header.load('values');
  const body = table.getDataBodyRange();
  body.load('rowCount');
  return () =>
    table.isNullObject
      ? []
      : [
          {
            name: table.name,
            sheet: table.worksheet.name,
            address: localAddress(range.address),
            headers: ((header.values[0] ?? []) as CellValue[]).map((value) => String(value ?? '')),
            rowCount: body.rowCount,
          },
        ];
}

function queueSheet(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name,visibility');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  return () =>
    sheet.isNullObject
      ? []
      : [
          {
            name: sheet.name,
            visibility: visibilityOf(sheet),
            isProtected: sheet.protection.protected,
            isEmpty: used.isNullObject,
          },
        ];
}

/** Lists every sheet and table: two round trips, names first. */
export async function inspect(
  host: OfficeHost,
): Promise<Result<WorkbookInspection, WorkbookFailure>> {
  const names = await listNames(host);
  if (!names.ok) return names;
  return roundTrip(host, (context) => {
    const sheets = names.value.sheets.map((name) => queueSheet(context, name));
    const tables = names.value.tables.map((name) => queueTable(context, name));
    return () => ({
      sheets: sheets.flatMap((take) => take()),
      tables: tables.flatMap((take) => take()),
    });
  });
}
