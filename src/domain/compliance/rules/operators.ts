import {
  createVector,
  oddOfBoth,
  getValue as getOne,
  setValue as setOne,
  type Vector,
} from './block';
import * as column from './column';
import type { Operand } from './operand';
import { DIVIDED_BY_ZERO, isError, NOT_A_NUMBER, toNumber, toText, type Value } from './value';
import { vectorise, type ScalarFunction } from './vectorise';

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;
export type Arithmetic = '+' | '-' | '*' | '/' | '^';

const { NUMBER } = column;
const getValue = getOne;
const setValue = setOne;

function compute(operator: Arithmetic, a: number, b: number): Value {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? DIVIDED_BY_ZERO : a / b;
    case '^':
      return power(a, b);
  }
}

export function power(base: number, exponent: number): Value {
  if (base === 0 && exponent === 0) return NOT_A_NUMBER;
  if (base === 0 && exponent < 0) return DIVIDED_BY_ZERO;
  const result = base ** exponent;
  return Number.isFinite(result) ? result : NOT_A_NUMBER;
}

const calculating =
  (operator: Arithmetic): ScalarFunction =>
  ([left = null, right = null]) => {
    const a = toNumber(left);
    if (isError(a)) return a;
    const b = toNumber(right);
    return isError(b) ? b : finite(compute(operator, a, b));
  };

/** Excel has no infinity: too large a result is `#NUM!`. */
const finite = (value: Value): Value =>
  typeof value === 'number' && !Number.isFinite(value) ? NOT_A_NUMBER : value;

const oddOf = (a: Vector | undefined, b: Vector | undefined): readonly number[] | undefined => {
  if (a !== undefined && b !== undefined) return oddOfBoth(a, b);
  const only = a ?? b;
  return only?.plain === 'number' ? only.odd : undefined;
};

type Side = Float64Array | Value;
const numberOf = (side: Side): number => (typeof side === 'number' ? side : 0);

function calculateAll(
  operator: Arithmetic,
  left: Side,
  right: Side,
  results: Float64Array,
  count: number,
): void {
  const a = left instanceof Float64Array ? left : undefined;
  const b = right instanceof Float64Array ? right : undefined;
  const [fixedA, fixedB] = [a ? 0 : numberOf(left), b ? 0 : numberOf(right)];
  for (let index = 0; index < count; index += 1) {
    const x = a === undefined ? fixedA : (a[index] as number);
    const y = b === undefined ? fixedB : (b[index] as number);
    results[index] = operator === '+' ? x + y : operator === '-' ? x - y : x * y;
  }
}

export function arithmeticOperand(
  operator: Arithmetic,
  left: ScalarOperand,
  right: ScalarOperand,
): Operand {
  const scalar = calculating(operator);
  if (left.kind === 'constant' && right.kind === 'constant') {
    return vectorise([left, right], scalar);
  }
  const out = createVector();
  const fixedA = left.kind === 'constant' ? left.value : null;
  const fixedB = right.kind === 'constant' ? right.value : null;
  const isQuick = operator === '+' || operator === '-' || operator === '*';
  const isQuickA = left.kind === 'row' || typeof fixedA === 'number';
  const isQuickB = right.kind === 'row' || typeof fixedB === 'number';
  return {
    kind: 'row',
    run: (block) => {
      const a = left.kind === 'row' ? left.run(block) : undefined;
      const b = right.kind === 'row' ? right.run(block) : undefined;
      const { count } = block;
      const results = out.numbers;
      const resultTags = out.tags;
      const one = (index: number): void => {
        const x = a === undefined ? fixedA : getValue(a, index);
        const y = b === undefined ? fixedB : getValue(b, index);
        setValue(out, index, scalar([x, y]));
      };
      const odd = isQuick && isQuickA && isQuickB ? oddOf(a, b) : undefined;
      if (odd !== undefined) {
        calculateAll(operator, a?.numbers ?? fixedA, b?.numbers ?? fixedB, results, count);
        resultTags.fill(NUMBER, 0, count);
        odd.forEach(one);
        out.plain = 'number';
        out.odd = odd;
        return out;
      }
      out.plain = undefined;
      for (let index = 0; index < count; index += 1) one(index);
      return out;
    },
  };
}

export const joinTexts: ScalarFunction = (args) => {
  let out = '';
  for (const arg of args) {
    const text = toText(arg);
    if (isError(text)) return text;
    out += text;
  }
  return out;
};

export const negate: ScalarFunction = ([value = null]) => {
  const number = toNumber(value);
  return isError(number) ? number : -number;
};

export const percent: ScalarFunction = ([value = null]) => {
  const number = toNumber(value);
  return isError(number) ? number : number / 100;
};
