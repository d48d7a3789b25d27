import type { Area } from '../../core/area';
import { addressOf, isWholeColumns, isWholeRows } from '../../core/area';
import { sheetPrefix } from '../../calc/references';
import type { HostClass, HostContext } from '../hostClass';
import { calculated, hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument } from '../hostError';
import type { TrackedRange } from '../session';
import { displayText, valueType, wireValue } from '../typedValue';
import { EVERY_AREA_CLASSES } from './everyArea';
import { rangeOn, sheetOf, typing, whole } from './rangeTarget';
import type { RangeAreasTarget } from './worksheets';

const ranges = (target: RangeAreasTarget): TrackedRange[] =>
  target.areas.map((area) => rangeOn(target.sheetId, area));

function addresses(target: RangeAreasTarget, c: HostContext): string {
  const prefix = sheetPrefix(c.model.existingSheet(target.sheetId).name);
  return target.areas.map((area) => prefix + addressOf(area)).join(',');
}

const rangeAreasClass = hostClass<RangeAreasTarget>(
  'RangeAreas',
  {},
  {
    Address: scalar(addresses),
    AddressLocal: scalar(addresses),
    AreaCount: scalar((target) => target.areas.length),
    CellCount: scalar((target) =>
      target.areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
    ),
    IsEntireColumn: scalar((target) => target.areas.every(isWholeColumns)),
    IsEntireRow: scalar((target) => target.areas.every(isWholeRows)),
    Areas: navigation('RangeCollection', (target) => target),
    Format: navigation('RangeAreasFormat', ranges),
    Worksheet: navigation('Worksheet', (target, c) => c.model.sheet(target.sheetId)),
    Clear: method(null, (target, [applyTo], c) => {
      const what = applyTo === 'Contents' ? 'contents' : applyTo === 'Formats' ? 'formats' : 'all';
      for (const range of ranges(target)) sheetOf(range, c).clear(range.area, what);
    }),
    Select: method(null, (target, _args, c) => {
      c.model.select(target.sheetId, target.areas);
    }),
  },
);

const rangeCollectionClass = hostClass<RangeAreasTarget>(
  'RangeCollection',
  { items: { of: 'Range', list: ranges } },
  {
    GetCount: method(null, (target) => target.areas.length),
    GetItemAt: method('Range', (target, [index]) => {
      const found = ranges(target)[whole(index)];
      if (!found) throw invalidArgument();
      return found;
    }),
  },
);

interface ViewTarget {
  readonly range: TrackedRange;
}

/** Rows and columns of a range that are not hidden. */
function visible({ range }: ViewTarget, c: HostContext): { rows: number[]; columns: number[] } {
  const sheet = sheetOf(range, c);
  const { area } = range;
  const count = (first: number, size: number, isHidden: (index: number) => boolean): number[] =>
    Array.from({ length: size }, (_, n) => first + n).filter((index) => !isHidden(index));
  return {
    rows: count(area.row, area.rows, (row) => sheet.isRowHidden(row)),
    columns: count(area.column, area.columns, (column) => sheet.isColumnHidden(column)),
  };
}

function view<T>(
  target: ViewTarget,
  c: HostContext,
  pick: (row: number, column: number) => T,
): T[][] {
  const { rows, columns } = visible(target, c);
  return rows.map((row) => columns.map((column) => pick(row, column)));
}

const rangeViewClass = hostClass<ViewTarget>(
  'RangeView',
  {},
  {
    RowCount: scalar((target, c) => visible(target, c).rows.length),
    ColumnCount: scalar((target, c) => visible(target, c).columns.length),
    Index: scalar(() => 0),
    CellAddresses: scalar((target, c) =>
      view(target, c, (row, column) => addressOf({ row, column, rows: 1, columns: 1 })),
    ),
    Values: calculated((target, c) => {
      const sheet = sheetOf(target.range, c);
      return view(target, c, (row, column) => wireValue(sheet.value(row, column)));
    }),
    Formulas: calculated((target, c) => {
      const sheet = sheetOf(target.range, c);
      return view(target, c, (r, k) => sheet.formula(r, k) ?? wireValue(sheet.value(r, k)));
    }),
    Text: calculated((target, c) => {
      const sheet = sheetOf(target.range, c);
      return view(target, c, (r, k) =>
        displayText(sheet.value(r, k), sheet.style(r, k).numberFormat, typing(c)),
      );
    }),
    ValueTypes: calculated((target, c) => {
      const sheet = sheetOf(target.range, c);
      return view(target, c, (row, column) => valueType(sheet.value(row, column)));
    }),
    NumberFormat: scalar((target, c) => {
      const sheet = sheetOf(target.range, c);
      return view(target, c, (row, column) => sheet.style(row, column).numberFormat ?? 'General');
    }),
    Rows: navigation('RangeViewCollection', (target) => target),
    GetRange: method('Range', (target) => target.range),
  },
);

function rowViews(target: ViewTarget, c: HostContext): ViewTarget[] {
  const { area, sheetId } = target.range;
  return visible(target, c).rows.map((row): ViewTarget => {
    const line: Area = { ...area, row, rows: 1 };
    return { range: rangeOn(sheetId, line) };
  });
}

const rangeViewsClass = hostClass<ViewTarget>(
  'RangeViewCollection',
  { items: { of: 'RangeView', list: rowViews } },
  {
    GetCount: method(null, (target, _args, c) => rowViews(target, c).length),
    GetItemAt: method('RangeView', (target, [index], c) => {
      const found = rowViews(target, c)[whole(index)];
      if (!found) throw invalidArgument();
      return found;
    }),
  },
);

export const AREA_CLASSES: readonly HostClass[] = [
  ...EVERY_AREA_CLASSES,
  rangeAreasClass,
  rangeCollectionClass,
  rangeViewClass,
  rangeViewsClass,
];
