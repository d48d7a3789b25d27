import type { Area } from '../../core/area';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  addressOf,
  isWholeColumns,
  isWholeRows,
  parseAddress,
} from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { Table } from '../../core/state';
import type { NamesInUse } from '../../calc/structured';
import { resolveStruct, findTable, bodyArea } from '../../calc/structured';
import {
  areaOfReference,
  parseA1Token,
  parseStructToken,
  sheetOfReference,
  sheetPrefix,
} from '../../calc/references';
import { toEngineFormula } from '../../calc/structured';
import type { HostContext } from '../hostClass';
import { HostError, invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';

/** The sheet of a range; a range whose cells went is of no use any more. */
export function sheetOf(range: TrackedRange, context: HostContext): EmbeddedSheet {
  const sheet = range.isGone ? undefined : context.model.sheet(range.sheetId);
  if (!sheet) throw new HostError('InvalidReference');
  return sheet;
}

/** A range of the sheet; anything off the grid is refused. */
export function rangeOn(sheetId: string, area: Area): TrackedRange {
  const isOn =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  if (!isOn) throw invalidArgument();
  return new TrackedRange(sheetId, area);
}

/** `Sheet1!A1:B2`, with quotes where the name needs them. */
export function fullAddress(range: TrackedRange, context: HostContext): string {
  return sheetPrefix(sheetOf(range, context).name) + addressOf(range.area);
}

/** True for whole rows and columns, whose cells are too many to list. */
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

function namedArea(text: string, sheet: EmbeddedSheet, context: HostContext): TrackedRange | null {
  const home = { sheetId: sheet.id, row: 0, column: 0 };
  const engine = toEngineFormula(`=${text}`, home, context.model.namesInUse()).slice(1);
  const reference = parseA1Token(engine.replace(/^\((.*)\)$/u, '$1'));
  if (!reference) return null;
  const owner = sheetOfReference(reference);
  const target = owner === null ? sheet : context.model.sheet(owner);
  return target ? rangeOn(target.id, areaOfReference(reference)) : null;
}

/** The range an address, a name, a table or a structured reference means on a sheet. */
export function rangeByText(
  text: string,
  sheet: EmbeddedSheet,
  context: HostContext,
): TrackedRange {
  const bang = text.lastIndexOf('!');
  const local = bang >= 0 ? text.slice(bang + 1) : text;
  const owner = bang >= 0 ? text.slice(0, bang).replace(/^'|'$/gu, '').replace(/''/gu, "'") : null;
  const home = owner === null ? sheet : context.model.sheet(owner);
  if (!home) throw invalidArgument();
  const area = parseAddress(local);
  if (area) return rangeOn(home.id, area);
  const found = rangeOfName(local, home, context);
  if (!found) throw invalidArgument();
  return found;
}

function rangeOfName(text: string, home: EmbeddedSheet, context: HostContext): TrackedRange | null {
  const book: NamesInUse = context.model.namesInUse();
  if (text.includes('[')) {
    const reference = parseStructToken(text);
    const at = { sheetId: home.id, row: 0, column: 0 };
    const found = reference && resolveStruct(reference, at, book.tables);
    return found ? rangeOn(found.table.sheetId, found.area) : null;
  }
  const table = findTable(book.tables, text);
  if (table) return rangeOn(table.sheetId, bodyArea(table));
  return namedArea(text, home, context);
}

/** The table by id or name, or the API's own error. */
export function tableOrFail(context: HostContext, id: string): Table {
  const table = context.model.table(id);
  if (!table) throw notFound();
  return table;
}

export const typing = (
  context: HostContext,
): { readonly locale: string; readonly date1904: boolean } => ({
  locale: context.session.locale,
  date1904: context.model.state.date1904,
});

/** A whole number argument, or the API's own error. */
export function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

/** `=$B$2`, `5` or true, as rules of validation and formatting take them: kept as text. */
export function formulaText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument();
  return String(value);
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((one) => one.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}
