import { renameColumnInFormula, renameTableInFormula } from '../calc/references';
import { namesUsed, tableAt } from '../calc/structured';
import type { Area } from './area';
import { areaOf, intersect, lastColumn, lastRow } from './area';
import type { EmbeddedModel } from './embeddedModel';
import { WorkbookRuleError } from './workbookRule';
import type { CellWrite, NewTable } from './model';
import { mapStateFormulas } from './shiftState';
import type { Table } from './state';
import {
  freeTableName,
  headerText,
  isValidName,
  newColumns,
  totalsFormula,
  uniqueHeaders,
  withArea,
} from './tableShape';

function checkName(model: EmbeddedModel, name: string): void {
  if (!isValidName(name)) {
    throw new WorkbookRuleError('InvalidArgument', 'The table name is not allowed.');
  }
  if (model.isNameTaken(name)) {
    throw new WorkbookRuleError('ItemAlreadyExists', 'A table or name of that name exists.');
  }
}

function checkSpace(model: EmbeddedModel, sheetId: string, area: Area, ownId?: string): void {
  const sheet = model.existingSheet(sheetId);
  const others = sheet.tables.filter((table) => table.id !== ownId);
  if (others.some((table) => intersect(table.area, area))) {
    throw new WorkbookRuleError('InvalidArgument', 'A table cannot overlap another table.');
  }
  if (sheet.merges.some((merge) => intersect(merge, area))) {
    throw new WorkbookRuleError('MergedRangeConflict', 'A table cannot cover merged cells.');
  }
}

/** The header texts that stand in the cells, made unique; cells follow where they had to change. */
function readHeaders(model: EmbeddedModel, sheetId: string, area: Area): string[] {
  const sheet = model.existingSheet(sheetId);
  const texts = Array.from({ length: area.columns }, (_, n) =>
    headerText(sheet.value(area.row, area.column + n)),
  );
  return uniqueHeaders(texts);
}

function writeHeaders(model: EmbeddedModel, table: Table): void {
  if (!table.showHeaders) return;
  const sheet = model.existingSheet(table.sheetId);
  const line = table.columns.map((column, n): CellWrite | null =>
    sheet.value(table.area.row, table.area.column + n) === column.name
      ? null
      : { value: column.name },
  );
  if (line.some(Boolean)) sheet.write(table.area.row, table.area.column, [line]);
}

/** Makes a table of an area; without headers the cells move down one row to make room for them. */
export function addTable(model: EmbeddedModel, request: NewTable): Table {
  const { sheetId, hasHeaders, options } = request;
  let { area } = request;
  checkSpace(model, sheetId, area);
  const name = request.name ?? freeTableName((n) => model.isNameTaken(n));
  checkName(model, name);
  if (!hasHeaders) {
    model.insertCells(sheetId, { ...area, rows: 1 }, 'down');
    area = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1 && options?.showHeaders !== false) {
    area = { ...area, rows: 2 };
  }
  const headers = hasHeaders
    ? readHeaders(model, sheetId, area)
    : uniqueHeaders(Array.from({ length: area.columns }, () => ''));
  const table: Table = {
    id: `{${model.newId()}}`,
    name,
    sheetId,
    area,
    columns: newColumns(headers),
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: 'TableStyleMedium2',
    filters: [],
    sort: null,
    ...options,
  };
  model.store.setState({ ...model.state, tables: [...model.state.tables, table] });
  writeHeaders(model, table);
  model.store.emit({ kind: 'tableAdded', sheetId, tableId: table.id, name });
  resolveTable(model, table);
  return table;
}

/** Formulas that mention a table, or stand in it, are translated again. */
function resolveTable(model: EmbeddedModel, table: Table): void {
  const name = table.name.toLowerCase();
  model.resolveAgain((entered, home) => {
    const used = namesUsed(entered);
    if (used.has(name)) return true;
    const own = used.has('')
      ? tableAt(model.state.tables, home.sheetId, home.row, home.column)
      : undefined;
    return own?.id === table.id;
  });
}

function put(model: EmbeddedModel, table: Table): void {
  const tables = model.state.tables.map((known) => (known.id === table.id ? table : known));
  model.store.setState({ ...model.state, tables });
}

function rename(model: EmbeddedModel, before: Table, name: string): void {
  checkName(model, name);
  const rewrite = (text: string): string => renameTableInFormula(text, before.name, name);
  const renamed = { ...before, name };
  put(model, renamed);
  model.store.setState(mapStateFormulas(model.state, rewrite));
  model.rewriteEntered(rewrite);
}

