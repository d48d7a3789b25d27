import type { ReportChart } from '../../domain/report/sheet';
import { columnLetters } from '../../domain/tables/columnLetters';
import { dressSeries } from './chartLooks';

const chartTypes = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  line: 'LineMarkers',
  pie: 'Pie',
  stackedColumn: 'ColumnStacked',
  columnLines: 'ColumnClustered',
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

/** Series of a chart: its range's columns, but the first where that holds the categories. */
function seriesCountOf({ range, labels }: Pick<ReportChart, 'range' | 'labels'>): number {
  const match = /([A-Z]+)\$?\d+:\$?([A-Z]+)/u.exec(range.replaceAll('$', ''));
  const columns = match ? columnIndex(match[2] ?? '') - columnIndex(match[1] ?? '') + 1 : 1;
  return labels === undefined ? columns - 1 : columns;
}

const axisFormats = { integer: '#,##0;-#,##0', percent: '0%' } as const;

/** The library writes no alternative text for charts, so the name, which readers speak, says it. */
export function queueChart(sheet: Excel.Worksheet, chart: ReportChart): void {
  const { categories, data } = partsOf(chart);
  const seriesCount = seriesCountOf(chart);
  const drawn = sheet.charts.add(chartTypes[chart.kind], sheet.getRange(data), 'Columns');
  // Said outright: a label that a formula gives may not be calculated yet when the chart is made.
  for (let i = 0; i < seriesCount; i += 1)
    drawn.series.getItemAt(i).setXAxisValues(sheet.getRange(categories));
  drawn.name = chart.altText.slice(0, 200);
  drawn.title.text = chart.title;
  drawn.legend.position = 'Bottom';
  drawn.setPosition(chart.from, chart.to);
  if (chart.axis !== undefined) drawn.axes.valueAxis.numberFormat = axisFormats[chart.axis];
  dressSeries(drawn, chart.kind, seriesCount);
}
