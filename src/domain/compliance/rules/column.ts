import { compareValues, folded, isError, excelError, type Value } from './value';

export const BLANK = 0;
export const NUMBER = 1;
export const TEXT = 2;
export const BOOLEAN = 3;
export const ERROR = 4;

/**
 * One column of a table by kind: `tags[row]` tells which; numbers and booleans in `numbers`, text in `texts`,
 * the literal of an error in `texts` too. Kept column by column because rules read a column at a time.
 */
export interface RuleColumn {
  readonly tags: Uint8Array;
  readonly numbers: Float64Array;
  readonly texts: string[];
  /** Counts edits, so that what was worked out about the column is known to be old. */
  version: number;
  /** Numbered distinct contents, made when first asked for; see `keysOf`. */
  keys?: ColumnKeys;
}

/** `ids[row]` is the same for equal contents (text without case, number-like text as its number). */
export interface ColumnKeys {
  readonly ids: Int32Array;
  readonly idOf: Map<string, number>;
  readonly sample: Value[];
}

export function columnOf(values: readonly Value[]): RuleColumn {
  const column: RuleColumn = {
    tags: new Uint8Array(values.length),
    numbers: new Float64Array(values.length),
    texts: new Array<string>(values.length).fill(''),
    version: 0,
  };
  values.forEach((value, row) => {
    setCell(column, row, value);
  });
  return column;
}

export function setCell(column: RuleColumn, row: number, value: Value): void {
  const { tags, numbers, texts } = column;
  column.version += 1;
  numbers[row] = 0;
  texts[row] = '';
  if (value === null) tags[row] = BLANK;
  else if (typeof value === 'number') {
    tags[row] = NUMBER;
    numbers[row] = value;
  } else if (typeof value === 'string') {
    tags[row] = TEXT;
    texts[row] = value;
  } else if (typeof value === 'boolean') {
    tags[row] = BOOLEAN;
    numbers[row] = value ? 1 : 0;
  } else {
    tags[row] = ERROR;
    texts[row] = value.error;
  }
  if (column.keys !== undefined) column.keys.ids[row] = numberKey(column.keys, value);
}

export function valueAt(column: RuleColumn, row: number): Value {
  switch (column.tags[row]) {
    case NUMBER:
      return column.numbers[row] ?? 0;
    case TEXT:
      return column.texts[row] ?? '';
    case BOOLEAN:
      return column.numbers[row] === 1;
    case ERROR:
      return excelError(column.texts[row] ?? '');
    default:
      return null;
  }
}

/** What counts as the same content in criteria. Blank and empty text share a key; a criterion never equals an error by chance. */
export function keyText(value: Value): string {
  if (typeof value === 'number') return `n${String(value)}`;
  if (value === null || value === '') return 'b';
  if (typeof value === 'boolean') return value ? 'lt' : 'lf';
  if (isError(value)) return `e${value.error}`;
  const text = value.trim();
  const number = /^[-+]?\d*\.?\d+(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? `n${String(number)}` : `t${folded(value)}`;
}

/** The number of a content; a content not met before gets the next one, so that a row may wait for it to come. */
export function numberKey(keys: ColumnKeys, value: Value): number {
  const text = keyText(value);
  let id = keys.idOf.get(text);
  if (id === undefined) {
    id = keys.sample.length;
    keys.idOf.set(text, id);
    keys.sample.push(value);
  }
  return id;
}

export function keysOf(column: RuleColumn): ColumnKeys {
  if (column.keys !== undefined) return column.keys;
  const keys: ColumnKeys = { ids: new Int32Array(column.tags.length), idOf: new Map(), sample: [] };
  const lastText = new Map<string, number>();
  for (let row = 0; row < column.tags.length; row += 1) {
    const text = column.tags[row] === TEXT ? column.texts[row] : undefined;
    const known = text === undefined ? undefined : lastText.get(text);
    const id = known ?? numberKey(keys, valueAt(column, row));
    if (text !== undefined && known === undefined) lastText.set(text, id);
    keys.ids[row] = id;
  }
  column.keys = keys;
  return keys;
}

/** Rows in ascending order of the column; blanks and errors left out. */
export function sortedRows(column: RuleColumn, rows: readonly number[]): number[] {
  return rows
    .filter((row) => column.tags[row] !== BLANK && column.tags[row] !== ERROR)
    .sort((a, b) => compareValues(valueAt(column, a), valueAt(column, b)));
}
