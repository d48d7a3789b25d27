import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import {
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
} from '@univerjs/engine-formula';
import type { Correction } from './functionClass';
import { answering, isArray, single } from './functionClass';

const IGNORES_ERRORS: ReadonlySet<number> = new Set([2, 6]);
const COUNTA = 3;

function errorsIn(values: BaseValueObject | undefined): number {
  // AGGREGATE is given references, which the engine types as values.
  const reference = values as unknown as BaseReferenceObject | undefined;
  const array = reference?.isReferenceObject() === true ? reference.toArrayValueObject() : values;
  if (!isArray(array)) return array?.isError() === true ? 1 : 0;
  let count = 0;
  array.iterator((value) => {
    if (value?.isError() === true) count += 1;
    return true;
  });
  return count;
}

/** Univer 0.25.1 counts the errors that AGGREGATE(3, 6, …) is told to leave out. */
const countingNoErrors = answering((args, plain) => {
  const result = plain(...args);
  const [kind, options, ...values] = args;
  const isCount = kind && Number(kind.getValue()) === COUNTA;
  if (!isCount || !options || !IGNORES_ERRORS.has(Number(options.getValue()))) return result;
  if (!result.isNumber()) return result;
  const errors = values.reduce((sum, one) => sum + errorsIn(one), 0);
  return NumberValueObject.create(Number(result.getValue()) - errors);
});

/** Univer 0.25.1 adds up digits that stand as text in a range; AVERAGEA takes any text as 0. */
const textIsZero = answering((args, plain) => {
  const zero = (value: BaseValueObject): BaseValueObject =>
    value.isString() ? NumberValueObject.create(0) : value;
  return plain(...args.map((arg) => (isArray(arg) ? arg.mapValue(zero) : arg)));
});

/** Univer 0.25.1 takes any text for a truth value; Excel only TRUE and FALSE. */
const refusingText = answering((args, plain) => {
  const test = args[0] && single(args[0]);
  if (test?.isString() !== true) return plain(...args);
  const text = String(test.getValue()).toUpperCase();
  if (text !== 'TRUE' && text !== 'FALSE') return ErrorValueObject.create(ErrorType.VALUE);
  return plain(BooleanValueObject.create(text === 'TRUE'), ...args.slice(1));
});

export const AGGREGATE_CORRECTIONS: readonly Correction[] = [
  ['AGGREGATE', countingNoErrors],
  ['AVERAGEA', textIsZero],
  ['IF', refusingText],
];
