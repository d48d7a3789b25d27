import type { Wording } from '../../terms/wording';
import type { Column } from './column';

export type Columns = Readonly<Record<string, Column>>;

/** One Excel table: its name in formulas, its sheet, its columns in order, its version. */
export interface Table<C extends Columns = Columns> {
  /** Name of the Excel table in every language, so that rules read alike: `Budget[Actual]`. */
  readonly code: string;
  readonly sheet: Wording;
  /** Prefix of row IDs, e.g. `BL` → `BL-7KQ2M9XW4T`. */
  readonly prefix: string;
  readonly version: number;
  /** Who works on it; orders the sheets. */
  readonly group: 'work' | 'records' | 'settings';
  readonly columns: C;
}

type ValueOf<T> = T extends Column<infer V> ? V : never;

/** A typed row: a key per column; blank cells are null; formula results as last calculated. */
export type RowOf<T extends Table> = {
  readonly [K in keyof T['columns'] & string]: ValueOf<T['columns'][K]>;
};

export type ColumnCode<T extends Table> = keyof T['columns'] & string;

export const defineTable = <const C extends Columns>(table: Table<C>): Table<C> => table;
