import type { Table } from '../../../domain/tables/table';

/**
 * The table with columns that a duty asks for, beyond those that the sheet itself needs: their fields
 * bear the star, and the form is not sent before they are filled in.
 */
export const needing = (table: Table, needed: readonly string[]): Table => ({
  ...table,
  columns: Object.fromEntries(
    Object.entries(table.columns).map(([code, column]) => [
      code,
      needed.includes(code) ? { ...column, required: true } : column,
    ]),
  ),
});
