import { tokenize, tokenTypes, type Token } from '@borgar/fx';
import { SPILLING } from './functionNames';

/** These take whole arrays by themselves, also in a file that does not say “array”. */
const TAKES_ARRAYS: ReadonlySet<string> = new Set(['SUMPRODUCT', 'MMULT', 'MDETERM']);
/** And these, inside of them, do not. */
const NEEDS_TELLING: ReadonlySet<string> = new Set(['IF', 'IFERROR', 'IFNA', 'IFS', 'SWITCH']);
/** Functions that look at one value; given a range, they answer with as many. */
const ONE_VALUE: ReadonlySet<string> = new Set(
  (
    'ABS ROUND ROUNDUP ROUNDDOWN INT TRUNC MOD SIGN SQRT POWER EXP LN LOG LEN LEFT RIGHT MID FIND ' +
    'SEARCH SUBSTITUTE REPLACE UPPER LOWER PROPER TRIM CLEAN VALUE TEXT EXACT YEAR MONTH DAY ' +
    'WEEKDAY WEEKNUM ISOWEEKNUM DATE HOUR MINUTE SECOND ISNUMBER ISTEXT ISBLANK ISERROR ISERR ISNA ' +
    'ISLOGICAL NOT CHAR CODE UNICODE IF IFERROR IFNA'
  ).split(' '),
);
const OPERATORS: ReadonlySet<string> = new Set('+ - * / ^ & = <> < > <= >='.split(' '));

const isOperator = (token: Token | undefined): boolean =>
  token?.type === tokenTypes.OPERATOR && OPERATORS.has(token.value);
const isEdge = (token: Token | undefined): boolean =>
  token?.type === tokenTypes.OPERATOR && '(,)'.includes(token.value);

function isManyCells(token: Token): boolean {
  if (token.type === tokenTypes.REF_STRUCT)
    return !/@|#this row|#headers|#totals/iu.test(token.value);
  const isArea = token.type === tokenTypes.REF_RANGE || token.type === tokenTypes.REF_BEAM;
  if (!isArea || !token.value.includes(':')) return false;
  const [first, last] = token.value.slice(token.value.lastIndexOf('!') + 1).split(':');
  return first !== last;
}

const takesArrays = (calls: readonly string[]): boolean =>
  calls.some((name) => TAKES_ARRAYS.has(name)) && !calls.some((name) => NEEDS_TELLING.has(name));

/** Functions around the current token, innermost last; '' is a bracket that belongs to none. */
function step(calls: string[], token: Token, before: Token | undefined): void {
  if (token.type !== tokenTypes.OPERATOR) return;
  if (token.value === ')') calls.pop();
  if (token.value === '(') {
    calls.push(before?.type === tokenTypes.FUNCTION ? before.value.toUpperCase() : '');
  }
}

const isSpilling = (token: Token): boolean =>
  token.type === tokenTypes.FUNCTION && SPILLING.has(token.value.toUpperCase());

/**
 * Whether a file must mark the formula as an array: without the mark Excel reads a range beside an
 * operator as the one cell in the formula's own row, `=SUM((A1:A9="x")*B1:B9)` → `#VALUE!`.
 */
export function needsArray(formula: string): boolean {
  if (!/[:[]/u.test(formula) && !/[A-Z]{3}\(/iu.test(formula)) return false;
  const tokens = tokenize(formula, { withLocation: false }).filter(
    (token) => token.type !== tokenTypes.WHITESPACE && token.type !== tokenTypes.FX_PREFIX,
  );
  const calls: string[] = [];
  return tokens.some((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    step(calls, token, before);
    if (isSpilling(token)) return true;
    if (!isManyCells(token) || takesArrays(calls)) return false;
    if (isOperator(before) || isOperator(after)) return true;
    return ONE_VALUE.has(calls.at(-1) ?? '') && isEdge(before) && isEdge(after);
  });
}
