import type { CellValue } from '../../domain/shared/cell';
import type { TableCode } from '../../domain/tables/all';
import type { KnownTable } from './session';

/** A cell to write; `keep` leaves what is there (the department's own columns, formulas). */
export type Write = CellValue | typeof keep;
export const keep: unique symbol = Symbol('keep');

/** Rows that go under a table, as wide as the table. */
export interface AppendPiece {
  readonly kind: 'append';
  readonly table: KnownTable;
  readonly rowIds: readonly string[];
  /** As written, calculated columns as formulas. */
  readonly cells: readonly (readonly Write[])[];
  /** As they must be read back; `keep` where nothing is to be proven. */
  readonly expected: readonly (readonly Write[])[];
  readonly formats: readonly (string | null)[];
  /** `blankRow`: a new table's empty row; `insert`: something lies under the table, push it down. */
  readonly anchor: 'below' | 'blankRow' | 'insert';
}

/** Cells of neighbouring rows in neighbouring columns. */
export interface UpdatePiece {
  readonly kind: 'update';
  readonly table: KnownTable;
  readonly rowIds: readonly string[];
  /** Zero-based row in the table's body and column in the table. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Write[])[];
  readonly expected: readonly (readonly Write[])[];
  /** What each cell must hold before; `keep` where the change does not say. */
  readonly was: readonly (readonly Write[])[];
  readonly formats: readonly (string | null)[];
}

export type Piece = AppendPiece | UpdatePiece;

export type Cells = readonly (readonly CellValue[])[];

/** What the write request itself saw, in the moment before it wrote. */
export interface Before {
  readonly hasTotals: boolean;
  readonly headers: readonly CellValue[];
  /** Row IDs at the place of an update; empty for an append. */
  readonly ids: readonly CellValue[];
  readonly values: Cells;
  readonly formulas: Cells;
  /** Zero-based sheet row and column of the piece. */
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** A piece with what was there before it, once it has been written. */
export interface Written {
  readonly piece: Piece;
  readonly before: Before;
  /** The same place in the moment after, read by the same request. */
  readonly after: Cells;
}

/** A table as last read: where it stands, its IDs, and cells of the columns that were read. */
export interface Located {
  readonly table: KnownTable;
  /** Read for this change; a reading the use case decided by may be older. */
  readonly isFresh: boolean;
  /** Cell of a body row by column code; undefined where that column was not read. */
  cell(code: string, row: number): CellValue | undefined;
}
export type View = ReadonlyMap<TableCode, Located>;
