import { areaOf, bounding, lastColumn, lastRow, type Area } from '../../core/area';
import type { SheetModel } from '../../core/model';
import type { PageLayout } from '../../core/state';

/** Width and height in points, standing. */
const papers: Readonly<Record<string, readonly [number, number]>> = {
  A3: [842, 1191],
  A4: [595, 842],
  A5: [420, 595],
  B4: [729, 1032],
  B5: [516, 729],
  Letter: [612, 792],
  Legal: [612, 1008],
  Tabloid: [792, 1224],
};
const usualPaper: readonly [number, number] = [595, 842];

export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

export function paperSize(layout: PageLayout): PaperSize {
  const [short, long] = papers[layout.paperSize.replace(/^paper/i, '')] ?? usualPaper;
  return layout.orientation === 'Landscape'
    ? { width: long, height: short }
    : { width: short, height: long };
}

/** One printed page: which rows and columns it shows. `titles` repeat above on later pages. */
export interface PrintedPage {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly titleRows: readonly number[];
}

export interface PrintedSheet {
  readonly pages: readonly PrintedPage[];
  /** 1 = as on screen at 100 %. */
  readonly scale: number;
}

const pointsPerPixel = 72 / 96;

/** What is printed: the print area, or everything that holds something, charts included. */
export function printedArea(sheet: SheetModel): Area | null {
  const { printArea } = sheet.state.pageLayout;
  const first = printArea[0];
  if (first !== undefined) return printArea.reduce(bounding, first);
  const used = sheet.usedArea();
  const charts = sheet.state.charts.map((chart) => {
    const right = cellAt(chart.left + chart.width, (at) => sheet.columnWidth(at));
    const bottom = cellAt(chart.top + chart.height, (at) => sheet.rowHeight(at));
    return areaOf(0, 0, bottom, right);
  });
  return [...(used === null ? [] : [used]), ...charts].reduce<Area | null>(
    (all, each) => (all === null ? each : bounding(all, each)),
    null,
  );
}

function cellAt(points: number, size: (index: number) => number): number {
  let index = 0;
  for (let left = points / pointsPerPixel; left > size(index); index += 1) left -= size(index);
  return index;
}

/** Cuts a sheet into pages by its page set-up, as a printer would. */
export function printSheet(sheet: SheetModel): PrintedSheet {
  const area = printedArea(sheet);
  const layout = sheet.state.pageLayout;
  if (area === null) return { pages: [], scale: 1 };
  const paper = paperSize(layout);
  const { margins } = layout;
  const room: PaperSize = {
    width: paper.width - margins.left - margins.right,
    height: paper.height - margins.top - margins.bottom,
  };
  const columns = range(area.column, lastColumn(area)).filter((at) => !sheet.isColumnHidden(at));
  const rows = range(area.row, lastRow(area)).filter((at) => !sheet.isRowHidden(at));
  const width = (at: number): number => sheet.columnWidth(at) * pointsPerPixel;
  const height = (at: number): number => sheet.rowHeight(at) * pointsPerPixel;
  const scale = scaleOf(layout, room, sum(columns, width), sum(rows, height));
  const titleRows = titleRowsOf(layout);
  const across = cut(columns, width, room.width / scale, layout.columnBreaks);
  const titleHeight = sum(titleRows, height);
  const down = cut(rows, height, room.height / scale - titleHeight, layout.rowBreaks);
  const pages =
    layout.printOrder === 'OverThenDown'
      ? down.flatMap((part) => across.map((columnsOfPage) => [part, columnsOfPage] as const))
      : across.flatMap((columnsOfPage) => down.map((part) => [part, columnsOfPage] as const));
  return {
    scale,
    pages: pages.map(([part, columnsOfPage]) => ({
      rows: part,
      columns: columnsOfPage,
      titleRows: titleRows.filter((row) => row < (part[0] ?? 0)),
    })),
  };
}

function scaleOf(layout: PageLayout, room: PaperSize, width: number, height: number): number {
  const { zoom } = layout;
  const across = zoom.horizontalFitToPages;
  const down = zoom.verticalFitToPages;
  if (across === undefined && down === undefined) return (zoom.scale ?? 100) / 100;
  const byWidth = across === undefined ? 1 : (room.width * across) / width;
  const byHeight = down === undefined ? 1 : (room.height * down) / height;
  // Excel never enlarges to fit, and stops at a tenth.
  return Math.max(0.1, Math.min(1, byWidth, byHeight));
}

function titleRowsOf(layout: PageLayout): number[] {
  const titles = layout.printTitleRows;
  return titles === null ? [] : range(titles.row, lastRow(titles));
}

/** Consecutive parts that each fit; a single row or column that is too large gets a page of its own. */
function cut(
  items: readonly number[],
  size: (at: number) => number,
  room: number,
  breaks: readonly number[],
): number[][] {
  const parts: number[][] = [];
  let used = 0;
  for (const item of items) {
    const last = parts.at(-1);
    // Half a point of tolerance: a sheet scaled to fit exactly must not spill by a rounding error.
    const fits = last !== undefined && used + size(item) <= room + 0.5 && !breaks.includes(item);
    if (fits) last.push(item);
    else {
      parts.push([item]);
      used = 0;
    }
    used += size(item);
  }
  return parts;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function sum(items: readonly number[], size: (at: number) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}
