import type { Area } from '../../core/area';
import { MAX_COLUMNS, MAX_ROWS, areaOf, parseAddress } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { HostContext } from '../hostClass';
import { calculatedMethod, hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { sheetEditing } from './rangeSearch';
import { flag, oneOf, rangeByText, rangeOn, text, whole } from './rangeTarget';
import { registers } from './registrations';
import type { WorkbookTarget } from './workbook';

const WORKSHEET_EVENTS = {
  ActivatedEvent: 11,
  CalculatedEvent: 16,
  ColumnSortedEvent: 20,
  DataChangedEvent: 10,
  DeactivatedEvent: 12,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  FormatChangedEvent: 18,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  RowHiddenChangedEvent: 22,
  RowSortedEvent: 19,
  SelectionChangedEvent: 14,
  SingleClickedEvent: 21,
};

const isVisible = (sheet: EmbeddedSheet): boolean => sheet.visibility === 'Visible';

function neighbour(
  sheet: EmbeddedSheet,
  direction: 1 | -1,
  visibleOnly: unknown,
  context: HostContext,
): EmbeddedSheet | null {
  const { sheets } = context.model;
  for (let n = sheet.position + direction; n >= 0 && n < sheets.length; n += direction) {
    const found = sheets[n];
    if (found && (visibleOnly !== true || isVisible(found))) return found;
  }
  return null;
}

function freeSheetName(context: HostContext): string {
  let n = context.model.sheets.length + 1;
  while (context.model.sheet(`Sheet${String(n)}`)) n += 1;
  return `Sheet${String(n)}`;
}

function sheetOrFail(context: HostContext, key: unknown): EmbeddedSheet {
  const sheet = context.model.sheet(text(key));
  if (!sheet) throw notFound();
  return sheet;
}

export const worksheetCollectionClass = hostClass<WorkbookTarget>(
  'WorksheetCollection',
  { items: { of: 'Worksheet', list: (_t, c) => c.model.sheets } },
  {
    GetItem: method('Worksheet', (_t, [key], c) => sheetOrFail(c, key)),
    GetItemOrNullObject: method('Worksheet', (_t, [key], c) => c.model.sheet(text(key))),
    GetActiveWorksheet: method('Worksheet', (_t, _args, c) => c.model.activeSheet),
    GetFirst: method('Worksheet', (_t, [visibleOnly], c) =>
      c.model.sheets.find((sheet) => visibleOnly !== true || isVisible(sheet)),
    ),
    GetLast: method('Worksheet', (_t, [visibleOnly], c) =>
      [...c.model.sheets].reverse().find((sheet) => visibleOnly !== true || isVisible(sheet)),
    ),
    GetCount: method(
      null,
      (_t, [visibleOnly], c) =>
        c.model.sheets.filter((sheet) => visibleOnly !== true || isVisible(sheet)).length,
    ),
    Add: method('Worksheet', (_t, [name], c) =>
      c.model.addSheet(name === undefined || name === null ? freeSheetName(c) : text(name)),
    ),
    ...registers<WorkbookTarget>(
      { ...WORKSHEET_EVENTS, AddedEvent: 13, DeletedEvent: 15, EventMoved: 27 },
      () => 'Workbook',
    ),
  },
);

/** The smallest range around everything filled, or A1. */
function used(sheet: EmbeddedSheet, valuesOnly: unknown): TrackedRange | null {
  const area = sheet.usedArea(valuesOnly === true);
  return area && rangeOn(sheet.id, area);
}

function wholeSheet(sheet: EmbeddedSheet): TrackedRange {
  return new TrackedRange(sheet.id, areaOf(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1));
}

function placeOf(
  sheet: EmbeddedSheet,
  type: unknown,
  relativeTo: unknown,
  context: HostContext,
): number {
  const other = context.model.sheets.find((known) => known === relativeTo);
  switch (oneOf(type ?? 'None', ['None', 'Before', 'After', 'Beginning', 'End'])) {
    case 'Before':
      return other?.position ?? 0;
    case 'After':
      return (other?.position ?? sheet.position) + 1;
    case 'Beginning':
      return 0;
    default:
      return context.model.sheets.length;
  }
}

const writeOnly = (set: (sheet: EmbeddedSheet, value: unknown) => void) => ({
  ...scalar<EmbeddedSheet>(() => null, set),
  isDefault: false,
});

export const worksheetClass = hostClass<EmbeddedSheet>(
  'Worksheet',
  { identity: (sheet) => ({ Id: sheet.id }) },
  {
    Id: scalar((sheet) => sheet.id),
    Name: scalar(
      (sheet) => sheet.name,
      (sheet, value) => {
        sheet.rename(text(value));
      },
    ),
    Position: scalar(
      (sheet) => sheet.position,
      (sheet, value, c) => {
        const position = whole(value);
        if (position < 0 || position >= c.model.sheets.length) throw invalidArgument();
        sheet.moveTo(position);
      },
    ),
    Visibility: scalar(
      (sheet) => sheet.visibility,
      (sheet, value, c) => {
        const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
        const others = c.model.sheets.filter((s) => s.id !== sheet.id && isVisible(s));
        if (visibility !== 'Visible' && others.length === 0) throw invalidArgument();
        if (visibility !== 'Visible' && c.model.activeSheet.id === sheet.id && others[0]) {
          c.model.activate(others[0].id);
        }
        sheet.setVisibility(visibility);
      },
    ),
    TabColor: scalar(
      (sheet) => sheet.tabColor,
      (sheet, value) => {
        sheet.setTabColor(text(value));
      },
    ),
    // The client writes these two under their old names.
    Gridlines: writeOnly((sheet, value) => {
      sheet.setShowGridlines(flag(value));
    }),
    Headings: writeOnly((sheet, value) => {
      sheet.change({ showHeadings: flag(value) });
    }),
    TabId: scalar((sheet) => sheet.position + 1),
    ShowGridlines: scalar(
      (sheet) => sheet.showGridlines,
      (sheet, value) => {
        sheet.setShowGridlines(flag(value));
      },
    ),
    ShowHeadings: scalar(
      (sheet) => sheet.state.showHeadings,
      (sheet, value) => {
        sheet.change({ showHeadings: flag(value) });
      },
    ),
    StandardHeight: scalar((sheet) => sheet.worksheet.getConfig().defaultRowHeight * 0.75),
    StandardWidth: scalar((sheet) => (sheet.worksheet.getConfig().defaultColumnWidth - 5) / 7),
    EnableCalculation: scalar(
      () => true,
      () => undefined,
    ),
    Tables: navigation('TableCollection', (sheet) => ({ sheetId: sheet.id })),
    Names: navigation('NamedItemCollection', (sheet) => ({ sheetId: sheet.id })),
    Charts: navigation('ChartCollection', (sheet) => sheet),
    FreezePanes: navigation('WorksheetFreezePanes', (sheet) => sheet),
    PageLayout: navigation('PageLayout', (sheet) => sheet),
    Protection: navigation('WorksheetProtection', (sheet) => sheet),
    Comments: navigation('CommentCollection', (sheet) => ({ sheetId: sheet.id })),
    Notes: navigation('NoteCollection', (sheet) => ({ sheetId: sheet.id })),
    AutoFilter: navigation('AutoFilter', (sheet) => ({ sheetId: sheet.id, tableId: null })),
    CustomProperties: navigation('WorksheetCustomPropertyCollection', (sheet) => sheet),
    HorizontalPageBreaks: navigation('PageBreakCollection', (sheet) => ({ sheet, isRow: true })),
    VerticalPageBreaks: navigation('PageBreakCollection', (sheet) => ({ sheet, isRow: false })),

    Activate: method(null, (sheet, _args, c) => {
      c.model.activate(sheet.id);
    }),
    Calculate: method(null, (_sheet, [all], c) => {
      c.model.calculation.calculateNow(all === true);
    }),
    Copy: method('Worksheet', (sheet, [type, relativeTo], c) =>
      c.model.copySheet(sheet.id, placeOf(sheet, type, relativeTo, c)),
    ),
    Delete: method(null, (sheet, _args, c) => {
      c.model.deleteSheet(sheet.id);
    }),
    GetCell: method('Range', (sheet, [row, column]) =>
      rangeOn(sheet.id, areaOf(whole(row), whole(column), whole(row), whole(column))),
    ),
    GetRange: method('Range', (sheet, [address], c) =>
      address === undefined || address === null || address === ''
        ? wholeSheet(sheet)
        : rangeByText(text(address), sheet, c),
    ),
    GetRangeByIndexes: method('Range', (sheet, [row, column, rows, columns]) =>
      rangeOn(sheet.id, {
        row: whole(row),
        column: whole(column),
        rows: whole(rows),
        columns: whole(columns),
      }),
    ),
    GetRanges: method('RangeAreas', (sheet, [address]) => ({
      sheetId: sheet.id,
      areas: parseAreas(address),
    })),
    GetUsedRange: calculatedMethod(
      'Range',
      (sheet, [valuesOnly]) => used(sheet, valuesOnly) ?? rangeOn(sheet.id, areaOf(0, 0, 0, 0)),
    ),
    GetUsedRangeOrNullObject: calculatedMethod('Range', (sheet, [valuesOnly]) =>
      used(sheet, valuesOnly),
    ),
    GetNext: method('Worksheet', (sheet, [visibleOnly], c) => {
      const found = neighbour(sheet, 1, visibleOnly, c);
      if (!found) throw notFound();
      return found;
    }),
    GetNextOrNullObject: method('Worksheet', (sheet, [v], c) => neighbour(sheet, 1, v, c)),
    GetPrevious: method('Worksheet', (sheet, [visibleOnly], c) => {
      const found = neighbour(sheet, -1, visibleOnly, c);
      if (!found) throw notFound();
      return found;
    }),
    GetPreviousOrNullObject: method('Worksheet', (sheet, [v], c) => neighbour(sheet, -1, v, c)),
    ...sheetEditing,
    ...registers<EmbeddedSheet>(WORKSHEET_EVENTS, (sheet) => sheet.id),
  },
);

function parseAreas(address: unknown): Area[] {
  return text(address)
    .split(',')
    .map((part) => {
      const area = parseAddress(part.slice(part.lastIndexOf('!') + 1));
      if (!area) throw invalidArgument();
      return area;
    });
}

export interface RangeAreasTarget {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}
