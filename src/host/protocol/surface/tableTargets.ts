import type { Area } from '../../core/area';
import type { Table } from '../../core/state';
import type { HostContext } from '../hostClass';
import { notFound } from '../hostError';
import type { TrackedRange } from '../session';
import { rangeOn, tableOrFail } from './rangeTarget';

/** A table is found again by id at each use, since it changes under the one who holds it. */
export interface TableTarget {
  readonly tableId: string;
}

export interface TablesTarget {
  /** null for all tables of the workbook. */
  readonly sheetId: string | null;
}

export const tableOf = (target: TableTarget, c: HostContext): Table =>
  tableOrFail(c, target.tableId);

export const rangeIn = (table: Table, area: Area | null): TrackedRange => {
  if (!area) throw notFound();
  return rangeOn(table.sheetId, area);
};

export interface ColumnTarget {
  readonly tableId: string;
  readonly columnId: number;
}

export interface RowTarget {
  readonly tableId: string;
  readonly index: number;
}
