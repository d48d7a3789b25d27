import { LARGE, MEDIAN, PERCENTILEINC, SMALL, STDEVS } from '@formulajs/formulajs';
import { power } from './operators';
import { scalar, type FunctionTable } from './functionTable';
import { DIVIDED_BY_ZERO, isError, NOT_A_NUMBER, toNumber, type Value } from './value';
import type { ScalarFunction } from './vectorise';

/** Reads every argument as a number first; an error among them is the result. */
const numeric =
  (apply: (...numbers: number[]) => Value): ScalarFunction =>
  (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg);
      if (isError(number)) return number;
      numbers.push(number);
    }
    const result = apply(...numbers);
    return typeof result === 'number' && !Number.isFinite(result) ? NOT_A_NUMBER : result;
  };

/** Halves away from zero, free of binary noise: `round(2.675, 2)` → 2.68. */
function roundAway(value: number, digits: number, shift: (scaled: number) => number): number {
  const scale = 10 ** Math.trunc(digits);
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  const rounded = shift(scaled) / scale;
  return value < 0 ? -rounded : rounded;
}

function numbersIn(values: readonly Value[]): number[] | Value {
  const numbers: number[] = [];
  for (const value of values) {
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

const reducing = (apply: (numbers: readonly number[]) => Value) => (values: readonly Value[]) => {
  const numbers = numbersIn(values);
  return Array.isArray(numbers) ? apply(numbers) : numbers;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Formula libraries answer with an Error object where Excel shows an error. */
function fromLibrary(result: unknown): Value {
  return typeof result === 'number' && Number.isFinite(result) ? result : NOT_A_NUMBER;
}

const reduce = (min: number, apply: (values: readonly Value[]) => Value) => ({
  min,
  max: 255,
  reduce: apply,
});

const ordinal =
  (pick: (numbers: readonly number[], at: number) => unknown) => (values: readonly Value[]) => {
    const at = toNumber(values[values.length - 1] ?? null);
    if (isError(at)) return at;
    const numbers = numbersIn(values.slice(0, -1));
    return Array.isArray(numbers) ? fromLibrary(pick(numbers, at)) : numbers;
  };

export const NUMBER_FUNCTIONS: FunctionTable = {
  ABS: scalar(
    1,
    1,
    numeric((a = 0) => Math.abs(a)),
  ),
  SIGN: scalar(
    1,
    1,
    numeric((a = 0) => Math.sign(a)),
  ),
  SQRT: scalar(
    1,
    1,
    numeric((a = 0) => (a < 0 ? NOT_A_NUMBER : Math.sqrt(a))),
  ),
  INT: scalar(
    1,
    1,
    numeric((a = 0) => Math.floor(a)),
  ),
  TRUNC: scalar(
    1,
    2,
    numeric((a = 0, digits = 0) => roundAway(a, digits, Math.floor)),
  ),
  ROUND: scalar(
    1,
    2,
    numeric((a = 0, digits = 0) => roundAway(a, digits, (scaled) => Math.floor(scaled + 0.5))),
  ),
  ROUNDUP: scalar(
    1,
    2,
    numeric((a = 0, digits = 0) => roundAway(a, digits, Math.ceil)),
  ),
  ROUNDDOWN: scalar(
    1,
    2,
    numeric((a = 0, digits = 0) => roundAway(a, digits, Math.floor)),
  ),
  MOD: scalar(
    2,
    2,
    numeric((a = 0, b = 0) => (b === 0 ? DIVIDED_BY_ZERO : a - b * Math.floor(a / b))),
  ),
  POWER: scalar(
    2,
    2,
    numeric((a = 0, b = 0) => power(a, b)),
  ),
  EXP: scalar(
    1,
    1,
    numeric((a = 0) => Math.exp(a)),
  ),
  LN: scalar(
    1,
    1,
    numeric((a = 0) => (a <= 0 ? NOT_A_NUMBER : Math.log(a))),
  ),
  LOG10: scalar(
    1,
    1,
    numeric((a = 0) => (a <= 0 ? NOT_A_NUMBER : Math.log10(a))),
  ),
  SUM: reduce(1, reducing(sum)),
  COUNT: reduce(1, (values) => values.filter((value) => typeof value === 'number').length),
  COUNTA: reduce(1, (values) => values.filter((value) => value !== null).length),
  COUNTBLANK: reduce(1, (values) => values.filter((v) => v === null || v === '').length),
  AVERAGE: reduce(
    1,
    reducing((numbers) => (numbers.length === 0 ? DIVIDED_BY_ZERO : sum(numbers) / numbers.length)),
  ),
  MIN: reduce(
    1,
    reducing((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  ),
  MAX: reduce(
    1,
    reducing((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  ),
  MEDIAN: reduce(
    1,
    reducing((numbers) => fromLibrary(MEDIAN(numbers))),
  ),
  STDEV: reduce(1, reducing(deviation)),
  'STDEV.S': reduce(1, reducing(deviation)),
  LARGE: reduce(
    2,
    ordinal((numbers, at) => LARGE([...numbers], at)),
  ),
  SMALL: reduce(
    2,
    ordinal((numbers, at) => SMALL([...numbers], at)),
  ),
  PERCENTILE: reduce(
    2,
    ordinal((numbers, at) => PERCENTILEINC([...numbers], at)),
  ),
};

function deviation(numbers: readonly number[]): Value {
  return numbers.length < 2 ? DIVIDED_BY_ZERO : fromLibrary(STDEVS([...numbers]));
}
