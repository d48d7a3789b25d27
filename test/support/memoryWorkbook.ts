import type { CellValue } from '../../src/domain/shared/cell';
import type { ChangeSet } from '../../src/domain/shared/changes';
import { failure, success } from '../../src/domain/shared/result';
import { toMajor } from '../../src/domain/shared/money';
import { tableOf, type TableCode } from '../../src/domain/tables/all';
import { headerOf } from '../../src/domain/tables/headers';
import { cellOf, type RowValues } from '../../src/domain/tables/write';
import type { RawTable } from '../../src/domain/tables/read';
import type { SheetSpec } from '../../src/domain/report/sheet';
import type { WorkbookPort } from '../../src/ports/workbook';
import type { Language } from '../../src/terms/language';

type StoredRow = Record<string, string | number | boolean | null>;
export type StoredTables = Partial<Record<TableCode, readonly object[]>>;

export interface MemoryWorkbook extends WorkbookPort {
  readonly sheets: Map<string, SheetSpec>;
  /** Values a person typed over a sheet's cells, by `sheet!A1`-like key `name/row/column`. */
  readonly typedOver: Map<string, CellValue>;
  /** Calls that would each be one round trip or more. */
  readonly calls: string[];
  rows(table: TableCode): readonly StoredRow[];
}

function rawOf(code: TableCode, rows: readonly StoredRow[], language: Language): RawTable {
  const table = tableOf(code);
  const codes = Object.keys(table.columns);
  return {
    code,
    sheet: table.sheet[0],
    headers: codes.map((column) => headerOf(table, column, language)),
    body: rows.map((row) =>
      codes.map((column) => {
        const definition = table.columns[column];
        const value = row[column] ?? null;
        if (!definition) return '';
        if (definition.kind === 'formula')
          return typeof value === 'number' && definition.result === 'money'
            ? toMajor(value)
            : (value ?? '');
        const currency = typeof row['currency'] === 'string' ? row['currency'] : 'CNY';
        return cellOf(definition, value, language, currency);
      }),
    ),
    top: 0,
    left: 0,
  };
}

const computedOf = (spec: SheetSpec): Record<string, CellValue> => {
  const figures: Record<string, CellValue> = {};
  for (const cell of spec.rows.flat())
    if (cell.figure !== undefined) figures[cell.figure] = cell.expected ?? cell.value ?? null;
  return figures;
};

/**
 * The workbook port over plain rows, for use-case logic only: it calculates nothing, so a report
 * sheet "computes" what it expects. What Excel really computes is tested on the real library.
 */
export function memoryWorkbook(start: StoredTables, language: Language = 'zh-CN'): MemoryWorkbook {
  const tables = new Map<TableCode, StoredRow[]>();
  for (const [code, rows] of Object.entries(start))
    tables.set(
      code as TableCode,
      rows.map((row) => ({ ...row })),
    );
  const sheets = new Map<string, SheetSpec>();
  const typedOver = new Map<string, CellValue>();
  const calls: string[] = [];
  const done = new Set<string>();

  const write = (rows: StoredRow[], set: RowValues, id: string): boolean => {
    const row = rows.find((r) => r['id'] === id);
    if (!row) return false;
    Object.assign(row, set);
    return true;
  };

  const conflictIn = (changes: ChangeSet) => {
    for (const change of changes.changes) {
      if (change.kind === 'append') continue;
      const row = tables.get(change.table)?.find((r) => r['id'] === change.rowId);
      if (!row) return { code: 'rowMissing' as const, table: change.table, rowId: change.rowId };
      for (const [column, expected] of Object.entries(change.was ?? {})) {
        const theirs = row[column] ?? null;
        if (theirs === expected) continue;
        const mine = change.set[column] ?? null;
        const { table, rowId } = change;
        return { code: 'conflict' as const, table, rowId, column, mine, theirs, expected };
      }
    }
    return null;
  };

  const port: Pick<WorkbookPort, 'read' | 'apply' | 'writeSheet' | 'readSheet'> = {
    read: (request) => {
      calls.push('read');
      const asked = Object.keys(request) as TableCode[];
      const present = asked.filter((code) => tables.has(code));
      return Promise.resolve(
        success({
          tables: Object.fromEntries(
            present.map((code) => [code, rawOf(code, tables.get(code) ?? [], language)]),
          ),
          absent: asked.filter((code) => !tables.has(code)),
          language,
          date1904: false,
        }),
      );
    },
    apply: (changes) => {
      calls.push('apply');
      // What this operation changed itself conflicts with nothing when it is repeated.
      const conflict = done.has(changes.operationId) ? null : conflictIn(changes);
      if (conflict) return Promise.resolve(failure(conflict));
      const after: Partial<Record<TableCode, RawTable>> = {};
      const isReplay = done.has(changes.operationId);
      done.add(changes.operationId);
      for (const change of changes.changes) {
        const rows = tables.get(change.table) ?? [];
        tables.set(change.table, rows);
        if (change.kind === 'update') write(rows, change.set, change.rowId);
        else if (!isReplay) rows.push(...change.rows.map((row) => ({ ...row })));
        after[change.table] = rawOf(change.table, rows, language);
      }
      return Promise.resolve(
        success({ operationId: changes.operationId, alreadyThere: [], after }),
      );
    },
    writeSheet: (spec) => {
      calls.push('writeSheet');
      sheets.set(spec.name, spec);
      return Promise.resolve(
        success({ name: spec.name, figures: computedOf(spec), differences: [] }),
      );
    },
    readSheet: (name) => {
      calls.push('readSheet');
      const spec = sheets.get(name);
      if (!spec) return Promise.resolve(failure({ code: 'sheetMissing', sheet: name } as never));
      return Promise.resolve(
        success(
          spec.rows.map((row, r) =>
            row.map(
              (cell, c) =>
                typedOver.get(`${name}/${String(r)}/${String(c)}`) ??
                cell.expected ??
                cell.value ??
                '',
            ),
          ),
        ),
      );
    },
  };
  const absent = (): never => {
    throw new Error('Not part of the in-memory workbook: test it on the real library');
  };
  return {
    ...port,
    inspect: absent,
    setUp: absent,
    goTo: absent,
    setMarks: absent,
    watch: absent,
    sheets,
    typedOver,
    calls,
    rows: (code) => tables.get(code) ?? [],
  };
}
