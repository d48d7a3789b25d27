import type { ICellData } from '@univerjs/core';
import type { EmbeddedSheet } from './embeddedSheet';
import { ENTERED, enteredText } from './formulaGate';
import { areaOf, bounding } from './area';
import type { Area } from './area';
import type { EngineCells } from './cellBlocks';
import type { WorkbookStore } from './store';

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  /** What the engine sees. */
  readonly engine: string;
  /** What was entered, where that differs. */
  readonly entered: string | undefined;
}

/** Every formula of a sheet, as entered and as the engine sees it. */
export function* formulaCells(sheet: EmbeddedSheet): Iterable<FormulaCell> {
  const matrix = sheet.worksheet.getCellMatrix().getMatrix();
  for (const rowKey in matrix) {
    const cells = matrix[rowKey as unknown as number];
    for (const columnKey in cells) {
      const raw = cells[columnKey as unknown as number];
      if (raw?.f == null && raw?.si == null) continue;
      const row = Number(rowKey);
      const column = Number(columnKey);
      const engine = raw.f ?? sheet.formula(row, column);
      if (engine) yield { row, column, engine, entered: enteredText(raw) };
    }
  }
}

/** The new text of a formula; the same text means that nothing changes. */
export type FormulaRewrite = (text: string, cell: FormulaCell) => string;

/**
 * Rewrites formulas in place: `engineText` for what the engine sees, `enteredText` for what was
 * entered. Values stay until the engine has calculated again.
 */
export function rewriteFormulas(
  store: WorkbookStore,
  sheets: readonly EmbeddedSheet[],
  rewrite: (sheet: EmbeddedSheet, cell: FormulaCell) => ICellData | null,
): void {
  if (!store.gate.hasSeenFormula) return;
  for (const sheet of sheets) {
    const changed: EngineCells = {};
    let area: Area | null = null;
    for (const cell of formulaCells(sheet)) {
      const next = rewrite(sheet, cell);
      if (!next) continue;
      (changed[cell.row] ??= {})[cell.column] = next;
      const here = areaOf(cell.row, cell.column, cell.row, cell.column);
      area = area ? bounding(area, here) : here;
    }
    if (area) store.setCells(sheet.id, changed, area);
  }
}

/** A formula cell for the grid with both forms set, so that the gate leaves it alone. */
export function formulaData(engine: string, entered: string | undefined): ICellData {
  return {
    f: engine,
    si: null,
    custom: entered === undefined || entered === engine ? null : { [ENTERED]: entered },
  };
}
