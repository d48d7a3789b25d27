import type { PageLayout, SheetState, WorkbookState } from './state';

/** Excel's own sizes at 96 dpi: 8.43 characters of the standard font, and 15 points. */
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: 'DownThenOver',
  firstPageNumber: '',
  printArea: [],
  printTitleRows: null,
  printTitleColumns: null,
  headersFooters: {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  },
  rowBreaks: [],
  columnBreaks: [],
};

export const EMPTY_SHEET_STATE: SheetState = {
  validations: [],
  conditionalFormats: [],
  charts: [],
  comments: [],
  notes: [],
  hyperlinks: [],
  autoFilter: null,
  pageLayout: DEFAULT_PAGE_LAYOUT,
  protection: null,
  unlockedAreas: [],
  veryHidden: false,
  customProperties: {},
  showHeadings: true,
};

export function emptyWorkbookState(date1904: boolean): WorkbookState {
  return {
    date1904,
    properties: {
      title: '',
      subject: '',
      author: '',
      keywords: '',
      comments: '',
      category: '',
      manager: '',
      company: '',
      lastAuthor: '',
      revisionNumber: 0,
      creationDate: '',
      custom: {},
    },
    settings: {},
    xmlParts: [],
    names: [],
    tables: [],
    sheets: {},
    protection: null,
  };
}
