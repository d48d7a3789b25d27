import type { CellValue } from '../shared/cell';
import { cellAddress } from '../tables/columnLetters';
import type { ReportCell, SheetSpec } from './sheet';

const longestSheetName = 31;

/** `总结 秋季新品 XW4T` + `(已签 v2)` → a name of at most 31 characters that keeps the mark. */
const markedName = (name: string, mark: string): string =>
  `${name.slice(0, longestSheetName - mark.length - 1).trimEnd()} ${mark}`;

/**
 * Values-only copy of a report as it stood when it was signed: `values` are the sheet's cells from
 * A1, formulas already computed, the reader's own words in the input cells included.
 */
export function frozenCopy(
  spec: SheetSpec,
  values: readonly (readonly CellValue[])[],
  mark: string,
): SheetSpec {
  const rows = spec.rows.map((row, r) =>
    row.map((cell, c): ReportCell => {
      const { formula: _live, expected: _own, figure: _name, inputKey: _key, ...rest } = cell;
      return { ...rest, value: values[r]?.[c] ?? cell.value ?? null };
    }),
  );
  return {
    ...spec,
    name: markedName(spec.name, mark),
    reportId: `${spec.reportId}:${mark}`,
    rows,
    isFrozenCopy: true,
  };
}

/** Cells of a report whose value is not what the pane says it must be. */
export function staleCells(
  spec: SheetSpec,
  values: readonly (readonly CellValue[])[],
): readonly {
  readonly cell: string;
  readonly figure: string;
  readonly expected: CellValue;
  readonly computed: CellValue;
}[] {
  return spec.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (cell.formula === undefined) return [];
      const computed = values[r]?.[c] ?? '';
      const expected = cell.expected ?? '';
      const isSame =
        typeof expected === 'number' && typeof computed === 'number'
          ? Math.abs(expected - computed) <= 1e-9 * Math.max(1, Math.abs(expected))
          : expected === computed;
      if (isSame) return [];
      return [{ cell: cellAddress(r, c), figure: cell.figure ?? '', expected, computed }];
    }),
  );
}

/** What a sheet holds in the cell of one figure. */
export function valueOf(
  spec: SheetSpec,
  values: readonly (readonly CellValue[])[],
  figure: string,
): CellValue {
  for (const [r, row] of spec.rows.entries()) {
    const c = row.findIndex((cell) => cell.figure === figure);
    if (c >= 0) return values[r]?.[c] ?? null;
  }
  return null;
}
