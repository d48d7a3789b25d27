import type { Language } from '../../terms/language';
import type { RowValues } from './write';
import type { TableCode } from './all';

/** Rows a new workbook starts with (stages, rules, parameters …), by table. */
export type SeedRows = Partial<
  Readonly<Record<TableCode, readonly (RowValues & { readonly id: string })[]>>
>;

/** A table to create, on a new sheet or on an empty one that is taken over. */
export interface NewTablePlan {
  readonly code: TableCode;
  /** Present name of the empty sheet to take over. */
  readonly takeOver?: string;
}

/** What set-up is to create or repair. Tables that exist are repaired: missing columns are added. */
export interface SetupPlan {
  readonly language: Language;
  readonly create: readonly NewTablePlan[];
  readonly repair: readonly TableCode[];
  /** Seeds only go into tables that are created now. */
  readonly seeds: SeedRows;
  /** Where given, rows of repaired tables that were typed by hand get an ID from it. */
  readonly newId?: (code: TableCode) => string;
}
