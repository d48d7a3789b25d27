import type { BaseValueObject } from '@univerjs/engine-formula';
import { BooleanValueObject, StringValueObject } from '@univerjs/engine-formula';
import type { Correction } from './functionClass';
import { answering } from './functionClass';

/** True while an operator (`=`, `<>`, `<` …) compares, not a criterion or a search. */
let isOperator = false;

function compareTexts(left: string, right: string, operator: string): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}

type Compare = (value: unknown, operator: string, isCaseSensitive?: boolean) => BaseValueObject;

/** Univer 0.25.1 lets `*` and `?` stand for any letters in `="abc"="a*"` too; Excel does not. */
export function correctTextComparison(): void {
  const prototype = StringValueObject.prototype as unknown as { compareBy: Compare };
  const original = prototype.compareBy;
  prototype.compareBy = function (this: StringValueObject, value, operator, isCaseSensitive) {
    if (!isOperator || typeof value !== 'string' || !/[*?]/u.test(value)) {
      return original.call(this, value, operator, isCaseSensitive);
    }
    const [left, right] = [this.getValue().toLowerCase(), value.toLowerCase()];
    return BooleanValueObject.create(compareTexts(left, right, operator));
  };
}

const asOperator = answering((args, plain) => {
  isOperator = true;
  try {
    return plain(...args);
  } finally {
    isOperator = false;
  }
});

export const COMPARISON_CORRECTIONS: readonly Correction[] = [['COMPARE', asOperator]];
