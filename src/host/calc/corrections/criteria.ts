import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import {
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { asCriterion, criterion } from './criterion';
import type { Correction } from './functionClass';
import { answering, eachResult, isArray, single } from './functionClass';
import { plainNumber } from './literals';

/** Univer 0.25.1 answers an empty text when no row meets the criteria; Excel answers 0. */
const noneIsZero = answering((args, plain) =>
  eachResult(plain(...args), (found) => {
    const value = single(found);
    return value.isNull() || value.isString() ? NumberValueObject.create(0) : value;
  }),
);

const IGNORES_ERRORS: ReadonlySet<number> = new Set([2, 6]);
const COUNTA = 3;

/** The functions of this list are given references, which the engine types as values. */
function valuesOf(value: BaseValueObject): BaseValueObject {
  if (!value.isReferenceObject()) return value;
  return (value as unknown as BaseReferenceObject).toArrayValueObject();
}

function errorsIn(values: BaseValueObject | undefined): number {
  const array = values && valuesOf(values);
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

const isNotBlank = (value: BaseValueObject): boolean => {
  const one = single(value);
  return one.isString() && one.getValue() === '<>';
};

/** `>0.50` → `>0.5`, which the engine reads as a number. */
function plainCriterion(value: BaseValueObject): BaseValueObject {
  const text = value.isString() ? String(value.getValue()) : '';
  const [, operator, operand] = /^(<=|>=|<>|[<>=]?)(.+)$/su.exec(text) ?? [];
  if (operator === undefined || operand === undefined) return value;
  const plain = plainNumber(operand);
  return plain === operand ? value : StringValueObject.create(operator + plain);
}

/** `first` is the place of the first criterion; every second argument from there is one. */
function withCriteria(first: number): Correction[1] {
  return answering((args, plain) => {
    const isCriterion = (at: number): boolean => at >= first && (at - first) % 2 === 0;
    const read = args.map((arg, at) =>
      isCriterion(at) ? eachResult(valuesOf(arg), plainCriterion) : arg,
    );
    const countsEmptyText = read.some((arg, at) => isCriterion(at) && isNotBlank(arg));
    return asCriterion(countsEmptyText, () => plain(...read));
  });
}

type Compare = (
  other: BaseValueObject,
  operator: string,
  isCaseSensitive?: boolean,
) => BaseValueObject;

const isEmptyText = (value: BaseValueObject): boolean =>
  value.isString() && value.getValue() === '';

/** Inside a criterion `<>` an empty text differs from nothing; everywhere else it does not. */
export function letCriteriaSeeEmptyText(): void {
  const text = StringValueObject.prototype as unknown as { compare: Compare };
  const blank = NullValueObject.prototype as unknown as { compare: Compare };
  for (const [prototype, differs] of [
    [text, true],
    [blank, false],
  ] as const) {
    const original = prototype.compare;
    prototype.compare = function (this: BaseValueObject, other, operator, isCaseSensitive) {
      const isAsked = criterion.countsEmptyText && operator === '<>' && isEmptyText(other);
      if (isAsked && (this.isNull() || isEmptyText(this)))
        return BooleanValueObject.create(differs);
      return original.call(this, other, operator, isCaseSensitive);
    };
  }
}

const both =
  (first: Correction[1], second: Correction[1]): Correction[1] =>
  (original) =>
    second(first(original));

export const CRITERIA_CORRECTIONS: readonly Correction[] = [
  ['MAXIFS', both(withCriteria(2), noneIsZero)],
  ['MINIFS', both(withCriteria(2), noneIsZero)],
  ['COUNTIF', withCriteria(1)],
  ['SUMIF', withCriteria(1)],
  ['AVERAGEIF', withCriteria(1)],
  ['COUNTIFS', withCriteria(1)],
  ['SUMIFS', withCriteria(2)],
  ['AVERAGEIFS', withCriteria(2)],
  ['AGGREGATE', countingNoErrors],
  ['AVERAGEA', textIsZero],
  ['IF', refusingText],
];
