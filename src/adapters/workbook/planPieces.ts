import { failure, success, type Result } from '../../domain/shared/result';
import type { AppendRows, Change, ChangeSet, UpdateRow } from '../../domain/shared/changes';
import { tableOf, type TableCode } from '../../domain/tables/all';
import { formulaText } from '../../domain/tables/formulaText';
import { numberFormatOf, type RowValues } from '../../domain/tables/write';
import type { WorkbookFailure } from '../../ports/failure';
import {
  keep,
  type AppendPiece,
  type Located,
  type Piece,
  type View,
  type Write,
} from './applyTypes';
import { isBlank, type CellValue } from '../../domain/shared/cell';
import { rowBytes, runsWithin } from './bytes';
import { asText, isSameCell, longestText, toCell, type Encoding } from './encode';
import { mergeRows, type PlannedRow } from './mergeRows';
import { columnAt, type KnownTable, type Session } from './session';

export interface Plan {
  readonly pieces: readonly Piece[];
  readonly alreadyThere: readonly string[];
}

export interface PlanTerms {
  /** Tables with something lying directly under them. */
  readonly blocked: ReadonlySet<TableCode>;
  /** UTF-8 bytes of one piece at most. */
  readonly limit: number;
  /**
   * Everything this change has written so far is known (`done`, by `doneKey`): a cell that holds
   * our value already without being among it was set by somebody else.
   */
  readonly isCertain: boolean;
  readonly done: ReadonlySet<string>;
}

export const doneKey = (table: TableCode, rowId: string, column: string): string =>
  `${table}/${rowId}/${column}`;

type Planned<T> = Result<T, WorkbookFailure>;

/** A request stays under its limit with what comes back of the place before writing. */
export const pieceLimit = 1_600_000;

const encodingOf = (session: Session, row: RowValues): Encoding => ({
  language: session.language,
  date1904: session.date1904 ?? false,
  currency: typeof row['currency'] === 'string' ? row['currency'] : 'CNY',
});

const lackingColumns = (table: KnownTable, rows: readonly RowValues[]): string[] => {
  const named = new Set(rows.flatMap((row) => Object.keys(row).filter((k) => row[k] !== null)));
  return [...named].filter((code) => columnAt(table, code) < 0);
};

const tooLong = (cells: readonly (readonly Write[])[]): number | undefined =>
  cells.flat().reduce<number | undefined>((found, cell) => {
    return typeof cell === 'string' && cell.length > longestText ? cell.length : found;
  }, undefined);

function appendCells(table: KnownTable, row: RowValues, session: Session) {
  const definition = tableOf(table.code);
  const encoding = encodingOf(session, row);
  const cells: Write[] = [];
  const expected: Write[] = [];
  for (const code of table.codes) {
    const column = code === null ? undefined : definition.columns[code];
    if (code === null || !column) {
      cells.push(keep);
      expected.push(keep);
    } else if (column.kind === 'formula') {
      cells.push(formulaText(definition, column.formula ?? '', session.language));
      expected.push(keep);
    } else {
      const cell = toCell(column, row[code] ?? null, encoding);
      cells.push(asText(cell));
      expected.push(cell);
    }
  }
  return { cells, expected };
}

const formatsOf = (table: KnownTable): (string | null)[] => {
  const { columns } = tableOf(table.code);
  return table.codes.map((code) => {
    const column = code === null ? undefined : columns[code];
    return column ? numberFormatOf(column) : null;
  });
};

function appendPieces(
  change: AppendRows,
  located: Located,
  session: Session,
  terms: PlanTerms,
): Planned<{ pieces: AppendPiece[]; there: string[] }> {
  const { table } = located;
  const columns = lackingColumns(table, change.rows);
  if (columns.length > 0) return failure({ code: 'columnMissing', table: table.code, columns });
  const ids = new Set(table.ids ?? []);
  const there = change.rows.filter((row) => ids.has(row.id)).map((row) => row.id);
  const rows = change.rows
    .filter((row) => !ids.has(row.id))
    .map((row) => ({ id: row.id, ...appendCells(table, row, session) }));
  const length = tooLong(rows.map((row) => row.cells));
  if (length !== undefined) return failure({ code: 'tooLarge', table: table.code, bytes: length });
  const weigh = (row: (typeof rows)[number]): number =>
    rowBytes(row.cells.map((cell) => (cell === keep ? null : cell)));
  const pieces = runsWithin(rows, terms.limit, weigh).map((run, i): AppendPiece => ({
    kind: 'append',
    table,
    rowIds: run.map((row) => row.id),
    cells: run.map((row) => row.cells),
    expected: run.map((row) => row.expected),
    formats: formatsOf(table),
    anchor: terms.blocked.has(table.code)
      ? 'insert'
      : table.isBlank && i === 0
        ? 'blankRow'
        : 'below',
  }));
  return success({ pieces, there });
}

interface Spot {
  readonly code: string;
  readonly at: number;
  readonly target: CellValue;
  readonly was: Write;
}

