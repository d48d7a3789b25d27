import type { ICellData, IMutationInfo } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/sheets';
import { offsetFormula, shiftFormula } from '../calc/references';
import type { Area } from './area';
import { areaOf, intersect, isWholeColumns, isWholeRows, lastColumn, lastRow } from './area';
import type { EmbeddedModel } from './embeddedModel';
import type { EmbeddedSheet } from './embeddedSheet';
import { formulaData, rewriteFormulas } from './formulaCells';
import { enteredText } from './formulaGate';
import type { CellShift } from './shift';
import { shiftState } from './shiftState';
import type { EngineCells } from './cellBlocks';
import { WorkbookRuleError } from './workbookRule';

type Lane = 'rows' | 'columns' | 'cells';

function laneOf(area: Area, isVertical: boolean): Lane {
  if (isVertical && isWholeRows(area)) return 'rows';
  if (!isVertical && isWholeColumns(area)) return 'columns';
  return 'cells';
}

/** A cell with its look spelled out, as it can be put anywhere; null clears. */
export function wholeCell(sheet: EmbeddedSheet, row: number, column: number): ICellData {
  const raw = sheet.raw(row, column);
  const look = sheet.store.workbook.getStyles().getStyleByCell(raw) ?? null;
  return {
    v: raw?.v ?? null,
    t: raw?.t ?? null,
    f: raw?.f ?? (raw?.si == null ? null : (sheet.formula(row, column) ?? null)),
    si: null,
    p: raw?.p ?? null,
    custom: raw?.custom ?? null,
    s: look,
  };
}

function moveFormulas(model: EmbeddedModel, sheet: EmbeddedSheet, change: CellShift): void {
  const changed = sheet.name;
  rewriteFormulas(model.store, model.sheets, (home, cell) => {
    const engine = shiftFormula(cell.engine, home.name, changed, change);
    const entered =
      cell.entered === undefined
        ? undefined
        : shiftFormula(cell.entered, home.name, changed, change);
    const isSame = engine === cell.engine && entered === cell.entered;
    return isSame ? null : formulaData(engine, entered);
  });
}

function rowOrColumnSteps(
  model: EmbeddedModel,
  sheet: EmbeddedSheet,
  area: Area,
  lane: 'rows' | 'columns',
): { insert: IMutationInfo; remove: IMutationInfo } {
  const isRows = lane === 'rows';
  const range = {
    startRow: isRows ? area.row : 0,
    endRow: isRows ? lastRow(area) : sheet.worksheet.getRowCount() - 1,
    startColumn: isRows ? 0 : area.column,
    endColumn: isRows ? sheet.worksheet.getColumnCount() - 1 : lastColumn(area),
  };
  const params = { unitId: model.store.unitId, subUnitId: sheet.id, range };
  return {
    insert: { id: isRows ? InsertRowMutation.id : InsertColMutation.id, params },
    remove: { id: isRows ? RemoveRowMutation.id : RemoveColMutation.id, params },
  };
}

/** New rows look like the row above, new columns like the column to the left. */
function inheritLook(sheet: EmbeddedSheet, area: Area, lane: 'rows' | 'columns'): void {
  const used = sheet.usedArea();
  const isRows = lane === 'rows';
  const from = isRows ? area.row - 1 : area.column - 1;
  if (!used || from < 0) return;
  const cells: EngineCells = {};
  const target = intersect(
    area,
    isRows
      ? { ...used, row: area.row, rows: area.rows }
      : { ...used, column: area.column, columns: area.columns },
  );
  if (!target) return;
  let isAny = false;
  for (let row = target.row; row <= lastRow(target); row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = target.column; column <= lastColumn(target); column += 1) {
      const { s } = wholeCell(sheet, isRows ? from : row, isRows ? column : from);
      if (s == null) continue;
      line[column] = { s };
      isAny = true;
    }
    cells[row] = line;
  }
  if (isAny) sheet.place(cells, target);
}

const EMPTY_CELL: ICellData = {
  v: null,
  t: null,
  f: null,
  si: null,
  p: null,
  custom: null,
  s: null,
};

/** An area and all that is used beyond it in its lane, with `more` rows or columns at the end. */
function laneBeyond(area: Area, used: Area, isVertical: boolean, more: number): Area {
  const { row, column } = area;
  return isVertical
    ? areaOf(row, column, Math.max(lastRow(used), lastRow(area)) + more, lastColumn(area))
    : areaOf(row, column, lastRow(area), Math.max(lastColumn(used), lastColumn(area)) + more);
}

/** Moves everything beyond `area` by its size inside its lane, cell by cell. */
function moveBlock(sheet: EmbeddedSheet, area: Area, shift: CellShift['shift']): void {
  const used = sheet.usedArea();
  if (!used) return;
  const isVertical = shift === 'down' || shift === 'up';
  const isOpening = shift === 'down' || shift === 'right';
  const size = isVertical ? area.rows : area.columns;
  const end = isVertical ? lastRow(used) : lastColumn(used);
  const start = isVertical ? area.row : area.column;
  if (end < start) return;
  const region = laneBeyond(area, used, isVertical, isOpening ? size : 0);
  const back = isOpening ? -size : size;
  const [downwards, rightwards] = isVertical ? [back, 0] : [0, back];
  const cells: EngineCells = {};
  for (let row = region.row; row <= lastRow(region); row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = region.column; column <= lastColumn(region); column += 1) {
      const fromRow = row + downwards;
      const fromColumn = column + rightwards;
      const isNew = fromRow < area.row || fromColumn < area.column;
      line[column] = isNew ? { ...EMPTY_CELL } : wholeCell(sheet, fromRow, fromColumn);
    }
    cells[row] = line;
  }
  sheet.place(cells, region);
}

