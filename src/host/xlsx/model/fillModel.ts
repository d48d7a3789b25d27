import { areaOf, containsCell, MAX_ROWS, type Area } from '../../core/area';
import type { CellWrite, SheetModel, WorkbookModel } from '../../core/model';
import type { Chart, SheetState, Table, XmlPart } from '../../core/state';
import type { CellStyle } from '../../core/style';
import type { Book, BookCell, BookSheet } from '../book';
import type { LossList } from '../loss';
import { carry, chartLook, type CarriedModelSheet } from './carriedModels';
import { settingsIn } from './settingsPart';
import { usableSheetName } from './sheetNames';
import { unlockedAreas } from './unlockedAreas';

/** Rows written in one block: enough to be quick, few enough to stay small. */
const BLOCK_ROWS = 2000;

/**
 * Puts a book into an emptied model, as one change that cannot be undone. Cells come before tables,
 * so that no table grows over what stands below it.
 */
export function fillModel(book: Book, model: WorkbookModel, losses: LossList): void {
  model.reset({ date1904: book.date1904 });
  model.batch({ kind: 'file', person: '' }, () => {
    const sheets = addSheets(book, model, losses);
    book.sheets.forEach((source, index) => {
      const sheet = sheets[index];
      if (sheet !== undefined) fillCells(source, sheet, book.styles);
    });
    const filled = book.sheets.map((source, index) => {
      const sheet = sheets[index];
      return sheet === undefined ? undefined : fillState(source, sheet, model, book.styles);
    });
    const tables = addTables(book, sheets, model);
    model.change({
      tables: tables.flat(),
      names: book.names.map(({ sheet, ...name }) => ({
        ...name,
        sheetId: sheet === null ? null : (sheets[sheet]?.id ?? null),
      })),
      properties: book.properties,
      settings: Object.assign({}, ...book.xmlParts.map(settingsIn)) as Record<string, unknown>,
      xmlParts: book.xmlParts
        .filter((xml) => settingsIn(xml) === undefined)
        .map((xml) => xmlPart(xml, model)),
      protection: book.protected ? { password: '' } : null,
    });
    finishSheets(book, sheets, model);
    keepCarried(book, sheets, filled, tables, model);
  });
}

function addSheets(book: Book, model: WorkbookModel, losses: LossList): SheetModel[] {
  const taken = new Set<string>();
  const names = book.sheets.map(({ name }) => {
    const usable = usableSheetName(name, taken);
    taken.add(usable.toLowerCase());
    if (usable !== name) losses.add({ code: 'sheet-renamed', sheet: name, detail: usable });
    return usable;
  });
  const [first] = model.sheets;
  return names.map((name, index) => {
    if (index > 0 || first === undefined) return model.addSheet(name, index);
    first.rename(name);
    return first;
  });
}

function fillCells(source: BookSheet, sheet: SheetModel, styles: readonly CellStyle[]): void {
  const looks = styles.map(({ locked: _locked, formulaHidden: _hidden, ...look }) => look);
  for (const { first, last, style } of source.columns) {
    const look = style === undefined ? undefined : looks[style];
    if (look === undefined || Object.keys(look).length === 0 || last - first > 199) continue;
    sheet.setStyle(areaOf(0, first, MAX_ROWS - 1, last), look);
  }
  for (let from = 0; from < source.rows.length;) {
    from = fillBlock(source, sheet, looks, from);
  }
}

/** Writes rows from `from` on that lie close together; gives the index of the next one. */
function fillBlock(
  source: BookSheet,
  sheet: SheetModel,
  looks: readonly CellStyle[],
  from: number,
): number {
  const top = source.rows[from]?.row ?? 0;
  let to = from + 1;
  while ((source.rows[to]?.row ?? Infinity) < top + BLOCK_ROWS) to += 1;
  const rows = source.rows.slice(from, to);
  const left = Math.min(...rows.map(({ cells }) => cells[0]?.column ?? 0));
  const spilled = spilledAreas(source);
  const block: (CellWrite | null)[][] = [];
  for (const { row, cells } of rows) {
    while (block.length < row - top) block.push([]);
    const line: (CellWrite | null)[] = [];
    for (const cell of cells) {
      while (line.length < cell.column - left) line.push(null);
      const isSpilled =
        cell.array === undefined && spilled.some((area) => containsCell(area, row, cell.column));
      line.push(cellWrite(cell, looks, isSpilled));
    }
    block.push(line);
  }
  sheet.write(top, left, block);
  return to;
}

