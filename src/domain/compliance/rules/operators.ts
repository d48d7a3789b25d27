import { createVector, type Block, type Vector } from './block';
import { NUMBER, BOOLEAN, BLANK, TEXT } from './column';
import type { Operand } from './operand';
import {
  compareNumbers,
  compareValues,
  DIVIDED_BY_ZERO,
  folded,
  isError,
  NOT_A_NUMBER,
  toNumber,
  toText,
  type Value,
} from './value';
import { vectorise, type ScalarFunction } from './vectorise';
import { getValue, setValue } from './block';

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '^';

function holds(operator: Comparison, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

const comparing =
  (operator: Comparison): ScalarFunction =>
  ([left = null, right = null]) => {
    if (isError(left)) return left;
    if (isError(right)) return right;
    return holds(operator, compareValues(left, right));
  };

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** Column beside a fixed number: the commonest condition, so numbers are compared without making values. */
function withNumber(operator: Comparison, run: (block: Block) => Vector, limit: number): Operand {
  const out = createVector();
  const scalar = comparing(operator);
  return {
    kind: 'row',
    run: (block) => {
      const vector = run(block);
      const { tags, numbers } = vector;
      const results = out.numbers;
      const resultTags = out.tags;
      for (let index = 0; index < block.count; index += 1) {
        const tag = tags[index] as number;
        if (tag === NUMBER || tag === BLANK) {
          const number = tag === NUMBER ? (numbers[index] as number) : 0;
          resultTags[index] = BOOLEAN;
          results[index] = holds(operator, compareNumbers(number, limit)) ? 1 : 0;
        } else {
          setValue(out, index, scalar([getValue(vector, index), limit]));
        }
      }
      return out;
    },
  };
}

/** Column beside fixed text, for equality; a column holds few different texts, so each is folded once. */
function withText(operator: '=' | '<>', run: (block: Block) => Vector, text: string): Operand {
  const out = createVector();
  const scalar = comparing(operator);
  const wanted = folded(text);
  const known = new Map<string, number>();
  const isSame = (candidate: string): number => {
    let same = known.get(candidate);
    if (same === undefined) {
      same = (folded(candidate) === wanted) === (operator === '=') ? 1 : 0;
      if (known.size < 5000) known.set(candidate, same);
    }
    return same;
  };
  return {
    kind: 'row',
    run: (block) => {
      const vector = run(block);
      let last: string | undefined;
      let lastSame = 0;
      for (let index = 0; index < block.count; index += 1) {
        if (vector.tags[index] !== TEXT) {
          setValue(out, index, scalar([getValue(vector, index), text]));
          continue;
        }
        const candidate = vector.texts[vector.from + index] as string;
        if (candidate !== last) {
          last = candidate;
          lastSame = isSame(candidate);
        }
        out.tags[index] = BOOLEAN;
        out.numbers[index] = lastSame;
      }
      return out;
    },
  };
}

function betweenNumbers(
  operator: Comparison,
  left: (block: Block) => Vector,
  right: (block: Block) => Vector,
): Operand {
  const out = createVector();
  const scalar = comparing(operator);
  return {
    kind: 'row',
    run: (block) => {
      const a = left(block);
      const b = right(block);
      for (let index = 0; index < block.count; index += 1) {
        if (a.tags[index] === NUMBER && b.tags[index] === NUMBER) {
          const order = compareNumbers(a.numbers[index] as number, b.numbers[index] as number);
          out.tags[index] = BOOLEAN;
          out.numbers[index] = holds(operator, order) ? 1 : 0;
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
  if (left.kind === 'row' && right.kind === 'row') {
    return betweenNumbers(operator, left.run, right.run);
  }
  if (left.kind === 'row' && right.kind === 'constant') {
    const { value } = right;
    if (typeof value === 'number') return withNumber(operator, left.run, value);
    const isEquality = operator === '=' || operator === '<>';
    if (typeof value === 'string' && isEquality) return withText(operator, left.run, value);
  }
  return vectorise([left, right], comparing(operator));
}

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
    return isError(b) ? b : compute(operator, a, b);
  };

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
  return {
    kind: 'row',
    run: (block) => {
      const a = left.kind === 'row' ? left.run(block) : undefined;
      const b = right.kind === 'row' ? right.run(block) : undefined;
      const fixedA = left.kind === 'constant' ? left.value : 0;
      const fixedB = right.kind === 'constant' ? right.value : 0;
      for (let index = 0; index < block.count; index += 1) {
        const isQuick =
          (a === undefined ? typeof fixedA === 'number' : a.tags[index] === NUMBER) &&
          (b === undefined ? typeof fixedB === 'number' : b.tags[index] === NUMBER);
        if (isQuick) {
          const x = a === undefined ? (fixedA as number) : (a.numbers[index] as number);
          const y = b === undefined ? (fixedB as number) : (b.numbers[index] as number);
          setValue(out, index, compute(operator, x, y));
        } else {
          const x = a === undefined ? fixedA : getValue(a, index);
          const y = b === undefined ? fixedB : getValue(b, index);
          setValue(out, index, scalar([x, y]));
        }
      }
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
