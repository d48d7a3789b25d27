import { bodyArea, headerArea, totalsArea } from '../../calc/structured';
import type { Area } from '../../core/area';
import type { Table, TableColumn } from '../../core/state';
import { nextColumnId } from '../../core/tableShape';
import type { HostContext } from '../hostClass';
import { calculated, hostClass, method, navigation, scalar } from '../hostClass';
import { HostError, invalidArgument, notFound } from '../hostError';
import { typedCell, wireValue } from '../typedValue';
import { matrix, writeEntries } from './rangeCells';
import { tableOrFail, text, typing, whole } from './rangeTarget';
import type { ColumnTarget, TableTarget } from './tableTargets';
import { rangeIn, tableOf } from './tableTargets';

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

export const slice = (area: Area, table: Table, index: number): Area => ({
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
