import type { RowValues } from '../tables/write';
import type { TableCode } from '../tables/all';

/** Rows added under a table. Each carries its own `id`. */
export interface AppendRows {
  readonly kind: 'append';
  readonly table: TableCode;
  readonly rows: readonly (RowValues & { readonly id: string })[];
}

/**
 * Cells of one row, found by row ID. Where `was` names a column, the cell must still hold that
 * value, or the change is refused as a conflict showing both.
 */
export interface UpdateRow {
  readonly kind: 'update';
  readonly table: TableCode;
  readonly rowId: string;
  readonly set: RowValues;
  readonly was?: RowValues;
}

export type Change = AppendRows | UpdateRow;

/** What one person's click changes: one operation, one undo group where the host has it. */
export interface ChangeSet {
  /** Replaying the same operation changes nothing more. */
  readonly operationId: string;
  readonly changes: readonly Change[];
}
