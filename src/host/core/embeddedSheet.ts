import type { ICellData, IRange, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Area } from './area';
import {
  areaOf,
  containsCell,
  intersect,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  subtract,
} from './area';
import { EMPTY_SHEET_STATE } from './defaults';
import type { EngineCells } from './cellBlocks';
import type { WriteAt } from './cellWrites';
import { engineBlock, isStyleOnly, replacing } from './cellWrites';
import { fromEngineValue } from './engineCell';
import { fromEngineStyle } from './engineStyle';
import { enteredText } from './formulaGate';
import type { Cell, CellWrite, Freeze, SheetModel } from './model';
import { SheetLayout } from './sheetLayout';
import type { SheetState, Table } from './state';
import type { WorkbookStore } from './store';
import type { CellStyle } from './style';
import { hasContent, usedAreaOf } from './usedArea';
import type { CellValue } from './values';

/** What a sheet asks of its workbook. */
export interface SheetOwner {
  readonly store: WorkbookStore;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  insertCells(sheetId: string, area: Area, shift: 'down' | 'right'): void;
  deleteCells(sheetId: string, area: Area, shift: 'up' | 'left'): void;
  sortRows(sheetId: string, area: Area, order: readonly number[]): void;
  afterWrite(sheetId: string, area: Area): void;
}

type Block = readonly (readonly (CellWrite | null)[])[];

/** One sheet over the grid engine's worksheet. */
export class EmbeddedSheet implements SheetModel {
  readonly id: string;
  readonly layout: SheetLayout;
  private readonly owner: SheetOwner;
  private readonly formulas: FormulaDataModel;
  /** Style ids of the grid, read once each: thousands of cells share a handful. */
  private readonly styleCache = new WeakMap<IStyleData, CellStyle>();

  constructor(owner: SheetOwner, id: string) {
    this.owner = owner;
    this.id = id;
    this.layout = new SheetLayout(owner.store, id);
    this.formulas = owner.store.injector.get(FormulaDataModel);
  }

  get store(): WorkbookStore {
    return this.owner.store;
  }

  get worksheet(): Worksheet {
    return this.store.worksheet(this.id);
  }

  get name(): string {
    return this.worksheet.getName();
  }

  get position(): number {
    return this.store.workbook.getConfig().sheetOrder.indexOf(this.id);
  }

