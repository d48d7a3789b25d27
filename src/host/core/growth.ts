import { offsetFormula } from '../calc/references';
import type { Area } from './area';
import { areaOf, intersect, lastColumn, lastRow } from './area';
import type { EmbeddedModel } from './embeddedModel';
import type { EmbeddedSheet } from './embeddedSheet';
import type { CellWrite } from './model';
import type { SheetState, Table } from './state';
import { followHeaders, putTable, resolveTable } from './tableChanges';
import { bodyRows, withArea } from './tableShape';

const hasAny = (sheet: EmbeddedSheet, area: Area): boolean => {
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      if (sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined)
        return true;
    }
  }
  return false;
};

const isFree = (model: EmbeddedModel, table: Table, area: Area): boolean =>
  model.state.tables.every(
    (other) =>
      other.id === table.id || other.sheetId !== table.sheetId || !intersect(other.area, area),
  );

/** The area of a table that takes in what was just written directly below it, or null. */
function grownDown(
  model: EmbeddedModel,
  sheet: EmbeddedSheet,
  table: Table,
  written: Area,
): Area | null {
  const bottom = lastRow(table.area);
  if (table.showTotals || written.row > bottom + 1 || lastRow(written) <= bottom) return null;
  if (written.column > lastColumn(table.area) || lastColumn(written) < table.area.column)
    return null;
  const added = areaOf(bottom + 1, table.area.column, lastRow(written), lastColumn(table.area));
  const filled = intersect(added, written);
  if (!filled || !hasAny(sheet, { ...filled, rows: 1 }) || !isFree(model, table, added))
    return null;
  let rows = added.rows;
  while (rows > 1 && !hasAny(sheet, { ...filled, row: bottom + rows, rows: 1 })) rows -= 1;
  return { ...table.area, rows: table.area.rows + rows };
}

function grownRight(
  model: EmbeddedModel,
  sheet: EmbeddedSheet,
  table: Table,
  written: Area,
): Area | null {
  const edge = lastColumn(table.area);
  if (
    written.column !== edge + 1 ||
    !intersect({ ...table.area, column: edge + 1, columns: written.columns }, written)
  )
    return null;
  if (written.row < table.area.row || lastRow(written) > lastRow(table.area)) return null;
  const added = { ...table.area, column: edge + 1, columns: written.columns };
  if (!hasAny(sheet, written) || !isFree(model, table, added)) return null;
  return { ...table.area, columns: table.area.columns + written.columns };
}

/** Validations and conditional formats that covered the last row go on into the new rows. */
function extendRules(sheet: EmbeddedSheet, before: Table, after: Table): void {
  const oldBottom = lastRow(before.area);
  const newBottom = lastRow(after.area);
  const extend = (area: Area): Area => {
    const isInside =
      area.column >= before.area.column && lastColumn(area) <= lastColumn(before.area);
    const reaches =
      area.row <= oldBottom && lastRow(area) >= oldBottom && lastRow(area) < newBottom;
    return isInside && reaches ? { ...area, rows: newBottom - area.row + 1 } : area;
  };
  const { validations, conditionalFormats, unlockedAreas } = sheet.state;
  const part: Partial<SheetState> = {
    validations: validations.map((v) => ({ ...v, areas: v.areas.map(extend) })),
    conditionalFormats: conditionalFormats.map((f) => ({ ...f, areas: f.areas.map(extend) })),
    unlockedAreas: unlockedAreas.map(extend),
  };
  if (validations.length + conditionalFormats.length + unlockedAreas.length > 0) sheet.change(part);
}

/** New rows take the formats of the row above and the formulas of calculated columns. */
function fillRows(sheet: EmbeddedSheet, before: Table, after: Table): void {
  const model = bodyRows(before).last;
  const first = lastRow(before.area) + 1;
  const rows = lastRow(after.area) - first + 1;
  if (rows <= 0) return;
  const line = after.columns.map((column, n) => ({
    style: sheet.style(model, after.area.column + n),
    formula: column.formula,
  }));
  const block = Array.from({ length: rows }, (_, r) =>
    line.map(({ style, formula }, n): CellWrite | null => {
      const at = { row: first + r, column: after.area.column + n };
      const own = sheet.raw(at.row, at.column);
      const isEmpty = own?.v == null && own?.f == null && own?.p == null;
      const { locked: _locked, ...look } = style;
      const hasLook = own?.s == null && Object.keys(look).length > 0;
      if (!hasLook && (formula === undefined || !isEmpty)) return null;
      const top = bodyRows(after).first;
      return {
        ...(hasLook && { style: look }),
        ...(formula !== undefined &&
          isEmpty && { formula: offsetFormula(formula, at.row - top, 0) }),
      };
    }),
  );
  if (block.some((cells) => cells.some(Boolean))) sheet.write(first, after.area.column, block);
}

/** A column whose whole body holds one formula is a calculated column. */
function noteCalculated(sheet: EmbeddedSheet, table: Table, written: Area): Table {
  const { first, last } = bodyRows(table);
  const columns = table.columns.map((column, n) => {
    const at = table.area.column + n;
    if (at < written.column || at > lastColumn(written)) return column;
    const top = sheet.formula(first, at);
    const isSame = (row: number): boolean => {
      const text = sheet.formula(row, at);
      return text !== undefined && top !== undefined && offsetFormula(top, row - first, 0) === text;
    };
    let uniform = top !== undefined;
    let anyFormula = top !== undefined;
    for (let row = first + 1; row <= last && (uniform || !anyFormula); row += 1) {
      uniform &&= isSame(row);
      anyFormula ||= sheet.formula(row, at) !== undefined;
    }
    if (uniform && top !== undefined)
      return column.formula === top ? column : { ...column, formula: top };
    if (anyFormula || column.formula === undefined) return column;
    const { formula: _dropped, ...typed } = column;
    return typed;
  });
  return columns.every((column, n) => column === table.columns[n]) ? table : { ...table, columns };
}

function growTable(model: EmbeddedModel, sheet: EmbeddedSheet, table: Table, area: Area): void {
  const down = grownDown(model, sheet, table, area);
  const next = down ?? grownRight(model, sheet, table, area);
  if (!next) return;
  const headers = Array.from({ length: next.columns }, (_, n) => {
    const value = sheet.value(next.row, next.column + n);
    return typeof value === 'string' ? value : '';
  });
  const grown = withArea(table, next, headers);
  putTable(model, grown);
  followHeaders(model, grown);
  if (down) {
    extendRules(sheet, table, grown);
    fillRows(sheet, table, grown);
  }
  resolveTable(model, grown);
}

/**
 * What Excel does after cells were written: a table takes in rows typed or pasted directly below
 * it (or a column directly beside it), typed headers rename columns, and a column filled with one
 * formula becomes a calculated column.
 */
export function growTables(model: EmbeddedModel, sheet: EmbeddedSheet, written: Area): void {
  if (sheet.tables.length === 0) return;
  for (const { id } of sheet.tables) {
    const table = model.table(id);
    if (table) growTable(model, sheet, table, written);
  }
  for (const table of sheet.tables) {
    const shared = intersect(table.area, written);
    if (!shared) continue;
    if (table.showHeaders && shared.row === table.area.row) followHeaders(model, table);
    const current = model.table(table.id);
    if (!current) continue;
    const noted = noteCalculated(sheet, current, written);
    if (noted !== current) putTable(model, noted);
  }
}
