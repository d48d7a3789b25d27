import type { Language } from '../../terms/language';
import type { RowValues } from './write';
import type { TableCode } from './all';

/** Rows a new workbook starts with (stages, rules, parameters …), by table. */
export type SeedRows = Partial<
  Readonly<Record<TableCode, readonly (RowValues & { readonly id: string })[]>>
>;

/** What set-up is to create or repair. Tables that exist are repaired: missing columns are added. */
export interface SetupPlan {
  readonly language: Language;
  readonly create: readonly TableCode[];
  readonly repair: readonly TableCode[];
  /** Seeds only go into tables that are created now. */
  readonly seeds: SeedRows;
}
