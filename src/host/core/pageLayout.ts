import type { Area } from './area';

/** Margins in points; `printArea` and print titles as areas of the same sheet. */
export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Excel's API names: `A4`, `A3`, `Letter`… */
  readonly paperSize: string;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printOrder: 'DownThenOver' | 'OverThenDown';
  readonly firstPageNumber: number | '';
  readonly printArea: readonly Area[];
  readonly printTitleRows: Area | null;
  readonly printTitleColumns: Area | null;
  /** Excel's codes: `&P`, `&N`, `&D`, `&A`, `&F`. */
  readonly headersFooters: {
    readonly leftHeader: string;
    readonly centerHeader: string;
    readonly rightHeader: string;
    readonly leftFooter: string;
    readonly centerFooter: string;
    readonly rightFooter: string;
  };
  /** Zero-based rows and columns before which a page breaks. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}
