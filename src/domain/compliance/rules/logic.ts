import {
  createVector,
  getValue as getOne,
  setValue as setOne,
  type Block,
  type Vector,
} from './block';
import * as column from './column';
import type { Operand } from './operand';
import { isError, toLogical, WRONG_VALUE, type Value } from './value';

const { BLANK, BOOLEAN, ERROR, NUMBER, TEXT } = column;
const getValue = getOne;
const setValue = setOne;

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;

/** A cell named in AND or OR counts only when it holds a boolean or a number; a computed text is an error. */
function logicalIn(value: Value, isCell: boolean): Value | undefined {
  if (isCell && (value === null || typeof value === 'string')) return undefined;
  return toLogical(value);
}

function combineValues(
  args: readonly ScalarOperand[],
  values: readonly Value[],
  absorbing: boolean,
): Value {
  let seen = false;
  let result = !absorbing;
  for (let place = 0; place < values.length; place += 1) {
    const arg = args[place];
    const logical = logicalIn(values[place] ?? null, arg?.kind === 'row' && arg.key !== undefined);
    if (logical === undefined) continue;
    if (typeof logical !== 'boolean') return logical;
    seen = true;
    if (logical === absorbing) result = absorbing;
  }
  return seen ? result : WRONG_VALUE;
}

/** Rows of an argument that hold something else than a boolean are marked in `slow` and looked at one by one. */
function absorb(
  out: Vector,
  vector: Vector,
  fixed: number,
  slow: Uint8Array,
  count: number,
): boolean {
  const { tags, numbers } = vector;
  const results = out.numbers;
  let isSlow = false;
  for (let index = 0; index < count; index += 1) {
    if (tags[index] !== BOOLEAN) {
      slow[index] = 1;
      isSlow = true;
    } else if (numbers[index] === fixed) results[index] = fixed;
  }
  return isSlow;
}

/** Booleans only, but for the entries given back. */
function combinePlainly(
  results: Float64Array,
  vectors: readonly Vector[],
  absorbing: boolean,
  count: number,
): readonly number[] {
  const odd: number[] = [];
  vectors.forEach((vector, at) => {
    const { numbers } = vector;
    if (at === 0) results.set(numbers.subarray(0, count));
    else if (absorbing)
      for (let index = 0; index < count; index += 1)
        results[index] = (results[index] as number) | (numbers[index] as number);
    else
      for (let index = 0; index < count; index += 1)
        results[index] = (results[index] as number) & (numbers[index] as number);
    for (const index of vector.odd) odd.push(index);
  });
  return odd;
}

function combineSlowly(
  args: readonly ScalarOperand[],
  vectors: readonly (Vector | undefined)[],
  index: number,
  absorbing: boolean,
): Value {
  const values = args.map((arg, place) => pick(vectors[place], arg, index));
  return combineValues(args, values, absorbing);
}

/** AND (`absorbing` false) and OR (true): every argument is looked at, any error is the result. */
export function combineOperand(args: readonly ScalarOperand[], absorbing: boolean): Operand {
  if (args.every((arg) => arg.kind === 'constant')) {
    const values = args.map((arg) => arg.value);
    return { kind: 'constant', value: combineValues(args, values, absorbing) };
  }
  const out = createVector();
  const slow = new Uint8Array(out.tags.length);
  const fixed = absorbing ? 1 : 0;
  const isAllRows = args.every((arg) => arg.kind === 'row');
  const run = (block: Block): Vector => {
    const vectors = args.map((arg) => (arg.kind === 'row' ? arg.run(block) : undefined));
    const { count } = block;
    out.tags.fill(BOOLEAN, 0, count);
    if (isAllRows && vectors.every((vector) => vector?.plain === 'boolean')) {
      const odd = combinePlainly(out.numbers, vectors as Vector[], absorbing, count);
      for (const index of odd) setValue(out, index, combineSlowly(args, vectors, index, absorbing));
      out.plain = 'boolean';
      out.odd = odd;
      return out;
    }
    out.plain = undefined;
    out.numbers.fill(1 - fixed, 0, count);
    slow.fill(isAllRows ? 0 : 1, 0, count);
    let isSlow = !isAllRows;
    for (const vector of vectors) {
      if (vector !== undefined && absorb(out, vector, fixed, slow, count)) isSlow = true;
    }
    if (!isSlow) return out;
    for (let index = 0; index < count; index += 1) {
      if (slow[index] === 1) setValue(out, index, combineSlowly(args, vectors, index, absorbing));
    }
    return out;
  };
  return { kind: 'row', run };
}

function pick(vector: Vector | undefined, operand: ScalarOperand, index: number): Value {
  if (operand.kind === 'constant') return operand.value;
  return vector === undefined ? null : getValue(vector, index);
}

/** IF: only the branch taken can give its error. */
export function ifOperand(
  condition: ScalarOperand,
  whenTrue: ScalarOperand,
  whenFalse: ScalarOperand,
): Operand {
  const choose = (value: Value): Value => toLogical(value);
  const out = createVector();
  if (condition.kind === 'constant') {
    const logical = choose(condition.value);
    if (typeof logical !== 'boolean') return { kind: 'constant', value: logical };
    return logical ? whenTrue : whenFalse;
  }
  return {
    kind: 'row',
    run: (block) => {
      const conditions = condition.run(block);
      const yes = whenTrue.kind === 'row' ? whenTrue.run(block) : undefined;
      const no = whenFalse.kind === 'row' ? whenFalse.run(block) : undefined;
      for (let index = 0; index < block.count; index += 1) {
        const logical = choose(getValue(conditions, index));
        if (typeof logical !== 'boolean') setValue(out, index, logical);
        else
          setValue(out, index, logical ? pick(yes, whenTrue, index) : pick(no, whenFalse, index));
      }
      return out;
    },
  };
}

/** NOT, and the tests of kind, which never fail. */
export function kindOperand(operand: ScalarOperand, test: (tag: number) => boolean): Operand {
  if (operand.kind === 'constant') {
    return { kind: 'constant', value: test(tagOf(operand.value)) };
  }
  const out = createVector();
  return {
    kind: 'row',
    run: (block) => {
      const vector = operand.run(block);
      for (let index = 0; index < block.count; index += 1) {
        out.tags[index] = BOOLEAN;
        out.numbers[index] = test(vector.tags[index] ?? BLANK) ? 1 : 0;
      }
      return out;
    },
  };
}

function tagOf(value: Value): number {
  if (value === null) return BLANK;
  if (typeof value === 'number') return NUMBER;
  if (typeof value === 'string') return TEXT;
  return isError(value) ? ERROR : BOOLEAN;
}
