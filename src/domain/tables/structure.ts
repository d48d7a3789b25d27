import { isBlank, type CellValue } from '../shared/cell';
import { tableCodes, tableOf, type TableCode } from './all';
import { cellAddress } from './columnLetters';
import { recordTables } from './doctor';
import { codesOfHeaders } from './headers';
import { isOurTable } from './setupPlanning';

/** One of our tables as it stands on its sheet. */
export interface StandingTable {
  readonly code: TableCode;
  readonly sheet: string;
  /** Zero-based place of the header's first cell. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly rowCount: number;
  readonly hasTotals: boolean;
  /** Cells of the ID column, in table order. */
  readonly ids: readonly CellValue[];
  /** Calculated columns by code: a formula's text where there is one, else the constant. */
  readonly calculated: Readonly<Record<string, readonly CellValue[]>>;
  /** Values under the table, within its columns, down to the last used row of the sheet. */
  readonly below: readonly (readonly CellValue[])[];
}

/** A table that is not under a name of ours. */
export interface OtherTable {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly headers: readonly string[];
  readonly body: readonly (readonly CellValue[])[];
}

export interface Standing {
  readonly tables: readonly StandingTable[];
  readonly others: readonly OtherTable[];
  /** Days of the other tables are counted from 1904, which only a proper reading turns round. */
  readonly date1904: boolean;
}

/** A calculated cell that holds a constant: its formula was pasted as a value, or typed over. */
export interface LostFormula {
  readonly table: TableCode;
  readonly sheet: string;
  readonly column: string;
  /** Zero-based row in the table's body. */
  readonly index: number;
  readonly address: string;
  readonly rowId: CellValue;
  readonly value: CellValue;
}

/** Rows that stand below a table and do not belong to it, e.g. after a blank row. */
export interface RowsBelow {
  readonly table: TableCode;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly address: string;
  /** Blank rows between the table and the first of them. */
  readonly gap: number;
  /** From the first row below the table to the last that holds something. */
  readonly cells: readonly (readonly CellValue[])[];
  /** Whether the table can be made longer over them: they look like its rows, no totals between. */
  readonly isOurs: boolean;
}

/** Rows of ours in a table under another name: a table that was cut in two. */
export interface CutTable {
  readonly table: TableCode;
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly headers: readonly string[];
  /** Rows whose ID is not in our table; without any, the other table can go. */
  readonly rows: readonly (readonly CellValue[])[];
  /** False for the log and the archive, which only the add-in appends to, and in a 1904 workbook. */
  readonly canAppend: boolean;
}

export interface StructureFaults {
  readonly lost: readonly LostFormula[];
  readonly below: readonly RowsBelow[];
  readonly cut: readonly CutTable[];
}

const isFormula = (cell: CellValue): boolean => typeof cell === 'string' && cell.startsWith('=');
const isBlankRow = (row: readonly CellValue[]): boolean => row.every(isBlank);
const textOf = (cell: CellValue | undefined): string => String(cell ?? '').trim();

function lostIn(table: StandingTable): readonly LostFormula[] {
  const codes = codesOfHeaders(tableOf(table.code), table.headers);
  return Object.entries(table.calculated).flatMap(([column, cells]) =>
    cells.flatMap((value, index) =>
      isBlank(value) || isFormula(value)
        ? []
        : [
            {
              table: table.code,
              sheet: table.sheet,
              column,
              index,
              address: cellAddress(table.top + 1 + index, table.left + codes.indexOf(column)),
              rowId: table.ids[index] ?? null,
              value,
            },
          ],
    ),
  );
}

/** A row looks like ours when its ID is there, or two more of the columns that people fill. */
function looksOurs(table: StandingTable, row: readonly CellValue[]): boolean {
  const { columns } = tableOf(table.code);
  const codes = codesOfHeaders(tableOf(table.code), table.headers);
  const filled = codes.filter(
    (code, i) => code !== null && columns[code]?.kind !== 'formula' && !isBlank(row[i]),
  );
  return filled.includes('id') || filled.length >= 2;
}

function belowOf(table: StandingTable): readonly RowsBelow[] {
  const last = table.below.findLastIndex((row) => !isBlankRow(row));
  if (last < 0) return [];
  const cells = table.below.slice(0, last + 1);
  const gap = cells.findIndex((row) => !isBlankRow(row));
  const firstRow = table.top + 1 + table.rowCount + (table.hasTotals ? 1 : 0);
  const right = table.left + table.headers.length - 1;
  const address = `${cellAddress(firstRow + gap, table.left)}:${cellAddress(firstRow + last, right)}`;
  const filled = cells.filter((row) => !isBlankRow(row));
  const isOurs = !table.hasTotals && filled.every((row) => looksOurs(table, row));
  const { code, sheet, headers } = table;
  return [{ table: code, sheet, headers, address, gap, cells, isOurs }];
}

/** Whose rows these are: the table with most of its columns there, and at least half of them. */
function ownerOf(headers: readonly string[]): TableCode | undefined {
  const share = (code: TableCode): number =>
    codesOfHeaders(tableOf(code), headers).filter((one) => one !== null).length /
    Object.keys(tableOf(code).columns).length;
  const [best] = tableCodes
    .filter((code) => isOurTable(code, headers) && share(code) >= 0.5)
    .sort((a, b) => share(b) - share(a));
  return best;
}

function cutOf(other: OtherTable, { tables, date1904 }: Standing): readonly CutTable[] {
  const code = ownerOf(other.headers);
  if (code === undefined) return [];
  const known = new Set(tables.find((table) => table.code === code)?.ids.map(textOf));
  const idAt = codesOfHeaders(tableOf(code), other.headers).indexOf('id');
  const rows = other.body.filter(
    (row) => !isBlankRow(row) && (textOf(row[idAt]) === '' || !known.has(textOf(row[idAt]))),
  );
  const { name, sheet, address, headers } = other;
  const canAppend =
    !date1904 && !recordTables.has(code) && tables.some((table) => table.code === code);
  return [{ table: code, name, sheet, address, headers, rows, canAppend }];
}

/**
 * What is wrong with how our tables stand: calculated cells that hold constants, rows outside a
 * table, a table cut in two. Nothing is concluded from how a cell looks.
 */
export const structureFaults = (standing: Standing): StructureFaults => ({
  lost: standing.tables.flatMap(lostIn),
  below: standing.tables.flatMap(belowOf),
  cut: standing.others.flatMap((other) => cutOf(other, standing)),
});
