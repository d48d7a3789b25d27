import * as kinds from './column';
import type { RuleColumn } from './column';
import { excelError, type Value } from './value';

const { BLANK, BOOLEAN, ERROR, NUMBER, TEXT } = kinds;

/** Rows looked at together: few enough to stay in the processor's cache. */
export const BLOCK_SIZE = 2048;

/** Which rows of the table: `first … first + count`, or those listed. */
export interface Block {
  readonly first: number;
  readonly count: number;
  readonly rows?: Int32Array;
}

export const rowAt = (block: Block, index: number): number =>
  block.rows === undefined ? block.first + index : (block.rows[index] ?? 0);

const NONE: readonly number[] = [];

/** Values of a block, laid out as a column is. `ids` where they come straight from a column. */
export interface Vector {
  /**
   * Where every entry but those listed is a number or blank (`numbers`: 0 for blank), or every entry a boolean, so
   * that a loop need not look at the tags. Absent: anything may stand anywhere.
   */
  plain: 'number' | 'boolean' | undefined;
  /** Entries that are something else, ascending; empty without `plain`. */
  odd: readonly number[];
  readonly tags: Uint8Array;
  readonly numbers: Float64Array;
  /** Text of entry `i` is `texts[from + i]`: a block of a column shares the column's list. */
  readonly texts: string[];
  readonly from: number;
}

export function createVector(): Vector {
  return {
    plain: undefined,
    odd: NONE,
    tags: new Uint8Array(BLOCK_SIZE),
    numbers: new Float64Array(BLOCK_SIZE),
    texts: [],
    from: 0,
  };
}

export function setValue(vector: Vector, index: number, value: Value): void {
  if (typeof value === 'number') {
    vector.tags[index] = NUMBER;
    vector.numbers[index] = value;
  } else if (value === null) vector.tags[index] = BLANK;
  else if (typeof value === 'string') {
    vector.tags[index] = TEXT;
    vector.texts[index] = value;
  } else if (typeof value === 'boolean') {
    vector.tags[index] = BOOLEAN;
    vector.numbers[index] = value ? 1 : 0;
  } else {
    vector.tags[index] = ERROR;
    vector.texts[index] = value.error;
  }
}

export function getValue(vector: Vector, index: number): Value {
  switch (vector.tags[index]) {
    case NUMBER:
      return vector.numbers[index] ?? 0;
    case TEXT:
      return vector.texts[vector.from + index] ?? '';
    case BOOLEAN:
      return vector.numbers[index] === 1;
    case ERROR:
      return excelError(vector.texts[vector.from + index] ?? '');
    default:
      return null;
  }
}

/** More entries of another kind than this, and a block is looked at one by one. */
const FEW = 64;

/** Entries that are neither number nor blank; undefined where they are many, as in a column of texts. */
function oddIn(tags: Uint8Array): readonly number[] | undefined {
  const odd: number[] = [];
  for (let index = 0; index < tags.length; index += 1) {
    if ((tags[index] as number) <= NUMBER) continue;
    odd.push(index);
    if (odd.length > FEW) return undefined;
  }
  return odd;
}

function viewOf(column: RuleColumn, block: Block): Vector {
  const last = block.first + block.count;
  const tags = column.tags.subarray(block.first, last);
  const odd = oddIn(tags);
  return {
    plain: odd === undefined ? undefined : 'number',
    odd: odd ?? NONE,
    tags,
    numbers: column.numbers.subarray(block.first, last),
    texts: column.texts,
    from: block.first,
  };
}

/** The last block that was looked at: rules of one table go over the same block one after the other. */
const views = new WeakMap<
  RuleColumn,
  { first: number; count: number; version: number; view: Vector }
>();

/** A block of a column: a view where rows are in order, else gathered into `into`. */
export function sliceOf(column: RuleColumn, block: Block, into: Vector): Vector {
  if (block.rows === undefined) {
    const { first, count } = block;
    const { version } = column;
    const known = views.get(column);
    if (known?.first === first && known.count === count && known.version === version)
      return known.view;
    const view = viewOf(column, block);
    views.set(column, { first, count, version, view });
    return view;
  }
  for (let index = 0; index < block.count; index += 1) {
    const row = block.rows[index] ?? 0;
    into.tags[index] = column.tags[row] ?? BLANK;
    into.numbers[index] = column.numbers[row] ?? 0;
    into.texts[index] = column.texts[row] ?? '';
  }
  return into;
}

/** Entries to look at one by one where both sides are plain numbers; undefined where they are not. */
export function oddOfBoth(a: Vector, b: Vector): readonly number[] | undefined {
  if (a.plain !== 'number' || b.plain !== 'number') return undefined;
  const [left, right] = [a.odd, b.odd];
  if (left.length === 0) return right;
  return right.length === 0 ? left : [...new Set([...left, ...right])].sort((x, y) => x - y);
}
