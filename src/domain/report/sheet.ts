import type { CellValue } from '../shared/cell';
import type { Language } from '../../terms/language';
import type { Margins } from './paper';

/** Named looks of a report cell; the adapter turns them into fonts, fills and borders. */
export type CellLook =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'columnHead'
  | 'label'
  | 'text'
  | 'note'
  | 'input'
  | 'total'
  | 'good'
  | 'bad'
  | 'plain';

export type FigureFormat = 'money' | 'number' | 'rate' | 'integer' | 'percent' | 'date' | 'text';

/** One cell: a formula (starting with `=`), or a value that is always written as text or number. */
export interface ReportCell {
  /** Live formula with structured references in the workbook's language. */
  readonly formula?: string;
  /** A value; text is written as text even when it starts with `=`. */
  readonly value?: CellValue;
  readonly look?: CellLook;
  readonly format?: FigureFormat;
  readonly align?: 'left' | 'centre' | 'right' | 'centreAcross';
  /** Wraps inside its column. Without it long text runs over the empty cells to its right. */
  readonly wrap?: boolean;
  /** Name of this figure; `expected` is compared with what the sheet computes. */
  readonly figure?: string;
  /** The pane's own value of a formula cell: minor units / 100 for money, exact. */
  readonly expected?: CellValue;
  /** A cell where the reader may type; kept when the report is made again, by this key. */
  readonly inputKey?: string;
}

export interface ReportChart {
  /**
   * `waterfall`: stacked columns whose first series only lifts the others, then totals, up, down.
   * `columnLines`: columns, a line with markers, a plain line, so that print in grey tells them apart.
   */
  readonly kind: 'column' | 'bar' | 'line' | 'pie' | 'stackedColumn' | 'columnLines' | 'waterfall';
  readonly title: string;
  /** A1 range on the same sheet: header row included, categories in the first column. */
  readonly range: string;
  /** Where the categories stand when not in the range's first column, without a header. */
  readonly labels?: string;
  /** Top left and bottom right cell the chart covers. */
  readonly from: string;
  readonly to: string;
  readonly altText: string;
  /** How the numbers along the value axis are written; as the cells are where it is not given. */
  readonly axis?: 'integer' | 'percent';
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly fitToWidth: 1;
  /** Plain text, `&` included; the adapter adds the page number at the right. */
  readonly headerLeft?: string;
  readonly footerLeft?: string;
  readonly footerRight?: string;
  /** Rows repeated on every page, e.g. `$1:$3`. */
  readonly titleRows?: string;
  readonly margins?: Margins;
  /** One-based rows that begin a new page. */
  readonly pageStarts?: readonly number[];
}

/** A report sheet described as data. Rows from A1; no merged cells. */
export interface SheetSpec {
  readonly name: string;
  readonly language: Language;
  /** Marks the sheet as ours (kept in a hidden-width first-row note or name), so that it is regenerated, never guessed. */
  readonly reportId: string;
  readonly columnWidths: readonly number[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Points of every row that `rowHeights` does not name; the workbook's own where not given. */
  readonly rowHeight?: number;
  /** Points, by one-based row number. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly charts: readonly ReportChart[];
  readonly print: PrintSetup;
  readonly frozenRows?: number;
  /** True for a signed-off copy: values only, protected. */
  readonly isFrozenCopy?: boolean;
}

/** What the written sheet computed: each named figure, and the places where it differs. */
export interface SheetWritten {
  readonly name: string;
  readonly figures: Readonly<Record<string, CellValue>>;
  readonly differences: readonly {
    readonly cell: string;
    readonly figure: string;
    readonly expected: CellValue;
    readonly computed: CellValue;
  }[];
}
