import type { Area } from '../core/area';
import type { Freeze } from '../core/model';
import type { DefinedName, DocumentProperties, SheetState, Table } from '../core/state';
import type { CellStyle } from '../core/style';
import type { CellValue } from '../core/values';
import type { CarriedPackage, CarriedSheet } from './carried';

/**
 * A workbook between file and model: plain records, no live object. Formulas are in entered form
 * with their `=`, dates are serial numbers of the book's own date system.
 */
export interface Book {
  readonly date1904: boolean;
  /** Index of the sheet in front. */
  readonly activeSheet: number;
  readonly sheets: readonly BookSheet[];
  /** Cells point into this list. */
  readonly styles: readonly CellStyle[];
  readonly names: readonly BookName[];
  readonly properties: DocumentProperties;
  readonly xmlParts: readonly string[];
  readonly protected: boolean;
  readonly carried?: CarriedPackage;
}

export interface BookName extends Omit<DefinedName, 'sheetId'> {
  /** Index of the sheet it belongs to, or null for the whole workbook. */
  readonly sheet: number | null;
}

/** A table without the identity that only a live workbook gives. */
export type BookTable = Omit<Table, 'id' | 'sheetId'>;

type Anonymous<T> = Omit<T, 'id'>;

export interface BookSheetState extends Omit<
  SheetState,
  'validations' | 'conditionalFormats' | 'charts' | 'comments'
> {
  readonly validations: readonly Anonymous<SheetState['validations'][number]>[];
  readonly conditionalFormats: readonly Anonymous<SheetState['conditionalFormats'][number]>[];
  readonly charts: readonly Anonymous<SheetState['charts'][number]>[];
  readonly comments: readonly Anonymous<SheetState['comments'][number]>[];
}

export interface BookSheet {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** `#RRGGBB` or ''. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly freeze: Freeze;
  readonly merges: readonly Area[];
  readonly rows: readonly BookRow[];
  readonly columns: readonly ColumnSize[];
  readonly rowSizes: readonly RowSize[];
  readonly tables: readonly BookTable[];
  readonly state: BookSheetState;
  readonly carried?: CarriedSheet;
  readonly origins?: SheetOrigins;
}

/** How the sheet as it is now relates to what was read. */
export interface SheetOrigins {
  /** By chart of the sheet: its index among the charts read, or null for a new or changed one. */
  readonly charts: readonly (number | null)[];
  /** Charts that were read and since changed. */
  readonly changedCharts: number;
  /** By table of the sheet: its index among the tables read. */
  readonly tables: readonly (number | null)[];
  /** Rows or columns moved, so that what is bound to places may stand elsewhere. */
  readonly hasMoved: boolean;
}

export interface BookRow {
  readonly row: number;
  readonly cells: readonly BookCell[];
}

export interface BookCell {
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  /** Where an array formula puts its results; its own cell is the top left corner. */
  readonly array?: ArrayFormula;
  /** Index into `Book.styles`. */
  readonly style: number;
}

export interface ArrayFormula {
  readonly area: Area;
  /** Spills by itself (Excel 365); false for one entered with Ctrl+Shift+Enter. */
  readonly dynamic: boolean;
}

/** Columns `first` to `last`; pixels at 96 dpi, absent for the sheet's usual width. */
export interface ColumnSize {
  readonly first: number;
  readonly last: number;
  readonly pixels?: number;
  readonly hidden: boolean;
  /** Look of the column's empty cells: index into `Book.styles`. */
  readonly style?: number;
}

export interface RowSize {
  readonly row: number;
  readonly pixels?: number;
  readonly hidden: boolean;
}
