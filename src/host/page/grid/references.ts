import { areaOf, intersect, parseAddress, type Area } from '../../core/area';
import type { WorkbookModel } from '../../core/model';
import type { Table } from '../../core/state';

/** A block of cells somewhere in the workbook. */
export interface PlacedArea {
  readonly sheetId: string;
  readonly area: Area;
}

const qualified = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const structured = /^([^[\]!'"()]+)\[(.*)\]$/;
const indirect = /^INDIRECT\(\s*"([^"]+)"\s*\)$/i;

/**
 * What a reference in a chart, a validation list or a name points at: `=Budget!$C$2:$C$9`,
 * `='预算 表'!A1`, `=TableName[Column]`, a defined name, `=INDIRECT("T[Column]")`. Null when it is
 * anything else (a calculation, a deleted range).
 */
export function resolveReference(
  text: string,
  model: WorkbookModel,
  homeSheetId: string,
  depth = 0,
): PlacedArea | null {
  const reference = text.trim().replace(/^=/, '').trim();
  if (reference === '' || depth > 8) return null;
  const called = indirect.exec(reference);
  if (called?.[1] !== undefined) return resolveReference(called[1], model, homeSheetId, depth + 1);
  return (
    resolveQualified(reference, model) ??
    resolvePlain(reference, homeSheetId) ??
    resolveStructured(reference, model) ??
    resolveName(reference, model, homeSheetId, depth)
  );
}

function resolveQualified(reference: string, model: WorkbookModel): PlacedArea | null {
  const match = qualified.exec(reference);
  if (match === null) return null;
  const sheet = model.sheet((match[1] ?? match[2] ?? '').replaceAll("''", "'"));
  const area = parseAddress(match[3] ?? '');
  return sheet === undefined || area === null ? null : { sheetId: sheet.id, area };
}

function resolvePlain(reference: string, homeSheetId: string): PlacedArea | null {
  const area = parseAddress(reference);
  return area === null ? null : { sheetId: homeSheetId, area };
}

function resolveStructured(reference: string, model: WorkbookModel): PlacedArea | null {
  const match = structured.exec(reference);
  const table = model.table(match?.[1] ?? reference);
  if (table === undefined) return null;
  const area = match === null ? bodyOf(table) : partOf(table, match[2] ?? '');
  return area === null ? null : { sheetId: table.sheetId, area };
}

/** `Column`, `[#All],[Column]`, `[A]:[B]`, `#Headers` → the cells of the table that are meant. */
function partOf(table: Table, inside: string): Area | null {
  const parts = inside.startsWith('[') ? [...inside.matchAll(/\[((?:[^[\]']|'.)*)\]/g)] : null;
  const words = (parts?.map((part) => part[1] ?? '') ?? [inside]).map((word) =>
    word.replace(/'(.)/g, '$1'),
  );
  const item = words.find((word) => word.startsWith('#'))?.toLowerCase();
  const columns = words.filter((word) => !word.startsWith('#'));
  const rows = rowsOf(table, item);
  if (columns.length === 0) return rows;
  const places = columns.map((name) => columnOf(table, name));
  if (places.some((place) => place < 0)) return null;
  const left = table.area.column + Math.min(...places);
  const right = table.area.column + Math.max(...places);
  return intersect(rows, areaOf(0, left, rows.row + rows.rows, right));
}

function rowsOf(table: Table, item: string | undefined): Area {
  const { area } = table;
  if (item === '#all') return area;
  if (item === '#headers') return { ...area, rows: 1 };
  if (item === '#totals') return { ...area, row: area.row + area.rows - 1, rows: 1 };
  return bodyOf(table);
}

function columnOf(table: Table, name: string): number {
  const wanted = name.trim().toLowerCase();
  return table.columns.findIndex((column) => column.name.trim().toLowerCase() === wanted);
}

/** The rows between header and totals. */
export function bodyOf(table: Table): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  const { area } = table;
  return { ...area, row: area.row + above, rows: Math.max(1, area.rows - above - below) };
}

function resolveName(
  reference: string,
  model: WorkbookModel,
  homeSheetId: string,
  depth: number,
): PlacedArea | null {
  const wanted = reference.toLowerCase();
  const same = model.state.names.filter((each) => each.name.toLowerCase() === wanted);
  const name =
    same.find((each) => each.sheetId === homeSheetId) ?? same.find((each) => each.sheetId === null);
  return name === undefined ? null : resolveReference(name.formula, model, homeSheetId, depth + 1);
}

/** `'预算 表'!$A$1:$A$9`, quoted whenever the engine might need it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
