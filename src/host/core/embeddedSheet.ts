import type { ICellData, IRange, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetColDataMutation, SetRowDataMutation } from '@univerjs/sheets';
import type { Area } from './area';
import {
  areaOf,
  bounding,
  containsCell,
  intersect,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
} from './area';
import { EMPTY_SHEET_STATE } from './defaults';
import { fromEngineValue, toEngineValue } from './engineCell';
import { fromEngineStyle, toEngineStyle } from './engineStyle';
import { enteredText } from './formulaGate';
import type { Cell, CellWrite, Freeze, SheetModel } from './model';
import { SheetLayout } from './sheetLayout';
import type { SheetState, Table } from './state';
import type { EngineCells, WorkbookStore } from './store';
import type { CellStyle } from './style';
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

/** Excel's screen: 96 pixels an inch, 72 points an inch. */
export const POINTS_PER_PIXEL = 0.75;

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
    let used: Area | null = null;
    const grow = (row: number, first: number, last: number): void => {
      const line = areaOf(row, first, row, last);
      used = used ? bounding(used, line) : line;
    };
    const matrix = this.worksheet.getCellMatrix().getMatrix();
    for (const rowKey in matrix) {
      const span = rowSpan(matrix[rowKey as unknown as number], valuesOnly);
      if (span) grow(Number(rowKey), span[0], span[1]);
    }
    const spills = this.formulas.getArrayFormulaRange()[this.store.unitId]?.[this.id] ?? {};
    for (const row of Object.values(spills)) {
      for (const range of Object.values(row as Record<string, IRange>)) {
        grow(range.startRow, range.startColumn, range.endColumn);
        grow(range.endRow, range.startColumn, range.endColumn);
      }
    }
    return used;
  }

  /** The area a dynamic array formula fills, given its first cell. */
  spillAt(row: number, column: number): Area | null {
    const ranges = this.formulas.getArrayFormulaRange()[this.store.unitId]?.[this.id];
    const range: IRange | undefined = ranges?.[row]?.[column];
    if (!range) return null;
    return areaOf(range.startRow, range.startColumn, range.endRow, range.endColumn);
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
      if (isWholeColumns(area) || isWholeRows(area)) this.setLineStyle(area, look);
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

  private writeCells(
    area: Area,
    isStyle: boolean,
    at: (row: number, column: number) => CellWrite | null,
    isClearing = false,
  ): void {
    if (!isClearing) this.layout.ensureSize(lastRow(area) + 1, lastColumn(area) + 1);
    const matrix = this.worksheet.getCellMatrix();
    const cells: EngineCells = {};
    const looks = new Map<CellStyle, IStyleData>();
    let hasFormulas = false;
    for (let row = area.row; row <= lastRow(area); row += 1) {
      const line: Record<number, ICellData> = {};
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        const write = at(row, column);
        if (!write) continue;
        line[column] = toEngineCell(write, matrix.getValue(row, column), looks);
        hasFormulas ||= write.formula !== undefined;
      }
      cells[row] = line;
    }
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
    const styles = this.store.workbook.getStyles();
    const ofRow = this.worksheet.getRowManager().getRow(row)?.s;
    const ofColumn = this.worksheet.getColumnManager().getColumn(column)?.s;
    const found = ofRow ?? ofColumn;
    const data = typeof found === 'string' ? styles.get(found) : found;
    return data ? this.readStyle(data) : {};
  }

  private setLineStyle(area: Area, style: CellStyle): void {
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
    const target = { unitId: this.store.unitId, subUnitId: this.id };
    const id = isColumns ? SetColDataMutation.id : SetRowDataMutation.id;
    const key = isColumns ? 'columnData' : 'rowData';
    this.store.run(
      { id, params: { ...target, [key]: after } },
      { id, params: { ...target, [key]: before } },
    );
  }

  private clearLines(area: Area): void {
    if (isWholeColumns(area) || isWholeRows(area)) this.setLineStyle(area, {});
  }

  private setLocked(area: Area, locked: boolean | undefined): void {
    if (locked === undefined) return;
    const others = this.state.unlockedAreas.filter((known) => !intersect(known, area));
    const kept = locked ? this.state.unlockedAreas.flatMap((k) => subtract(k, area)) : others;
    this.change({ unlockedAreas: locked ? kept : [...this.state.unlockedAreas, area] });
  }
}

const flag = (isOn: boolean): BooleanNumber => (isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const isStyleOnly = (cell: CellWrite): boolean =>
  cell.value === undefined && cell.formula === undefined;

function hasContent(raw: Nullable<ICellData>): boolean {
  return raw != null && (raw.v != null || raw.f != null || raw.si != null || raw.p != null);
}

function rowSpan(
  cells: Record<number, Nullable<ICellData>> | undefined,
  valuesOnly: boolean,
): [number, number] | null {
  let first = -1;
  let last = -1;
  for (const key in cells) {
    const raw = cells[key as unknown as number];
    if (!hasContent(raw) && (valuesOnly || raw?.s == null)) continue;
    const column = Number(key);
    if (first < 0 || column < first) first = column;
    if (column > last) last = column;
  }
  return first < 0 ? null : [first, last];
}

function toEngineCell(
  write: CellWrite,
  old: Nullable<ICellData>,
  looks: Map<CellStyle, IStyleData>,
): ICellData {
  if (!old && write.style === undefined && write.formula === undefined) {
    // A plain value in an empty cell: nothing to take away first.
    return toEngineValue(write.value ?? null);
  }
  const cell: ICellData = {};
  if (write.formula !== undefined) {
    Object.assign(cell, toEngineValue(write.value ?? null), { si: null, p: null });
    cell.f = write.formula;
  } else if (write.value !== undefined) {
    Object.assign(cell, toEngineValue(write.value), { f: null, si: null, p: null, custom: null });
  } else if (old?.t != null) {
    // Without its type the grid would guess again, and text such as 007 would become a number.
    cell.t = old.t;
  }
  if (write.style === null) cell.s = null;
  else if (write.style) {
    let look = looks.get(write.style);
    if (!look) {
      look = toEngineStyle(write.style);
      looks.set(write.style, look);
    }
    cell.s = look;
  }
  return cell;
}

/** A style that, merged over the old one, leaves nothing of it. */
function replacing(old: IStyleData | null, next: IStyleData): IStyleData {
  if (!old) return next;
  const nothing = Object.fromEntries(Object.keys(old).map((key) => [key, null]));
  return { ...nothing, ...next } as IStyleData;
}

/** What is left of an area when another is cut out of it: up to four pieces. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const pieces: Area[] = [];
  const right = lastColumn(area);
  const bottom = lastRow(area);
  if (cut.row > area.row) pieces.push(areaOf(area.row, area.column, cut.row - 1, right));
  if (lastRow(cut) < bottom) pieces.push(areaOf(lastRow(cut) + 1, area.column, bottom, right));
  if (cut.column > area.column) {
    pieces.push(areaOf(cut.row, area.column, lastRow(cut), cut.column - 1));
  }
  if (lastColumn(cut) < right) {
    pieces.push(areaOf(cut.row, lastColumn(cut) + 1, lastRow(cut), right));
  }
  return pieces;
}
