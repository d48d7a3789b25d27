import type { Area } from '../../core/area';
import { intersect, lastRow } from '../../core/area';
import type { CellWrite } from '../../core/model';
import type { Table, TableColumn } from '../../core/state';
import { bodyRows, nextColumnId } from '../../core/tableShape';
import { bodyArea, headerArea, totalsArea } from '../../calc/structured';
import type { HostContext } from '../hostClass';
import { calculated, hostClass, method, navigation, scalar } from '../hostClass';
import { HostError, invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { typedCell, wireValue } from '../typedValue';
import { matrix, shaped, writeEntries } from './rangeCells';
import { flag, rangeByText, rangeOn, tableOrFail, text, typing, whole } from './rangeTarget';
import { filterTable } from './filtering';
import { registers } from './registrations';

/** A table is found again by id at each use, since it changes under the one who holds it. */
export interface TableTarget {
  readonly tableId: string;
}

export interface TablesTarget {
  /** null for all tables of the workbook. */
  readonly sheetId: string | null;
}

const at = (table: Table): TableTarget => ({ tableId: table.id });
const tableOf = (target: TableTarget, c: HostContext): Table => tableOrFail(c, target.tableId);

function tablesOf(target: TablesTarget, c: HostContext): readonly Table[] {
  const { tables } = c.model.state;
  return target.sheetId === null ? tables : tables.filter((t) => t.sheetId === target.sheetId);
}

function find(target: TablesTarget, key: unknown, c: HostContext): TableTarget | null {
  const wanted = text(key).toLowerCase();
  const found = tablesOf(target, c).find(
    (t) => t.id.toLowerCase() === wanted || t.name.toLowerCase() === wanted,
  );
  return found ? at(found) : null;
}

function addTable(target: TablesTarget, args: readonly unknown[], c: HostContext): TableTarget {
  const [address, hasHeaders] = args;
  const home = (target.sheetId && c.model.sheet(target.sheetId)) || c.model.activeSheet;
  const range = address instanceof TrackedRange ? address : rangeByText(text(address), home, c);
  return at(
    c.model.addTable({
      sheetId: range.sheetId,
      area: range.area,
      hasHeaders: flag(hasHeaders),
    }),
  );
}

const collectionMembers = {
  GetItem: method<TablesTarget>('Table', (target, [key], c) => {
    const found = find(target, key, c);
    if (!found) throw notFound();
    return found;
  }),
  GetItemOrNullObject: method<TablesTarget>('Table', (target, [key], c) => find(target, key, c)),
  GetItemAt: method<TablesTarget>('Table', (target, [index], c) => {
    const table = tablesOf(target, c)[whole(index)];
    if (!table) throw invalidArgument();
    return at(table);
  }),
  GetCount: method<TablesTarget>(null, (target, _args, c) => tablesOf(target, c).length),
};

export const tableCollectionClass = hostClass<TablesTarget>(
  'TableCollection',
  {
    identity: (target) => ({ _EventTargetId: target.sheetId ?? 'Workbook' }),
    items: { of: 'Table', list: (target, c) => tablesOf(target, c).map(at) },
  },
  {
    Count: scalar((target, c) => tablesOf(target, c).length),
    ...collectionMembers,
    Add: method('Table', addTable),
    ...registers<TablesTarget>(
      { AddedEvent: 102, DataChangedEvent: 101, DeletedEvent: 103 },
      (target) => target.sheetId ?? 'Workbook',
    ),
  },
);

export interface ScopedTablesTarget {
  readonly range: TrackedRange;
  readonly fullyContained: boolean;
}

function scoped({ range, fullyContained }: ScopedTablesTarget, c: HostContext): Table[] {
  return c.model.state.tables.filter((table) => {
    const shared = table.sheetId === range.sheetId ? intersect(table.area, range.area) : null;
    if (!shared) return false;
    return (
      !fullyContained || (shared.rows === table.area.rows && shared.columns === table.area.columns)
    );
  });
}

export const scopedTablesClass = hostClass<ScopedTablesTarget>(
  'TableScopedCollection',
  { items: { of: 'Table', list: (target, c) => scoped(target, c).map(at) } },
  {
    Count: scalar((target, c) => scoped(target, c).length),
    GetCount: method(null, (target, _args, c) => scoped(target, c).length),
    GetFirst: method('Table', (target, _args, c) => {
      const first = scoped(target, c)[0];
      if (!first) throw notFound();
      return at(first);
    }),
    GetItem: method('Table', (target, [key], c) => {
      const wanted = text(key).toLowerCase();
      const found = scoped(target, c).find((t) => t.name.toLowerCase() === wanted);
      if (!found) throw notFound();
      return at(found);
    }),
  },
);

const LOOKS = {
  ShowBandedColumns: 'showBandedColumns',
  ShowBandedRows: 'showBandedRows',
  ShowFilterButton: 'showFilterButton',
  HighlightFirstColumn: 'highlightFirstColumn',
  HighlightLastColumn: 'highlightLastColumn',
} as const;

const looks = Object.fromEntries(
  Object.entries(LOOKS).map(([name, key]) => [
    name,
    scalar<TableTarget>(
      (target, c) => tableOf(target, c)[key],
      (target, value, c) => {
        c.model.changeTable(target.tableId, { [key]: flag(value) });
      },
    ),
  ]),
);

const rangeIn = (table: Table, area: Area | null): TrackedRange => {
  if (!area) throw notFound();
  return rangeOn(table.sheetId, area);
};

function deleteTable(target: TableTarget, c: HostContext): void {
  const table = tableOf(target, c);
  const sheet = c.model.existingSheet(table.sheetId);
  c.model.removeTable(table.id);
  sheet.delete(table.area, 'up');
}

export const tableClass = hostClass<TableTarget>(
  'Table',
  { identity: (target) => ({ Id: target.tableId }) },
  {
    Id: scalar((target) => target.tableId),
    LegacyId: scalar((target) => String(Number.parseInt(target.tableId.slice(1, 9), 16))),
    Name: scalar(
      (target, c) => tableOf(target, c).name,
      (target, value, c) => {
        c.model.changeTable(target.tableId, { name: text(value) });
      },
    ),
    ShowHeaders: scalar(
      (target, c) => tableOf(target, c).showHeaders,
      (target, value, c) => {
        showHeaders(tableOf(target, c), flag(value), c);
      },
    ),
    ShowTotals: scalar(
      (target, c) => tableOf(target, c).showTotals,
      (target, value, c) => {
        c.model.changeTable(target.tableId, { showTotals: flag(value) });
      },
    ),
    Style: scalar(
      (target, c) => tableOf(target, c).style,
      (target, value, c) => {
        c.model.changeTable(target.tableId, { style: text(value) });
      },
    ),
    ...looks,
    Columns: navigation('TableColumnCollection', (target) => target),
    Rows: navigation('TableRowCollection', (target) => target),
    Worksheet: navigation('Worksheet', (target, c) => c.model.sheet(tableOf(target, c).sheetId)),
    Sort: navigation('TableSort', (target) => target),
    AutoFilter: navigation('AutoFilter', (target, c) => ({
      sheetId: tableOf(target, c).sheetId,
      tableId: target.tableId,
    })),

    GetRange: method('Range', (target, _args, c) => {
      const table = tableOf(target, c);
      return rangeIn(table, table.area);
    }),
    GetDataBodyRange: method('Range', (target, _args, c) => {
      const table = tableOf(target, c);
      return rangeIn(table, bodyArea(table));
    }),
    GetHeaderRowRange: method('Range', (target, _args, c) => {
      const table = tableOf(target, c);
      return rangeIn(table, headerArea(table));
    }),
    GetTotalRowRange: method('Range', (target, _args, c) => {
      const table = tableOf(target, c);
      return rangeIn(table, totalsArea(table));
    }),
    Resize: method(null, (target, [value], c) => {
      const table = tableOf(target, c);
      const sheet = c.model.existingSheet(table.sheetId);
      const range = value instanceof TrackedRange ? value : rangeByText(text(value), sheet, c);
      if (range.sheetId !== table.sheetId) throw invalidArgument();
      c.model.changeTable(table.id, { area: range.area });
    }),
    ConvertToRange: method('Range', (target, _args, c) => {
      const table = tableOf(target, c);
      c.model.removeTable(table.id);
      return rangeOn(table.sheetId, table.area);
    }),
    Delete: method(null, (target, _args, c) => {
      deleteTable(target, c);
    }),
    ClearFilters: method(null, (target, _args, c) => {
      filterTable(tableOf(target, c), [], c);
    }),
    ReapplyFilters: method(null, (target, _args, c) => {
      filterTable(tableOf(target, c), tableOf(target, c).filters, c);
    }),
    ...registers<TableTarget>(
      { DataChangedEvent: 101, SelectionChangedEvent: 100 },
      (target) => target.tableId,
    ),
  },
);

function showHeaders(table: Table, show: boolean, c: HostContext): void {
  if (show === table.showHeaders) return;
  const sheet = c.model.existingSheet(table.sheetId);
  if (!show) {
    sheet.clear({ ...table.area, rows: 1 }, 'contents');
    c.model.changeTable(table.id, {
      showHeaders: false,
      area: { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 },
    });
    return;
  }
  if (table.area.row === 0) throw new HostError('InvalidOperation');
  const names = table.columns.map((column): CellWrite => ({ value: column.name }));
  sheet.write(table.area.row - 1, table.area.column, [names]);
  c.model.changeTable(table.id, {
    showHeaders: true,
    area: { ...table.area, row: table.area.row - 1, rows: table.area.rows + 1 },
  });
}

export interface ColumnTarget {
  readonly tableId: string;
  readonly columnId: number;
}

function columnOf(
  target: ColumnTarget,
  c: HostContext,
): { table: Table; index: number; column: TableColumn } {
  const table = tableOrFail(c, target.tableId);
  const index = table.columns.findIndex((column) => column.id === target.columnId);
  const column = table.columns[index];
  if (!column) throw notFound();
  return { table, index, column };
}

const slice = (area: Area, table: Table, index: number): Area => ({
  ...area,
  column: table.area.column + index,
  columns: 1,
});

function columnRange(target: ColumnTarget, part: (t: Table) => Area | null, c: HostContext) {
  const { table, index } = columnOf(target, c);
  const area = part(table);
  return rangeIn(table, area && slice(area, table, index));
}

export const tableColumnClass = hostClass<ColumnTarget>(
  'TableColumn',
  { identity: (target) => ({ Id: target.columnId }) },
  {
    Id: scalar((target) => target.columnId),
    Index: scalar((target, c) => columnOf(target, c).index),
    Name: scalar(
      (target, c) => columnOf(target, c).column.name,
      (target, value, c) => {
        const { table } = columnOf(target, c);
        const columns = table.columns.map((column) =>
          column.id === target.columnId ? { ...column, name: text(value) } : column,
        );
        c.model.changeTable(table.id, { columns });
      },
    ),
    Values: calculated(
      (target, c) => {
        const { table, index } = columnOf(target, c);
        const sheet = c.model.existingSheet(table.sheetId);
        return matrix(slice(table.area, table, index), (r, k) => wireValue(sheet.value(r, k)));
      },
      (target, value, c) => {
        writeEntries(
          columnRange(target, (t) => t.area, c),
          value,
          c,
        );
      },
    ),
    Filter: navigation('Filter', (target) => target),
    GetRange: method('Range', (target, _args, c) => columnRange(target, (t) => t.area, c)),
    GetDataBodyRange: method('Range', (target, _args, c) => columnRange(target, bodyArea, c)),
    GetHeaderRowRange: method('Range', (target, _args, c) => columnRange(target, headerArea, c)),
    GetTotalRowRange: method('Range', (target, _args, c) => columnRange(target, totalsArea, c)),
    Delete: method(null, (target, _args, c) => {
      const { table, index } = columnOf(target, c);
      if (table.columns.length === 1) throw new HostError('InvalidOperation');
      c.model.existingSheet(table.sheetId).delete(slice(table.area, table, index), 'left');
    }),
  },
);

function findColumn(target: TableTarget, key: unknown, c: HostContext): ColumnTarget | null {
  const table = tableOf(target, c);
  const found = table.columns.find((column) =>
    typeof key === 'number'
      ? column.id === key
      : column.name.toLowerCase() === text(key).toLowerCase(),
  );
  return found ? { tableId: table.id, columnId: found.id } : null;
}

function addColumn(target: TableTarget, args: readonly unknown[], c: HostContext): ColumnTarget {
  const [index, values, name] = args;
  const table = tableOf(target, c);
  const sheet = c.model.existingSheet(table.sheetId);
  const place =
    index === null || index === undefined || index === -1 ? table.columns.length : whole(index);
  if (place < 0 || place > table.columns.length) throw invalidArgument();
  const isLast = place === table.columns.length;
  const edge = { ...table.area, column: table.area.column + place, columns: 1 };
  const id = nextColumnId(table);
  sheet.insert(edge, 'right');
  if (isLast)
    c.model.changeTable(table.id, { area: { ...table.area, columns: table.area.columns + 1 } });
  const grown = c.model.table(table.id);
  const added = grown?.columns[place];
  if (!grown || !added) throw new HostError('GeneralException');
  const list = columnEntries(values, grown);
  if (list) {
    const options = typing(c);
    sheet.write(
      edge.row,
      edge.column,
      list.map((entry) => [typedCell(entry, {}, options)]),
    );
  }
  if (typeof name === 'string') {
    const columns = grown.columns.map((column, n) => (n === place ? { ...column, name } : column));
    c.model.changeTable(table.id, { columns });
  }
  return { tableId: table.id, columnId: grown.columns[place]?.id ?? id };
}

function columnEntries(values: unknown, table: Table): readonly unknown[] | null {
  if (values === null || values === undefined) return null;
  if (!Array.isArray(values)) return Array.from({ length: table.area.rows }, () => values);
  const list = (values as readonly unknown[]).map((line): unknown =>
    Array.isArray(line) ? line[0] : line,
  );
  if (list.length !== table.area.rows) throw invalidArgument();
  return list;
}

export const tableColumnsClass = hostClass<TableTarget>(
  'TableColumnCollection',
  {
    items: {
      of: 'TableColumn',
      list: (target, c) =>
        tableOf(target, c).columns.map((column) => ({
          tableId: target.tableId,
          columnId: column.id,
        })),
    },
  },
  {
    Count: scalar((target, c) => tableOf(target, c).columns.length),
    GetCount: method(null, (target, _args, c) => tableOf(target, c).columns.length),
    GetItem: method('TableColumn', (target, [key], c) => {
      const found = findColumn(target, key, c);
      if (!found) throw notFound();
      return found;
    }),
    GetItemOrNullObject: method('TableColumn', (target, [key], c) => findColumn(target, key, c)),
    GetItemAt: method('TableColumn', (target, [index], c) => {
      const column = tableOf(target, c).columns[whole(index)];
      if (!column) throw invalidArgument();
      return { tableId: target.tableId, columnId: column.id };
    }),
    Add: method('TableColumn', addColumn),
  },
);

export interface RowTarget {
  readonly tableId: string;
  readonly index: number;
}

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
