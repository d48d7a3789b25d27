import type { TableCode } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import type { OfficeHost } from './host';
import { roundTrip } from './roundTrip';

/** After Excel has denied access: which of the tables' sheets somebody has protected. */
export async function protectedSheet(
  host: OfficeHost,
  codes: readonly TableCode[],
): Promise<WorkbookFailure> {
  const result = await roundTrip(host, (context) => {
    const sheets = codes.map((code) => {
      const sheet = context.workbook.tables.getItemOrNullObject(code).worksheet;
      sheet.load('name');
      sheet.protection.load('protected');
      return sheet;
    });
    return () =>
      sheets
        .filter((sheet) => !sheet.isNullObject)
        .map((sheet) => ({ name: sheet.name, isProtected: sheet.protection.protected }));
  });
  if (!result.ok) return result.failure;
  const sheet = result.value.find((one) => one.isProtected) ?? result.value[0];
  return { code: 'sheetProtected', sheet: sheet?.name ?? '' };
}
