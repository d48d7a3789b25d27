import { BooleanNumber } from '@univerjs/core';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import {
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
} from '@univerjs/engine-formula';
import type { Correction } from './functionClass';
import { answering, isArray, single } from './functionClass';

const COUNTA = 3;
const IGNORES_ERRORS: ReadonlySet<number> = new Set([2, 3, 6, 7]);
const IGNORES_HIDDEN: ReadonlySet<number> = new Set([3, 7]);
const IGNORES_NESTED: ReadonlySet<number> = new Set([2, 3]);

/** Whether the engine leaves a cell out by itself, so that an error in it was not counted. */
function leftOut(
  reference: BaseReferenceObject,
  options: number,
): (row: number, column: number) => boolean {
  const filtered = new Set(reference.getFilteredOutRows());
  const rows = reference.getRowData();
  const cells = reference.getUnitData()[reference.getUnitId()]?.[reference.getSheetId()]?.cellData;
  const isHidden = (row: number): boolean =>
    IGNORES_HIDDEN.has(options) && rows[row]?.hd === BooleanNumber.TRUE;
  const isNested = (row: number, column: number): boolean =>
    IGNORES_NESTED.has(options) &&
    /(?:SUBTOTAL|AGGREGATE)\(/.test(cells?.getValue(row, column)?.f ?? '');
  return (row, column) => filtered.has(row) || isHidden(row) || isNested(row, column);
}

function errorsIn(values: BaseValueObject | undefined, options: number): number {
  // AGGREGATE is given references, which the engine types as values.
  const reference = values as unknown as BaseReferenceObject | undefined;
  if (reference?.isReferenceObject() !== true) return values?.isError() === true ? 1 : 0;
  const isLeftOut = leftOut(reference, options);
  let count = 0;
  reference.iterator((value, row, column) => {
    if (value?.isError() === true && !isLeftOut(row, column)) count += 1;
    return true;
  });
  return count;
}

/** Univer 0.25.1 counts the errors that AGGREGATE(3, 2 | 3 | 6 | 7, …) is told to leave out. */
const countingNoErrors = answering((args, plain) => {
  const result = plain(...args);
  const [kind, option, ...values] = args;
  const isCount = kind && Number(kind.getValue()) === COUNTA;
  const options = Number(option?.getValue());
  if (!isCount || !IGNORES_ERRORS.has(options) || !result.isNumber()) return result;
  const errors = values.reduce((sum, one) => sum + errorsIn(one, options), 0);
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