/** New column names: header cells and every formula that mentions a column follow. */
function renameColumns(model: EmbeddedModel, before: Table, after: Table): void {
  const pairs = before.columns.flatMap((old) => {
    const next = after.columns.find((column) => column.id === old.id);
    return next && next.name !== old.name ? [[old.name, next.name] as const] : [];
  });
  for (const [from, to] of pairs) {
    const rewrite = (text: string, home: string | null): string =>
      renameColumnInFormula(text, after.name, from, to, home);
    model.store.setState(
      mapStateFormulas(model.state, (text, sheetId) =>
        rewrite(text, sheetId === after.sheetId ? after.name : null),
      ),
    );
    model.rewriteEntered((text, home) => {
      const own = tableAt(model.state.tables, home.sheetId, home.row, home.column);
      return rewrite(text, own?.name ?? null);
    });
  }
}

function toggleTotals(model: EmbeddedModel, table: Table, show: boolean): Table {
  const sheet = model.existingSheet(table.sheetId);
  if (!show) {
    const row = areaOf(
      lastRow(table.area),
      table.area.column,
      lastRow(table.area),
      lastColumn(table.area),
    );
    sheet.clear(row, 'all');
    return { ...table, showTotals: false, area: { ...table.area, rows: table.area.rows - 1 } };
  }
  const below = { ...table.area, row: lastRow(table.area) + 1, rows: 1 };
  const used = sheet.usedArea();
  if (used && intersect(used, { ...below, rows: Math.max(1, lastRow(used) - below.row + 1) })) {
    sheet.insert(below, 'down');
  }
  return { ...table, showTotals: true, area: { ...table.area, rows: table.area.rows + 1 } };
}

function writeTotals(model: EmbeddedModel, table: Table): void {
  if (!table.showTotals) return;
  const sheet = model.existingSheet(table.sheetId);
  const row = lastRow(table.area);
  const line = table.columns.map((column): CellWrite | null => {
    const formula = totalsFormula(column);
    if (formula !== null) return { formula };
    return column.totalsLabel === undefined ? null : { value: column.totalsLabel };
  });
  sheet.write(row, table.area.column, [line]);
}

function checkResize(model: EmbeddedModel, table: Table, area: Area): void {
  const keepsHeader = !table.showHeaders || area.row === table.area.row;
  if (!keepsHeader || !intersect(area, table.area) || area.rows < (table.showHeaders ? 2 : 1)) {
    throw new WorkbookRuleError('InvalidArgument', 'The new range must keep the header row.');
  }
  checkSpace(model, table.sheetId, area, table.id);
}

/** Applies what differs, one aspect after the other, and leaves every formula right. */
export function changeTable(
  model: EmbeddedModel,
  id: string,
  part: Partial<Omit<Table, 'id' | 'sheetId'>>,
): Table {
  const current = (): Table => {
    const table = model.table(id);
    if (!table) throw new WorkbookRuleError('ItemNotFound', `No table ${id}`);
    return table;
  };
  const before = current();
  const { name, area, columns, showTotals, ...looks } = part;
  if (name !== undefined && name !== before.name) rename(model, before, name);
  if (area) {
    checkResize(model, current(), area);
    const headers = readHeaders(model, before.sheetId, area);
    put(model, withArea(current(), area, headers));
    writeHeaders(model, current());
  }
  if (columns) {
    const old = current();
    const names = uniqueHeaders(columns.map((column) => column.name));
    put(model, { ...old, columns: columns.map((c, n) => ({ ...c, name: names[n] ?? c.name })) });
    renameColumns(model, old, current());
    writeHeaders(model, current());
  }
  if (showTotals !== undefined && showTotals !== current().showTotals) {
    put(model, toggleTotals(model, current(), showTotals));
  }
  put(model, { ...current(), ...looks });
  if (columns ?? showTotals) writeTotals(model, current());
  resolveTable(model, current());
  return current();
}

/** The table goes, its cells stay; formulas that mention it become plain A1. */
export function removeTable(model: EmbeddedModel, id: string): void {
  const table = model.table(id);
  if (!table) throw new WorkbookRuleError('ItemNotFound', `No table ${id}`);
  const name = table.name.toLowerCase();
  model.freezeEntered((entered, home) => {
    const used = namesUsed(entered);
    const own = used.has('')
      ? tableAt(model.state.tables, home.sheetId, home.row, home.column)
      : undefined;
    return used.has(name) || own?.id === table.id;
  });
  const tables = model.state.tables.filter((known) => known.id !== table.id);
  model.store.setState({ ...model.state, tables });
  model.store.emit({
    kind: 'tableDeleted',
    sheetId: table.sheetId,
    tableId: table.id,
    name: table.name,
  });
}

/** Renames columns after somebody typed over header cells; an emptied header gets a number. */
export function followHeaders(model: EmbeddedModel, table: Table): void {
  const names = readHeaders(model, table.sheetId, table.area);
  if (!table.showHeaders || table.columns.every((column, n) => column.name === names[n])) return;
  const columns = table.columns.map((c, n) => ({ ...c, name: names[n] ?? c.name }));
  put(model, { ...table, columns });
  renameColumns(model, table, { ...table, columns });
  writeHeaders(model, { ...table, columns });
}

export { put as putTable, resolveTable };
