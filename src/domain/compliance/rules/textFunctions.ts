import { scalar, type FunctionTable } from './functionTable';
import { formatValue } from './formatValue';
import { joinTexts } from './operators';
import {
  isError,
  numberInText,
  toNumber,
  toText,
  WRONG_VALUE,
  type ExcelError,
  type Value,
} from './value';
import type { ScalarFunction } from './vectorise';

type Reading = readonly (string | number)[];

/** `'tn'`: the first argument as text, the second as a number; left-out ones stay away. */
const reading =
  (kinds: string, apply: (read: Reading) => Value): ScalarFunction =>
  (args) => {
    const read: (string | number)[] = [];
    for (const [at, arg] of args.entries()) {
      const one: string | number | ExcelError =
        kinds.charAt(at) === 'n' ? toNumber(arg) : toText(arg);
      if (isError(one)) return one;
      read.push(one);
    }
    return apply(read);
  };

const text = (read: Reading, at: number): string => String(read[at] ?? '');
const count = (read: Reading, at: number, fallback: number): number =>
  Math.trunc(Number(read[at] ?? fallback));

function find(read: Reading, isExact: boolean): Value {
  const start = count(read, 2, 1);
  const within = text(read, 1);
  if (start < 1 || start > within.length + 1) return WRONG_VALUE;
  if (isExact) return placeOf(within.indexOf(text(read, 0), start - 1));
  const wanted = text(read, 0).toLowerCase();
  if (!/[*?~]/.test(wanted)) return placeOf(within.toLowerCase().indexOf(wanted, start - 1));
  const source = wanted
    .replace(/[\\^$.+()[\]{}|]/gu, '\\$&')
    .replace(/(?<!~)\*/gu, '[\\s\\S]*?')
    .replace(/(?<!~)\?/gu, '[\\s\\S]')
    .replace(/~([*?~])/gu, '\\$1');
  const match = new RegExp(source, 'iu').exec(within.slice(start - 1));
  return placeOf(match === null ? -1 : match.index + start - 1);
}

const placeOf = (index: number): Value => (index < 0 ? WRONG_VALUE : index + 1);

function substitute(read: Reading): Value {
  const [whole, from, to] = [text(read, 0), text(read, 1), text(read, 2)];
  if (from === '') return whole;
  const which = read[3];
  if (which === undefined) return whole.split(from).join(to);
  const parts = whole.split(from);
  const at = Math.trunc(Number(which));
  if (at < 1) return WRONG_VALUE;
  if (at >= parts.length) return whole;
  return parts.slice(0, at).join(from) + to + parts.slice(at).join(from);
}

export const TEXT_FUNCTIONS: FunctionTable = {
  LEN: scalar(
    1,
    1,
    reading('t', (read) => text(read, 0).length),
  ),
  LEFT: scalar(
    1,
    2,
    reading('tn', (read) => slice(text(read, 0), 0, count(read, 1, 1))),
  ),
  RIGHT: scalar(
    1,
    2,
    reading('tn', (read) => {
      const size = count(read, 1, 1);
      const whole = text(read, 0);
      return slice(whole, Math.max(0, whole.length - size), size);
    }),
  ),
  MID: scalar(
    3,
    3,
    reading('tnn', (read) => {
      const from = count(read, 1, 1);
      return from < 1 ? WRONG_VALUE : slice(text(read, 0), from - 1, count(read, 2, 0));
    }),
  ),
  TRIM: scalar(
    1,
    1,
    reading('t', (read) => text(read, 0).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  ),
  UPPER: scalar(
    1,
    1,
    reading('t', (read) => text(read, 0).toUpperCase()),
  ),
  LOWER: scalar(
    1,
    1,
    reading('t', (read) => text(read, 0).toLowerCase()),
  ),
  EXACT: scalar(
    2,
    2,
    reading('tt', (read) => read[0] === read[1]),
  ),
  FIND: scalar(
    2,
    3,
    reading('ttn', (read) => find(read, true)),
  ),
  SEARCH: scalar(
    2,
    3,
    reading('ttn', (read) => find(read, false)),
  ),
  SUBSTITUTE: scalar(3, 4, reading('tttn', substitute)),
  REPLACE: scalar(
    4,
    4,
    reading('tnnt', (read) => {
      const from = count(read, 1, 1) - 1;
      const whole = text(read, 0);
      if (from < 0) return WRONG_VALUE;
      return whole.slice(0, from) + text(read, 3) + whole.slice(from + count(read, 2, 0));
    }),
  ),
  REPT: scalar(
    2,
    2,
    reading('tn', (read) => {
      const times = count(read, 1, 0);
      const isFitting = times >= 0 && text(read, 0).length * times <= 32767;
      return isFitting ? text(read, 0).repeat(times) : WRONG_VALUE;
    }),
  ),
  CONCAT: scalar(1, 255, joinTexts),
  CONCATENATE: scalar(1, 255, joinTexts),
  VALUE: scalar(1, 1, ([value = null]) =>
    typeof value === 'string' ? (numberInText(value) ?? WRONG_VALUE) : toNumber(value),
  ),
  TEXT: scalar(2, 2, ([value = null, format = null]) => {
    const pattern = toText(format);
    if (isError(value)) return value;
    return isError(pattern) ? pattern : formatValue(value, pattern);
  }),
};

const slice = (whole: string, from: number, size: number): Value =>
  size < 0 ? WRONG_VALUE : whole.slice(from, from + size);
