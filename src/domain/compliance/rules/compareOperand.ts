import {
  createVector,
  oddOfBoth,
  getValue as getOne,
  setValue as setOne,
  type Block,
  type Vector,
} from './block';
import * as column from './column';
import type { Operand, RowOperand } from './operand';
import { compareValues, folded, isError, type Value } from './value';
import { vectorise, type ScalarFunction } from './vectorise';

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

// Copied so that the loops read constants: some bundlers turn the exports of a module into getters.
const { BLANK, BOOLEAN, NUMBER, TEXT } = column;
const getValue = getOne;
const setValue = setOne;

const LESS = 1;
const SAME = 2;
const MORE = 4;

/** Which outcomes of an ordering make the comparison true. */
const ACCEPTED: Readonly<Record<Comparison, number>> = {
  '=': SAME,
  '<>': LESS | MORE,
  '<': LESS,
  '<=': LESS | SAME,
  '>': MORE,
  '>=': SAME | MORE,
};

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** Excel compares 15 digits, so that 0.1+0.2 is 0.3; see `compareNumbers`. */
const NOISE = 2e-15;

function orderOf(a: number, b: number): number {
  if (a === b) return SAME;
  const gap = a - b;
  if (Math.abs(gap) <= Math.abs(a) * NOISE && Math.abs(gap) <= Math.abs(b) * NOISE) return SAME;
  return gap < 0 ? LESS : MORE;
}

const comparing =
  (accepted: number): ScalarFunction =>
  ([left = null, right = null]) => {
    if (isError(left)) return left;
    if (isError(right)) return right;
    const order = compareValues(left, right);
    return (accepted & (order < 0 ? LESS : order > 0 ? MORE : SAME)) !== 0;
  };

/** Outside of this band two numbers differ beyond doubt; inside, `orderOf` decides. */
const BAND = 2 * NOISE;

const truth = (accepted: number, order: number): number => ((accepted & order) === 0 ? 0 : 1);

function compareAll(
  accepted: number,
  numbers: Float64Array,
  limit: number,
  results: Float64Array,
  count: number,
): void {
  const [less, more] = [truth(accepted, LESS), truth(accepted, MORE)];
  const band = Math.abs(limit) * BAND;
  const [low, high] = [limit - band, limit + band];
  for (let index = 0; index < count; index += 1) {
    const number = numbers[index] as number;
    results[index] =
      number > high ? more : number < low ? less : truth(accepted, orderOf(number, limit));
  }
}

function compareBoth(
  accepted: number,
  left: Float64Array,
  right: Float64Array,
  results: Float64Array,
  count: number,
): void {
  const [less, more] = [truth(accepted, LESS), truth(accepted, MORE)];
  for (let index = 0; index < count; index += 1) {
    const x = left[index] as number;
    const y = right[index] as number;
    const gap = x - y;
    const band = Math.abs(x) * BAND;
    results[index] = gap > band ? more : gap < -band ? less : truth(accepted, orderOf(x, y));
  }
}

/** The result of a comparison: booleans, but for the entries where a side was something else. */
function plainly(out: Vector, odd: readonly number[]): Vector {
  out.plain = 'boolean';
  out.odd = odd;
  return out;
}

/** Column beside a fixed number: the commonest condition, so numbers are compared without making values. */
function withNumber(accepted: number, run: (block: Block) => Vector, limit: number): Operand {
  const out = createVector();
  const scalar = comparing(accepted);
  return {
    kind: 'row',
    run: (block) => {
      const vector = run(block);
      const { tags, numbers, odd } = vector;
      const { count } = block;
      const results = out.numbers;
      const resultTags = out.tags;
      if (vector.plain === 'number') {
        compareAll(accepted, numbers, limit, results, count);
        resultTags.fill(BOOLEAN, 0, count);
        for (const index of odd) setValue(out, index, scalar([getValue(vector, index), limit]));
        return plainly(out, odd);
      }
      out.plain = undefined;
      for (let index = 0; index < count; index += 1) {
        const tag = tags[index] as number;
        if (tag <= NUMBER) {
          const number = tag === NUMBER ? (numbers[index] as number) : 0;
          resultTags[index] = BOOLEAN;
          results[index] = (accepted & orderOf(number, limit)) === 0 ? 0 : 1;
        } else setValue(out, index, scalar([getValue(vector, index), limit]));
      }
      return out;
    },
  };
}

