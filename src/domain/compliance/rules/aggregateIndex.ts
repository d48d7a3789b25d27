import { compareValues, DIVIDED_BY_ZERO, isError, type Value } from './value';
import { keysOf, numberKey, sortedRows, valueAt, type RuleColumn } from './column';
import { meets, type Criterion } from './criteria';
import type { RuleTable } from './ruleTable';

export type GroupKey = string | number;

/** A column that must meet a criterion that is the same for every row. */
export interface FixedCondition {
  readonly key: string;
  readonly column: RuleColumn;
  readonly criterion: Criterion;
}

/** What a group of rows amounts to; also in order of one column where an inequality asks for it. */
interface Group {
  readonly rows: number[];
  readonly results: Map<string, Value>;
  sorted?: { readonly rows: readonly number[]; readonly sums: Float64Array };
}

/**
 * Rows of a table by the contents of some columns, so that SUMIFS over 100,000 rows looks at each row once and not
 * once for every row. Knows which rows of the asking table depend on which group, for re-checking after an edit.
 */
export interface AggregateIndex {
  readonly table: RuleTable;
  /** Columns whose change can alter a result. */
  readonly columns: ReadonlySet<string>;
  /** Key of the group in which all keyed columns equal these values; it may hold no row yet. */
  readonly keyOf: (values: readonly Value[]) => GroupKey;
  readonly keyOfIds: (ids: readonly number[]) => GroupKey;
  readonly group: (key: GroupKey) => Group | undefined;
  /** Notes that a row of the asking table looks at a group; at every row when the key is undefined. */
  readonly depend: (key: GroupKey | undefined, askingRow: number) => void;
  /** After a cell of `row` changed: moves it to its group; gives the asking rows to look at again. */
  readonly refresh: (row: number) => readonly number[];
}

const NO_GROUP = '';

function passesAll(fixed: readonly FixedCondition[], row: number): boolean {
  return fixed.every(({ column, criterion }) => meets(criterion, valueAt(column, row)));
}

export function createAggregateIndex(
  table: RuleTable,
  fixed: readonly FixedCondition[],
  keyed: readonly { readonly key: string; readonly column: RuleColumn }[],
  further: readonly string[],
): AggregateIndex {
  const keys = keyed.map(({ column }) => keysOf(column));
  const groups = new Map<GroupKey, Group>();
  const places: GroupKey[] = [];
  const asked: (GroupKey | undefined)[] = [];
  const readers = new Set<number>();
  let dependents: Map<GroupKey, Set<number>> | undefined;
  const compose = (ids: readonly number[]): GroupKey =>
    ids.length === 1 ? (ids[0] ?? 0) : ids.length === 0 ? 0 : ids.join('|');
  const placeOf = (row: number): GroupKey =>
    passesAll(fixed, row) ? compose(keys.map((one) => one.ids[row] ?? 0)) : NO_GROUP;
  const enter = (row: number): void => {
    const place = placeOf(row);
    places[row] = place;
    if (place === NO_GROUP) return;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, { rows: [row], results: new Map() });
    else insertInOrder(group.rows, row);
  };
  for (let row = 0; row < table.rowIds.length; row += 1) enter(row);
  const forget = (place: GroupKey, row?: number): void => {
    const group = groups.get(place);
    if (group === undefined) return;
    group.results.clear();
    delete group.sorted;
    if (row !== undefined) group.rows.splice(group.rows.indexOf(row), 1);
  };
  return {
    table,
    columns: new Set([...fixed, ...keyed].map(({ key }) => key).concat(further)),
    keyOf: (values) =>
      compose(values.map((value, at) => (keys[at] === undefined ? 0 : numberKey(keys[at], value)))),
    keyOfIds: compose,
    group: (key) => groups.get(key),
    depend: (key, askingRow) => {
      asked[askingRow] = key;
      if (key === undefined) readers.add(askingRow);
      else readers.delete(askingRow);
      if (dependents !== undefined && key !== undefined) addTo(dependents, key, askingRow);
    },
    refresh: (row) => {
      dependents ??= inverted(asked);
      const before = places[row] ?? NO_GROUP;
      forget(before, row);
      enter(row);
      const after = places[row] ?? NO_GROUP;
      forget(after);
      return [...(dependents.get(before) ?? []), ...(dependents.get(after) ?? []), ...readers];
    },
  };
}

function addTo(map: Map<GroupKey, Set<number>>, key: GroupKey, row: number): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, new Set([row]));
  else rows.add(row);
}

/** Made when an edit first asks for it: a full pass has no use for it. */
function inverted(asked: readonly (GroupKey | undefined)[]): Map<GroupKey, Set<number>> {
  const map = new Map<GroupKey, Set<number>>();
  asked.forEach((key, row) => {
    if (key !== undefined) addTo(map, key, row);
  });
  return map;
}

