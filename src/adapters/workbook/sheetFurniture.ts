import type { PrintSetup, ReportChart, SheetSpec } from '../../domain/report/sheet';
import { widthOfSheet } from './sheetCells';

const chartTypes: Readonly<Record<ReportChart['kind'], Excel.ChartType | `${Excel.ChartType}`>> = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  line: 'LineMarkers',
  pie: 'Pie',
  stackedColumn: 'ColumnStacked',
  columnLine: 'ColumnClustered',
};

/** The library writes no alternative text for charts, so the name, which readers speak, says it. */
export function queueChart(sheet: Excel.Worksheet, chart: ReportChart, seriesCount: number): void {
  const drawn = sheet.charts.add(
    chartTypes[chart.kind] as Excel.ChartType,
    sheet.getRange(chart.range),
    'Columns',
  );
  drawn.name = chart.altText.slice(0, 200);
  drawn.title.text = chart.title;
  drawn.legend.position = 'Bottom';
  drawn.setPosition(chart.from, chart.to);
  if (chart.kind === 'columnLine' && seriesCount > 1)
    drawn.series.getItemAt(seriesCount - 1).chartType = 'LineMarkers';
}

/** Series of a chart's range: its columns but the first, which holds the categories. */
export function seriesCountOf(range: string): number {
  const match = /([A-Z]+)\$?\d+:\$?([A-Z]+)/u.exec(range.replaceAll('$', ''));
  const index = (letters = ''): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return match ? index(match[2]) - index(match[1]) : 0;
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
  for (const chart of spec.charts) queueChart(sheet, chart, seriesCountOf(chart.range));
  queuePrint(sheet, spec, spec.print);
}
