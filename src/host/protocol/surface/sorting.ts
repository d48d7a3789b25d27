import type { Area } from '../../core/area';
import { intersect } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { ColumnFilter, FilterCriteria, SortField, Table } from '../../core/state';
import type { CellValue } from '../../core/values';
import { isErrorValue } from '../../core/values';
import { bodyArea } from '../../calc/structured';
import type { HostClass, HostContext } from '../hostClass';
import { calculatedMethod, hostClass, method, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { applyFilters, filterTable } from './filtering';
import { checkWritable } from './rangeCells';
import { rangeByText, rangeOn, sheetOf, tableOrFail, text, typing, whole } from './rangeTarget';
import type { ColumnTarget, TableTarget } from './tableTargets';

/** Excel's order: numbers, text, FALSE, TRUE, errors; blanks last whatever the direction. */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compareValues(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return isErrorValue(a) && isErrorValue(b) ? 0 : 0;
}

function fieldsOf(value: unknown): readonly SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return (value as readonly Partial<SortField>[]).map((field) => ({
    key: whole(field.key),
    ascending: field.ascending !== false,
  }));
}

function orderOf(
  sheet: EmbeddedSheet,
  area: Area,
  fields: readonly SortField[],
  matchCase: boolean,
  locale: string,
): number[] {
  const collator = new Intl.Collator(locale, { sensitivity: matchCase ? 'case' : 'accent' });
  const keys = Array.from({ length: area.rows }, (_, n) =>
    fields.map((field) => sheet.value(area.row + n, area.column + field.key)),
  );
  const order = Array.from({ length: area.rows }, (_, n) => n);
  return order.sort((a, b) => {
    for (const [n, field] of fields.entries()) {
      const left = keys[a]?.[n] ?? null;
      const right = keys[b]?.[n] ?? null;
      if (left === null || right === null) {
        if (left === right) continue;
        return left === null ? 1 : -1;
      }
      const result = compareValues(left, right, collator);
      if (result !== 0) return field.ascending ? result : -result;
    }
    return a - b;
  });
}

const rangeSortClass = hostClass<TrackedRange>(
  'RangeSort',
  {},
  {
    Apply: calculatedMethod(null, (range, [fields, matchCase, hasHeaders, sortOn], c) => {
      if (sortOn === 'Columns') throw invalidArgument();
      const sheet = sheetOf(range, c);
      checkWritable(sheet, range.area, c);
      const skipped = hasHeaders === true ? 1 : 0;
      const area = {
        ...range.area,
        row: range.area.row + skipped,
        rows: range.area.rows - skipped,
      };
      if (area.rows < 1) return;
      const order = orderOf(sheet, area, fieldsOf(fields), matchCase === true, c.session.locale);
      sheet.sort(area, order);
    }),
  },
);

const tableOf = (target: TableTarget, c: HostContext): Table => tableOrFail(c, target.tableId);

function sortTable(
  target: TableTarget,
  fields: readonly SortField[],
  matchCase: boolean,
  c: HostContext,
): void {
  const table = tableOf(target, c);
  const sheet = c.model.existingSheet(table.sheetId);
  const body = bodyArea(table);
  checkWritable(sheet, body, c);
  sheet.sort(body, orderOf(sheet, body, fields, matchCase, c.session.locale));
  c.model.changeTable(table.id, { sort: { fields, matchCase } });
}

const tableSortClass = hostClass<TableTarget>(
  'TableSort',
  {},
  {
    Fields: scalar((target, c) => tableOf(target, c).sort?.fields ?? []),
    MatchCase: scalar((target, c) => tableOf(target, c).sort?.matchCase ?? false),
    Method: scalar(() => 'PinYin'),
    Apply: calculatedMethod(null, (target, [fields, matchCase], c) => {
      sortTable(target, fieldsOf(fields), matchCase === true, c);
    }),
    Reapply: calculatedMethod(null, (target, _args, c) => {
      const { sort } = tableOf(target, c);
      if (sort) sortTable(target, sort.fields, sort.matchCase, c);
    }),
    Clear: method(null, (target, _args, c) => {
      c.model.changeTable(target.tableId, { sort: null });
    }),
  },
);

function criteriaOf(value: unknown): FilterCriteria {
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  const given = value as Partial<FilterCriteria>;
  return { ...given, filterOn: text(given.filterOn) };
}

function columnIndex(target: ColumnTarget, c: HostContext): { table: Table; index: number } {
  const table = tableOrFail(c, target.tableId);
  const index = table.columns.findIndex((column) => column.id === target.columnId);
  if (index < 0) throw notFound();
  return { table, index };
}

function setColumnFilter(
  target: ColumnTarget,
  criteria: FilterCriteria | null,
  c: HostContext,
): void {
  const { table, index } = columnIndex(target, c);
  const others = table.filters.filter((filter) => filter.column !== index);
  filterTable(table, criteria ? [...others, { column: index, criteria }] : others, c);
}

function counted(filterOn: string) {
  return calculatedMethod<ColumnTarget>(null, (target, [count], c) => {
    setColumnFilter(target, { filterOn, criterion1: String(count) }, c);
  });
}

