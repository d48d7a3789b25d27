import type { Area } from '../../core/area';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaOf,
  bounding,
  intersect,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
} from '../../core/area';
import type { HostContext } from '../hostClass';
import { calculated, calculatedMethod, hostClass, method, navigation, scalar } from '../hostClass';
import { HostError, invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { displayText, valueType, wireValue } from '../typedValue';
import { cellProperties } from './cellProperties';
import { checkWritable, matrix, uniform, writeEntries, writeFormats } from './rangeCells';
import { mergedAreas } from './mergedAreas';
import { formulasR1C1, writeR1C1 } from './r1c1';
import { rangeEditing } from './rangeEditing';
import {
  beside,
  edge,
  meeting,
  on,
  rangeArgument,
  sameSheet,
  surrounding,
  usedRange,
} from './rangeNavigation';
import {
  fullAddress,
  isUnbounded,
  oneOf,
  rangeOn,
  sheetOf,
  text,
  typing,
  whole,
} from './rangeTarget';

export type Range = TrackedRange;

function clear(range: Range, applyTo: unknown, context: HostContext): void {
  const sheet = sheetOf(range, context);
  checkWritable(sheet, range.area, context);
  const what = oneOf(applyTo ?? 'All', [
    'All',
    'Contents',
    'Formats',
    'Hyperlinks',
    'RemoveHyperlinks',
  ]);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
    const kept = sheet.state.hyperlinks.filter((link) => !intersect(link.area, range.area));
    sheet.change({ hyperlinks: kept });
    return;
  }
  sheet.clear(range.area, what === 'All' ? 'all' : what === 'Contents' ? 'contents' : 'formats');
}

function shiftOf(value: unknown, area: Area, isInsert: boolean): 'down' | 'right' | 'up' | 'left' {
  if (isWholeRows(area)) return isInsert ? 'down' : 'up';
  if (isWholeColumns(area)) return isInsert ? 'right' : 'left';
  const word = oneOf(value, ['Down', 'Right', 'Up', 'Left']);
  const isVertical = word === 'Down' || word === 'Up';
  if (isInsert) return isVertical ? 'down' : 'right';
  return isVertical ? 'up' : 'left';
}

function setHidden(range: Range, value: unknown, what: 'rows' | 'columns', c: HostContext): void {
  if (typeof value !== 'boolean') throw invalidArgument();
  const sheet = sheetOf(range, c);
  const { area } = range;
  if (what === 'rows') sheet.setRowsHidden(area.row, Math.min(area.rows, 100_000), value);
  else sheet.setColumnsHidden(area.column, Math.min(area.columns, 500), value);
}

const style = (range: Range, c: HostContext) =>
  matrix(range.area, (r, k) => sheetOf(range, c).style(r, k).numberFormat ?? 'General');

const formulas = (range: Range, c: HostContext) => {
  const sheet = sheetOf(range, c);
  return matrix(range.area, (r, k) => sheet.formula(r, k) ?? wireValue(sheet.value(r, k)));
};

