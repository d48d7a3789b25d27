import type { Nullable } from '@univerjs/core';
import type { BaseValueObject, ErrorType } from '@univerjs/engine-formula';
import { ERROR_TYPE_SET, ErrorValueObject, ValueObjectFactory } from '@univerjs/engine-formula';
import { plainNumber } from './literals';

/** A cell as criteria see it; null is a blank cell, an error stands as its code in `error`. */
export type CellContent = string | number | boolean | null | { readonly error: ErrorType };

export interface Criterion {
  /** The one value that matches, when the criterion is an exact one: rows are then looked up. */
  readonly exact?: string | number | boolean;
  readonly matches: (cell: CellContent) => boolean;
}

type Compare = (order: number) => boolean;

const ORDERS: Readonly<Record<string, Compare>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

export function contentOf(value: Nullable<BaseValueObject>): CellContent {
  if (!value || value.isNull()) return null;
  if (value instanceof ErrorValueObject) return { error: value.getErrorType() };
  return value.getValue();
}

/** Digits that stand as text, as a criterion reads them; NaN for any other text. */
const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

function wildcard(pattern: string): RegExp | null {
  if (!/[*?~]/u.test(pattern)) return null;
  const source = pattern.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/gu, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    return `\\${part.startsWith('~') ? part.slice(1) : part}`;
  });
  return new RegExp(`^${source}$`, 'su');
}

const order = <T extends string | number | boolean>(a: T, b: T): number =>
  a === b ? 0 : a < b ? -1 : 1;

function equalTo(operand: Exclude<CellContent, null>): Criterion {
  if (typeof operand === 'object') {
    return {
      matches: (cell) => typeof cell === 'object' && cell !== null && cell.error === operand.error,
    };
  }
  if (typeof operand === 'number') {
    const isTwin = (text: string): boolean => numberIn(text) === operand;
    return {
      exact: operand,
      matches: (cell) => cell === operand || (typeof cell === 'string' && isTwin(cell)),
    };
  }
  if (typeof operand === 'boolean') {
    return { exact: operand, matches: (cell) => cell === operand };
  }
  const text = operand.toLowerCase();
  const pattern = wildcard(text);
  if (pattern) {
    return { matches: (cell) => typeof cell === 'string' && pattern.test(cell.toLowerCase()) };
  }
  return {
    exact: text,
    matches: (cell) => typeof cell === 'string' && cell.toLowerCase() === text,
  };
}

function orderedBy(operator: string, operand: Exclude<CellContent, null>): Criterion {
  const holds = ORDERS[operator] ?? (() => false);
  if (typeof operand === 'number') {
    return { matches: (cell) => typeof cell === 'number' && holds(order(cell, operand)) };
  }
  if (typeof operand === 'boolean') {
    return { matches: (cell) => typeof cell === 'boolean' && holds(order(cell, operand)) };
  }
  if (typeof operand === 'object') return { matches: () => false };
  const text = operand.toLowerCase();
  return {
    matches: (cell) =>
      typeof cell === 'string' && cell !== '' && holds(order(cell.toLowerCase(), text)),
  };
}

/** `""` finds blank cells and empty texts, `=` only blank ones, `<>` all that are not blank. */
function ofBlank(operator: string): Criterion {
  if (operator === '') return { matches: (cell) => cell === null || cell === '' };
  if (operator === '=') return { matches: (cell) => cell === null };
  if (operator === '<>') return { matches: (cell) => cell !== null };
  return { matches: () => false };
}

const ERRORS: ReadonlyMap<string, ErrorType> = new Map(
  [...ERROR_TYPE_SET].map((code) => [code, code]),
);

function operandOf(text: string): Exclude<CellContent, null> {
  const upper = text.toUpperCase();
  const error = ERRORS.get(upper);
  if (error !== undefined) return { error };
  return contentOf(ValueObjectFactory.create(plainNumber(text))) ?? text;
}

/**
 * What a criterion of COUNTIF, SUMIFS and their kin asks for. `">=0.50"`, `"<>open"`, `"媒*"`, `12`;
 * a blank cell as criterion is 0.
 * Source: Microsoft's page on COUNTIF, and “wildcard characters in criteria”.
 */
export function criterionOf(value: BaseValueObject): Criterion {
  const content = contentOf(value);
  if (typeof content !== 'string') return equalTo(content ?? 0);
  const [, operator = '', rest = ''] = /^(<=|>=|<>|[<>=]?)(.*)$/su.exec(content) ?? [];
  if (rest === '') return ofBlank(operator);
  const operand = operandOf(rest);
  if (operator === '' || operator === '=') return equalTo(operand);
  if (operator !== '<>') return orderedBy(operator, operand);
  const { matches } = equalTo(operand);
  return { matches: (cell) => !matches(cell) };
}
