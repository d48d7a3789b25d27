import type { PrintSetup, ReportChart, SheetSpec } from '../../domain/report/sheet';
import { columnLetters } from '../../domain/tables/columnLetters';
import { widthOfSheet } from './sheetCells';

const chartTypes = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  line: 'LineMarkers',
  pie: 'Pie',
  stackedColumn: 'ColumnStacked',
  columnLine: 'ColumnClustered',
  // Excel's own waterfall lets no library say which columns are totals, and older ones lack it.
  waterfall: 'ColumnStacked',
} as const satisfies Readonly<Record<ReportChart['kind'], string>>;

const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `A10:C14` → labels `A11:A14` and series with their names `B10:C14`. */
function partsOf({ range, labels }: ReportChart): {
  readonly categories: string;
  readonly data: string;
} {
  if (labels !== undefined) return { categories: labels, data: range };
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range.replaceAll('$', ''));
  const [, first = 'A', top = '1', last = 'B', bottom = '2'] = match ?? [];
  const second = columnLetters(columnIndex(first) + 1);
  return {
    categories: `${first}${String(Number(top) + 1)}:${first}${bottom}`,
    data: `${second}${top}:${last}${bottom}`,
  };
}

/** Lift, totals, up, down: apart in black and white by their darkness. */
const waterfallColours = ['#FFFFFF', '#1B3A57', '#B3261E', '#9FD0B0'] as const;

/** The lift is white on white, without grid lines that it would cover, and named in no legend. */
function queueWaterfallLook(drawn: Excel.Chart, seriesCount: number): void {
  for (let i = 0; i < seriesCount; i += 1)
    drawn.series.getItemAt(i).format.fill.setSolidColor(waterfallColours[i] ?? '#1B3A57');
  drawn.axes.valueAxis.majorGridlines.visible = false;
  drawn.legend.visible = false;
}

/** The library writes no alternative text for charts, so the name, which readers speak, says it. */
export function queueChart(sheet: Excel.Worksheet, chart: ReportChart, seriesCount: number): void {
  const { categories, data } = partsOf(chart);
  const drawn = sheet.charts.add(chartTypes[chart.kind], sheet.getRange(data), 'Columns');
  // Said outright: a label that a formula gives may not be calculated yet when the chart is made.
  for (let i = 0; i < seriesCount; i += 1)
    drawn.series.getItemAt(i).setXAxisValues(sheet.getRange(categories));
  drawn.name = chart.altText.slice(0, 200);
  drawn.title.text = chart.title;
  drawn.legend.position = 'Bottom';
  drawn.setPosition(chart.from, chart.to);
  if (chart.kind === 'waterfall') queueWaterfallLook(drawn, seriesCount);
  if (chart.kind === 'columnLine' && seriesCount > 1)
    drawn.series.getItemAt(seriesCount - 1).chartType = 'LineMarkers';
}

/** Series of a chart: its range's columns, but the first where that holds the categories. */
export function seriesCountOf({ range, labels }: Pick<ReportChart, 'range' | 'labels'>): number {
  const match = /([A-Z]+)\$?\d+:\$?([A-Z]+)/u.exec(range.replaceAll('$', ''));
  const columns = match ? columnIndex(match[2] ?? '') - columnIndex(match[1] ?? '') + 1 : 1;
  return labels === undefined ? columns - 1 : columns;
}

function queuePrint(sheet: Excel.Worksheet, spec: SheetSpec, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.centerHorizontally = true;
  const texts = pageLayout.headersFooters.defaultForAllPages;
  // `&` starts a code in headers and footers; a campaign's name may hold one.
  const literal = (text: string): string => text.replaceAll('&', '&&');
  if (print.headerLeft !== undefined) texts.leftHeader = literal(print.headerLeft);
  if (print.footerLeft !== undefined) texts.leftFooter = literal(print.footerLeft);
  texts.rightFooter = `${literal(print.footerRight ?? '')} &P / &N`.trim();
  if (print.titleRows !== undefined) pageLayout.setPrintTitleRows(print.titleRows);
  const rows = Math.max(spec.rows.length, 1);
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows, widthOfSheet(spec)));
}

/** Queues widths, heights, frozen rows, charts and page set-up of a report sheet. */
export function queueFurniture(sheet: Excel.Worksheet, spec: SheetSpec): void {
  sheet.showGridlines = false;
  sheet.tabColor = '#5C2E91';
  spec.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      (width * 7 + 5) * 0.75;
  });
  for (const [row, height] of Object.entries(spec.rowHeights ?? {}))
    sheet.getRangeByIndexes(Number(row) - 1, 0, 1, 1).format.rowHeight = height;
  if (spec.frozenRows !== undefined && spec.frozenRows > 0)
    sheet.freezePanes.freezeRows(spec.frozenRows);
  for (const chart of spec.charts) queueChart(sheet, chart, seriesCountOf(chart));
  queuePrint(sheet, spec, spec.print);
}
