import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/area';
import type { SheetModel, WorkbookModel } from '../../core/model';
import type { CellStyle } from '../../core/style';
import type {
  ArrayFormula,
  Book,
  BookCell,
  BookRow,
  BookSheet,
  BookSheetState,
  ColumnSize,
  RowSize,
  SheetOrigins,
} from '../book';
import { needsArray } from '../formula/arrayFormula';
import { styleKey } from '../styleKey';
import { carriedOf, chartLook, type CarriedModel, type CarriedModelSheet } from './carriedModels';
import { settingsXml } from './settingsPart';

/** Columns and rows beyond the used area that may still have a size. */
const MARGIN = 200;

/** A sheet that knows how far an array formula spills. */
interface Spilling {
  spillAt(row: number, column: number): Area | null;
}

/** The styles of a book, each look once. */
class StyleList {
  readonly styles: CellStyle[] = [{}];
  readonly #known = new WeakMap<CellStyle, number>();
  readonly #byKey = new Map<string, number>([[styleKey({}), 0]]);

  indexOf(style: CellStyle): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const key = styleKey(style);
    let index = this.#byKey.get(key);
    if (index === undefined) {
      index = this.styles.length;
      this.styles.push(style);
      this.#byKey.set(key, index);
    }
    this.#known.set(style, index);
    return index;
  }
}

/** The model as a book, with what was carried beside it since it was opened. */
export function takeModel(model: WorkbookModel): Book {
  const carried = carriedOf(model);
  const styles = new StyleList();
  const sheets = model.sheets.map((sheet) => takeSheet(sheet, styles, carried));
  const { state } = model;
  const xmlParts = state.xmlParts.map(({ xml }) => xml);
  const settings = settingsXml(state.settings);
  const index = new Map(model.sheets.map((sheet, position) => [sheet.id, position]));
  return {
    date1904: state.date1904,
    activeSheet: index.get(model.activeSheet.id) ?? 0,
    sheets,
    styles: styles.styles,
    names: state.names
      .filter(({ sheetId }) => sheetId === null || index.has(sheetId))
      .map(({ sheetId, ...name }) => ({
        ...name,
        sheet: sheetId === null ? null : (index.get(sheetId) ?? null),
      })),
    properties: state.properties,
    xmlParts: settings === undefined ? xmlParts : [...xmlParts, settings],
    protected: state.protection !== null,
    ...(carried === undefined ? {} : { carried: carried.book }),
  };
}

function takeSheet(
  sheet: SheetModel,
  styles: StyleList,
  model: CarriedModel | undefined,
): BookSheet {
  const carried = model?.sheets.get(sheet.id);
  const used = sheet.usedArea();
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    freeze: sheet.freeze,
    merges: sheet.merges,
    rows: takeRows(sheet, styles, carried),
    columns: takeColumns(sheet, used, styles),
    rowSizes: takeRowSizes(sheet, used),
    tables: sheet.tables.map(({ id: _id, sheetId: _sheet, ...table }) => table),
    state: takeState(sheet),
    ...(carried === undefined ? {} : { carried: carried.sheet }),
    origins: originsOf(sheet, carried, model?.moved.has(sheet.id) ?? false),
  };
}

function takeState(sheet: SheetModel): BookSheetState {
  const { validations, conditionalFormats, charts, comments, ...rest } = sheet.state;
  return {
    ...rest,
    validations: validations.map(withoutId),
    conditionalFormats: conditionalFormats.map(withoutId),
    charts: charts.map(withoutId),
    comments: comments.map(withoutId),
  };
}

function withoutId<T extends { readonly id: string }>({ id: _id, ...rest }: T): Omit<T, 'id'> {
  return rest;
}

function originsOf(
  sheet: SheetModel,
  carried: CarriedModelSheet | undefined,
  hasMoved: boolean,
): SheetOrigins {
  let changedCharts = 0;
  const charts = sheet.state.charts.map((chart) => {
    const before = carried?.charts.get(chart.id);
    if (before === undefined) return null;
    if (before.look === chartLook(chart)) return before.index;
    changedCharts += 1;
    return null;
  });
  const tables = sheet.tables.map(({ id }) => carried?.tables.get(id) ?? null);
  return { charts, changedCharts, tables, hasMoved };
}

