import type { Area } from './area';
import { lastRow, parseAddress } from './area';
import type { Table, TableColumn } from './state';
import type { CellValue } from './values';
import { isErrorValue } from './values';

/** Text of a header cell; line breaks are part of it. */
export function headerText(value: CellValue): string {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/**
 * Column names from header texts: empty ones are numbered, repeated ones get the next free number.
 * `['Name', '', 'name']` → `['Name', 'Column1', 'name2']`
 */
export function uniqueHeaders(texts: readonly string[], word = 'Column'): string[] {
  const taken = new Set<string>();
  const isTaken = (name: string): boolean => taken.has(name.toLowerCase());
  const given = new Set(texts.filter((t) => t !== '').map((t) => t.toLowerCase()));
  return texts.map((text, index) => {
    let name = text;
    if (text === '') {
      let n = index + 1;
      while (isTaken(`${word}${String(n)}`) || given.has(`${word}${String(n)}`.toLowerCase())) {
        n += 1;
      }
      name = `${word}${String(n)}`;
    } else if (isTaken(text)) {
      let n = 2;
      while (isTaken(`${text}${String(n)}`)) n += 1;
      name = `${text}${String(n)}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/**
 * Excel's rule for table and defined names: a letter, `_` or `\` first, then letters, digits, `.`,
 * `_`; at most 255 characters; not a cell address; not R or C.
 */
export function isValidName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}._\\?]*$/u.test(name) || name.length > 255) return false;
  if (/^[rc]$/iu.test(name) || /^r\d*c\d*$/iu.test(name)) return false;
  return parseAddress(name) === null;
}

/** Excel's rule for sheet names: 1 to 31 characters, none of `\ / ? * [ ] :`, no outer apostrophe. */
export function isValidSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/u.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history'
  );
}

export function newColumns(names: readonly string[], firstId = 1): readonly TableColumn[] {
  return names.map((name, index) => ({ id: firstId + index, name }));
}

export function nextColumnId(table: Table): number {
  return table.columns.reduce((most, column) => Math.max(most, column.id), 0) + 1;
}

export function freeTableName(isTaken: (name: string) => boolean): string {
  let n = 1;
  while (isTaken(`Table${String(n)}`)) n += 1;
  return `Table${String(n)}`;
}

/** Rows that hold data: everything but header and totals. */
export function bodyRows(table: Table): { readonly first: number; readonly last: number } {
  return {
    first: table.area.row + (table.showHeaders ? 1 : 0),
    last: lastRow(table.area) - (table.showTotals ? 1 : 0),
  };
}

/** The same table over a new area; columns keep their place, new ones get names. */
export function withArea(table: Table, area: Area, headers: readonly string[]): Table {
  const kept = table.columns.slice(0, area.columns);
  const taken = [...kept.map((c) => c.name), ...headers.slice(kept.length, area.columns)];
  while (taken.length < area.columns) taken.push('');
  const names = uniqueHeaders(taken);
  const added = newColumns(names.slice(kept.length), nextColumnId(table));
  return { ...table, area, columns: [...kept, ...added] };
}

const SUBTOTAL: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** Formula of a totals cell: `sum` of `Amount` → `=SUBTOTAL(109,[Amount])`. */
export function totalsFormula(column: TableColumn): string | null {
  const code = SUBTOTAL[column.totalsFunction ?? 'none'];
  return code === undefined ? null : `=SUBTOTAL(${String(code)},[${escapeHeader(column.name)}])`;
}

/** `a[b]` → `a'[b']`, as column names are written inside brackets. */
export function escapeHeader(name: string): string {
  return name.replace(/['[\]#@]/gu, "'$&");
}
