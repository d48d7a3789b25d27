import type {
  ArrayValueObject,
  BaseFunction,
  BaseValueObject,
  IFunctionNames,
} from '@univerjs/engine-formula';

/** One of the engine's functions, to be extended. */
export type FunctionClass = new (name: IFunctionNames) => BaseFunction;

/** A function of the engine put right: which one, and how. */
export type Correction = readonly [
  name: string,
  correct: (original: FunctionClass) => FunctionClass,
];

export const isArray = (value: BaseValueObject | undefined): value is ArrayValueObject =>
  value?.isArray() === true;

/** A single cell as itself. */
export function single(value: BaseValueObject): BaseValueObject {
  if (!isArray(value) || value.getRowCount() * value.getColumnCount() !== 1) return value;
  return value.getFirstCell();
}

/** Replaces what a function calculates; `plain` is what the engine itself would answer. */
export function answering(
  answer: (
    args: readonly BaseValueObject[],
    plain: (...args: readonly BaseValueObject[]) => BaseValueObject,
  ) => BaseValueObject,
): Correction[1] {
  return (original) =>
    class extends original {
      override calculate(...args: BaseValueObject[]): BaseValueObject {
        return answer(args, (...given) => super.calculate(...given) as BaseValueObject);
      }
    };
}

/** Maps a result, cell by cell when it is an array; the place tells which argument's cell it is. */
export function eachResult(
  result: BaseValueObject,
  map: (value: BaseValueObject, row: number, column: number) => BaseValueObject,
): BaseValueObject {
  return isArray(result) ? result.mapValue(map) : map(result, 0, 0);
}

/** The cell of an argument that belongs to a place of the result; a single value is for all. */
export function cellOf(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!isArray(value)) return value;
  const r = value.getRowCount() === 1 ? 0 : row;
  const c = value.getColumnCount() === 1 ? 0 : column;
  return value.get(r, c) ?? value.getFirstCell();
}
