import type { ReferenceA1, ReferenceName, ReferenceStruct, Token } from '@borgar/fx';
import {
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  stringifyTokens,
  tokenize,
} from '@borgar/fx';
import type { Area } from '../core/area';
import { MAX_COLUMNS, MAX_ROWS, areaOf, lastColumn, lastRow } from '../core/area';
import type { CellShift } from '../core/shift';
import { shiftArea } from '../core/shift';

const CACHE_LIMIT = 5000;
const cache = new Map<string, readonly Readonly<Token>[]>();

/** Tokens of a formula; the same text is tokenised once. */
export function tokensOf(formula: string): readonly Readonly<Token>[] {
  const known = cache.get(formula);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const tokens = tokenize(formula, { mergeRefs: true, allowTernary: true });
  cache.set(formula, tokens);
  return tokens;
}

export const isA1Token = (token: Readonly<Token>): boolean =>
  token.type === 'range' || token.type === 'range_beam' || token.type === 'range_ternary';

export type TokenRewrite = (token: Readonly<Token>) => string | null;

/** Rebuilds a formula with some tokens replaced; the same string comes back when none is. */
export function rewriteTokens(formula: string, rewrite: TokenRewrite): string {
  const before = tokensOf(formula);
  const tokens = before.map((token) => {
    const value = rewrite(token);
    return value === null || value === token.value ? token : { ...token, value };
  });
  const isChanged = tokens.some((token, at) => token !== before[at]);
  return isChanged ? stringifyTokens(tokens) : formula;
}

export function parseA1Token(text: string): ReferenceA1 | null {
  const parsed = parseA1Ref(text, { allowTernary: true, allowNamed: false });
  return parsed && 'range' in parsed ? parsed : null;
}

export function parseNameToken(text: string): ReferenceName | null {
  const parsed = parseA1Ref(text, { allowNamed: true });
  return parsed && 'name' in parsed ? parsed : null;
}

export function parseStructToken(text: string): ReferenceStruct | null {
  return parseStructRef(text) ?? null;
}

/** The cells a reference names; open ends reach the sheet's edge. */
export function areaOfReference(reference: ReferenceA1): Area {
  const { top, left, bottom, right } = reference.range;
  return areaOf(top ?? 0, left ?? 0, bottom ?? MAX_ROWS - 1, right ?? MAX_COLUMNS - 1);
}

/** The sheet a reference names, or null for the formula's own. */
export function sheetOfReference(reference: {
  readonly context?: readonly string[];
}): string | null {
  const context = reference.context ?? [];
  return context[context.length - 1] ?? null;
}

/** `Budget!A1` → `=Budget!A1`; a leading `=` is kept. */
export function asFormula(text: string): string {
  return text.startsWith('=') ? text : `=${text}`;
}

/** Sheet prefix with quotes where needed: `'Q4 plan'!`, `Budget!`. */
export function sheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/u.test(name);
  return isPlain ? `${name}!` : `'${name.replace(/'/gu, "''")}'!`;
}

const saysThisRow = (text: string): boolean => /#this row/iu.test(text);

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function withArea(reference: ReferenceA1, area: Area): string {
  const range = { ...reference.range };
  const isOpenDown = range.bottom == null;
  const isOpenRight = range.right == null;
  if (!(isOpenDown && range.top == null)) {
    range.top = area.row;
    if (!isOpenDown) range.bottom = lastRow(area);
  }
  if (!(isOpenRight && range.left == null)) {
    range.left = area.column;
    if (!isOpenRight) range.right = lastColumn(area);
  }
  return stringifyA1Ref({ ...reference, range });
}

/**
 * A formula after cells moved on `changedSheet`. `homeSheet` is where the formula stands.
 * `=SUM(A1:A3)`, one row inserted at row 2 → `=SUM(A1:A4)`; a reference whose cells went → `#REF!`.
 */
export function shiftFormula(
  formula: string,
  homeSheet: string,
  changedSheet: string,
  change: CellShift,
): string {
  return rewriteTokens(formula, (token) => {
    if (!isA1Token(token)) return null;
    const reference = parseA1Token(token.value);
    if (!reference) return null;
    if (!sameName(sheetOfReference(reference) ?? homeSheet, changedSheet)) return null;
    const area = areaOfReference(reference);
    const moved = shiftArea(area, change);
    if (moved === area) return null;
    return moved ? withArea(reference, moved) : '#REF!';
  });
}

/** A copied formula's relative references move with it; off the sheet they become `#REF!`. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (
    index: number | null | undefined,
    isFixed: boolean | null | undefined,
    by: number,
  ) => (index === null || index === undefined || isFixed === true ? index : index + by);
  return rewriteTokens(formula, (token) => {
    if (!isA1Token(token)) return null;
    const reference = parseA1Token(token.value);
    if (!reference) return null;
    const r = reference.range;
    const range = {
      ...r,
      top: move(r.top, r.$top, rows) ?? null,
      bottom: move(r.bottom, r.$bottom, rows) ?? null,
      left: move(r.left, r.$left, columns) ?? null,
      right: move(r.right, r.$right, columns) ?? null,
    };
    const isOff =
      [range.top, range.bottom].some((n) => n !== null && (n < 0 || n >= MAX_ROWS)) ||
      [range.left, range.right].some((n) => n !== null && (n < 0 || n >= MAX_COLUMNS));
    return isOff ? '#REF!' : stringifyA1Ref({ ...reference, range });
  });
}

/** Follows a sheet's new name; `null` is a deleted sheet, whose references become `#REF!`. */
export function renameSheetInFormula(
  formula: string,
  before: string,
  after: string | null,
): string {
  if (!formula.includes('!')) return formula;
  return rewriteTokens(formula, (token) => {
    const isName = token.type === 'range_named';
    if (!isA1Token(token) && !isName) return null;
    const reference = isName ? parseNameToken(token.value) : parseA1Token(token.value);
    const sheet = reference && sheetOfReference(reference);
    if (!reference || sheet === null || !sameName(sheet, before)) return null;
    if (after === null) return '#REF!';
    return stringifyA1Ref({ ...reference, context: [after] });
  });
}

/** Follows a table's new name, in structured references and where the name stands alone. */
export function renameTableInFormula(formula: string, before: string, after: string): string {
  return rewriteTokens(formula, (token) => {
    if (token.type === 'range_named') return sameName(token.value, before) ? after : null;
    if (token.type !== 'structured') return null;
    const reference = parseStructToken(token.value);
    if (!reference?.table || !sameName(reference.table, before)) return null;
    return stringifyStructRef(
      { ...reference, table: after },
      { thisRow: saysThisRow(token.value) },
    );
  });
}

/** Follows a column's new name. `homeTable` is the table the formula stands in, for `[@Col]`. */
export function renameColumnInFormula(
  formula: string,
  table: string,
  before: string,
  after: string,
  homeTable: string | null,
): string {
  if (!formula.includes('[')) return formula;
  return rewriteTokens(formula, (token) => {
    if (token.type !== 'structured') return null;
    const reference = parseStructToken(token.value);
    if (!reference) return null;
    const owner = reference.table === '' || !reference.table ? homeTable : reference.table;
    if (owner === null || !sameName(owner, table)) return null;
    const columns = (reference.columns ?? []).map((name) =>
      sameName(name, before) ? after : name,
    );
    return stringifyStructRef({ ...reference, columns }, { thisRow: saysThisRow(token.value) });
  });
}
