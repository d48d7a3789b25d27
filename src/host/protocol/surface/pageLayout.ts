import type { Area } from '../../core/area';
import { isWholeColumns, isWholeRows } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { PageLayout } from '../../core/state';
import type { HostClass, HostContext, ScalarMember } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { flag, oneOf, rangeByText, rangeOn, text } from './rangeTarget';

type Sheet = EmbeddedSheet;

function change(sheet: Sheet, part: Partial<PageLayout>): void {
  sheet.change({ pageLayout: { ...sheet.state.pageLayout, ...part } });
}

function member<K extends keyof PageLayout>(
  key: K,
  parse: (value: unknown) => PageLayout[K],
): ScalarMember<Sheet> {
  return scalar<Sheet>(
    (sheet) => sheet.state.pageLayout[key],
    (sheet, value) => {
      change(sheet, { [key]: parse(value) });
    },
  );
}

type Margin = keyof PageLayout['margins'];

function margin(key: Margin): ScalarMember<Sheet> {
  return scalar<Sheet>(
    (sheet) => sheet.state.pageLayout.margins[key],
    (sheet, value) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument();
      change(sheet, { margins: { ...sheet.state.pageLayout.margins, [key]: value } });
    },
  );
}

function areaArgument(sheet: Sheet, value: unknown, c: HostContext): Area {
  if (value instanceof TrackedRange) return value.area;
  return rangeByText(text(value), sheet, c).area;
}

function zoom(value: unknown): PageLayout['zoom'] {
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  const given = value as PageLayout['zoom'];
  const { scale, horizontalFitToPages, verticalFitToPages } = given;
  return {
    ...(scale !== undefined && { scale }),
    ...(horizontalFitToPages !== undefined && { horizontalFitToPages }),
    ...(verticalFitToPages !== undefined && { verticalFitToPages }),
  };
}

function first(area: Area | null | undefined, sheet: Sheet): TrackedRange | null {
  return area ? rangeOn(sheet.id, area) : null;
}

function orFail(range: TrackedRange | null): TrackedRange {
  if (!range) throw notFound();
  return range;
}

const INCHES = 72;
const UNITS: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: INCHES,
  Centimeters: INCHES / 2.54,
};

function setMargins(sheet: Sheet, unit: unknown, options: unknown): void {
  const factor = UNITS[oneOf(unit, Object.keys(UNITS))] ?? 1;
  const given = (options ?? {}) as Readonly<Record<string, number | undefined>>;
  const margins: Partial<Record<Margin, number>> = {};
  for (const key of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const) {
    const value = given[key];
    if (value !== undefined) margins[key] = value * factor;
  }
  change(sheet, { margins: { ...sheet.state.pageLayout.margins, ...margins } });
}

const pageLayoutClass = hostClass<Sheet>(
  'PageLayout',
  {},
  {
    Orientation: member('orientation', (v) => oneOf(v, ['Portrait', 'Landscape'])),
    PaperSize: member('paperSize', text),
    Zoom: member('zoom', zoom),
    CenterHorizontally: member('centerHorizontally', flag),
    CenterVertically: member('centerVertically', flag),
    PrintGridlines: member('printGridlines', flag),
    PrintHeadings: member('printHeadings', flag),
    BlackAndWhite: member('blackAndWhite', flag),
    DraftMode: member('draftMode', flag),
    PrintOrder: member('printOrder', (v) => oneOf(v, ['DownThenOver', 'OverThenDown'])),
    FirstPageNumber: member('firstPageNumber', (v) => (typeof v === 'number' ? v : '')),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    PrintComments: scalar(() => 'NoComments'),
    PrintErrors: scalar(() => 'AsDisplayed'),
    HeadersFooters: navigation('HeaderFooterGroup', (sheet) => sheet),
    GetPrintArea: method('RangeAreas', (sheet) => {
      const areas = sheet.state.pageLayout.printArea;
      if (areas.length === 0) throw notFound();
      return { sheetId: sheet.id, areas };
    }),
    GetPrintAreaOrNullObject: method('RangeAreas', (sheet) => {
      const areas = sheet.state.pageLayout.printArea;
      return areas.length === 0 ? null : { sheetId: sheet.id, areas };
    }),
    GetPrintTitleRows: method('Range', (sheet) =>
      orFail(first(sheet.state.pageLayout.printTitleRows, sheet)),
    ),
    GetPrintTitleRowsOrNullObject: method('Range', (sheet) =>
      first(sheet.state.pageLayout.printTitleRows, sheet),
    ),
    GetPrintTitleColumns: method('Range', (sheet) =>
      orFail(first(sheet.state.pageLayout.printTitleColumns, sheet)),
    ),
    GetPrintTitleColumnsOrNullObject: method('Range', (sheet) =>
      first(sheet.state.pageLayout.printTitleColumns, sheet),
    ),
    SetPrintArea: method(null, (sheet, [value], c) => {
      change(sheet, { printArea: [areaArgument(sheet, value, c)] });
    }),
    SetPrintTitleRows: method(null, (sheet, [value], c) => {
      const area = areaArgument(sheet, value, c);
      if (!isWholeRows(area)) throw invalidArgument();
      change(sheet, { printTitleRows: area });
    }),
    SetPrintTitleColumns: method(null, (sheet, [value], c) => {
      const area = areaArgument(sheet, value, c);
      if (!isWholeColumns(area)) throw invalidArgument();
      change(sheet, { printTitleColumns: area });
    }),
    SetPrintMargins: method(null, (sheet, [unit, options]) => {
      setMargins(sheet, unit, options);
    }),
  },
);

