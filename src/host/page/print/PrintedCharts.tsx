import { useEffect, useRef, type ReactElement } from 'react';
import type { SheetModel } from '../../core/model';
import type { Chart } from '../../core/state';
import { chartData } from '../charts/chartData';
import { chartOption } from '../charts/chartOption';
import { cellText, formattedValue } from '../grid/cellText';
import type { Page } from '../page';
import type { PrintedPage } from './paper';

interface PrintedChartsProps {
  readonly page: Page;
  readonly sheet: SheetModel;
  readonly printed: PrintedPage;
}

const pixelsPerPoint = 96 / 72;
const colors = { ink: '#333333', inkSoft: '#595959', line: '#D9D9D9' };

/** The charts that touch this page, at their places among its cells; the page's edge cuts them. */
export function PrintedCharts({ page, sheet, printed }: PrintedChartsProps): ReactElement {
  const top = printed.rows[0] ?? 0;
  const left = printed.columns[0] ?? 0;
  const offsetX = sizeBefore(left, (at) => shownWidth(sheet, at));
  const offsetY =
    sizeBefore(top, (at) => shownHeight(sheet, at)) -
    printed.titleRows.reduce((sum, row) => sum + sheet.rowHeight(row), 0);
  const height = printed.rows.reduce((sum, row) => sum + sheet.rowHeight(row), 0);
  const width = printed.columns.reduce((sum, column) => sum + sheet.columnWidth(column), 0);
  const here = sheet.state.charts.filter((chart) => {
    const x = chart.left * pixelsPerPoint - offsetX;
    const y = chart.top * pixelsPerPoint - offsetY;
    return (
      x < width &&
      y < height &&
      x + chart.width * pixelsPerPoint > 0 &&
      y + chart.height * pixelsPerPoint > 0
    );
  });
  return (
    <>
      {here.map((chart) => (
        <PrintedChart
          key={chart.id}
          page={page}
          sheet={sheet}
          chart={chart}
          x={chart.left * pixelsPerPoint - offsetX}
          y={chart.top * pixelsPerPoint - offsetY}
        />
      ))}
    </>
  );
}

function shownWidth(sheet: SheetModel, column: number): number {
  return sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column);
}

function shownHeight(sheet: SheetModel, row: number): number {
  return sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row);
}

function sizeBefore(index: number, size: (at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < index; at += 1) sum += size(at);
  return sum;
}

interface PrintedChartProps {
  readonly page: Page;
  readonly sheet: SheetModel;
  readonly chart: Chart;
  readonly x: number;
  readonly y: number;
}

function PrintedChart({ page, sheet, chart, x, y }: PrintedChartProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    let isGone = false;
    let dispose = (): void => undefined;
    void import('../charts/drawing').then(({ createDrawing }) => {
      if (isGone || element === null) return;
      const drawing = createDrawing(element);
      const { language } = page.store.get();
      const { model } = page.workbook;
      const data = chartData(chart, model, sheet.id, (home, row, column) =>
        cellText(home, row, column, language),
      );
      drawing.setOption(
        chartOption(chart, data, colors, (value, format) =>
          formattedValue(value, format, language),
        ),
      );
      dispose = () => {
        drawing.dispose();
      };
    });
    return () => {
      isGone = true;
      dispose();
    };
  }, [page, sheet, chart]);
  return (
    <div
      ref={box}
      className="printed-chart"
      style={{
        left: x,
        top: y,
        width: chart.width * pixelsPerPoint,
        height: chart.height * pixelsPerPoint,
      }}
    />
  );
}