/** Where array formulas put results: the engine makes them anew, so none is written as a value. */
function spilledAreas(source: BookSheet): Area[] {
  const arrays = source.carried?.arrays;
  if (arrays === undefined || arrays.size === 0) return [];
  return [...arrays.values()]
    .map(({ area }) => area)
    .filter(({ rows, columns }) => rows * columns > 1);
}

function cellWrite(cell: BookCell, looks: readonly CellStyle[], isSpilled: boolean): CellWrite {
  const look = looks[cell.style];
  const style = look === undefined || Object.keys(look).length === 0 ? {} : { style: look };
  if (isSpilled) return style;
  if (cell.formula !== undefined) return { formula: cell.formula, value: cell.value, ...style };
  return cell.value === null ? style : { value: cell.value, ...style };
}

/** Everything but cells; gives the charts as they now are. */
function fillState(
  source: BookSheet,
  sheet: SheetModel,
  model: WorkbookModel,
  styles: readonly CellStyle[],
): readonly Chart[] {
  const { validations, conditionalFormats, charts, comments, ...rest } = source.state;
  const id = (): string => `{${model.newId()}}`;
  const state: SheetState = {
    ...rest,
    unlockedAreas: unlockedAreas(source, styles),
    validations: validations.map((one) => ({ ...one, id: id() })),
    conditionalFormats: conditionalFormats.map((one) => ({ ...one, id: id() })),
    charts: charts.map((one) => ({ ...one, id: id() })),
    comments: comments.map((one) => ({ ...one, id: id() })),
  };
  sheet.change(state);
  for (const area of source.merges) sheet.merge(area);
  for (const { first, last, pixels, hidden } of source.columns) {
    const count = Math.min(last, first + 999) - first + 1;
    if (pixels !== undefined) sheet.setColumnWidth(first, count, pixels);
    if (hidden) sheet.setColumnsHidden(first, count, true);
  }
  for (const { row, pixels, hidden } of source.rowSizes) {
    if (pixels !== undefined) sheet.setRowHeight(row, 1, pixels);
    if (hidden) sheet.setRowsHidden(row, 1, true);
  }
  if (source.freeze.rows + source.freeze.columns > 0) sheet.setFreeze(source.freeze);
  if (source.tabColor !== '') sheet.setTabColor(source.tabColor);
  if (!source.showGridlines) sheet.setShowGridlines(false);
  return state.charts;
}

function addTables(book: Book, sheets: readonly SheetModel[], model: WorkbookModel): Table[][] {
  return book.sheets.map((source, index) =>
    source.tables.map((table) => ({
      ...table,
      id: `{${model.newId()}}`,
      sheetId: sheets[index]?.id ?? '',
    })),
  );
}

/** Hiding waits until the sheet in front is chosen: the front sheet cannot be hidden. */
function finishSheets(book: Book, sheets: readonly SheetModel[], model: WorkbookModel): void {
  const front = sheets[book.activeSheet];
  if (front !== undefined) model.activate(front.id);
  book.sheets.forEach(({ visibility }, index) => {
    if (visibility !== 'Visible') sheets[index]?.setVisibility(visibility);
  });
}

function xmlPart(xml: string, model: WorkbookModel): XmlPart {
  const root = /<([\w.-]+:)?[\w.-]+\b[^>]*>/.exec(xml.replace(/<[?!][\s\S]*?>/g, ''))?.[0] ?? '';
  const prefix = /^<([\w.-]+):/.exec(root)?.[1];
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const namespaceUri = new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1] ?? '';
  return { id: `{${model.newId()}}`, xml, namespaceUri };
}

function keepCarried(
  book: Book,
  sheets: readonly SheetModel[],
  charts: readonly (readonly Chart[] | undefined)[],
  tables: readonly (readonly Table[])[],
  model: WorkbookModel,
): void {
  if (book.carried === undefined) return;
  const carriedSheets = new Map<string, CarriedModelSheet>();
  book.sheets.forEach(({ carried }, index) => {
    const sheet = sheets[index];
    if (carried === undefined || sheet === undefined) return;
    carriedSheets.set(sheet.id, {
      sheet: carried,
      charts: new Map(
        (charts[index] ?? []).map((chart, n) => [chart.id, { index: n, look: chartLook(chart) }]),
      ),
      tables: new Map((tables[index] ?? []).map((table, n) => [table.id, n])),
    });
  });
  carry(model, { book: book.carried, sheets: carriedSheets, moved: new Set() });
}
