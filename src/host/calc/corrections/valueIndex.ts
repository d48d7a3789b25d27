import { CELL_INVERTED_INDEX_CACHE, ERROR_TYPE_SET } from '@univerjs/engine-formula';

/** What a cell holds, as the engine's index is told it; null is a blank cell. */
type IndexedValue = string | number | boolean | null;
type Interval = [number, number];

/** Rows of one column by value, and back. */
interface ColumnIndex {
  readonly rowsOf: Map<IndexedValue, Set<number>>;
  readonly valueAt: Map<number, IndexedValue>;
  /** Rows that hold an error: a comparison with them is that error, whatever it is compared with. */
  readonly errors: Set<number>;
}

const isError = (value: IndexedValue | undefined): boolean => ERROR_TYPE_SET.has(value as never);

const keyOf = (value: IndexedValue | undefined): IndexedValue =>
  typeof value === 'string' && !isError(value) ? value.toLowerCase() : (value ?? null);

/** A blank cell equals 0, empty text and FALSE; those three are not equal to one another. */
function equalTo(value: IndexedValue): readonly IndexedValue[] {
  if (value === null) return [null, 0, '', false];
  return value === 0 || value === '' || value === false ? [value, null] : [value];
}

const isWithin = (row: number, intervals: readonly Interval[]): boolean =>
  intervals.some(([start, end]) => row >= start && row <= end);

class TypedIndex {
  private columns = new Map<string, ColumnIndex>();
  private lastKey: readonly [string, string, number] | null = null;
  private last: ColumnIndex | undefined;

  find(unitId: string, sheetId: string, column: number): ColumnIndex | undefined {
    const key = this.lastKey;
    if (key?.[0] === unitId && key[1] === sheetId && key[2] === column) return this.last;
    this.last = this.columns.get(`${unitId}|${sheetId}|${String(column)}`);
    this.lastKey = [unitId, sheetId, column];
    return this.last;
  }

  make(unitId: string, sheetId: string, column: number): ColumnIndex {
    const made: ColumnIndex = { rowsOf: new Map(), valueAt: new Map(), errors: new Set() };
    this.columns.set(`${unitId}|${sheetId}|${String(column)}`, made);
    this.lastKey = [unitId, sheetId, column];
    this.last = made;
    return made;
  }

  put(index: ColumnIndex, row: number, value: IndexedValue): void {
    const before = index.valueAt.get(row);
    if (before !== undefined) {
      index.rowsOf.get(before)?.delete(row);
      index.errors.delete(row);
    }
    index.valueAt.set(row, value);
    let rows = index.rowsOf.get(value);
    if (!rows) {
      rows = new Set();
      index.rowsOf.set(value, rows);
    }
    rows.add(row);
    if (isError(value)) index.errors.add(row);
  }

  clear(): void {
    this.columns = new Map();
    this.lastKey = null;
    this.last = undefined;
  }
}

/**
 * Univer 0.25.1 remembers per column which rows hold a value, and forgets the values' types: from
 * the second comparison with a column on, 0 equals "", text 12 equals the number 12, and an error
 * equals nothing in place of being the answer. This index keeps them apart.
 * There is one index for all workbooks, so it is replaced once.
 */
export function correctValueIndex(): void {
  const engine = CELL_INVERTED_INDEX_CACHE;
  const typed = new TypedIndex();
  const canUse = engine.canUseCache.bind(engine);
  const clear = engine.clear.bind(engine);
  engine.set = (unitId, sheetId, column, value, row, isForced = false) => {
    if (!isForced && !engine.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    const index = typed.find(unitId, sheetId, column) ?? typed.make(unitId, sheetId, column);
    typed.put(index, row, keyOf(value));
  };
  engine.getCellValuePositions = (unitId, sheetId, column) =>
    typed.find(unitId, sheetId, column)?.rowsOf as ReturnType<typeof engine.getCellValuePositions>;
  engine.getCellPositions = (unitId, sheetId, column, value, rowsInCache) => {
    const index = typed.find(unitId, sheetId, column);
    if (!index) return undefined;
    const matchingRows: number[] = [];
    for (const key of equalTo(keyOf(value))) {
      for (const row of index.rowsOf.get(key) ?? []) {
        if (isWithin(row, rowsInCache)) matchingRows.push(row);
      }
    }
    return { errorType: null, matchingRows };
  };
  engine.canUseCache = (unitId, sheetId, column, startRow, endRow) => {
    const errors = typed.find(unitId, sheetId, column)?.errors;
    const hasError = [...(errors ?? [])].some((row) => row >= startRow && row <= endRow);
    if (hasError) return { rowsInCache: [], rowsNotInCache: [] };
    return canUse(unitId, sheetId, column, startRow, endRow);
  };
  engine.clear = () => {
    typed.clear();
    clear();
  };
}
