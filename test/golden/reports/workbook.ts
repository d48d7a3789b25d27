import ExcelJS from 'exceljs';
import type { CellValue } from '../../../src/domain/shared/cell';
import type { SheetSpec } from '../../../src/domain/report/sheet';
import { allTables, tableCodes, tableOf, type TableCode } from '../../../src/domain/tables/all';
import { formulaText } from '../../../src/domain/tables/formulaText';
import { headerOf } from '../../../src/domain/tables/headers';
import type { Table } from '../../../src/domain/tables/table';
import { cellOf } from '../../../src/domain/tables/write';
import type { Language } from '../../../src/terms/language';
import type { SampleTables } from './rows';

type Row = Readonly<Record<string, string | number | boolean | null>>;
type FileCell = CellValue | { readonly formula: string };

/** Structured references as a file keeps them: `[@编号]` → `Plans[[#This Row],[编号]]`. */
const fileForm = (table: Table, formula: string): string =>
  formula
    .slice(1)
    .replace(/\[@\[([^\]]+)\]\]/gu, `${table.code}[[#This Row],[$1]]`)
    .replace(/\[@([^\]]+)\]/gu, `${table.code}[[#This Row],[$1]]`)
    .replace(/\bMAXIFS\(/gu, '_xlfn.MAXIFS(');

function fileCell(table: Table, code: string, row: Row, language: Language): FileCell {
  const column = table.columns[code];
  if (!column) throw new Error(code);
  if (column.formula !== undefined)
    return { formula: fileForm(table, formulaText(table, column.formula, language)) };
  const currency = typeof row['currency'] === 'string' ? row['currency'] : 'CNY';
  const value = cellOf(column, row[code] ?? null, language, currency);
  return value === '' ? null : value;
}

function addTable(book: ExcelJS.Workbook, code: TableCode, rows: readonly Row[], language: Language) {
  const table = tableOf(code);
  const sheet = book.addWorksheet(language === 'zh-CN' ? table.sheet[0] : table.sheet[1]);
  const columns = Object.keys(table.columns);
  sheet.addTable({
    name: code,
    ref: 'A1',
    headerRow: true,
    columns: columns.map((column) => ({ name: headerOf(table, column, language) })),
    rows: (rows.length > 0 ? rows : [{}]).map((row) =>
      columns.map((column) =>
        rows.length > 0 ? fileCell(table, column, row, language) : null,
      ) as unknown[],
    ),
  });
}

/** The sample's tables and the report sheets as an .xlsx without cached results. */
export async function workbookOf(
  tables: SampleTables,
  language: Language,
  specs: readonly SheetSpec[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const code of tableCodes)
    addTable(book, code, tables[code] ?? [], language);
  for (const spec of specs) {
    const sheet = book.addWorksheet(spec.name);
    spec.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        const target = sheet.getCell(r + 1, c + 1);
        if (cell.formula !== undefined)
          target.value = { formula: fileForm(allTables.Plans, cell.formula) };
        else if (cell.value !== undefined && cell.value !== null) target.value = cell.value;
      });
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