function takeRows(
  sheet: SheetModel,
  styles: StyleList,
  carried: CarriedModelSheet | undefined,
): BookRow[] {
  const rows = new Map<number, BookCell[]>();
  const spills: Area[] = [];
  for (const { row, column, cell } of sheet.cells(true)) {
    const array =
      cell.formula === undefined ? undefined : arrayAt(sheet, row, column, cell.formula, carried);
    if (array !== undefined && array.area.rows * array.area.columns > 1) spills.push(array.area);
    const line = rows.get(row) ?? [];
    line.push({
      column,
      value: cell.value,
      style: styles.indexOf(cell.style),
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      ...(array === undefined ? {} : { array }),
    });
    rows.set(row, line);
  }
  for (const area of spills) addSpilled(sheet, area, rows, styles);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }));
}

/** The results of a spilling formula are cells too: a file holds their values. */
function addSpilled(
  sheet: SheetModel,
  area: Area,
  rows: Map<number, BookCell[]>,
  styles: StyleList,
): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = rows.get(row) ?? [];
    rows.set(row, line);
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const at = line.findIndex((cell) => cell.column === column);
      const before = line[at];
      if (before?.formula !== undefined) continue;
      const style = before?.style ?? styles.indexOf(sheet.style(row, column));
      const cell = { column, value: sheet.value(row, column), style };
      if (at < 0) line.push(cell);
      else line[at] = cell;
    }
  }
}

/** How far a formula reaches: as the engine spilled it, or as the file said when it is untouched. */
function arrayAt(
  sheet: SheetModel,
  row: number,
  column: number,
  formula: string,
  carried: CarriedModelSheet | undefined,
): ArrayFormula | undefined {
  const before = carried?.sheet.arrays.get(`${String(row)},${String(column)}`);
  const spill = (sheet as SheetModel & Partial<Spilling>).spillAt?.(row, column) ?? null;
  if (before?.formula === formula) {
    return {
      area: before.dynamic && spill !== null ? spill : before.area,
      dynamic: before.dynamic,
    };
  }
  if (spill !== null && (spill.rows > 1 || spill.columns > 1))
    return { area: spill, dynamic: true };
  if (!needsArray(formula)) return undefined;
  return { area: { row, column, rows: 1, columns: 1 }, dynamic: true };
}

function takeColumns(sheet: SheetModel, used: Area | null, styles: StyleList): ColumnSize[] {
  const usual = sheet.columnWidth(MAX_COLUMNS - 1);
  const count = Math.min(MAX_COLUMNS, (used === null ? 0 : used.column + used.columns) + MARGIN);
  const sizes: ColumnSize[] = [];
  for (let column = 0; column < count; column += 1) {
    const width = sheet.columnWidth(column);
    const hidden = sheet.isColumnHidden(column);
    const style = styles.indexOf(sheet.style(MAX_ROWS - 1, column));
    if (width === usual && !hidden && style === 0) continue;
    const size = {
      hidden,
      ...(width === usual ? {} : { pixels: Math.round(width) }),
      ...(style === 0 ? {} : { style }),
    };
    const before = sizes.at(-1);
    if (before?.last === column - 1 && isSameSize(before, size)) {
      sizes[sizes.length - 1] = { ...before, last: column };
    } else {
      sizes.push({ first: column, last: column, ...size });
    }
  }
  return sizes;
}

function isSameSize(a: Omit<ColumnSize, 'first' | 'last'>, b: typeof a): boolean {
  return a.hidden === b.hidden && a.pixels === b.pixels && a.style === b.style;
}

function takeRowSizes(sheet: SheetModel, used: Area | null): RowSize[] {
  const usual = sheet.rowHeight(MAX_ROWS - 1);
  const count = Math.min(MAX_ROWS, (used === null ? 0 : used.row + used.rows) + MARGIN);
  const sizes: RowSize[] = [];
  for (let row = 0; row < count; row += 1) {
    const height = sheet.rowHeight(row);
    const hidden = sheet.isRowHidden(row);
    if (height === usual && !hidden) continue;
    sizes.push({ row, hidden, ...(height === usual ? {} : { pixels: Math.round(height) }) });
  }
  return sizes;
}
