import { allTables, type TableCode } from '../domain/tables/all';
import type { CellProblem, TypedTable } from '../domain/tables/read';
import { readRows } from '../domain/tables/read';
import type { RowOf } from '../domain/tables/table';
import type { Language } from '../terms/language';
import type { ReadRequest, WorkbookPort, WorkbookReading } from '../ports/workbook';
import type { WorkbookFailure } from '../ports/failure';
import { failure, success, type Result } from '../domain/shared/result';

export type RowIn<C extends TableCode> = RowOf<(typeof allTables)[C]>;

/** The tables one use case asked for, as typed rows. */
export interface Book {
  readonly language: Language;
  readonly reading: WorkbookReading;
  /** Live rows: void ones left out. Absent or not asked for → empty. */
  rows<C extends TableCode>(code: C): readonly RowIn<C>[];
  /** Void rows included. */
  allRows<C extends TableCode>(code: C): readonly RowIn<C>[];
  row<C extends TableCode>(code: C, id: string): RowIn<C> | undefined;
  typed<C extends TableCode>(code: C): TypedTable<(typeof allTables)[C]> | undefined;
  readonly problems: readonly CellProblem[];
}

const isVoided = (row: object): boolean => 'voided' in row && row.voided === true;

/** Reading → book. Rows are read once, when first asked for; `known` are tables typed already. */
export function bookOf(
  reading: WorkbookReading,
  known: ReadonlyMap<TableCode, TypedTable> = new Map(),
): Book {
  const typedTables = new Map<TableCode, TypedTable>(known);
  const typed = <C extends TableCode>(code: C): TypedTable<(typeof allTables)[C]> | undefined => {
    const raw = reading.tables[code];
    if (!raw) return undefined;
    const rows = typedTables.get(code) ?? readRows(allTables[code], raw);
    typedTables.set(code, rows);
    return rows as unknown as TypedTable<(typeof allTables)[C]>;
  };
  const allRows = <C extends TableCode>(code: C): readonly RowIn<C>[] => typed(code)?.rows ?? [];
  return {
    language: reading.language,
    reading,
    typed,
    allRows,
    rows: (code) => allRows(code).filter((row) => !isVoided(row)),
    row: (code, id) => allRows(code).find((row) => row.id === id),
    get problems() {
      return (Object.keys(reading.tables) as TableCode[]).flatMap((c) => typed(c)?.problems ?? []);
    },
  };
}

/**
 * Reads tables as a book; fails with `tableMissing` when one of `needed` is absent
 * (all that were asked for, unless said).
 */
export async function openBook(
  workbook: WorkbookPort,
  request: ReadRequest,
  needed: readonly TableCode[] = Object.keys(request) as TableCode[],
): Promise<Result<Book, WorkbookFailure>> {
  const reading = await workbook.read(request);
  if (!reading.ok) return reading;
  const tables = reading.value.absent.filter((code) => needed.includes(code));
  if (tables.length > 0) return failure({ code: 'tableMissing', tables });
  return success(bookOf(reading.value));
}
