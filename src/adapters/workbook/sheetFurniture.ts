import type { PrintSetup, SheetSpec } from '../../domain/report/sheet';
import { columnPoints } from '../../domain/report/paper';
import { widthOfSheet } from './sheetCells';
import { queueChart } from './sheetCharts';

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
  if (print.margins) pageLayout.setPrintMargins('Points', print.margins);
  if (print.titleRows !== undefined) pageLayout.setPrintTitleRows(print.titleRows);
  const rows = Math.max(spec.rows.length, 1);
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows, widthOfSheet(spec)));
  // Fitting to the width leaves the height free, so that breaks between rows hold (ExcelApi 1.9).
  for (const row of print.pageStarts ?? []) sheet.horizontalPageBreaks.add(`A${String(row)}`);
}

/** Queues widths, heights, frozen rows, charts and page set-up of a report sheet. */
export function queueFurniture(sheet: Excel.Worksheet, spec: SheetSpec): void {
  sheet.showGridlines = false;
  sheet.tabColor = '#5C2E91';
  spec.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      columnPoints(width);
  });
  if (spec.rowHeight !== undefined)
    sheet.getRangeByIndexes(0, 0, Math.max(spec.rows.length, 1), 1).format.rowHeight =
      spec.rowHeight;
  for (const [row, height] of Object.entries(spec.rowHeights ?? {}))
    sheet.getRangeByIndexes(Number(row) - 1, 0, 1, 1).format.rowHeight = height;
  if (spec.frozenRows !== undefined && spec.frozenRows > 0)
    sheet.freezePanes.freezeRows(spec.frozenRows);
  for (const chart of spec.charts) queueChart(sheet, chart);
  queuePrint(sheet, spec, spec.print);
}
