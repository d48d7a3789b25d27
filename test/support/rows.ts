import { allTables, type TableCode } from '../../src/domain/tables/all';
import type { RowOf } from '../../src/domain/tables/table';

type Row<C extends TableCode> = RowOf<(typeof allTables)[C]>;

/** A typed row with every column blank but those given: `row('Budget', { id: 'BL-1', planned: 100 })`. */
export function row<C extends TableCode>(
  code: C,
  values: Partial<Row<C>> & { id: string },
): Row<C> {
  const blank: Record<string, unknown> = {};
  for (const column of Object.keys(allTables[code].columns)) blank[column] = null;
  return { ...blank, ...values } as Row<C>;
}
