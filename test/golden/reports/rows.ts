import type { TableCode } from '../../../src/domain/tables/all';
import type { RowIn } from '../../../src/application/book';

/** Rows of a sample workbook, by table; tables not named are empty. */
export type SampleTables = { readonly [C in TableCode]?: readonly RowIn<C>[] };
