import { lastColumn, lastRow, type Area } from '../../core/area';
import type { SheetModel, WorkbookModel } from '../../core/model';
import type { Chart, ChartSeries } from '../../core/state';
import { isErrorValue, type CellValue } from '../../core/values';
import { resolveReference } from '../grid/references';

export interface SeriesData {
  readonly name: string;
  readonly type: string;
  /** Null: an empty cell, an error or text; drawn as a gap. */
  readonly values: readonly (number | null)[];
  readonly isSecondary: boolean;
  readonly color: string | undefined;
  readonly dataLabels: boolean;
  readonly numberFormat: string | undefined;
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

/** How a cell reads on the grid. */
export type CellText = (sheet: SheetModel, row: number, column: number) => string;

/** Reads what a chart draws from the cells as they are now. */
export function chartData(
  chart: Chart,
  model: WorkbookModel,
  sheetId: string,
  text: CellText,
): ChartData {
  const first = chart.series.find((each) => each.categories !== undefined);
  const categories = textsOf(first?.categories, model, sheetId, text);
  const series = chart.series.map((each) => seriesData(each, chart, model, sheetId, text));
  const longest = Math.max(0, ...series.map((each) => each.values.length));
  return {
    categories:
      categories.length > 0
        ? categories
        : Array.from({ length: longest }, (_, index) => String(index + 1)),
    series,
  };
}

function seriesData(
  series: ChartSeries,
  chart: Chart,
  model: WorkbookModel,
  sheetId: string,
  text: CellText,
): SeriesData {
  const named = textsOf(series.nameRef, model, sheetId, text)[0];
  const place = resolveReference(series.values, model, sheetId);
  const sheet = place === null ? undefined : model.sheet(place.sheetId);
  const cells = place === null || sheet === undefined ? [] : cellsOf(place.area, sheet);
  const firstCell = cells[0];
  return {
    name: named ?? series.name,
    type: series.type ?? chart.type,
    values: cells.map(({ row, column }) => numberOf(sheet?.value(row, column) ?? null)),
    isSecondary: series.axisGroup === 'Secondary',
    color: series.color,
    dataLabels: series.dataLabels || chart.dataLabels,
    numberFormat:
      firstCell === undefined
        ? undefined
        : sheet?.style(firstCell.row, firstCell.column).numberFormat,
  };
}

function numberOf(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  return value === null || isErrorValue(value) || typeof value === 'string' ? null : Number(value);
}

/** More points than this cannot be told apart on a sheet; a chart on a whole column stays quick. */
const mostPoints = 5000;

function cellsOf(area: Area, sheet: SheetModel): { row: number; column: number }[] {
  const used = sheet.usedArea(true);
  const bottom = Math.min(
    lastRow(area),
    used === null ? area.row : Math.max(area.row, lastRow(used)),
  );
  const cells: { row: number; column: number }[] = [];
  for (let row = area.row; row <= bottom; row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      if (cells.length >= mostPoints) return cells;
      // Excel leaves hidden rows and columns out of a chart.
      if (!sheet.isRowHidden(row) && !sheet.isColumnHidden(column)) cells.push({ row, column });
    }
  }
  return cells;
}

function textsOf(
  reference: string | undefined,
  model: WorkbookModel,
  sheetId: string,
  text: CellText,
): string[] {
  if (reference === undefined) return [];
  const place = resolveReference(reference, model, sheetId);
  const sheet = place === null ? undefined : model.sheet(place.sheetId);
  if (place === null || sheet === undefined) return [];
  return cellsOf(place.area, sheet).map(({ row, column }) => text(sheet, row, column));
}
