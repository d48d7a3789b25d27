import { containsCell, type Area } from '../../core/area';

/** Name of the table that holds a cell; formulas there may leave it out. */
export function tableNameAt(
  tables: readonly { readonly area: Area; readonly name: string }[],
  row: number,
  column: number,
): string | undefined {
  for (const table of tables) {
    if (containsCell(table.area, row, column)) return table.name;
  }
  return undefined;
}
