import type { CellValue as ExcelValue } from 'exceljs';
import type { CellValue } from '../../domain/shared/cell';
import { failure, success, type Result } from '../../domain/shared/result';
import type { FileFailure, FileTable } from '../../ports/tableFile';
import { tableOfCells } from './readCsv';

const msPerDay = 86_400_000;
const unixEpochSerial = 25_569;

/** exceljs' value of a cell → what the worksheet shows: formulas by their result, dates as serials. */
function cellOf(value: ExcelValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / msPerDay + unixEpochSerial;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return value.text;
  // A formula whose result is blank or zero comes without one.
  const result: unknown = 'result' in value ? value.result : null;
  return result === undefined ? null : cellOf(result as ExcelValue);
}

/** Sheets of an .xlsx that hold something. exceljs is loaded on first use: it is large. */
export async function readXlsx(
  name: string,
  bytes: Uint8Array,
): Promise<Result<readonly FileTable[], FileFailure>> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  try {
    const copy = new Uint8Array(bytes).buffer;
    await book.xlsx.load(copy);
  } catch (error) {
    return failure({ code: 'fileBroken', name, detail: String(error) });
  }
  const tables = book.worksheets.flatMap((sheet) => {
    const cells: (CellValue[] | undefined)[] = [];
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      const values: CellValue[] = [];
      for (let column = 1; column <= sheet.columnCount; column += 1)
        values.push(cellOf(row.getCell(column).value));
      cells[number - 1] = values;
    });
    const table = tableOfCells(
      sheet.name,
      Array.from(cells, (row) => row ?? []),
    );
    return table ? [table] : [];
  });
  return tables.length > 0 ? success(tables) : failure({ code: 'fileEmpty', name });
}
