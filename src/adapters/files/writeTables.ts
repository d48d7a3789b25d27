import type { Cell, Worksheet } from 'exceljs';
import type { SheetToWrite, WriteTables } from '../../ports/tableFile';

const inputFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF9E5' } } as const;
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } } as const;

function openForInput(cell: Cell, offers: readonly string[] | undefined): void {
  cell.protection = { locked: false };
  cell.fill = inputFill;
  if (offers === undefined) return;
  const list = offers.join(',').replaceAll('"', '""');
  cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] };
}

function fill(sheet: Worksheet, spec: SheetToWrite): void {
  spec.widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  spec.rows.forEach((values, at) => {
    const row = sheet.getRow(at + 1);
    values.forEach((value, column) => {
      const cell = row.getCell(column + 1);
      // A value, never a formula: exceljs writes text as text, whatever it begins with.
      cell.value = value;
      cell.alignment = { wrapText: true, vertical: 'top' };
      if (typeof value === 'string') cell.numFmt = '@';
      if (at < spec.headRow) {
        cell.font = { bold: true };
        cell.fill = headFill;
      } else if (spec.inputs.includes(column)) openForInput(cell, spec.offers?.[column]);
    });
  });
  for (const { row, column, offers } of spec.inputCells ?? [])
    openForInput(sheet.getCell(row, column + 1), offers);
  if (spec.headRow > 0) sheet.views = [{ state: 'frozen', ySplit: spec.headRow }];
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

/** Sheets → .xlsx. What the reader should not change is locked, without a password: a help, not a barrier. */
export const writeTables: WriteTables = async (sheets) => {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  for (const spec of sheets) {
    const sheet = book.addWorksheet(spec.name);
    fill(sheet, spec);
    await sheet.protect('', { formatColumns: true, formatRows: true, selectLockedCells: true });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
};
