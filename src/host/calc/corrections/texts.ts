import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { Correction } from './functionClass';
import { answering, cellOf, eachResult, isArray, single } from './functionClass';

/** Excel carries 15 digits into text: `"x"&1/3` → `x0.333333333333333`, `"x"&(0.1+0.2)` → `x0.3`. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(15))).toUpperCase();
}

const asText = (value: BaseValueObject): BaseValueObject =>
  value.isNumber() ? StringValueObject.create(numberText(Number(value.getValue()))) : value;

/** Univer 0.25.1 writes out 17 digits, and a number as it was typed (`1.50`). */
const with15Digits = answering((args, plain) =>
  plain(...args.map((arg) => (isArray(arg) ? arg.mapValue(asText) : asText(arg)))),
);

/** `监?` → /监./su; `~*` is the star itself. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~?[*?]|[.+^${}()|[\]\\~]/gu, (part) => {
    if (part === '*') return '.*?';
    if (part === '?') return '.';
    return `\\${part.length === 2 ? part.slice(1) : part}`;
  });
  return new RegExp(source, 'su');
}

/** Univer 0.25.1 takes `*`, `?` and `~` in SEARCH literally. */
const withWildcards = answering((args, plain) => {
  const [find, within, start] = args;
  const hasWildcard = (value: BaseValueObject): boolean => /[*?~]/u.test(String(value.getValue()));
  if (!find || !within || !hasWildcard(single(find)) || isArray(single(find)))
    return plain(...args);
  const pattern = wildcard(String(single(find).getValue()).toLowerCase());
  const from = start ? Math.floor(Number(single(start).getValue())) : 1;
  return eachResult(plain(...args), (_, row, column) => {
    const text = cellOf(within, row, column);
    if (text.isError()) return text;
    const plainText = text.isNull() ? '' : String(text.getValue()).toLowerCase();
    const at = from >= 1 ? plainText.slice(from - 1).search(pattern) : -1;
    return at < 0 ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(at + from);
  });
});

export const TEXT_CORRECTIONS: readonly Correction[] = [
  ['CONCATENATE', with15Digits],
  ['CONCAT', with15Digits],
  ['TEXTJOIN', with15Digits],
  ['SEARCH', withWildcards],
];
