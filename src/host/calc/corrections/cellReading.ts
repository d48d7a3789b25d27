import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';

/** With a formula in it, the engine does not take the cell for a blank one. */
const EMPTY_TEXT: ICellData = { v: '', t: CellValueType.STRING, f: '=""' };

const resultOf = (cell: ICellData): ICellData =>
  cell.v === '' && cell.f == null ? EMPTY_TEXT : cell;

/**
 * Univer 0.25.1 takes a formula's empty text for a blank cell as long as the run that made it
 * lasts, and builds two look-up tables for every cell that it reads. Excel counts an empty text as
 * text (`COUNTA`, `ISBLANK`, `COUNTIF(…, "*")`).
 */
export function correctCellReading(): void {
  const { prototype } = BaseReferenceObject;
  // The method is called with its own `this` below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const original = prototype.getCellData;
  prototype.getCellData = function (row: number, column: number): Nullable<ICellData> {
    const result =
      this.getCurrentRuntimeSheetData()?.getValue(row, column) ??
      this.getCurrentRuntimeActiveArrayFormulaCellData()?.getValue(row, column) ??
      this.getRuntimeFeatureCellValue(row, column);
    if (result) return resultOf(result);
    if (this.getCurrentActiveArrayFormulaCellData()?.getValue(row, column)) {
      const spilled = original.call(this, row, column);
      return spilled && resultOf(spilled);
    }
    // A sheet that is not there has no cells, whatever the engine's types say.
    const sheet = this.getCurrentActiveSheetData() as
      ReturnType<typeof this.getCurrentActiveSheetData> | undefined;
    return sheet?.cellData.getValue(row, column);
  };
}