function insertInOrder(rows: number[], row: number): void {
  const last = rows[rows.length - 1];
  if (last === undefined || last < row) rows.push(row);
  else
    rows.splice(
      rows.findIndex((one) => one > row),
      0,
      row,
    );
}

export type Reduction = 'count' | 'sum' | 'average' | 'min' | 'max';

/** Numbers only count; the first error met is the result, as in Excel. */
export function reduceRows(
  reduction: Reduction,
  rows: Iterable<number>,
  column: RuleColumn | undefined,
): Value {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let min = Infinity;
  let max = -Infinity;
  for (const row of rows) {
    count += 1;
    if (column === undefined) continue;
    const value = valueAt(column, row);
    if (isError(value)) return value;
    if (typeof value !== 'number') continue;
    numbers += 1;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  switch (reduction) {
    case 'count':
      return count;
    case 'sum':
      return sum;
    case 'average':
      return numbers === 0 ? DIVIDED_BY_ZERO : sum / numbers;
    case 'min':
      return numbers === 0 ? 0 : min;
    case 'max':
      return numbers === 0 ? 0 : max;
  }
}

/** The group's result, worked out once until one of its rows changes. */
export function groupResult(
  group: Group | undefined,
  reduction: Reduction,
  column: RuleColumn | undefined,
): Value {
  if (group === undefined) return reduceRows(reduction, [], column);
  let result = group.results.get(reduction);
  if (result === undefined) {
    result = reduceRows(reduction, group.rows, column);
    group.results.set(reduction, result);
  }
  return result;
}

/** An inequality that differs by row, on one column. */
export interface OrderedCondition {
  readonly column: RuleColumn;
  readonly criterion: Criterion;
}

function boundary(
  rows: readonly number[],
  column: RuleColumn,
  limit: Value,
  isAfterEqual: boolean,
): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareValues(valueAt(column, rows[middle] ?? 0), limit);
    if (order < 0 || (isAfterEqual && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortedGroup(
  group: Group,
  by: RuleColumn,
  column: RuleColumn | undefined,
): NonNullable<Group['sorted']> {
  if (group.sorted !== undefined) return group.sorted;
  const rows = sortedRows(by, group.rows);
  const sums = new Float64Array(rows.length + 1);
  rows.forEach((row, at) => {
    const value = column === undefined ? 0 : valueAt(column, row);
    sums[at + 1] = (sums[at] ?? 0) + (typeof value === 'number' ? value : 0);
  });
  group.sorted = { rows, sums };
  return group.sorted;
}

/** Worth sorting from this many rows on. */
const SORT_FROM = 48;

/** Rows of a group that also meet inequalities; found by halving where one column of a large group is asked. */
export function orderedResult(
  group: Group | undefined,
  conditions: readonly OrderedCondition[],
  reduction: Reduction,
  column: RuleColumn | undefined,
): Value {
  if (group === undefined) return reduceRows(reduction, [], column);
  const by = conditions[0]?.column;
  const isOneColumn = conditions.every(
    (one) => one.column === by && /^[<>]=?$/.test(one.criterion.operator),
  );
  if (by === undefined || !isOneColumn || group.rows.length < SORT_FROM) {
    return reduceRows(
      reduction,
      group.rows.filter((row) =>
        conditions.every((one) => meets(one.criterion, valueAt(one.column, row))),
      ),
      column,
    );
  }
  const { rows, sums } = sortedGroup(group, by, column);
  const [from, to] = spanOf(rows, by, conditions);
  if (reduction === 'count') return to - from;
  if (reduction === 'sum') return (sums[to] ?? 0) - (sums[from] ?? 0);
  return reduceRows(reduction, rows.slice(from, to), column);
}

/** Order is only between values of one kind, so the span begins and ends with the kind of the limit. */
function spanOf(
  rows: readonly number[],
  by: RuleColumn,
  conditions: readonly OrderedCondition[],
): readonly [number, number] {
  const kindOf = (limit: Value): readonly [number, number] =>
    typeof limit === 'number'
      ? [0, boundary(rows, by, '', false)]
      : typeof limit === 'string'
        ? [boundary(rows, by, '', false), boundary(rows, by, false, false)]
        : [boundary(rows, by, false, false), rows.length];
  let from = 0;
  let to = rows.length;
  for (const { criterion } of conditions) {
    const { operator, value } = criterion;
    if (value === null || isError(value)) return [0, 0];
    const [first, last] = kindOf(value);
    from = Math.max(from, first);
    to = Math.min(to, last);
    if (operator === '>' || operator === '>=') {
      from = Math.max(from, boundary(rows, by, value, operator === '>'));
    } else to = Math.min(to, boundary(rows, by, value, operator === '<='));
  }
  return from < to ? [from, to] : [from, from];
}
