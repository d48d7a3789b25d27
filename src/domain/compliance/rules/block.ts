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

/** Values of a block, laid out as a column is. `ids` where they come straight from a column. */
export interface Vector {
  readonly tags: Uint8Array;
  readonly numbers: Float64Array;
  /** Text of entry `i` is `texts[from + i]`: a block of a column shares the column's list. */
  readonly texts: string[];
  readonly from: number;
}

export function createVector(): Vector {
  return {
    tags: new Uint8Array(BLOCK_SIZE),
    numbers: new Float64Array(BLOCK_SIZE),
    texts: new Array<string>(BLOCK_SIZE).fill(''),
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

/** A block of a column: a view where rows are in order, else gathered into `into`. */
export function sliceOf(column: RuleColumn, block: Block, into: Vector): Vector {
  if (block.rows === undefined) {
    const last = block.first + block.count;
    return {
      tags: column.tags.subarray(block.first, last),
      numbers: column.numbers.subarray(block.first, last),
      texts: column.texts,
      from: block.first,
    };
  }
  for (let index = 0; index < block.count; index += 1) {
    const row = block.rows[index] ?? 0;
    into.tags[index] = column.tags[row] ?? BLANK;
    into.numbers[index] = column.numbers[row] ?? 0;
    into.texts[index] = column.texts[row] ?? '';
  }
  return into;
}