const filterClass = hostClass<ColumnTarget>(
  'Filter',
  {},
  {
    Criteria: scalar((target, c) => {
      const { table, index } = columnIndex(target, c);
      return table.filters.find((filter) => filter.column === index)?.criteria ?? null;
    }),
    Apply: calculatedMethod(null, (target, [criteria], c) => {
      setColumnFilter(target, criteriaOf(criteria), c);
    }),
    ApplyValuesFilter: calculatedMethod(null, (target, [values], c) => {
      if (!Array.isArray(values)) throw invalidArgument();
      setColumnFilter(target, { filterOn: 'Values', values: values as string[] }, c);
    }),
    ApplyCustomFilter: calculatedMethod(null, (target, [criterion1, criterion2, operator], c) => {
      setColumnFilter(
        target,
        {
          filterOn: 'Custom',
          criterion1: text(criterion1),
          ...(typeof criterion2 === 'string' && { criterion2 }),
          operator: operator === 'Or' ? 'Or' : 'And',
        },
        c,
      );
    }),
    ApplyTopItemsFilter: counted('TopItems'),
    ApplyTopPercentFilter: counted('TopPercent'),
    ApplyBottomItemsFilter: counted('BottomItems'),
    ApplyBottomPercentFilter: counted('BottomPercent'),
    ApplyDynamicFilter: calculatedMethod(null, (target, [criteria], c) => {
      setColumnFilter(target, { filterOn: 'Dynamic', dynamicCriteria: text(criteria) }, c);
    }),
    ApplyCellColorFilter: calculatedMethod(null, (target, [color], c) => {
      setColumnFilter(target, { filterOn: 'CellColor', color: text(color) }, c);
    }),
    ApplyFontColorFilter: calculatedMethod(null, (target, [color], c) => {
      setColumnFilter(target, { filterOn: 'FontColor', color: text(color) }, c);
    }),
    Clear: calculatedMethod(null, (target, _args, c) => {
      setColumnFilter(target, null, c);
    }),
  },
);

interface AutoFilterTarget {
  readonly sheetId: string;
  /** null for the sheet's own filter. */
  readonly tableId: string | null;
}

interface Filtered {
  readonly area: Area;
  readonly filters: readonly ColumnFilter[];
}

function filteredOf(target: AutoFilterTarget, c: HostContext): Filtered | null {
  if (target.tableId !== null) {
    const table = tableOrFail(c, target.tableId);
    return { area: table.area, filters: table.filters };
  }
  return c.model.existingSheet(target.sheetId).state.autoFilter;
}

function setFilters(target: AutoFilterTarget, filtered: Filtered, c: HostContext): void {
  if (target.tableId !== null) {
    filterTable(tableOrFail(c, target.tableId), filtered.filters, c);
    return;
  }
  const sheet = c.model.existingSheet(target.sheetId);
  const { area, filters } = filtered;
  sheet.change({ autoFilter: { area, filters } });
  const body = { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) };
  applyFilters(sheet, body, filters, typing(c));
}

function applyAutoFilter(target: AutoFilterTarget, args: readonly unknown[], c: HostContext): void {
  const [value, index, criteria] = args;
  const sheet = c.model.existingSheet(target.sheetId);
  const range = value instanceof TrackedRange ? value : rangeByText(text(value), sheet, c);
  const current = filteredOf(target, c);
  const isSame = current !== null && intersect(current.area, range.area) !== null;
  const kept = isSame ? current.filters.filter((filter) => filter.column !== index) : [];
  const added =
    typeof index === 'number' && criteria
      ? [{ column: index, criteria: criteriaOf(criteria) }]
      : [];
  setFilters(target, { area: range.area, filters: [...kept, ...added] }, c);
}

const autoFilterClass = hostClass<AutoFilterTarget>(
  'AutoFilter',
  {},
  {
    Enabled: scalar((target, c) =>
      target.tableId === null
        ? filteredOf(target, c) !== null
        : tableOrFail(c, target.tableId).showFilterButton,
    ),
    IsDataFiltered: scalar((target, c) => (filteredOf(target, c)?.filters.length ?? 0) > 0),
    Criteria: scalar((target, c) => {
      const filtered = filteredOf(target, c);
      if (!filtered) return [];
      return Array.from(
        { length: filtered.area.columns },
        (_, n) => filtered.filters.find((filter) => filter.column === n)?.criteria ?? null,
      );
    }),
    Apply: calculatedMethod(null, applyAutoFilter),
    Reapply: calculatedMethod(null, (target, _args, c) => {
      const filtered = filteredOf(target, c);
      if (filtered) setFilters(target, filtered, c);
    }),
    ClearCriteria: calculatedMethod(null, (target, _args, c) => {
      const filtered = filteredOf(target, c);
      if (filtered) setFilters(target, { ...filtered, filters: [] }, c);
    }),
    ClearColumnCriteria: calculatedMethod(null, (target, [index], c) => {
      const filtered = filteredOf(target, c);
      if (!filtered) return;
      const filters = filtered.filters.filter((filter) => filter.column !== index);
      setFilters(target, { ...filtered, filters }, c);
    }),
    Remove: calculatedMethod(null, (target, _args, c) => {
      const filtered = filteredOf(target, c);
      if (!filtered) return;
      setFilters(target, { ...filtered, filters: [] }, c);
      if (target.tableId === null) {
        c.model.existingSheet(target.sheetId).change({ autoFilter: null });
      }
    }),
    GetRange: method('Range', (target, _args, c) => {
      const filtered = filteredOf(target, c);
      if (!filtered) throw notFound();
      return rangeOn(target.sheetId, filtered.area);
    }),
    GetRangeOrNullObject: method('Range', (target, _args, c) => {
      const filtered = filteredOf(target, c);
      return filtered && rangeOn(target.sheetId, filtered.area);
    }),
  },
);

export const SORT_CLASSES: readonly HostClass[] = [
  rangeSortClass,
  tableSortClass,
  filterClass,
  autoFilterClass,
];
