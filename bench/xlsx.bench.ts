import ExcelJS from 'exceljs';
import { EMPTY_SHEET_STATE, emptyWorkbookState } from '../src/host/core/defaults';
import type { Book, BookRow } from '../src/host/xlsx/book';
import { readBook } from '../src/host/xlsx/read/readBook';
import { writeBook } from '../src/host/xlsx/write/writeBook';
import { alternately, type BenchRow } from './benchRow';

const COLUMNS = 10;
const ROUNDS = 3;

type Row = readonly (string | number)[];

/** A budget's mix: half text that repeats, half money. */
function tableOf(rows: number): readonly Row[] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: COLUMNS }, (_cell, c) =>
      c % 2 === 0 ? `科目 ${String((r * 7 + c) % 500)}` : Math.round(r * 1234.5 + c * 77) / 100,
    ),
  );
}

function bookOf(table: readonly Row[]): Book {
  const rows = table.map((line, row): BookRow => ({
    row,
    cells: line.map((value, column) => ({ column, value, style: column % 2 })),
  }));
  return {
    date1904: false,
    activeSheet: 0,
    styles: [{}, { numberFormat: '#,##0.00' }],
    names: [],
    properties: emptyWorkbookState(false).properties,
    xmlParts: [],
    protected: false,
    sheets: [
      {
        name: 'Budget',
        visibility: 'Visible',
        tabColor: '',
        showGridlines: true,
        freeze: { rows: 0, columns: 0 },
        merges: [],
        rows,
        columns: [],
        rowSizes: [],
        tables: [],
        state: EMPTY_SHEET_STATE,
      },
    ],
  };
}

async function writeWithExceljs(table: readonly Row[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Budget');
  for (const line of table) {
    const row = sheet.addRow([...line]);
    for (let column = 2; column <= COLUMNS; column += 2) row.getCell(column).numFmt = '#,##0.00';
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function readWithExceljs(bytes: Uint8Array): Promise<Row[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const lines: Row[] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    lines.push((row.values as Row).slice(1));
  });
  return lines;
}

const valuesOf = (book: Book): unknown =>
  book.sheets[0]?.rows.map(({ cells }) => cells.map(({ value }) => value));

function checkEqual(table: readonly Row[], values: unknown, who: string): void {
  if (JSON.stringify(values) !== JSON.stringify(table)) throw new Error(`${who} lost cells`);
}

function row(name: string, times: { readonly ours: number; readonly reference: number }): BenchRow {
  const ratio = times.ours / times.reference;
  return {
    name,
    value: times.ours,
    unit: 'ms',
    reference: `exceljs 4.4 alone, ${times.reference.toFixed(0)} ms`,
    ratio,
    bar: '<= 1',
    met: ratio <= 1,
  };
}

export async function rows(): Promise<BenchRow[]> {
  const found: BenchRow[] = [];
  for (const size of [1000, 10_000]) {
    const table = tableOf(size);
    const book = bookOf(table);
    const { bytes } = writeBook(book);
    checkEqual(table, valuesOf(readBook(bytes).book), 'our file');
    checkEqual(table, await readWithExceljs(bytes), 'exceljs reading our file');
    checkEqual(table, valuesOf(readBook(await writeWithExceljs(table)).book), 'exceljs file');
    const label = `${size.toLocaleString('en-US')} x ${String(COLUMNS)}`;
    const writing = await alternately(
      () => writeBook(bookOf(table)),
      () => writeWithExceljs(table),
      ROUNDS,
    );
    const reading = await alternately(
      () => readBook(bytes),
      () => readWithExceljs(bytes),
      ROUNDS,
    );
    found.push(row(`xlsx: write ${label}`, writing), row(`xlsx: read ${label}`, reading));
  }
  return found;
}