function checkTables(sheet: EmbeddedSheet, change: CellShift): void {
  const { area, shift } = change;
  const isVertical = shift === 'down' || shift === 'up';
  for (const table of sheet.tables) {
    const t = table.area;
    const isBeyond = isVertical ? lastRow(t) < area.row : lastColumn(t) < area.column;
    if (isBeyond) continue;
    const lane = isVertical
      ? { row: t.row, rows: t.rows, column: area.column, columns: area.columns }
      : { row: area.row, rows: area.rows, column: t.column, columns: t.columns };
    const shared = intersect(lane, t);
    if (!shared) continue;
    const isWhole = isVertical ? shared.columns === t.columns : shared.rows === t.rows;
    if (!isWhole) {
      throw new WorkbookRuleError(
        'InsertDeleteConflict',
        'This operation would move part of a table.',
      );
    }
  }
}

function shiftRecords(model: EmbeddedModel, sheet: EmbeddedSheet, change: CellShift): void {
  const nameOf = (id: string): string => model.sheet(id)?.name ?? '';
  const before = model.state.tables;
  model.store.setState(shiftState(model.state, sheet.id, change, nameOf));
  for (const table of before) {
    if (!model.table(table.id)) {
      const { sheetId, id, name } = table;
      model.store.emit({ kind: 'tableDeleted', sheetId, tableId: id, name });
    }
  }
  for (const merge of sheet.merges) {
    if (laneOf(change.area, true) === 'cells' && intersect(merge, change.area))
      sheet.unmerge(merge);
  }
}

function emitShift(
  model: EmbeddedModel,
  sheet: EmbeddedSheet,
  change: CellShift,
  lane: Lane,
): void {
  if (lane !== 'cells') return;
  const isOpening = change.shift === 'down' || change.shift === 'right';
  model.store.emit({
    kind: isOpening ? 'inserted' : 'deleted',
    what: 'cells',
    shift: change.shift,
    sheetId: sheet.id,
    area: change.area,
  });
}

/** Inserts cells and leaves every formula, name, table and record pointing at what it meant. */
export function insertCells(
  model: EmbeddedModel,
  sheet: EmbeddedSheet,
  area: Area,
  shift: 'down' | 'right',
): void {
  const change: CellShift = { area, shift };
  const lane = laneOf(area, shift === 'down');
  checkTables(sheet, change);
  if (lane === 'cells') moveBlock(sheet, area, shift);
  else {
    const { insert, remove } = rowOrColumnSteps(model, sheet, area, lane);
    model.store.run(insert, remove);
  }
  moveFormulas(model, sheet, change);
  shiftRecords(model, sheet, change);
  if (lane !== 'cells') inheritLook(sheet, area, lane);
  emitShift(model, sheet, change, lane);
  model.resolveAgain(() => true);
  model.calculation.markAll();
}

/** Deletes cells; what pointed at them becomes `#REF!`, what lay beyond moves up or left. */
export function deleteCells(
  model: EmbeddedModel,
  sheet: EmbeddedSheet,
  area: Area,
  shift: 'up' | 'left',
): void {
  const change: CellShift = { area, shift };
  const lane = laneOf(area, shift === 'up');
  checkTables(sheet, change);
  if (lane === 'cells') moveBlock(sheet, area, shift);
  else {
    const used = sheet.usedArea();
    const gone = used && intersect(used, area);
    if (gone) sheet.clear(gone, 'all');
    const { insert, remove } = rowOrColumnSteps(model, sheet, area, lane);
    model.store.run(remove, insert);
  }
  moveFormulas(model, sheet, change);
  shiftRecords(model, sheet, change);
  emitShift(model, sheet, change, lane);
  model.resolveAgain(() => true);
  model.calculation.markAll();
}

/**
 * Puts the rows of an area into a new order: `order[n]` is the old place (counted from the top) of
 * what comes to stand at n. Relative references move with their row, as in Excel.
 */
export function sortRows(
  model: EmbeddedModel,
  sheet: EmbeddedSheet,
  area: Area,
  order: readonly number[],
): void {
  const cells: EngineCells = {};
  order.forEach((from, to) => {
    const line: Record<number, ICellData> = {};
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const cell = wholeCell(sheet, area.row + from, column);
      const entered = enteredText(cell);
      if (entered !== undefined) {
        cell.f = offsetFormula(entered, to - from, 0);
        cell.custom = null;
      } else if (typeof cell.f === 'string') cell.f = offsetFormula(cell.f, to - from, 0);
      line[column] = cell;
    }
    cells[area.row + to] = line;
  });
  sheet.place(cells, area);
  model.store.emit({ kind: 'sorted', sheetId: sheet.id, area });
}
