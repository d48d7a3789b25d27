import { bodyArea } from '../../calc/structured';
import type { Area } from '../../core/area';
import { intersect, lastRow } from '../../core/area';
import type { CellWrite } from '../../core/model';
import type { Table } from '../../core/state';
import { bodyRows } from '../../core/tableShape';
import type { HostContext } from '../hostClass';
import { calculated, hostClass, method, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import type { TrackedRange } from '../session';
import { typedCell, wireValue } from '../typedValue';
import { matrix, shaped, writeEntries } from './rangeCells';
import { rangeOn, tableOrFail, typing, whole } from './rangeTarget';
import type { RowTarget, TableTarget } from './tableTargets';
import { tableOf } from './tableTargets';

const rowCount = (table: Table): number => bodyArea(table).rows;

function rowRange(target: RowTarget, c: HostContext): TrackedRange {
  const table = tableOrFail(c, target.tableId);
  const body = bodyArea(table);
  if (target.index < 0 || target.index >= body.rows) throw notFound();
  return rangeOn(table.sheetId, { ...body, row: body.row + target.index, rows: 1 });
}

export const tableRowClass = hostClass<RowTarget>(
  'TableRow',
  { identity: (target) => ({ Index: target.index }) },
  {
    Index: scalar((target) => target.index),
    Values: calculated(
      (target, c) => {
        const { area, sheetId } = rowRange(target, c);
        const sheet = c.model.existingSheet(sheetId);
        return matrix(area, (r, k) => wireValue(sheet.value(r, k)));
      },
      (target, value, c) => {
        writeEntries(rowRange(target, c), value, c);
      },
    ),
    GetRange: method('Range', rowRangeOf),
    Delete: method(null, (target, _args, c) => {
      deleteRows(target, target.index, 1, c);
    }),
  },
);

function rowRangeOf(target: RowTarget, _args: readonly unknown[], c: HostContext): TrackedRange {
  return rowRange(target, c);
}

/** Deletes body rows; the last one is emptied instead, since a table keeps one row. */
function deleteRows(target: TableTarget, index: number, count: number, c: HostContext): void {
  const table = tableOf(target, c);
  const body = bodyArea(table);
  if (index < 0 || count < 1 || index + count > body.rows) throw invalidArgument();
  const sheet = c.model.existingSheet(table.sheetId);
  const isAll = count === body.rows;
  const first = isAll ? body.row + 1 : body.row + index;
  if (isAll) sheet.clear({ ...body, rows: 1 }, 'contents');
  const rest = isAll ? count - 1 : count;
  if (rest > 0) sheet.delete({ ...body, row: first, rows: rest }, 'up');
}

function addRows(target: TableTarget, args: readonly unknown[], c: HostContext): RowTarget {
  const [index, values] = args;
  const table = tableOf(target, c);
  const sheet = c.model.existingSheet(table.sheetId);
  const body = bodyArea(table);
  const isEnd = index === null || index === undefined || index === -1;
  const place = isEnd ? body.rows : whole(index);
  if (place < 0 || place > body.rows) throw invalidArgument();
  const lines = rowEntries(values, table);
  const area = { ...body, row: body.row + place, rows: lines.length };
  if (place < body.rows) sheet.insert(area, 'down');
  else appendSpace(table, lines.length, c);
  const options = typing(c);
  const block = lines.map((line) => line.map((entry) => typedCell(entry, {}, options)));
  sheet.write(area.row, area.column, block);
  const columns = c.model.table(table.id)?.columns ?? [];
  const missing = columns.map((column, n): CellWrite | null =>
    column.formula !== undefined &&
    sheet.formula(area.row, area.column + n) === undefined &&
    lines[0]?.[n] == null
      ? { formula: column.formula }
      : null,
  );
  if (missing.some(Boolean))
    sheet.write(
      area.row,
      area.column,
      lines.map(() => missing),
    );
  return { tableId: table.id, index: place };
}

/** Makes room for rows at the end: cells below the table move down when there are any. */
function appendSpace(table: Table, rows: number, c: HostContext): void {
  const sheet = c.model.existingSheet(table.sheetId);
  const below: Area = { ...table.area, row: bodyRows(table).last + 1, rows };
  const used = sheet.usedArea();
  const isOccupied =
    used !== null &&
    lastRow(used) >= below.row &&
    intersect(used, { ...below, rows: lastRow(used) - below.row + 1 });
  if (table.showTotals || isOccupied) sheet.insert(below, 'down');
  const current = c.model.table(table.id);
  if (!current) return;
  const area = { ...current.area, rows: table.area.rows + rows };
  if (current.area.rows !== area.rows) c.model.changeTable(table.id, { area });
}

function rowEntries(values: unknown, table: Table): readonly (readonly unknown[])[] {
  const width = table.columns.length;
  if (values === null || values === undefined) return [Array.from({ length: width }, () => null)];
  if (!Array.isArray(values)) return [Array.from({ length: width }, () => values)];
  const list = values as readonly unknown[];
  const lines = Array.isArray(list[0]) ? (list as readonly (readonly unknown[])[]) : [list];
  const at = shaped(lines, { row: 0, column: 0, rows: lines.length, columns: width });
  return lines.map((_line, row) => Array.from({ length: width }, (_, column) => at(row, column)));
}

export const tableRowsClass = hostClass<TableTarget>(
  'TableRowCollection',
  {
    items: {
      of: 'TableRow',
      list: (target, c) =>
        Array.from({ length: rowCount(tableOf(target, c)) }, (_, index) => ({
          tableId: target.tableId,
          index,
        })),
    },
  },
  {
    Count: scalar((target, c) => rowCount(tableOf(target, c))),
    GetCount: method(null, (target, _args, c) => rowCount(tableOf(target, c))),
    GetItemAt: method('TableRow', (target, [index], c) => {
      if (whole(index) < 0 || whole(index) >= rowCount(tableOf(target, c))) throw invalidArgument();
      return { tableId: target.tableId, index: whole(index) };
    }),
    Add: method('TableRow', addRows),
    DeleteRows: method(null, (target, [rows], c) => {
      const indexes = (rows as readonly unknown[]).map((row) =>
        typeof row === 'number' ? row : (row as RowTarget).index,
      );
      for (const index of [...new Set(indexes)].sort((a, b) => b - a)) {
        deleteRows(target, index, 1, c);
      }
    }),
    DeleteRowsAt: method(null, (target, [index, count], c) => {
      deleteRows(target, whole(index), count === undefined ? 1 : whole(count), c);
    }),
  },
);
