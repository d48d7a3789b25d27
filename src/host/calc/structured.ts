import type { ReferenceStruct, Token } from '@borgar/fx';
import { stringifyStructRef } from '@borgar/fx';
import type { Area } from '../core/area';
import { addressOf, areaOf, containsCell, lastRow } from '../core/area';
import type { DefinedName, Table } from '../core/state';
import {
  parseNameToken,
  parseStructToken,
  rewriteTokens,
  sheetOfReference,
  sheetPrefix,
  tokensOf,
} from './references';

/** What resolving needs to know of the workbook. */
export interface NamesInUse {
  readonly tables: readonly Table[];
  readonly names: readonly DefinedName[];
  sheetName(sheetId: string): string | undefined;
  sheetId(name: string): string | undefined;
}

export interface FormulaHome {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function findTable(tables: readonly Table[], name: string): Table | undefined {
  return tables.find((table) => sameName(table.name, name));
}

/** The table whose header, body or totals hold the cell. */
export function tableAt(
  tables: readonly Table[],
  sheetId: string,
  row: number,
  column: number,
): Table | undefined {
  return tables.find((t) => t.sheetId === sheetId && containsCell(t.area, row, column));
}

export function headerArea(table: Table): Area | null {
  return table.showHeaders ? { ...table.area, rows: 1 } : null;
}

export function bodyArea(table: Table): Area {
  const top = table.area.row + (table.showHeaders ? 1 : 0);
  const bottom = lastRow(table.area) - (table.showTotals ? 1 : 0);
  return { ...table.area, row: top, rows: Math.max(1, bottom - top + 1) };
}

export function totalsArea(table: Table): Area | null {
  return table.showTotals ? { ...table.area, row: lastRow(table.area), rows: 1 } : null;
}

function columnSpan(table: Table, names: readonly string[]): [number, number] | null {
  if (names.length === 0) return [0, table.columns.length - 1];
  const found = names.map((name) => table.columns.findIndex((c) => sameName(c.name, name)));
  if (found.some((index) => index < 0)) return null;
  return [Math.min(...found), Math.max(...found)];
}

function rowSpan(table: Table, sections: readonly string[], home: FormulaHome): Area | null {
  const wanted = new Set(sections.map((s) => s.toLowerCase()));
  const body = bodyArea(table);
  if (wanted.has('this row')) {
    const isInside = home.row >= body.row && home.row <= lastRow(body);
    return isInside ? { ...body, row: home.row, rows: 1 } : null;
  }
  if (wanted.size === 0) return body;
  if (wanted.has('all')) return table.area;
  const parts = [
    wanted.has('headers') ? headerArea(table) : null,
    wanted.has('data') ? body : null,
    wanted.has('totals') ? totalsArea(table) : null,
  ].filter((part): part is Area => part !== null);
  const first = parts[0];
  const last = parts[parts.length - 1];
  return first && last ? areaOf(first.row, first.column, lastRow(last), first.column) : null;
}

/** A structured reference's cells, or null when table, column or section is not there. */
export function resolveStruct(
  reference: ReferenceStruct,
  home: FormulaHome,
  tables: readonly Table[],
): { readonly table: Table; readonly area: Area } | null {
  const table =
    reference.table === '' || !reference.table
      ? tableAt(tables, home.sheetId, home.row, home.column)
      : findTable(tables, reference.table);
  if (!table) return null;
  const columns = columnSpan(table, reference.columns ?? []);
  const rows = rowSpan(table, reference.sections ?? [], home);
  if (!columns || !rows) return null;
  const area: Area = {
    row: rows.row,
    rows: rows.rows,
    column: table.area.column + columns[0],
    columns: columns[1] - columns[0] + 1,
  };
  return { table, area };
}

function a1For(sheetId: string, area: Area, home: FormulaHome, book: NamesInUse): string {
  const address = addressOf(area, true);
  if (sheetId === home.sheetId) return address;
  return sheetPrefix(book.sheetName(sheetId) ?? '#REF') + address;
}

function resolveName(token: Readonly<Token>, home: FormulaHome, book: NamesInUse): string | null {
  const reference = parseNameToken(token.value);
  if (!reference) return null;
  const sheet = sheetOfReference(reference);
  const scope = sheet === null ? home.sheetId : book.sheetId(sheet);
  const isNamed = (n: DefinedName): boolean => sameName(n.name, reference.name);
  const name =
    book.names.find((n) => n.sheetId !== null && n.sheetId === scope && isNamed(n)) ??
    book.names.find((n) => n.sheetId === null && isNamed(n));
  if (name) {
    const text = toEngineFormula(name.formula, home, book).slice(1);
    return /^[\w$.!':]+$/u.test(text) ? text : `(${text})`;
  }
  const table = sheet === null ? findTable(book.tables, reference.name) : undefined;
  return table ? a1For(table.sheetId, bodyArea(table), home, book) : null;
}

/**
 * The formula as the engine must see it: structured references, table names and defined names
 * replaced by A1, because Univer evaluates structured references wrongly without saying so.
 * What cannot be resolved becomes `#REF!`.
 * `=[@Actual]-[@Planned]` in row 5 of a table → `=$D$5-$C$5`.
 */
export function toEngineFormula(formula: string, home: FormulaHome, book: NamesInUse): string {
  return rewriteTokens(formula, (token) => {
    if (token.type === 'structured') {
      const reference = parseStructToken(token.value);
      const found = reference && resolveStruct(reference, home, book.tables);
      return found ? a1For(found.table.sheetId, found.area, home, book) : '#REF!';
    }
    return token.type === 'range_named' ? resolveName(token, home, book) : null;
  });
}

/** Whether the entered text can differ from what the engine sees. */
export function usesNames(formula: string): boolean {
  return tokensOf(formula).some((t) => t.type === 'structured' || t.type === 'range_named');
}

/** Lower-case names of tables and defined names that a formula mentions; '' stands for its own table. */
export function namesUsed(formula: string): ReadonlySet<string> {
  const used = new Set<string>();
  for (const token of tokensOf(formula)) {
    if (token.type === 'structured') {
      used.add((parseStructToken(token.value)?.table ?? '').toLowerCase());
    } else if (token.type === 'range_named') {
      used.add((parseNameToken(token.value)?.name ?? token.value).toLowerCase());
    }
  }
  return used;
}

/**
 * Excel's own spelling of a formula typed inside a table: `Plans[[#This Row],[A]]` and `Plans[@A]`
 * become `[@A]` there, `Plans[@A]` elsewhere.
 */
export function normaliseEntered(
  formula: string,
  home: FormulaHome,
  tables: readonly Table[],
): string {
  if (!formula.includes('[')) return formula;
  const own = tableAt(tables, home.sheetId, home.row, home.column);
  return rewriteTokens(formula, (token) => {
    if (token.type !== 'structured') return null;
    const reference = parseStructToken(token.value);
    const isThisRow = reference?.sections?.some((s) => s.toLowerCase() === 'this row');
    if (!reference || isThisRow !== true) return null;
    const isOwn = own !== undefined && (!reference.table || sameName(reference.table, own.name));
    return stringifyStructRef(isOwn ? { ...reference, table: '' } : reference, { thisRow: false });
  });
}