const headerFooterGroupClass = hostClass<Sheet>(
  'HeaderFooterGroup',
  {},
  {
    State: scalar(
      () => 'Default',
      () => undefined,
    ),
    UseSheetMargins: scalar(
      () => true,
      () => undefined,
    ),
    UseSheetScale: scalar(
      () => true,
      () => undefined,
    ),
    DefaultForAllPages: navigation('HeaderFooter', (sheet) => sheet),
  },
);

type HeaderKey = keyof PageLayout['headersFooters'];

function header(key: HeaderKey): ScalarMember<Sheet> {
  return scalar<Sheet>(
    (sheet) => sheet.state.pageLayout.headersFooters[key],
    (sheet, value) => {
      const { headersFooters } = sheet.state.pageLayout;
      change(sheet, { headersFooters: { ...headersFooters, [key]: text(value) } });
    },
  );
}

const headerFooterClass = hostClass<Sheet>(
  'HeaderFooter',
  {},
  {
    LeftHeader: header('leftHeader'),
    CenterHeader: header('centerHeader'),
    RightHeader: header('rightHeader'),
    LeftFooter: header('leftFooter'),
    CenterFooter: header('centerFooter'),
    RightFooter: header('rightFooter'),
  },
);

interface BreaksTarget {
  readonly sheet: Sheet;
  readonly isRow: boolean;
}

interface BreakTarget extends BreaksTarget {
  readonly index: number;
}

const breaksOf = ({ sheet, isRow }: BreaksTarget): readonly number[] =>
  isRow ? sheet.state.pageLayout.rowBreaks : sheet.state.pageLayout.columnBreaks;

function setBreaks({ sheet, isRow }: BreaksTarget, breaks: readonly number[]): void {
  change(sheet, isRow ? { rowBreaks: breaks } : { columnBreaks: breaks });
}

const pageBreaksClass = hostClass<BreaksTarget>(
  'PageBreakCollection',
  {
    items: {
      of: 'PageBreak',
      list: (target) => breaksOf(target).map((index) => ({ ...target, index })),
    },
  },
  {
    Add: method('PageBreak', (target, [range], c) => {
      const area = areaArgument(target.sheet, range, c);
      const index = target.isRow ? area.row : area.column;
      setBreaks(
        target,
        [...new Set([...breaksOf(target), index])].sort((a, b) => a - b),
      );
      return { ...target, index };
    }),
    GetCount: method(null, (target) => breaksOf(target).length),
    RemovePageBreaks: method(null, (target) => {
      setBreaks(target, []);
    }),
  },
);

const pageBreakClass = hostClass<BreakTarget>(
  'PageBreak',
  { identity: (target) => ({ _Id: String(target.index) }) },
  {
    RowIndex: scalar((target) => (target.isRow ? target.index : 0)),
    ColumnIndex: scalar((target) => (target.isRow ? 0 : target.index)),
    Delete: method(null, (target) => {
      setBreaks(
        target,
        breaksOf(target).filter((index) => index !== target.index),
      );
    }),
  },
);

export const PAGE_CLASSES: readonly HostClass[] = [
  pageLayoutClass,
  headerFooterGroupClass,
  headerFooterClass,
  pageBreaksClass,
  pageBreakClass,
];
