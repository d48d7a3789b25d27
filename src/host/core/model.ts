import type { Area } from './area';
import type { WorkbookState } from './state';
import type { SheetState, Table } from './state';
import type { CellStyle } from './style';
import type { CellValue } from './values';

/** One cell as read. `formula` is the text as entered (`=[@Actual]-[@Planned]`), with its `=`. */
export interface Cell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly style: CellStyle;
}

/**
 * One cell to write; an absent member is left alone.
 * `value` is stored as it is (no parsing of typed text); `formula` with `value` stores the value as
 * the cached result until the engine recalculates; `style` is merged over what is there;
 * `style: null` removes all formatting.
 */
export interface CellWrite {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly style?: CellStyle | null;
}

/** Who caused a change: a pane's request, a person's hand in the grid, a file, undo, or the engine. */
export interface Origin {
  readonly kind: 'pane' | 'person' | 'file' | 'undo' | 'engine';
  readonly person: string;
  /** The pane's number when `kind` is `pane`. */
  readonly pane?: number;
}

export type Shift = 'down' | 'right' | 'up' | 'left';

/** What changed, after the fact; areas are where it happened. */
export type Change =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area: Area;
      readonly details?: CellDetail;
    }
  | { readonly kind: 'calculated'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'formats'; readonly sheetId: string; readonly area: Area }
  | {
      readonly kind: 'inserted' | 'deleted';
      readonly what: 'rows' | 'columns' | 'cells';
      readonly shift: Shift;
      readonly sheetId: string;
      readonly area: Area;
    }
  | {
      readonly kind: 'sheetAdded' | 'sheetDeleted';
      readonly sheetId: string;
      readonly name: string;
    }
  | {
      readonly kind: 'sheetRenamed';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'sheetMoved' | 'sheetVisibility' | 'sheetView'; readonly sheetId: string }
  | { readonly kind: 'sheetActivated'; readonly sheetId: string; readonly before: string }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly areas: readonly Area[] }
  | {
      readonly kind: 'tableAdded' | 'tableDeleted';
      readonly sheetId: string;
      readonly tableId: string;
      readonly name: string;
    }
  | { readonly kind: 'state'; readonly before: WorkbookState; readonly after: WorkbookState }
  | { readonly kind: 'sorted'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'reset' };

/** Before and after of a change of a single cell. */
export interface CellDetail {
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetModel {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** `#RRGGBB` or '' for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly freeze: Freeze;
  readonly merges: readonly Area[];
  /** This sheet's part of `WorkbookModel.state`. */
  readonly state: SheetState;
  readonly tables: readonly Table[];

  cell(row: number, column: number): Cell;
  value(row: number, column: number): CellValue;
  /** Formula text as entered, or undefined. */
  formula(row: number, column: number): string | undefined;
  style(row: number, column: number): CellStyle;
  /** Non-empty cells in row order. With `withStyles` cells that only have a style count as well. */
  cells(
    withStyles?: boolean,
  ): Iterable<{ readonly row: number; readonly column: number; readonly cell: Cell }>;
  /** Bounding area of everything that holds a value (or a style unless `valuesOnly`), or null. */
  usedArea(valuesOnly?: boolean): Area | null;

  /** Writes a block from its top left corner; `null` leaves that cell alone. */
  write(row: number, column: number, block: readonly (readonly (CellWrite | null)[])[]): void;
  clear(area: Area, what: 'all' | 'contents' | 'formats'): void;
  setStyle(area: Area, style: CellStyle): void;

  insert(area: Area, shift: 'down' | 'right'): void;
  delete(area: Area, shift: 'up' | 'left'): void;
  sort(area: Area, order: readonly number[]): void;

  merge(area: Area): void;
  unmerge(area: Area): void;

  /** Pixels at 96 dpi. */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  isColumnHidden(column: number): boolean;
  isRowHidden(row: number): boolean;
  setColumnWidth(first: number, count: number, pixels: number): void;
  setRowHeight(first: number, count: number, pixels: number): void;
  setColumnsHidden(first: number, count: number, hidden: boolean): void;
  setRowsHidden(first: number, count: number, hidden: boolean): void;

  rename(name: string): void;
  moveTo(position: number): void;
  setVisibility(visibility: 'Visible' | 'Hidden' | 'VeryHidden'): void;
  setTabColor(color: string): void;
  setShowGridlines(show: boolean): void;
  setFreeze(freeze: Freeze): void;
  /** Replaces parts of this sheet's state. */
  change(part: Partial<SheetState>): void;
}

export interface NewTable {
  readonly sheetId: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly name?: string;
  /** Anything else to set at once (a file's table: columns with formulas, totals, style). */
  readonly options?: Partial<Omit<Table, 'id' | 'name' | 'sheetId' | 'area'>>;
}

export interface WorkbookModel {
  readonly state: WorkbookState;
  /** In tab order. */
  readonly sheets: readonly SheetModel[];
  readonly activeSheet: SheetModel;
  /** By id or, failing that, by name without regard to case. */
  sheet(idOrName: string): SheetModel | undefined;
  addSheet(name: string, position?: number): SheetModel;
  copySheet(sheetId: string, position: number, name?: string): SheetModel;
  deleteSheet(sheetId: string): void;
  activate(sheetId: string): void;

  table(idOrName: string): Table | undefined;
  addTable(table: NewTable): Table;
  /** Renames, resizes, restyles; formulas that use the table follow. Cells are not moved. */
  changeTable(id: string, part: Partial<Omit<Table, 'id' | 'sheetId'>>): Table;
  removeTable(id: string): void;

  /** Replaces parts of the state (names, settings, properties, XML parts…). */
  change(part: Partial<WorkbookState>): void;

  /** Everything done inside is one undo group and one notification. */
  batch<T>(origin: Origin, work: () => T): T;
  /**
   * A person's batch without an undo step of its own: for records that follow a step which the grid
   * keeps itself and which are followed again when it is undone.
   */
  follow(work: () => void): void;
  onChange(listener: (changes: readonly Change[], origin: Origin) => void): () => void;

  /** Empties the workbook for a file that is about to be read: no sheets but one, no undo history. */
  reset(options?: { readonly date1904?: boolean }): void;
  whenCalculated(): Promise<void>;
  /** Recalculates everything. */
  recalculate(): Promise<void>;
  newId(): string;
}