/** Column beside fixed text, for equality. Blank equals empty text; a number equals no text. */
function withText(isEqual: boolean, row: RowOperand, text: string): Operand {
  const { run } = row;
  // A cell with empty text is read as blank, so text in a column is never empty and need not be looked at.
  const isSettled = text === '' && row.key !== undefined;
  const out = createVector();
  const { length } = text;
  const [whenSame, whenOther] = isEqual ? [1, 0] : [0, 1];
  const whenBlank = length === 0 ? whenSame : whenOther;
  return {
    kind: 'row',
    run: (block) => {
      const vector = run(block);
      const { tags, texts, from } = vector;
      const errors: number[] = [];
      const results = out.numbers;
      const resultTags = out.tags;
      const { count } = block;
      for (let index = 0; index < count; index += 1) {
        const tag = tags[index] as number;
        resultTags[index] = BOOLEAN;
        if (tag === TEXT) {
          const candidate = isSettled ? '' : (texts[from + index] as string);
          const isSame =
            !isSettled && candidate.length === length && textOrder(candidate, text) === SAME;
          results[index] = isSame ? whenSame : whenOther;
        } else if (tag === BLANK) results[index] = whenBlank;
        else if (tag === NUMBER || tag === BOOLEAN) results[index] = whenOther;
        else {
          setValue(out, index, getValue(vector, index));
          errors.push(index);
        }
      }
      return plainly(out, errors);
    },
  };
}

/** Order of two texts by their first characters that differ without regard to case. */
function textOrder(a: string, b: string): number {
  if (a === b) return SAME;
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x === y) continue;
    const [p, q] = [lowerCode(x), lowerCode(y)];
    if (p !== q) return p < q ? LESS : MORE;
  }
  if (a.length === b.length) return SAME;
  return a.length < b.length ? LESS : MORE;
}

function lowerCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return code >= 0x2e80 && code < 0xff00 ? code : folded(String.fromCharCode(code)).charCodeAt(0);
}

function betweenColumns(
  accepted: number,
  left: (block: Block) => Vector,
  right: (block: Block) => Vector,
): Operand {
  const out = createVector();
  const scalar = comparing(accepted);
  return {
    kind: 'row',
    run: (block) => {
      const a = left(block);
      const b = right(block);
      const { count } = block;
      const results = out.numbers;
      const resultTags = out.tags;
      const odd = oddOfBoth(a, b);
      if (odd !== undefined) {
        compareBoth(accepted, a.numbers, b.numbers, results, count);
        resultTags.fill(BOOLEAN, 0, count);
        for (const index of odd)
          setValue(out, index, scalar([getValue(a, index), getValue(b, index)]));
        return plainly(out, odd);
      }
      out.plain = undefined;
      for (let index = 0; index < count; index += 1) {
        const tagA = a.tags[index] as number;
        const tagB = b.tags[index] as number;
        if (tagA <= NUMBER && tagB <= NUMBER) {
          const x = tagA === NUMBER ? (a.numbers[index] as number) : 0;
          const y = tagB === NUMBER ? (b.numbers[index] as number) : 0;
          resultTags[index] = BOOLEAN;
          results[index] = (accepted & orderOf(x, y)) === 0 ? 0 : 1;
        } else if (tagA === TEXT && tagB === TEXT) {
          const order = textOrder(
            a.texts[a.from + index] as string,
            b.texts[b.from + index] as string,
          );
          resultTags[index] = BOOLEAN;
          results[index] = (accepted & order) === 0 ? 0 : 1;
        } else setValue(out, index, scalar([getValue(a, index), getValue(b, index)]));
      }
      return out;
    },
  };
}

/** Excel's comparison: numbers before text before booleans, text without case, blank as 0 or ''. */
export function compareOperand(
  operator: Comparison,
  left: ScalarOperand,
  right: ScalarOperand,
): Operand {
  if (left.kind === 'constant' && right.kind === 'row') {
    return compareOperand(MIRRORED[operator], right, left);
  }
  const accepted = ACCEPTED[operator];
  if (left.kind === 'row' && right.kind === 'row') {
    return betweenColumns(accepted, left.run, right.run);
  }
  if (left.kind === 'row' && right.kind === 'constant') {
    const value: Value = right.value;
    if (typeof value === 'number') return withNumber(accepted, left.run, value);
    const isEquality = operator === '=' || operator === '<>';
    if (typeof value === 'string' && isEquality) return withText(operator === '=', left, value);
  }
  return vectorise([left, right], comparing(accepted));
}
