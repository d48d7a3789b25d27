import type { Area } from './area';
import type { PageLayout } from './pageLayout';

export type { PageLayout };

/**
 * What the grid engine does not keep: plain, readonly records keyed by sheet id. A change replaces
 * records, so that undo is a matter of putting the previous record back.
 */
export interface WorkbookState {
  readonly date1904: boolean;
  readonly properties: DocumentProperties;
  /** Document settings (Office.context.document.settings and Excel's `workbook.settings` are one store). */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly xmlParts: readonly XmlPart[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly Table[];
  /** By sheet id. */
  readonly sheets: Readonly<Record<string, SheetState>>;
  readonly protection: WorkbookProtection | null;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
  readonly lastAuthor: string;
  readonly revisionNumber: number;
  readonly creationDate: string;
  readonly custom: Readonly<Record<string, string | number | boolean>>;
}

export interface XmlPart {
  readonly id: string;
  readonly xml: string;
  readonly namespaceUri: string;
}

/** `formula` starts with `=`; `sheetId` is null for a name of the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheetId: string | null;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export type TotalsFunction =
  'none' | 'sum' | 'average' | 'count' | 'countNums' | 'max' | 'min' | 'stdDev' | 'var' | 'custom';

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** Calculated column, in entered form (`=[@Actual]-[@Planned]`); absent when cells are typed. */
  readonly formula?: string;
  readonly totalsFunction?: TotalsFunction;
  readonly totalsLabel?: string;
}

export interface Table {
  /** `{00000003-0000-4000-8000-000000000000}` */
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header, body and totals together. A table always has one body row at least. */
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** `TableStyleMedium2`, or '' for none. */
  readonly style: string;
  readonly filters: readonly ColumnFilter[];
  readonly sort: TableSort | null;
}

export interface TableSort {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
}

export interface SortField {
  /** Column counted from the left edge of what is sorted. */
  readonly key: number;
  readonly ascending: boolean;
}

/** A filter on one column, counted from the left edge; `criteria` in the API's own shape. */
export interface ColumnFilter {
  readonly column: number;
  readonly criteria: FilterCriteria;
}

export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string | undefined;
  readonly criterion2?: string | undefined;
  readonly operator?: 'And' | 'Or' | undefined;
  readonly values?: readonly (string | { readonly date: string; readonly specificity: string })[];
  readonly dynamicCriteria?: string | undefined;
  readonly color?: string | undefined;
}

export interface SheetState {
  readonly validations: readonly DataValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly charts: readonly Chart[];
  readonly comments: readonly Comment[];
  readonly notes: readonly Note[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly autoFilter: { readonly area: Area; readonly filters: readonly ColumnFilter[] } | null;
  readonly pageLayout: PageLayout;
  readonly protection: SheetProtection | null;
  /** Cells that stay writable while the sheet is protected (Format cells, Locked off). */
  readonly unlockedAreas: readonly Area[];
  /** 'VeryHidden' and 'Hidden' are both hidden in the grid; the difference is kept here. */
  readonly veryHidden: boolean;
  readonly customProperties: Readonly<Record<string, string>>;
  readonly showHeadings: boolean;
}

export type ValidationOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqualTo'
  | 'LessThanOrEqualTo';

/** Formulas and constants are kept as text as they are typed (`=$A$1`, `5`); list source is `=Range` or `a,b,c`. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength';
      readonly operator: ValidationOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  | { readonly kind: 'custom'; readonly formula: string };

export interface DataValidation {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: {
    readonly showPrompt: boolean;
    readonly title: string;
    readonly message: string;
  };
}

/** The part of a style that a conditional format may set. Colours are `#RRGGBB`. */
export interface DifferentialStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borderColor?: string;
}

export interface ConditionalValue {
  readonly type:
    'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Percentile' | 'Formula' | 'Automatic';
  readonly formula?: string;
}

export type ConditionalRule =
  | {
      readonly kind: 'cellValue';
      readonly operator: ValidationOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly kind: 'custom'; readonly formula: string }
  | {
      readonly kind: 'containsText';
      readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
      readonly text: string;
    }
  | {
      readonly kind: 'dataBar';
      readonly lower: ConditionalValue;
      readonly upper: ConditionalValue;
      readonly positiveColor: string;
      readonly negativeColor: string;
      readonly gradient: boolean;
      readonly showBarOnly: boolean;
    }
  | {
      readonly kind: 'colorScale';
      readonly points: readonly { readonly value: ConditionalValue; readonly color: string }[];
    }
  | {
      readonly kind: 'iconSet';
      readonly style: string;
      readonly reverse: boolean;
      readonly showIconOnly: boolean;
      readonly criteria: readonly {
        readonly value: ConditionalValue;
        readonly operator: 'GreaterThan' | 'GreaterThanOrEqual';
      }[];
    }
  | {
      readonly kind: 'topBottom';
      readonly type: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent';
      readonly rank: number;
    }
  | { readonly kind: 'preset'; readonly criterion: string };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** 0 is tried first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
  readonly style: DifferentialStyle;
}

/** Positions and sizes in points (1/72 inch) from the sheet's top left corner. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  /** Excel's API names: `ColumnClustered`, `Line`, `Pie`, `BarStacked`… */
  readonly type: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly title: ChartText;
  readonly legend: { readonly visible: boolean; readonly position: string };
  readonly axes: {
    readonly category: ChartAxis;
    readonly value: ChartAxis;
    readonly secondaryValue: ChartAxis;
  };
  readonly series: readonly ChartSeries[];
  readonly seriesBy: 'Rows' | 'Columns';
  readonly dataLabels: boolean;
  readonly altText: string;
}

export interface ChartText {
  readonly text: string;
  readonly visible: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly bold?: boolean;
}

export interface ChartAxis {
  readonly visible: boolean;
  readonly title: ChartText;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly majorGridlines: boolean;
  readonly reversed: boolean;
}

/** References are formulas (`=Budget!$C$2:$C$9`); `nameRef` wins over `name` when the cell exists. */
export interface ChartSeries {
  readonly name: string;
  readonly nameRef?: string;
  readonly values: string;
  readonly categories?: string;
  readonly type?: string;
  readonly axisGroup: 'Primary' | 'Secondary';
  readonly color?: string;
  readonly dataLabels: boolean;
}

/** A threaded comment. `created` is an ISO instant. */
export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
  readonly created: string;
  readonly resolved: boolean;
  readonly replies: readonly {
    readonly id: string;
    readonly author: string;
    readonly content: string;
    readonly created: string;
  }[];
}

/** An old-style note (the yellow sticker). */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
  readonly visible: boolean;
}

export interface Hyperlink {
  readonly area: Area;
  readonly address?: string;
  /** `Sheet2!A1` */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string;
  /** Who set it; a person's protection refuses an add-in's writes to locked cells. */
  readonly by: string;
}

export interface WorkbookProtection {
  readonly password: string;
}
