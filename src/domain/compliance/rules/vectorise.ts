import { createVector, getValue, setValue, type Block, type Vector } from './block';
import { isError, type Value } from './value';
import type { Operand, RowOperand } from './operand';

export type ScalarFunction = (args: readonly Value[]) => Value;

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;

/** A function of single values → an operand; worked out once where nothing differs by row. */
export function vectorise(args: readonly ScalarOperand[], apply: ScalarFunction): Operand {
  if (args.every((arg) => arg.kind === 'constant')) {
    return { kind: 'constant', value: apply(args.map((arg) => arg.value)) };
  }
  const out = createVector();
  const values: Value[] = args.map((arg) => (arg.kind === 'constant' ? arg.value : null));
  const varying = args.flatMap((arg, place) => (arg.kind === 'row' ? [{ arg, place }] : []));
  const run = (block: Block): Vector => {
    const vectors = varying.map(({ arg }) => arg.run(block));
    for (let index = 0; index < block.count; index += 1) {
      for (let at = 0; at < varying.length; at += 1) {
        const vector = vectors[at];
        const place = varying[at]?.place ?? 0;
        if (vector !== undefined) values[place] = getValue(vector, index);
      }
      setValue(out, index, apply(values));
    }
    return out;
  };
  return { kind: 'row', run };
}

/** Passes the first error on instead of calling. */
export const strict =
  (apply: ScalarFunction): ScalarFunction =>
  (args) =>
    args.find((arg) => isError(arg)) ?? apply(args);

export function asRow(operand: ScalarOperand): RowOperand {
  if (operand.kind === 'row') return operand;
  const vector = createVector();
  for (let index = 0; index < vector.tags.length; index += 1)
    setValue(vector, index, operand.value);
  return { kind: 'row', run: () => vector };
}