export const rangeClass = hostClass<Range>(
  'Range',
  {
    identity: (range): Readonly<Record<string, unknown>> =>
      range.referenceId === null ? {} : { _ReferenceId: range.referenceId },
  },
  {
    Address: scalar((range, c) => fullAddress(range, c)),
    AddressLocal: scalar((range, c) => fullAddress(range, c)),
    CellCount: scalar((range) => {
      const count = range.area.rows * range.area.columns;
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    ColumnCount: scalar((range) => range.area.columns),
    ColumnIndex: scalar((range) => range.area.column),
    RowCount: scalar((range) => range.area.rows),
    RowIndex: scalar((range) => range.area.row),
    IsEntireColumn: scalar((range) => isWholeColumns(range.area)),
    IsEntireRow: scalar((range) => isWholeRows(range.area)),
    Values: calculated((range, c) => {
      const sheet = sheetOf(range, c);
      return matrix(range.area, (r, k) => wireValue(sheet.value(r, k)));
    }, writeEntries),
    Formulas: calculated(formulas, writeEntries),
    FormulasLocal: calculated(formulas, writeEntries),
    FormulasR1C1: { ...calculated(formulasR1C1, writeR1C1), isDefault: false },
    Text: calculated((range, c) => {
      const sheet = sheetOf(range, c);
      return matrix(range.area, (r, k) =>
        displayText(sheet.value(r, k), sheet.style(r, k).numberFormat, typing(c)),
      );
    }),
    ValueTypes: calculated((range, c) => {
      const sheet = sheetOf(range, c);
      return matrix(range.area, (r, k) => valueType(sheet.value(r, k)));
    }),
    NumberFormat: scalar(style, writeFormats),
    NumberFormatLocal: scalar(style, writeFormats),
    Hidden: scalar((range, c) =>
      uniform(range, c, (s, r, k) => s.isRowHidden(r) || s.isColumnHidden(k)),
    ),
    RowHidden: scalar(
      (range, c) => uniform(range, c, (s, r) => s.isRowHidden(r)),
      (range, value, c) => {
        setHidden(range, value, 'rows', c);
      },
    ),
    ColumnHidden: scalar(
      (range, c) => uniform(range, c, (s, _r, k) => s.isColumnHidden(k)),
      (range, value, c) => {
        setHidden(range, value, 'columns', c);
      },
    ),
    HasSpill: calculated((range, c) => {
      const sheet = sheetOf(range, c);
      return range.area.rows === 1 && sheet.spillAt(range.area.row, range.area.column) !== null;
    }),
    Height: scalar((range, c) => sheetOf(range, c).heightOf(range.area)),
    Width: scalar((range, c) => sheetOf(range, c).widthOf(range.area)),
    Top: scalar((range, c) => sheetOf(range, c).topOf(range.area.row)),
    Left: scalar((range, c) => sheetOf(range, c).leftOf(range.area.column)),
    Hyperlink: scalar(
      (range, c) => {
        const link = sheetOf(range, c).state.hyperlinks.find((l) => intersect(l.area, range.area));
        if (!link) return null;
        const { area: _area, ...rest } = link;
        const value = sheetOf(range, c).value(range.area.row, range.area.column);
        return { ...rest, textToDisplay: String(wireValue(value)) };
      },
      (range, value, c) => {
        setHyperlink(range, value, c);
      },
    ),
    Format: navigation('RangeFormat', (range) => range),
    Worksheet: navigation('Worksheet', (range, c) => sheetOf(range, c)),
    DataValidation: navigation('DataValidation', (range) => range),
    ConditionalFormats: navigation('ConditionalFormatCollection', (range) => range),
    Sort: navigation('RangeSort', (range) => range),

    GetCell: method('Range', (range, [row, column]) => {
      const r = range.area.row + whole(row);
      const k = range.area.column + whole(column);
      return on(range, areaOf(r, k, r, k));
    }),
    GetRow: method('Range', (range, [row]) =>
      on(range, { ...range.area, row: range.area.row + whole(row), rows: 1 }),
    ),
    GetColumn: method('Range', (range, [column]) =>
      on(range, { ...range.area, column: range.area.column + whole(column), columns: 1 }),
    ),
    GetOffsetRange: method('Range', (range, [rows, columns]) =>
      on(range, {
        ...range.area,
        row: range.area.row + whole(rows),
        column: range.area.column + whole(columns),
      }),
    ),
    GetResizedRange: method('Range', (range, [rows, columns]) =>
      on(range, {
        ...range.area,
        rows: range.area.rows + whole(rows),
        columns: range.area.columns + whole(columns),
      }),
    ),
    GetAbsoluteResizedRange: method('Range', (range, [rows, columns]) =>
      on(range, { ...range.area, rows: whole(rows), columns: whole(columns) }),
    ),
    GetEntireRow: method('Range', (range) =>
      on(range, { ...range.area, column: 0, columns: MAX_COLUMNS }),
    ),
    GetEntireColumn: method('Range', (range) =>
      on(range, { ...range.area, row: 0, rows: MAX_ROWS }),
    ),
    GetLastCell: method('Range', ({ area, sheetId }) =>
      rangeOn(sheetId, areaOf(lastRow(area), lastColumn(area), lastRow(area), lastColumn(area))),
    ),
    GetLastRow: method('Range', (range) =>
      on(range, { ...range.area, row: lastRow(range.area), rows: 1 }),
    ),
    GetLastColumn: method('Range', (range) =>
      on(range, { ...range.area, column: lastColumn(range.area), columns: 1 }),
    ),
    GetRowsAbove: method('Range', (range, [n]) => beside(range, n, true, -1)),
    GetRowsBelow: method('Range', (range, [n]) => beside(range, n, true, 1)),
    GetColumnsBefore: method('Range', (range, [n]) => beside(range, n, false, -1)),
    GetColumnsAfter: method('Range', (range, [n]) => beside(range, n, false, 1)),
    GetUsedRange: calculatedMethod('Range', (range, [valuesOnly], c) => {
      const used = usedRange(range, valuesOnly, c);
      return used ?? on(range, { ...range.area, rows: 1, columns: 1 });
    }),
    GetUsedRangeOrNullObject: calculatedMethod('Range', (range, [valuesOnly], c) =>
      usedRange(range, valuesOnly, c),
    ),
    GetIntersection: method('Range', (range, [other], c) => {
      const shared = meeting(range, other, c);
      if (!shared) throw notFound();
      return shared;
    }),
    GetIntersectionOrNullObject: method('Range', (range, [other], c) => meeting(range, other, c)),
    GetBoundingRect: method('Range', (range, [value], c) => {
      const other = rangeArgument(value, range, c);
      sameSheet(range, other);
      return on(range, bounding(range.area, other.area));
    }),
    GetRangeEdge: calculatedMethod('Range', (range, [direction, from], c) => {
      const start = from instanceof TrackedRange ? from : range;
      const [row, column] = edge(start, text(direction), c);
      return on(range, areaOf(row, column, row, column));
    }),
    GetExtendedRange: calculatedMethod('Range', (range, [direction, from], c) => {
      const start = from instanceof TrackedRange ? from : range;
      const [row, column] = edge(start, text(direction), c);
      return on(range, bounding(range.area, areaOf(row, column, row, column)));
    }),
    GetSurroundingRegion: calculatedMethod('Range', (range, _args, c) => surrounding(range, c)),
    GetTables: method('TableScopedCollection', (range, [fully]) => ({
      range,
      fullyContained: fully === true,
    })),
    GetVisibleView: method('RangeView', (range) => ({ range })),
    GetSpillingToRange: calculatedMethod('Range', (range, _args, c) => {
      const spill = sheetOf(range, c).spillAt(range.area.row, range.area.column);
      if (!spill) throw notFound();
      return on(range, spill);
    }),
    GetSpillingToRangeOrNullObject: calculatedMethod('Range', (range, _args, c) => {
      const spill = sheetOf(range, c).spillAt(range.area.row, range.area.column);
      return spill && on(range, spill);
    }),

    ...cellProperties,
    ...rangeEditing,
    GetMergedAreasOrNullObject: method('RangeAreas', mergedAreas),
    Clear: method(null, (range, [applyTo], c) => {
      clear(range, applyTo, c);
    }),
    Insert: method('Range', (range, [shift], c) => {
      const sheet = sheetOf(range, c);
      const direction = shiftOf(shift, range.area, true);
      const { area } = range;
      sheet.insert(area, direction === 'right' ? 'right' : 'down');
      return on(range, area);
    }),
    Delete: method(null, (range, [shift], c) => {
      const direction = shiftOf(shift, range.area, false);
      sheetOf(range, c).delete(range.area, direction === 'left' ? 'left' : 'up');
    }),
    Merge: method(null, (range, [across], c) => {
      const sheet = sheetOf(range, c);
      if (sheet.tables.some((table) => intersect(table.area, range.area))) {
        throw new HostError('InvalidOperation');
      }
      const lines = across === true ? range.area.rows : 1;
      for (let n = 0; n < lines; n += 1) {
        const area =
          across === true ? { ...range.area, row: range.area.row + n, rows: 1 } : range.area;
        sheet.unmerge(area);
        keepFirst(range, area, c);
        sheet.merge(area);
      }
    }),
    Unmerge: method(null, (range, _args, c) => {
      sheetOf(range, c).unmerge(range.area);
    }),
    Select: method(null, (range, _args, c) => {
      c.model.select(range.sheetId, [range.area]);
    }),
    Calculate: method(null, (_range, _args, c) => {
      c.model.calculation.calculateNow(true);
    }),
    _ValidateArraySize: method(null, (range, [rows, columns]) => {
      if (rows !== range.area.rows || columns !== range.area.columns) throw invalidArgument();
    }),
  },
);

/** Merging keeps the first cell's content and empties the others. */
function keepFirst(range: Range, area: Area, context: HostContext): void {
  const sheet = sheetOf(range, context);
  const block = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, k) =>
      (r === 0 && k === 0) || sheet.value(area.row + r, area.column + k) === null
        ? null
        : { value: null },
    ),
  );
  if (block.some((line) => line.some(Boolean))) sheet.write(area.row, area.column, block);
}

function setHyperlink(range: Range, value: unknown, context: HostContext): void {
  const sheet = sheetOf(range, context);
  const kept = sheet.state.hyperlinks.filter((link) => !intersect(link.area, range.area));
  if (value === null) {
    sheet.change({ hyperlinks: kept });
    return;
  }
  const link = value as Readonly<Record<string, string | undefined>>;
  const { address, documentReference, screenTip, textToDisplay } = link;
  if (isUnbounded(range.area)) throw invalidArgument();
  sheet.change({
    hyperlinks: [
      ...kept,
      {
        area: range.area,
        ...(address !== undefined && { address }),
        ...(documentReference !== undefined && { documentReference }),
        ...(screenTip !== undefined && { screenTip }),
      },
    ],
  });
  const shown = textToDisplay ?? address ?? documentReference;
  if (shown !== undefined && sheet.value(range.area.row, range.area.column) !== shown) {
    sheet.write(range.area.row, range.area.column, [[{ value: shown }]]);
  }
  sheet.setStyle(range.area, { fontColor: '#0563C1', underline: 'Single' });
}
