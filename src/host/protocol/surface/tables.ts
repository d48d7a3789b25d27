import { bodyArea, headerArea, totalsArea } from '../../calc/structured';
import { intersect } from '../../core/area';
import type { CellWrite } from '../../core/model';
import type { Table } from '../../core/state';
import type { HostContext } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { HostError, invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { filterTable } from './filtering';
import { flag, rangeByText, rangeOn, text, whole } from './rangeTarget';
import { registers } from './registrations';
import type { TableTarget, TablesTarget } from './tableTargets';
import { rangeIn, tableOf } from './tableTargets';

export const at = (table: Table): TableTarget => ({ tableId: table.id });

function tablesOf(target: TablesTarget, c: HostContext): readonly Table[] {
  const { tables } = c.model.state;
  return target.sheetId === null ? tables : tables.filter((t) => t.sheetId === target.sheetId);
}

export function find(target: TablesTarget, key: unknown, c: HostContext): TableTarget | null {
  const wanted = text(key).toLowerCase();
  const found = tablesOf(target, c).find(
    (t) => t.id.toLowerCase() === wanted || t.name.toLowerCase() === wanted,
  );
  return found ? at(found) : null;
}

function addTable(target: TablesTarget, args: readonly unknown[], c: HostContext): TableTarget {
  const [address, hasHeaders] = args;
  const home = c.model.sheet(target.sheetId ?? '') ?? c.model.activeSheet;
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
