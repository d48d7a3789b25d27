import { compareValues, folded, isError, numberInText, type Value } from './value';

/** A criterion of COUNTIFS and its kin, taken apart. */
export interface Criterion {
  readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
  readonly value: Value;
  /** Present where text holds `*` or `?`. */
  readonly wildcard?: RegExp;
}

const OPERATOR = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/;

function wildcardOf(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined;
  let source = '';
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    if (mark === '~' && index + 1 < text.length) {
      index += 1;
      source += escapeMark(text.charAt(index));
    } else if (mark === '*') source += '[\\s\\S]*';
    else source += mark === '?' ? '[\\s\\S]' : escapeMark(mark);
  }
  return new RegExp(`^${source}$`, 'iu');
}

const escapeMark = (mark: string): string => mark.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');

/** What the text after the operator means: a number, a boolean, text, or nothing (blank). */
function meaningOf(text: string): Value {
  if (text === '') return null;
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return numberInText(text) ?? text;
}

/**
 * `'>=5'` → at least 5; `'<>'` → not blank; `'abc*'` → begins with abc; 5 → equals 5; a blank cell as a criterion
 * stands for 0, as in Excel; an error matches nothing.
 */
export function criterionOf(value: Value): Criterion {
  if (typeof value !== 'string') return { operator: '=', value: value ?? 0 };
  const [, operator = '=', rest = ''] = OPERATOR.exec(value) ?? [];
  const meaning = meaningOf(rest);
  const wildcard = typeof meaning === 'string' ? wildcardOf(meaning) : undefined;
  return {
    operator: operator as Criterion['operator'],
    value: meaning,
    ...(wildcard === undefined ? {} : { wildcard }),
  };
}

function isEqual(criterion: Criterion, cell: Value): boolean {
  const { value, wildcard } = criterion;
  if (isError(cell) || isError(value)) return isError(cell) && cell === value;
  if (value === null) return cell === null || cell === '';
  if (cell === null) return false;
  if (wildcard !== undefined) return typeof cell === 'string' && wildcard.test(cell);
  if (typeof value === 'number') {
    return typeof cell === 'string' ? numberInText(cell) === value : cell === value;
  }
  if (typeof value === 'string') return typeof cell === 'string' && folded(cell) === folded(value);
  return cell === value;
}

/** True when a cell meets the criterion. Order is only between values of one kind. */
export function meets(criterion: Criterion, cell: Value): boolean {
  if (criterion.operator === '=') return isEqual(criterion, cell);
  if (criterion.operator === '<>') return !isEqual(criterion, cell);
  const { value } = criterion;
  if (cell === null || isError(cell) || value === null || isError(value)) return false;
  if (typeof cell !== typeof value) return false;
  const order = compareValues(cell, value);
  if (criterion.operator === '<') return order < 0;
  if (criterion.operator === '<=') return order <= 0;
  return criterion.operator === '>' ? order > 0 : order >= 0;
}
