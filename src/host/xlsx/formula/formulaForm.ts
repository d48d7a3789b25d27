import {
  parseStructRef,
  stringifyStructRef,
  stringifyTokens,
  tokenize,
  tokenTypes,
  type ReferenceStruct,
  type Token,
} from '@borgar/fx';
import { enteredFunctionName, fileFunctionName } from './functionNames';

/*
 * A formula has two forms. Entered, as a person sees it: `=XLOOKUP([@Code],Plan[Code],A1#)`.
 * In a file: `_xlfn.XLOOKUP(Budget[[#This Row],[Code]],Plan[Code],_xlfn.ANCHORARRAY(A1))`.
 * Both ways work on tokens, so that text in quotes, sheet names and escaped headers stay as they are.
 */

const OPERATOR = tokenTypes.OPERATOR;
const isThisRow = (section: string): boolean =>
  section.toLowerCase() === 'this row' || section === '@';

/**
 * Entered form, with or without `=` → file form without it.
 *
 * @param table the table that the formula's cell is in, for `[@Col]`
 */
export function toFileForm(formula: string, table?: string): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  if (!/[[#@(]/.test(bare)) return bare;
  const tokens = tokenize(bare, { withLocation: false, negativeNumbers: false });
  markParameters(tokens);
  for (const token of tokens) {
    if (token.type === tokenTypes.FUNCTION) token.value = fileFunctionName(token.value);
    else if (token.type === tokenTypes.REF_STRUCT) token.value = fileReference(token.value, table);
  }
  return stringifyTokens(wrapImplicit(wrapSpills(tokens)));
}

/**
 * File form → entered form, with `=`.
 *
 * @param table the table that the formula's cell is in; its own rows are shortened to `[@Col]`
 */
export function fromFileForm(formula: string, table?: string): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  if (!bare.includes('[') && !bare.includes('_xl')) return `=${bare}`;
  const tokens = tokenize(bare, { withLocation: false, negativeNumbers: false });
  for (const token of tokens) {
    if (token.type === tokenTypes.REF_STRUCT) token.value = enteredReference(token.value, table);
    else if (token.type === tokenTypes.REF_NAMED)
      token.value = token.value.replace(/^_xlpm\./i, '');
  }
  unwrap(tokens, '_xlfn.anchorarray', '', '#');
  unwrap(tokens, '_xlfn.single', '@', '');
  for (const token of tokens) {
    if (token.type === tokenTypes.FUNCTION) token.value = enteredFunctionName(token.value);
  }
  return `=${stringifyTokens(tokens)}`;
}

function fileReference(text: string, table: string | undefined): string {
  const reference = parseStructRef(text);
  if (reference === undefined) return text;
  return writeReference({ ...reference, table: ownName(reference.table, table) }, true);
}

/** A reference inside a table may leave the table's name out; fx then gives ''. */
function ownName(name: string | undefined, table: string | undefined): string {
  return name === undefined || name === '' ? (table ?? '') : name;
}

function enteredReference(text: string, table: string | undefined): string {
  const reference = parseStructRef(text);
  if (reference === undefined) return text;
  const isOwn = table !== undefined && reference.table?.toLowerCase() === table.toLowerCase();
  if (!isOwn || !reference.sections?.some(isThisRow)) return writeReference(reference, false);
  return writeReference({ ...reference, table: '' }, false);
}

/** fx writes `@` as `[#@]` when asked for the long form. */
function writeReference(reference: ReferenceStruct, long: boolean): string {
  const sections = reference.sections?.map((one) => (isThisRow(one) ? 'This Row' : one)) ?? [];
  return stringifyStructRef({ ...reference, sections }, { thisRow: long });
}

/** `LET(a,1,a+1)`, `LAMBDA(x,x*2)`: the names become `_xlpm.a`, `_xlpm.x` inside the call. */
function markParameters(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (token.type !== tokenTypes.FUNCTION || !/^(let|lambda)$/i.test(token.value)) return;
    const end = closing(tokens, index + 1);
    const call = tokens.slice(index + 2, end);
    const declared = parameterNames(call, /^let$/i.test(token.value));
    for (const inner of call) {
      if (inner.type === tokenTypes.REF_NAMED && declared.has(inner.value.toLowerCase())) {
        inner.value = `_xlpm.${inner.value}`;
      }
    }
  });
}

/** First, third… arguments of LET, all but the last of LAMBDA, when they are a lone name. */
function parameterNames(call: readonly Token[], isLet: boolean): ReadonlySet<string> {
  const names = new Set<string>();
  splitArguments(call).forEach((argument, position, all) => {
    const solid = argument.filter((token) => token.type !== tokenTypes.WHITESPACE);
    const name = solid[0];
    const isLast = position === all.length - 1;
    if (solid.length !== 1 || name?.type !== tokenTypes.REF_NAMED || isLast) return;
    if (!isLet || position % 2 === 0) names.add(name.value.toLowerCase());
  });
  return names;
}

function splitArguments(call: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of call) {
    depth += depthStep(token);
    if (token.type === OPERATOR && token.value === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function depthStep(token: Token): number {
  if (token.type !== OPERATOR) return 0;
  if (token.value === '(' || token.value === '{') return 1;
  return token.value === ')' || token.value === '}' ? -1 : 0;
}

/** Index of the bracket that closes the one at `open`; the last token when none does. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token !== undefined) depth += depthStep(token);
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}

const operator = (value: string): Token => ({ type: OPERATOR, value });
const func = (value: string): Token => ({ type: tokenTypes.FUNCTION, value });

/** `A1#` → `_xlfn.ANCHORARRAY(A1)` */
function wrapSpills(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const before = out.at(-1);
    const isSpill = token.type === OPERATOR && token.value === '#' && before !== undefined;
    if (!isSpill) out.push(token);
    else out.splice(-1, 1, func('_xlfn.ANCHORARRAY'), operator('('), before, operator(')'));
  }
  return out;
}

/** `@A1:A9`, `@INDEX(…)` → `_xlfn.SINGLE(…)` */
function wrapImplicit(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex((token) => token.type === OPERATOR && token.value === '@');
  if (at < 0) return [...tokens];
  const operand = tokens[at + 1];
  const isCall = operand?.type === tokenTypes.FUNCTION || operand?.value === '(';
  const end = isCall
    ? closing(tokens, operand.type === tokenTypes.FUNCTION ? at + 2 : at + 1)
    : at + 1;
  return wrapImplicit([
    ...tokens.slice(0, at),
    func('_xlfn.SINGLE'),
    operator('('),
    ...tokens.slice(at + 1, end + 1),
    operator(')'),
    ...tokens.slice(end + 1),
  ]);
}

/** `name(inner)` → `before inner after`, in place. */
function unwrap(tokens: Token[], name: string, before: string, after: string): void {
  for (;;) {
    const at = tokens.findIndex(
      (token) => token.type === tokenTypes.FUNCTION && token.value.toLowerCase() === name,
    );
    if (at < 0) return;
    const end = closing(tokens, at + 1);
    const inner = tokens.slice(at + 2, end);
    const head = before === '' ? [] : [operator(before)];
    const tail = after === '' ? [] : [operator(after)];
    tokens.splice(at, end - at + 1, ...head, ...inner, ...tail);
  }
}