function spotsOf(change: UpdateRow, located: Located, session: Session, row: number): Spot[] {
  const { table } = located;
  const { columns } = tableOf(table.code);
  const currencyCell = located.cell('currency', row);
  const encoding = encodingOf(session, {
    currency: isBlank(currencyCell) ? null : String(currencyCell),
    ...change.set,
  });
  return Object.entries(change.set)
    .map(([code, value]): Spot => {
      const column = columns[code];
      if (!column || column.kind === 'formula')
        throw new Error(`${table.code}.${code} is calculated and cannot be set`);
      const before = change.was?.[code];
      const was = before === undefined ? keep : toCell(column, before, encoding);
      return { code, at: columnAt(table, code), target: toCell(column, value, encoding), was };
    })
    .filter((spot) => spot.at >= 0)
    .sort((a, b) => a.at - b.at);
}

/** Whether a cell is still to be written, stands already, or holds what somebody else has put there. */
function stateOf(
  spot: Spot,
  change: UpdateRow,
  located: Located,
  row: number,
  terms: PlanTerms,
): 'due' | 'done' | 'conflict' {
  const { code } = located.table;
  const current = located.cell(spot.code, row);
  if (current === undefined) return 'due';
  const column = tableOf(code).columns[spot.code];
  if (terms.done.has(doneKey(code, change.rowId, spot.code))) return 'done';
  const isThere = located.isFresh && isSameCell(column, current, spot.target);
  if (isThere && !(terms.isCertain && spot.was !== keep)) return 'done';
  return spot.was === keep || isSameCell(column, current, spot.was) ? 'due' : 'conflict';
}

/** One update → its row of cells from first to last touched column; null when nothing is left to do. */
function updateRow(
  change: UpdateRow,
  located: Located,
  session: Session,
  terms: PlanTerms,
): Planned<Omit<PlannedRow, 'rowId'> | null> {
  const { table } = located;
  const { rowId } = change;
  const row = table.ids?.indexOf(rowId) ?? -1;
  if (row < 0) return failure({ code: 'rowMissing', table: table.code, rowId });
  const columns = lackingColumns(table, [change.set]);
  if (columns.length > 0) return failure({ code: 'columnMissing', table: table.code, columns });
  const spots = spotsOf(change, located, session, row);
  const first = spots[0]?.at ?? 0;
  const width = (spots.at(-1)?.at ?? -1) - first + 1;
  const blank = (): Write[] => Array.from({ length: width }, () => keep);
  const [cells, expected, was] = [blank(), blank(), blank()];
  for (const spot of spots) {
    const state = stateOf(spot, change, located, row, terms);
    if (state === 'conflict' && spot.was !== keep) {
      const place = { table: table.code, rowId, column: spot.code };
      const theirs = located.cell(spot.code, row) ?? '';
      return failure({
        code: 'conflict',
        ...place,
        mine: spot.target,
        theirs,
        expected: spot.was,
      });
    }
    if (state === 'done') continue;
    cells[spot.at - first] = asText(spot.target);
    expected[spot.at - first] = spot.target;
    was[spot.at - first] = spot.was;
  }
  if (cells.every((cell) => cell === keep)) return success(null);
  return success({ row, column: first, cells, expected, was });
}

function updatePieces(
  changes: readonly UpdateRow[],
  located: Located,
  session: Session,
  terms: PlanTerms,
): Planned<Piece[]> {
  const rows = [];
  for (const change of changes) {
    const planned = updateRow(change, located, session, terms);
    if (!planned.ok) return planned;
    if (planned.value) rows.push({ rowId: change.rowId, ...planned.value });
  }
  const length = tooLong(rows.map((row) => row.cells));
  if (length !== undefined)
    return failure({ code: 'tooLarge', table: located.table.code, bytes: length });
  return success(mergeRows(located.table, formatsOf(located.table), rows));
}

const ofTable = (changes: readonly Change[], code: TableCode) => ({
  appends: changes.filter((c): c is AppendRows => c.kind === 'append' && c.table === code),
  updates: changes.filter((c): c is UpdateRow => c.kind === 'update' && c.table === code),
});

/**
 * A change set against what is known of the workbook → the pieces still to be written. Rows and
 * cells that stand already are left out, so that a replay writes nothing.
 */
export function planPieces(
  set: ChangeSet,
  view: View,
  session: Session,
  terms: PlanTerms,
): Planned<Plan> {
  const pieces: Piece[] = [];
  const alreadyThere: string[] = [];
  for (const [code, located] of view) {
    const { appends, updates } = ofTable(set.changes, code);
    const rows = appends.flatMap((change) => change.rows);
    if (rows.length > 0) {
      const planned = appendPieces({ kind: 'append', table: code, rows }, located, session, terms);
      if (!planned.ok) return planned;
      pieces.push(...planned.value.pieces);
      alreadyThere.push(...planned.value.there);
    }
    const planned = updatePieces(updates, located, session, terms);
    if (!planned.ok) return planned;
    pieces.push(...planned.value);
  }
  return success({ pieces, alreadyThere });
}
