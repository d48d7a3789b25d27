/** Lines around a cell, in Excel's API names. */
export interface BorderLine {
  readonly style:
    'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  /** `#RRGGBB` */
  readonly color: string;
}

export interface Borders {
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
}

/** How a cell looks. An absent member is Excel's default (11 pt, no fill, General, locked). */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'None' | 'Single' | 'Double';
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?:
    | 'General'
    | 'Left'
    | 'Center'
    | 'Right'
    | 'Fill'
    | 'Justify'
    | 'CenterAcrossSelection'
    | 'Distributed';
  readonly vertical?: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Degrees, -90 to 90; 180 is vertical text. */
  readonly rotation?: number;
  readonly borders?: Borders;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}
