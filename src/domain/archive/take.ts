import { canonicalJson } from '../shared/canonical';
import type { CellValue } from '../shared/cell';
import { dateOf, serialOf, type DateSerial } from '../shared/period';
import { allTables, type TableCode } from '../tables/all';
import type { Column } from '../tables/column';
import type { SnapshotBlock } from './snapshot';

/** A typed row of any table; its columns are looked up by code. */
interface AnyRow {
  readonly id: string;
  readonly [column: string]: CellValue;
}

const isKept = (column: Column): boolean => column.kind !== 'formula';

/**
 * Typed rows of one table → a block: columns and rows in canonical order (column code, row ID), in
 * codes, serial days and minor units, so that a sort, another language or a moved column gives the
 * same block. Formula columns are left out: they follow from the rest.
 */
export function blockOf(
  table: TableCode,
  rows: readonly AnyRow[],
  only?: readonly string[],
): SnapshotBlock {
  const columns = Object.entries<Column>(allTables[table].columns)
    .filter(([code, column]) => isKept(column) && (only === undefined || only.includes(code)))
    .map(([code]) => code)
    .sort();
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    table,
    columns,
    rows: sorted.map((row) =>
      columns.map((code) => (row as Readonly<Record<string, CellValue>>)[code] ?? null),
    ),
  };
}

/** What a snapshot's `contentHash` is the SHA-256 of; blocks in order of table. */
export const canonicalBlocks = (blocks: readonly SnapshotBlock[]): string =>
  canonicalJson(
    [...blocks]
      .sort((a, b) => (a.table < b.table ? -1 : 1))
      .map(({ table, columns, rows }) => ({ table, columns, rows })),
  );

/**
 * Day until which a record must be kept: whole years after the day it served last.
 * `keepUntil(serial of 2026-11-24, 3)` → serial of 2029-11-24; 29 February → 1 March.
 */
export function keepUntil(lastDay: DateSerial, years: number): DateSerial {
  const { year, month, day } = dateOf(lastDay);
  return serialOf(year + years, month, day);
}
