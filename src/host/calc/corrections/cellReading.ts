import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';

/** With a formula in it, the engine does not take the cell for a blank one. */
const EMPTY_TEXT: ICellData = { v: '', t: CellValueType.STRING, f: '=""' };

const resultOf = (cell: ICellData): ICellData =>
  cell.v === '' && cell.f == null ? EMPTY_TEXT : cell;

type ReadCell = (row: number, column: number) => Nullable<ICellData>;

// The method is called with its own `this` below.
// eslint-disable-next-line @typescript-eslint/unbound-method
const engineCellData = BaseReferenceObject.prototype.getCellData;

/** Reads cells of one reference: results of this run, then spilled cells, then the sheet. */
function reader(reference: BaseReferenceObject): ReadCell {
  const results = reference.getCurrentRuntimeSheetData();
  const spilling = reference.getCurrentRuntimeActiveArrayFormulaCellData();
  const spilled = reference.getCurrentActiveArrayFormulaCellData();
  const hasFeatures = Object.keys(reference.getRuntimeFeatureCellData()).length > 0;
  // A sheet that is not there has no cells, whatever the engine's types say.
  const sheet = reference.getCurrentActiveSheetData() as
    ReturnType<typeof reference.getCurrentActiveSheetData> | undefined;
  const cells = sheet?.cellData;
  return (row, column) => {
    const result =
      results?.getValue(row, column) ??
      spilling?.getValue(row, column) ??
      (hasFeatures ? reference.getRuntimeFeatureCellValue(row, column) : undefined);
    if (result) return resultOf(result);
    if (spilled?.getValue(row, column)) {
      const found = engineCellData.call(reference, row, column);
      return found && resultOf(found);
    }
    return cells?.getValue(row, column);
  };
}

/**
 * Univer 0.25.1 takes a formula's empty text for a blank cell as long as the run that made it
 * lasts, and builds two look-up tables for every cell that it reads. Excel counts an empty text as
 * text (`COUNTA`, `ISBLANK`, `COUNTIF(…, "*")`). Here what all cells of a range share is looked up
 * once a range.
 */
export function correctCellReading(): void {
  const { prototype } = BaseReferenceObject;
  prototype.getCellData = function (row: number, column: number): Nullable<ICellData> {
    return reader(this)(row, column);
  };
  // The method is called with its own `this` below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const iterate = prototype.iterator;
  prototype.iterator = function (callback) {
    Object.assign(this, { getCellData: reader(this) });
    try {
      iterate.call(this, callback);
    } finally {
      // The class's own method shows again.
      Reflect.deleteProperty(this, 'getCellData');
    }
  };
}
