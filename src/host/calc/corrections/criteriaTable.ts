import type { ArrayValueObject } from '@univerjs/engine-formula';
import type { CellContent, Criterion } from './criterionTest';
import { contentOf } from './criterionTest';

/** A range's cells, row by row, and where each value stands. */
export class CriteriaTable {
  readonly cells: readonly CellContent[];
  private index: Map<CellContent, number[]> | null = null;
  /** Texts that a criterion may read as a number. */
  private readonly digits: number[] = [];

  constructor(array: ArrayValueObject) {
    const cells: CellContent[] = [];
    const rows = array.getArrayValue();
    for (let row = 0; row < array.getRowCount(); row += 1) {
      const line = rows[row];
      for (let column = 0; column < array.getColumnCount(); column += 1) {
        cells.push(contentOf(line?.[column]));
      }
    }
    this.cells = cells;
  }

  /** Places that may meet an exact criterion; the criterion itself decides. */
  candidates(exact: string | number | boolean): readonly number[] {
    this.index ??= this.indexed();
    const found = this.index.get(exact) ?? [];
    if (typeof exact !== 'number' || this.digits.length === 0) return found;
    return [...found, ...this.digits].sort((a, b) => a - b);
  }

  private indexed(): Map<CellContent, number[]> {
    const index = new Map<CellContent, number[]>();
    const put = (key: CellContent, place: number): void => {
      const places = index.get(key);
      if (places) places.push(place);
      else index.set(key, [place]);
    };
    this.cells.forEach((cell, place) => {
      if (cell === null || typeof cell === 'object') return;
      put(typeof cell === 'string' ? cell.toLowerCase() : cell, place);
      if (typeof cell === 'string' && /^\s*[-+.\d]/u.test(cell)) this.digits.push(place);
    });
    return index;
  }
}

/** The engine keeps one array a range and run, so what was read of it can be kept as long. */
const tables = new WeakMap<ArrayValueObject, CriteriaTable>();

export function tableOf(array: ArrayValueObject): CriteriaTable {
  let table = tables.get(array);
  if (!table) {
    table = new CriteriaTable(array);
    tables.set(array, table);
  }
  return table;
}

export type Pair = readonly [table: CriteriaTable, criterion: Criterion];

/** Places at which every criterion is met, in order. */
export function matchingPlaces(pairs: readonly Pair[]): number[] {
  const meets = (place: number): boolean =>
    pairs.every(([table, criterion]) => criterion.matches(table.cells[place] ?? null));
  let fewest: readonly number[] | null = null;
  for (const [table, { exact }] of pairs) {
    if (exact === undefined) continue;
    const found = table.candidates(exact);
    if (!fewest || found.length < fewest.length) fewest = found;
  }
  if (fewest) return fewest.filter(meets);
  const places: number[] = [];
  const count = pairs[0]?.[0].cells.length ?? 0;
  for (let place = 0; place < count; place += 1) if (meets(place)) places.push(place);
  return places;
}
