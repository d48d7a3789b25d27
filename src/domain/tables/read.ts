import type { CellValue } from '../shared/cell';
import { isBlank, isErrorLiteral } from '../shared/cell';
import { isMonthKey, isQuarterKey, isWeekKey } from '../shared/period';
import { toMinor } from '../shared/money';
import type { TableCode } from './all';
import type { Column } from './column';
import { codesOfHeaders, normalHeader } from './headers';
import type { RowOf, Table } from './table';
import { flagWords } from './words';

/** One table as it stands in the sheet: header texts and body values (rows × columns). */
export interface RawTable {
  readonly code: TableCode;
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Blank table: no rows. Cells as Excel's API gives them. */
  readonly body: readonly (readonly CellValue[])[];
  /** Zero-based row of the header and column of the first header on the sheet. */
  readonly top: number;
  readonly left: number;
  /** Zero-based sheet column of each header, where only some columns were read; else `left + i`. */
  readonly at?: readonly number[];
}

export type CellProblemCode =
  | 'notANumber'
  | 'notADate'
  | 'textDate'
  | 'notAChoice'
  | 'notAFlag'
  | 'notAPeriod'
  | 'errorValue'
  | 'duplicateId'
  | 'missingId';

/** A cell that could not be read: the value is kept, the row reads as blank there. */
export interface CellProblem {
  readonly code: CellProblemCode;
  readonly table: TableCode;
  readonly column: string;
  /** Zero-based row in the table's body. */
  readonly index: number;
  readonly rowId: string | null;
  readonly value: CellValue;
}

export interface TypedTable<T extends Table = Table> {
  readonly table: T;
  readonly rows: readonly RowOf<T>[];
  /** Zero-based body row of each typed row, for showing a cell; never an identity. */
  readonly indexes: readonly number[];
  readonly problems: readonly CellProblem[];
  readonly missing: readonly string[];
  readonly raw: RawTable;
}

type CellReading = { readonly value: unknown } | { readonly problem: CellProblemCode };

const readNumber = (value: CellValue): CellReading => {
  if (typeof value === 'number') return { value };
  const cleaned = String(value)
    .normalize('NFKC')
    .replace(/[\s,¥￥$€£]/gu, '');
  const percentage = cleaned.endsWith('%');
  const parsed = Number(percentage ? cleaned.slice(0, -1) : cleaned);
  if (cleaned === '' || !Number.isFinite(parsed)) return { problem: 'notANumber' };
  return { value: percentage ? parsed / 100 : parsed };
};

const choiceCode = (column: Column, value: CellValue): CellReading => {
  const wanted = normalHeader(String(value));
  for (const [code, wording] of Object.entries(column.choices ?? {})) {
    if ([code, ...wording].some((word) => normalHeader(word) === wanted)) return { value: code };
  }
  return { problem: 'notAChoice' };
};

const readFlag = (value: CellValue): CellReading => {
  if (typeof value === 'boolean') return { value };
  const wanted = normalHeader(String(value));
  const [yes, no] = flagWords;
  if (['true', 'y', '1', '√', '✓', ...yes].some((w) => normalHeader(w) === wanted))
    return { value: true };
  if (['false', 'n', '0', '×', ...no].some((w) => normalHeader(w) === wanted))
    return { value: false };
  return { problem: 'notAFlag' };
};

const readPeriod = (value: CellValue, isKey: (text: string) => boolean): CellReading => {
  const key = String(value).normalize('NFKC').trim().toUpperCase();
  return isKey(key) ? { value: key } : { problem: 'notAPeriod' };
};

const readDate = (value: CellValue): CellReading => {
  if (typeof value === 'number' && value >= 61 && value < 2_958_466)
    return { value: Math.floor(value) };
  return { problem: typeof value === 'string' ? 'textDate' : 'notADate' };
};

function readCell(column: Column, value: CellValue, currency: string): CellReading {
  if (isErrorLiteral(value)) return { problem: 'errorValue' };
  switch (column.kind) {
    case 'money': {
      const read = readNumber(value);
      return 'value' in read ? { value: toMinor(read.value as number, currency) } : read;
    }
    case 'number':
    case 'integer':
    case 'percent':
      return readNumber(value);
    case 'date':
      return readDate(value);
    case 'choice':
      return choiceCode(column, value);
    case 'flag':
      return readFlag(value);
    case 'quarter':
      return readPeriod(value, isQuarterKey);
    case 'week':
      return readPeriod(value, isWeekKey);
    case 'month':
      return readPeriod(value, isMonthKey);
    case 'formula':
      return { value };
    case 'id':
    case 'text':
    case 'longText':
    case 'ref':
    case 'instant':
      return { value: String(value) };
  }
}

const isEmptyRow = (row: readonly CellValue[], typedColumns: readonly boolean[]): boolean =>
  row.every((value, i) => typedColumns[i] !== true || isBlank(value));

/**
 * Cells → typed rows. Unreadable cells become null and are listed; rows that are blank in every
 * typed column are passed over; a row typed by hand without an ID is read with id ''.
 */
export function readRows<T extends Table>(table: T, raw: RawTable): TypedTable<T> {
  const codes = codesOfHeaders(table, raw.headers);
  const present = new Set<string>(codes.filter((code) => code !== null));
  const typed = codes.map((code) => code !== null && table.columns[code]?.kind !== 'formula');
  const currencyAt = codes.indexOf('currency');
  const idAt = codes.indexOf('id');
  const rows: Record<string, unknown>[] = [];
  const indexes: number[] = [];
  const problems: CellProblem[] = [];
  const seen = new Set<string>();
  raw.body.forEach((cells, index) => {
    if (isEmptyRow(cells, typed)) return;
    const currency = String(cells[currencyAt] ?? '').trim() || 'CNY';
    const rowId = isBlank(cells[idAt]) ? '' : String(cells[idAt]);
    const report = (column: string, code: CellProblemCode, value: CellValue): void => {
      problems.push({ code, table: raw.code, column, index, rowId: rowId || null, value });
    };
    const row: Record<string, unknown> = {};
    for (const code of Object.keys(table.columns)) row[code] = null;
    codes.forEach((code, i) => {
      const column = code === null ? undefined : table.columns[code];
      const value = cells[i] ?? null;
      if (code === null || !column || isBlank(value)) return;
      const read = readCell(column, value, currency);
      if ('value' in read) row[code] = read.value;
      else report(code, read.problem, value);
    });
    row['id'] = rowId;
    if (rowId === '') report('id', 'missingId', null);
    else if (seen.has(rowId)) report('id', 'duplicateId', rowId);
    seen.add(rowId);
    rows.push(row);
    indexes.push(index);
  });
  const missing = Object.keys(table.columns).filter((code) => !present.has(code));
  return { table, rows: rows as RowOf<T>[], indexes, problems, missing, raw };
}
