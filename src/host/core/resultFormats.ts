import type { ICellData, ICommandInfo, IStyleData } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { EngineCells, WrittenCells } from './cellBlocks';
import type { WorkbookStore } from './store';

/** A cell that calls one of these shows a date or time from the start, whoever enters it. */
const SHOWS_ITSELF = /^=\s*(?:TODAY|NOW|DATE|TIME)\s*\(/iu;

const placeOf = (sheetId: string, row: string, column: string): string =>
  `${sheetId}|${row}|${column}`;

function withoutFormat(cell: ICellData): ICellData {
  const { n: _format, ...style } = cell.s as IStyleData;
  const { s: _style, ...bare } = cell;
  return Object.keys(style).length === 0 ? bare : { ...bare, s: style };
}

/**
 * The engine gives a result the number format of what it was calculated from, at every run. Excel
 * looks for a format once, when a person enters a formula in a General cell; what a pane writes
 * stays General. So the engine's format is let through only for a formula just entered by hand in
 * the grid, and for functions that are nothing but a date or a time.
 */
export class ResultFormats {
  private readonly store: WorkbookStore;
  /** Formulas entered by hand whose first result has not come yet. */
  private readonly entered = new Set<string>();
  private readonly subscription: { dispose(): void };

  constructor(store: WorkbookStore) {
    this.store = store;
    this.subscription = store.commands.beforeCommandExecuted((command, options) => {
      if (command.id !== SetRangeValuesMutation.id || !command.params) return;
      if (options?.['fromFormula'] === true) this.plain(command);
      else if (!store.isBatching && !store.isUndoRunning) this.note(command);
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private note(command: Readonly<ICommandInfo>): void {
    this.eachCell(command, (place, cell) => {
      if (cell.f?.startsWith('=') === true) this.entered.add(place);
      return cell;
    });
  }

  private plain(command: Readonly<ICommandInfo>): void {
    const { subUnitId } = command.params as WrittenCells;
    const matrix = this.store.workbook.getSheetBySheetId(subUnitId)?.getCellMatrix();
    this.eachCell(command, (place, cell, row, column) => {
      if (this.entered.delete(place)) return cell;
      if ((cell.s as IStyleData | null | undefined)?.n === undefined) return cell;
      const formula = matrix?.getValue(row, column)?.f;
      return formula != null && SHOWS_ITSELF.test(formula) ? cell : withoutFormat(cell);
    });
  }

  private eachCell(
    { params }: Readonly<ICommandInfo>,
    change: (place: string, cell: ICellData, row: number, column: number) => ICellData,
  ): void {
    const { subUnitId, cellValue } = params as WrittenCells;
    const rows: EngineCells = cellValue ?? {};
    for (const rowKey in rows) {
      const cells = rows[rowKey as unknown as number];
      for (const columnKey in cells) {
        const column = Number(columnKey);
        const cell = cells[column];
        if (!cell) continue;
        const place = placeOf(subUnitId, rowKey, columnKey);
        cells[column] = change(place, cell, Number(rowKey), column);
      }
    }
  }
}
