import type { IRange, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { Area } from './area';
import { areaOf, intersect, isWholeColumns, lastColumn, lastRow } from './area';
import { toEngineStyle } from './engineStyle';
import type { Freeze } from './model';
import type { WorkbookStore } from './store';
import type { CellStyle } from './style';

/** Excel's screen: 96 pixels an inch, 72 points an inch. */
export const POINTS_PER_PIXEL = 0.75;

export function toEngineRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: lastRow(area),
    startColumn: area.column,
    endColumn: lastColumn(area),
  };
}

export function fromEngineRange(range: IRange): Area {
  return areaOf(range.startRow, range.startColumn, range.endRow, range.endColumn);
}

/** Widths, heights, frozen panes, merges and looks of one sheet, written through the store. */
export class SheetLayout {
  private readonly store: WorkbookStore;
  private readonly sheetId: string;

  constructor(store: WorkbookStore, sheetId: string) {
    this.store = store;
    this.sheetId = sheetId;
  }

  get freeze(): Freeze {
    const { startRow, startColumn, xSplit, ySplit } = this.worksheet.getFreeze();
    return {
      rows: startRow > 0 ? ySplit : 0,
      columns: startColumn > 0 ? xSplit : 0,
    };
  }

  get merges(): readonly Area[] {
    return this.worksheet.getMergeData().map(fromEngineRange);
  }

  setFreeze({ rows, columns }: Freeze): void {
    const before = { ...this.worksheet.getFreeze() };
    const after = {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    };
    this.ensureSize(rows + 1, columns + 1);
    this.run(SetFrozenMutation.id, after, before);
  }

  setTabColor(color: string): void {
    const before = this.worksheet.getTabColor() ?? '';
    this.run(SetTabColorMutation.id, { color }, { color: before });
  }

  setShowGridlines(show: boolean): void {
    const before = this.worksheet.getConfig().showGridlines;
    const after = show ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.run(ToggleGridlinesMutation.id, { showGridlines: after }, { showGridlines: before });
  }

  setHidden(isHidden: boolean): void {
    const before = this.worksheet.getConfig().hidden;
    const after = isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.run(SetWorksheetHideMutation.id, { hidden: after }, { hidden: before });
  }

  merge(area: Area): void {
    const ranges = [toEngineRange(area)];
    this.ensureSize(lastRow(area) + 1, lastColumn(area) + 1);
    this.store.run(
      { id: AddWorksheetMergeMutation.id, params: { ...this.target, ranges } },
      { id: RemoveWorksheetMergeMutation.id, params: { ...this.target, ranges } },
    );
  }

  unmerge(area: Area): void {
    const ranges = this.merges.filter((merge) => intersect(merge, area)).map(toEngineRange);
    if (ranges.length === 0) return;
    this.store.run(
      { id: RemoveWorksheetMergeMutation.id, params: { ...this.target, ranges } },
      { id: AddWorksheetMergeMutation.id, params: { ...this.target, ranges } },
    );
  }

  setColumns(first: number, count: number, part: { w?: number; hd?: BooleanNumber }): void {
    this.ensureSize(1, first + count);
    const manager = this.worksheet.getColumnManager();
    const before: Record<number, object> = {};
    const after: Record<number, object> = {};
    for (let column = first; column < first + count; column += 1) {
      const old = manager.getColumn(column) ?? {};
      before[column] = { w: old.w, hd: old.hd ?? BooleanNumber.FALSE };
      after[column] = part;
    }
    this.run(SetColDataMutation.id, { columnData: after }, { columnData: before });
  }

  setRows(first: number, count: number, part: { h?: number; hd?: BooleanNumber }): void {
    this.ensureSize(first + count, 1);
    const manager = this.worksheet.getRowManager();
    const before: Record<number, object> = {};
    const after: Record<number, object> = {};
    for (let row = first; row < first + count; row += 1) {
      const old = manager.getRow(row) ?? {};
      before[row] = { h: old.h, ah: old.ah, ia: old.ia, hd: old.hd ?? BooleanNumber.FALSE };
      after[row] = part.h === undefined ? part : { ...part, ia: BooleanNumber.FALSE };
    }
    this.run(SetRowDataMutation.id, { rowData: after }, { rowData: before });
  }

  columnWidth(column: number): number {
    const config = this.worksheet.getConfig();
    return this.worksheet.getColumnManager().getColumn(column)?.w ?? config.defaultColumnWidth;
  }

  rowHeight(row: number): number {
    const data = this.worksheet.getRowManager().getRow(row);
    return data?.h ?? data?.ah ?? this.worksheet.getConfig().defaultRowHeight;
  }

  isColumnHidden(column: number): boolean {
    return this.worksheet.getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  }

  isRowHidden(row: number): boolean {
    return this.worksheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  }

  /** Points (1/72 inch) from the sheet's top to a row's upper edge. */
  topOf(row: number): number {
    let pixels = 0;
    for (let r = 0; r < row; r += 1) pixels += this.isRowHidden(r) ? 0 : this.rowHeight(r);
    return pixels * POINTS_PER_PIXEL;
  }

  leftOf(column: number): number {
    let pixels = 0;
    for (let c = 0; c < column; c += 1) pixels += this.isColumnHidden(c) ? 0 : this.columnWidth(c);
    return pixels * POINTS_PER_PIXEL;
  }

  /** The style of a row or else a column, which its empty cells take. */
  lineStyle(row: number, column: number): Nullable<IStyleData> {
    const ofRow = this.worksheet.getRowManager().getRow(row)?.s;
    const ofColumn = this.worksheet.getColumnManager().getColumn(column)?.s;
    const found = ofRow ?? ofColumn;
    return typeof found === 'string' ? this.store.workbook.getStyles().get(found) : found;
  }

  /** Sets the look of whole rows or whole columns, over what they have. */
  setLineStyle(area: Area, style: CellStyle): void {
    const isColumns = isWholeColumns(area);
    const styles = this.store.workbook.getStyles();
    const first = isColumns ? area.column : area.row;
    const count = Math.min(isColumns ? area.columns : area.rows, 200);
    const before: Record<number, object> = {};
    const after: Record<number, object> = {};
    for (let index = first; index < first + count; index += 1) {
      const data = isColumns
        ? this.worksheet.getColumnManager().getColumn(index)
        : this.worksheet.getRowManager().getRow(index);
      const old = typeof data?.s === 'string' ? styles.get(data.s) : data?.s;
      before[index] = { s: old ?? null };
      after[index] = { s: { ...(old ?? {}), ...toEngineStyle(style) } };
    }
    const id = isColumns ? SetColDataMutation.id : SetRowDataMutation.id;
    const key = isColumns ? 'columnData' : 'rowData';
    this.run(id, { [key]: after }, { [key]: before });
  }

  /** The grid draws and calculates only up to its row and column count. */
  ensureSize(rows: number, columns: number): void {
    const worksheet = this.worksheet;
    const commands = this.store.commands;
    if (rows > worksheet.getRowCount()) {
      const rowCount = Math.ceil(rows / 500) * 500;
      commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...this.target, rowCount });
    }
    if (columns > worksheet.getColumnCount()) {
      const params = { ...this.target, columnCount: columns + 6 };
      commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, params);
    }
  }

  private get worksheet(): Worksheet {
    return this.store.worksheet(this.sheetId);
  }

  private get target(): { unitId: string; subUnitId: string } {
    return { unitId: this.store.unitId, subUnitId: this.sheetId };
  }

  private run(id: string, after: object, before: object): void {
    this.store.run(
      { id, params: { ...this.target, ...after } },
      { id, params: { ...this.target, ...before } },
    );
  }
}
