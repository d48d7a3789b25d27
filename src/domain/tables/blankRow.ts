import type { RowOf, Table } from './table';
import type { RowValues } from './write';

/** A typed row with every column blank but those given. */
export function blankRow<T extends Table>(table: T, values: RowValues): RowOf<T> {
  const blank: Record<string, unknown> = {};
  for (const code of Object.keys(table.columns)) blank[code] = null;
  return { ...blank, ...values } as RowOf<T>;
}
