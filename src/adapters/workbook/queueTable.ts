import { isBlank, type CellValue } from '../../domain/shared/cell';
import { tableOf, type TableCode } from '../../domain/tables/all';
import { codesOfHeaders } from '../../domain/tables/headers';
import type { KnownTable } from './session';

/** Columns of a table to bring; `shape` brings only where it stands and what its headers say. */
export type Wanted = readonly string[] | 'all' | 'shape';

export interface ColumnReading {
  readonly code: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** What one request brought of one table. */
export interface TableReading {
  readonly known: KnownTable;
  /** The whole body, where it was asked for. */
  readonly body?: readonly (readonly CellValue[])[];
  readonly columns: readonly ColumnReading[];
}

/** `tooLarge`: Excel gave null instead of values, which it does beyond five million cells. */
export type TableAnswer = TableReading | 'absent' | 'tooLarge';

type Values = CellValue[][] | null;
const valuesOf = (range: Excel.Range): Values => range.values as Values;

/** A table is ours when it has the ID column and at least two more of our columns. */
export const isOurs = (codes: readonly (string | null)[]): boolean =>
  codes.includes('id') && codes.filter((code) => code !== null).length >= 3;

const isUntyped = (code: TableCode, codes: readonly (string | null)[], row: readonly CellValue[]) =>
  row.every((value, i) => {
    const column = codes[i] == null ? undefined : tableOf(code).columns[codes[i]];
    return column?.kind === 'formula' || isBlank(value);
  });

function queueShape(table: Excel.Table): {
  readonly body: Excel.Range;
  /** Excel gave null for the header: the reply was too much for it. */
  readonly isNull: () => boolean;
  readonly read: (code: TableCode) => KnownTable;
} {
  table.load('name,showTotals');
  const header = table.getHeaderRowRange();
  header.load('values,rowIndex,columnIndex');
  const body = table.getDataBodyRange();
  body.load('rowCount');
  const first = body.getRow(0);
  first.load('values');
  const sheet = table.worksheet;
  sheet.load('id,name');
  sheet.protection.load('protected');
  const read = (code: TableCode): KnownTable => {
    const headers = (valuesOf(header)?.[0] ?? []).map((value) => String(value ?? ''));
    const codes = codesOfHeaders(tableOf(code), headers);
    const isOneBlankRow = body.rowCount === 1 && isUntyped(code, codes, valuesOf(first)?.[0] ?? []);
    return {
      code,
      sheet: sheet.name,
      sheetId: sheet.id,
      top: header.rowIndex,
      left: header.columnIndex,
      headers,
      codes,
      rowCount: body.rowCount,
      isBlank: isOneBlankRow,
      hasTotals: table.showTotals,
      isProtected: sheet.protection.protected,
    };
  };
  return { body, isNull: () => valuesOf(header) === null || valuesOf(first) === null, read };
}

/** Header texts under which a column may stand: as last seen, else in either shipped language. */
function candidates(code: TableCode, column: string, known: KnownTable | undefined): string[] {
  const seen = known?.headers[known.codes.indexOf(column)];
  if (seen !== undefined) return [seen];
  return [...new Set(tableOf(code).columns[column]?.header ?? [])];
}

function queueColumns(
  table: Excel.Table,
  code: TableCode,
  columns: readonly string[],
  known: KnownTable | undefined,
): () => ColumnReading[] | 'tooLarge' {
  const queued = columns.map((column) => ({
    column,
    ranges: candidates(code, column, known).map((header) => {
      const range = table.columns.getItemOrNullObject(header).getDataBodyRange();
      range.load('values');
      return range;
    }),
  }));
  return () => {
    const found: ColumnReading[] = [];
    for (const { column, ranges } of queued) {
      const range = ranges.find((one) => !one.isNullObject);
      if (!range) continue;
      const values = valuesOf(range);
      if (values === null) return 'tooLarge';
      found.push({ code: column, values });
    }
    return found;
  };
}

/**
 * Queues one table: where it stands, its headers and the wanted columns. A table that is not there
 * or not ours answers `absent`. Columns that stand under another spelling of their header
 * (`ＣＡＭＰＡＩＧＮ`) are missing from the answer; asked again, they are found by what `known` says.
 */
export function queueTable(
  context: Excel.RequestContext,
  code: TableCode,
  wanted: Wanted,
  known?: KnownTable,
): () => TableAnswer {
  const table = context.workbook.tables.getItemOrNullObject(code);
  const shape = queueShape(table);
  if (wanted === 'all') shape.body.load('values');
  const columns = typeof wanted === 'string' ? () => [] : queueColumns(table, code, wanted, known);
  return () => {
    if (table.isNullObject) return 'absent';
    if (shape.isNull()) return 'tooLarge';
    const knownNow = shape.read(code);
    if (!isOurs(knownNow.codes)) return 'absent';
    const read = columns();
    const body = wanted === 'all' ? valuesOf(shape.body) : undefined;
    if (read === 'tooLarge' || body === null) return 'tooLarge';
    return { known: knownNow, columns: read, ...(body === undefined ? {} : { body }) };
  };
}
