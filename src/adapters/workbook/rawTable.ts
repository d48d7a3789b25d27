import type { CellValue } from '../../domain/shared/cell';
import { tableOf } from '../../domain/tables/all';
import type { RawTable } from '../../domain/tables/read';
import { fromSheetDate } from './dateSystem';
import type { ColumnReading, TableReading } from './queueTable';
import type { KnownTable } from './session';

type Body = readonly (readonly CellValue[])[];

const rawOf = (known: KnownTable, headers: readonly string[], body: Body): RawTable => ({
  code: known.code,
  sheet: known.sheet,
  headers,
  body,
  top: known.top,
  left: known.left,
});

/** Columns that were read singly → rows, in the order they stand in the sheet. */
function zipped(known: KnownTable, columns: readonly ColumnReading[]): RawTable {
  const ordered = columns
    .map((column) => ({ ...column, index: known.codes.indexOf(column.code) }))
    .sort((a, b) => a.index - b.index);
  const length = Math.max(0, ...ordered.map((column) => column.values.length));
  const body = Array.from({ length }, (_, row) =>
    ordered.map((column) => column.values[row]?.[0] ?? ''),
  );
  const headers = ordered.map((column) => known.headers[column.index] ?? '');
  return {
    ...rawOf(known, headers, body),
    at: ordered.map((column) => known.left + column.index),
  };
}

/** Dates of a 1904 workbook become 1900 serials; other workbooks pass untouched. */
export function withSystemDates(raw: RawTable, known: KnownTable, date1904: boolean): RawTable {
  if (!date1904) return raw;
  const columns = raw.headers.map((header) => {
    const code = known.codes[known.headers.indexOf(header)];
    return code == null ? undefined : tableOf(known.code).columns[code];
  });
  const body = raw.body.map((row) =>
    row.map((value, i) => fromSheetDate(value, columns[i], date1904)),
  );
  return { ...raw, body };
}

/** A reading → the domain's raw table. */
export function toRawTable(reading: TableReading, date1904: boolean): RawTable {
  const { known, columns } = reading;
  // Excel keeps one empty row in a table without rows; it is no row of ours.
  const body = known.isBlank && reading.body ? [] : reading.body;
  const all = body ? rawOf(known, known.headers, body) : zipped(known, columns);
  const raw = known.isBlank ? { ...all, body: [] } : all;
  return withSystemDates(raw, known, date1904);
}

/** Row IDs of a reading in table order, where the ID column was part of it. */
export function idsOf(reading: TableReading): readonly string[] | undefined {
  const at = reading.known.codes.indexOf('id');
  const cells = reading.body
    ? reading.body.map((row) => row[at])
    : reading.columns.find((column) => column.code === 'id')?.values.map((row) => row[0]);
  return cells?.map((value) => (value == null ? '' : String(value)));
}