  get visibility(): 'Visible' | 'Hidden' | 'VeryHidden' {
    if (this.worksheet.getConfig().hidden !== BooleanNumber.TRUE) return 'Visible';
    return this.state.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  get tabColor(): string {
    return this.worksheet.getTabColor() ?? '';
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  get freeze(): Freeze {
    return this.layout.freeze;
  }

  get merges(): readonly Area[] {
    return this.layout.merges;
  }

  get state(): SheetState {
    return this.store.state.sheets[this.id] ?? EMPTY_SHEET_STATE;
  }

  get tables(): readonly Table[] {
    return this.store.state.tables.filter((table) => table.sheetId === this.id);
  }

  raw(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellMatrix().getValue(row, column);
  }

  cell(row: number, column: number): Cell {
    const value = this.value(row, column);
    const formula = this.formula(row, column);
    const style = this.style(row, column);
    return formula === undefined ? { value, style } : { value, formula, style };
  }

  value(row: number, column: number): CellValue {
    const raw = this.raw(row, column);
    if (raw?.v != null || raw?.p) return fromEngineValue(raw);
    const spills = this.formulas.getArrayFormulaCellData()[this.store.unitId]?.[this.id];
    return spills ? fromEngineValue(spills[row]?.[column]) : null;
  }

  formula(row: number, column: number): string | undefined {
    const raw = this.raw(row, column);
    if (raw?.f == null && raw?.si == null) return undefined;
    const entered = enteredText(raw);
    if (entered !== undefined) return entered;
    if (typeof raw.f === 'string' && raw.f !== '') return raw.f;
    return (
      this.formulas.getFormulaStringByCell(row, column, this.id, this.store.unitId) ?? undefined
    );
  }

  style(row: number, column: number): CellStyle {
    const styles = this.store.workbook.getStyles();
    const own = styles.getStyleByCell(this.raw(row, column));
    const style = own ? this.readStyle(own) : this.lineStyle(row, column);
    const isUnlocked = this.state.unlockedAreas.some((area) => containsCell(area, row, column));
    return isUnlocked ? { ...style, locked: false } : style;
  }

  *cells(withStyles = false): Iterable<{ row: number; column: number; cell: Cell }> {
    const matrix = this.worksheet.getCellMatrix().getMatrix();
    for (const rowKey in matrix) {
      const cells = matrix[rowKey as unknown as number];
      for (const columnKey in cells) {
        const raw = cells[columnKey as unknown as number];
        if (!hasContent(raw) && !(withStyles && raw?.s != null)) continue;
        const row = Number(rowKey);
        const column = Number(columnKey);
        yield { row, column, cell: this.cell(row, column) };
      }
    }
  }

  usedArea(valuesOnly = false): Area | null {
    const spills = this.formulas.getArrayFormulaRange()[this.store.unitId]?.[this.id] ?? {};
    return usedAreaOf(this.worksheet.getCellMatrix().getMatrix(), spills, valuesOnly);
  }

  /** The area a dynamic array formula fills, given its first cell. */
  spillAt(row: number, column: number): Area | null {
    const ranges = this.formulas.getArrayFormulaRange()[this.store.unitId]?.[this.id];
    const range: IRange | undefined = ranges?.[row]?.[column];
    if (!range) return null;
    return areaOf(range.startRow, range.startColumn, range.endRow, range.endColumn);
  }

  topOf(row: number): number {
    return this.layout.topOf(row);
  }

  leftOf(column: number): number {
    return this.layout.leftOf(column);
  }

  heightOf(area: Area): number {
    return this.topOf(lastRow(area) + 1) - this.topOf(area.row);
  }

  widthOf(area: Area): number {
    return this.leftOf(lastColumn(area) + 1) - this.leftOf(area.column);
  }

  write(row: number, column: number, block: Block): void {
    const columns = block.reduce((most, line) => Math.max(most, line.length), 0);
    if (columns === 0) return;
    const area = areaOf(row, column, row + block.length - 1, column + columns - 1);
    const isStyle = block.every((line) => line.every((cell) => !cell || isStyleOnly(cell)));
    this.writeCells(area, isStyle, (r, c) => block[r - row]?.[c - column] ?? null);
  }

  clear(area: Area, what: 'all' | 'contents' | 'formats'): void {
    this.store.batch({ kind: 'person', person: '' }, () => {
      const used = this.usedArea();
      const target = used && intersect(area, used);
      if (what !== 'contents') this.clearLines(area);
      if (!target) return;
      const write: CellWrite = {
        ...(what !== 'formats' && { value: null }),
        ...(what !== 'contents' && { style: null }),
      };
      this.writeCells(target, what === 'formats', (r, c) => (this.raw(r, c) ? write : null), true);
    });
  }

  setStyle(area: Area, style: CellStyle): void {
    this.store.batch({ kind: 'person', person: '' }, () => {
      this.setLocked(area, style.locked);
      const { locked: _locked, formulaHidden: _hidden, ...look } = style;
      if (Object.keys(look).length === 0) return;
      if (isWholeColumns(area) || isWholeRows(area)) this.layout.setLineStyle(area, look);
      const isWhole = isWholeColumns(area) || isWholeRows(area);
      const used = isWhole ? this.usedArea() : area;
      const target = used && intersect(area, used);
      if (!target) return;
      const write: CellWrite = { style: look };
      this.writeCells(target, true, (r, c) => (!isWhole || this.raw(r, c) ? write : null));
    });
  }

  insert(area: Area, shift: 'down' | 'right'): void {
    this.owner.insertCells(this.id, area, shift);
  }

  delete(area: Area, shift: 'up' | 'left'): void {
    this.owner.deleteCells(this.id, area, shift);
  }

  sort(area: Area, order: readonly number[]): void {
    this.owner.sortRows(this.id, area, order);
  }

  merge(area: Area): void {
    this.layout.merge(area);
  }

  unmerge(area: Area): void {
    this.layout.unmerge(area);
  }

  columnWidth(column: number): number {
    return this.layout.columnWidth(column);
  }

  rowHeight(row: number): number {
    return this.layout.rowHeight(row);
  }

  isColumnHidden(column: number): boolean {
    return this.layout.isColumnHidden(column);
  }

  isRowHidden(row: number): boolean {
    return this.layout.isRowHidden(row);
  }

  setColumnWidth(first: number, count: number, pixels: number): void {
    this.layout.setColumns(first, count, { w: pixels });
  }

  setRowHeight(first: number, count: number, pixels: number): void {
    this.layout.setRows(first, count, { h: pixels });
  }

  setColumnsHidden(first: number, count: number, hidden: boolean): void {
    this.layout.setColumns(first, count, { hd: flag(hidden) });
  }

  setRowsHidden(first: number, count: number, hidden: boolean): void {
    this.layout.setRows(first, count, { hd: flag(hidden) });
  }

  rename(name: string): void {
    this.owner.renameSheet(this.id, name);
  }

  moveTo(position: number): void {
    this.owner.moveSheet(this.id, position);
  }

  setVisibility(visibility: 'Visible' | 'Hidden' | 'VeryHidden'): void {
    this.store.batch({ kind: 'person', person: '' }, () => {
      this.layout.setHidden(visibility !== 'Visible');
      this.change({ veryHidden: visibility === 'VeryHidden' });
    });
  }

  setTabColor(color: string): void {
    this.layout.setTabColor(color);
  }

  setShowGridlines(show: boolean): void {
    this.layout.setShowGridlines(show);
  }

  setFreeze(freeze: Freeze): void {
    this.layout.setFreeze(freeze);
  }

  change(part: Partial<SheetState>): void {
    const { state } = this.store;
    const next = { ...this.state, ...part };
    this.store.setState({ ...state, sheets: { ...state.sheets, [this.id]: next } });
  }

  /** Puts whole grid cells (with their style ids resolved) where they are told, as a move does. */
  place(cells: EngineCells, area: Area): void {
    this.layout.ensureSize(lastRow(area) + 1, lastColumn(area) + 1);
    const styles = this.store.workbook.getStyles();
    for (const rowKey in cells) {
      const row = cells[rowKey as unknown as number];
      for (const columnKey in row) {
        const cell = row[columnKey as unknown as number];
        if (!cell?.s) continue;
        const old = styles.getStyleByCell(this.raw(Number(rowKey), Number(columnKey)));
        cell.s = replacing(old ?? null, cell.s as IStyleData);
      }
    }
    this.store.setCells(this.id, cells, area);
  }

  private writeCells(area: Area, isStyle: boolean, at: WriteAt, isClearing = false): void {
    if (!isClearing) this.layout.ensureSize(lastRow(area) + 1, lastColumn(area) + 1);
    const { cells, hasFormulas } = engineBlock(area, at, this.worksheet.getCellMatrix());
    this.store.batch({ kind: 'person', person: '' }, () => {
      this.store.setCells(this.id, cells, area, { isStyle, hasFormulas });
      if (!isStyle && !isClearing) this.owner.afterWrite(this.id, area);
    });
  }

  private readStyle(data: IStyleData): CellStyle {
    const known = this.styleCache.get(data);
    if (known) return known;
    const style = fromEngineStyle(data);
    this.styleCache.set(data, style);
    return style;
  }

  private lineStyle(row: number, column: number): CellStyle {
    const data = this.layout.lineStyle(row, column);
    return data ? this.readStyle(data) : {};
  }

  private clearLines(area: Area): void {
    if (isWholeColumns(area) || isWholeRows(area)) this.layout.setLineStyle(area, {});
  }

  private setLocked(area: Area, locked: boolean | undefined): void {
    if (locked === undefined) return;
    const others = this.state.unlockedAreas.filter((known) => !intersect(known, area));
    const kept = locked ? this.state.unlockedAreas.flatMap((k) => subtract(k, area)) : others;
    this.change({ unlockedAreas: locked ? kept : [...this.state.unlockedAreas, area] });
  }
}

const flag = (isOn: boolean): BooleanNumber => (isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE);
