import type { CellValue } from '../domain/shared/cell';
import type { TableCode } from '../domain/tables/all';

/** A calculated cell whose formula is to be written again, if it still holds what was shown. */
export interface FormulaRepair {
  readonly table: TableCode;
  readonly column: string;
  readonly index: number;
  readonly rowId: CellValue;
  readonly value: CellValue;
}

/** A table to be made longer over the rows below it, if they still hold what was shown. */
export interface LengthenTable {
  readonly table: TableCode;
  readonly cells: readonly (readonly CellValue[])[];
}

export interface StructureRepairs {
  readonly formulas: readonly FormulaRepair[];
  readonly lengthen: readonly LengthenTable[];
}

/** Counted by reading again: formulas that stand, tables that reach over their rows. */
export interface StructureMended {
  readonly mended: number;
  /** Chosen, but changed since it was shown: not written. */
  readonly left: number;
}
