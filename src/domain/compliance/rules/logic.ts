import { createVector, getValue, setValue, type Block, type Vector } from './block';
import { BLANK, BOOLEAN, ERROR, NUMBER, TEXT } from './column';
import type { Operand } from './operand';
import { isError, toLogical, WRONG_VALUE, type Value } from './value';

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;

/** A cell named in AND or OR counts only when it holds a boolean or a number; a computed text is an error. */
function logicalIn(value: Value, isCell: boolean): boolean | undefined | Value {
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

/** AND (`absorbing` false) and OR (true): every argument is looked at, any error is the result. */
export function combineOperand(args: readonly ScalarOperand[], absorbing: boolean): Operand {
  const out = createVector();
  const fixed = absorbing ? 1 : 0;
  const run = (block: Block): Vector => {
    const vectors = args.map((arg) => (arg.kind === 'row' ? arg.run(block) : undefined));
    const values: Value[] = new Array<Value>(args.length).fill(null);
    for (let index = 0; index < block.count; index += 1) {
      let result = 1 - fixed;
      let isQuick = true;
      for (let place = 0; place < args.length && isQuick; place += 1) {
        const vector = vectors[place];
        if (vector?.tags[index] !== BOOLEAN) isQuick = false;
        else if (vector.numbers[index] === fixed) result = fixed;
      }
      if (isQuick) {
        out.tags[index] = BOOLEAN;
        out.numbers[index] = result;
        continue;
      }
      args.forEach((arg, place) => {
        const vector = vectors[place];
        values[place] =
          arg.kind === 'constant'
            ? arg.value
            : vector === undefined
              ? null
              : getValue(vector, index);
      });
      setValue(out, index, combineValues(args, values, absorbing));
    }
    return out;
  };
  if (args.every((arg) => arg.kind === 'constant')) {
    const values = args.map((arg) => arg.value);
    return { kind: 'constant', value: combineValues(args, values, absorbing) };
  }
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
  const choose = (value: Value): boolean | Value => toLogical(value);
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
