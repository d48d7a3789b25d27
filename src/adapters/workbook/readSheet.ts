import type { CellValue } from '../../domain/shared/cell';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { OfficeHost } from './host';
import { roundTrip } from './roundTrip';

type Values = readonly (readonly CellValue[])[];

/** Values of a whole sheet from A1, e.g. to freeze a report at sign-off. */
export async function readSheet(
  host: OfficeHost,
  name: string,
): Promise<Result<Values, WorkbookFailure>> {
  const result = await roundTrip(host, (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    const used = sheet.getUsedRangeOrNullObject(true);
    const whole = sheet.getRange('A1').getBoundingRect(used.getLastCell());
    whole.load('values');
    return (): Values | 'absent' | null =>
      sheet.isNullObject ? 'absent' : used.isNullObject ? [] : (whole.values as CellValue[][]);
  });
  if (!result.ok) return result;
  if (result.value === null) return failure({ code: 'tooLarge' });
  if (result.value === 'absent')
    return failure({ code: 'unexpected', detail: `No sheet named ${name}` });
  return success(result.value);
}
