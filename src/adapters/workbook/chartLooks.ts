import type { ReportChart } from '../../domain/report/sheet';

/** Dark, light, middle: so far apart that black-and-white print keeps them apart. */
const shades = ['#1B3A57', '#A9C4E0', '#C2703D', '#5E6A75'] as const;

/** Lift, totals, up, down: dark, middle and light, so that grey tells them too. */
const waterfall = ['#FFFFFF', '#1B3A57', '#D9695F', '#BFE0CB'] as const;

/** A pale column, a dark line with markers, a plain middle line: apart by form, not only by shade. */
const columnLines = [
  { type: 'ColumnClustered', colour: '#C9D6E3' },
  { type: 'LineMarkers', colour: '#1B3A57' },
  { type: 'Line', colour: '#C2703D' },
] as const;

const shadeAt = (list: readonly string[], at: number): string =>
  list[at % list.length] ?? '#1B3A57';

/** The lift is white on white, without grid lines that it would cover, and named in no legend. */
function dressWaterfall(drawn: Excel.Chart, count: number): void {
  for (let i = 0; i < count; i += 1)
    drawn.series.getItemAt(i).format.fill.setSolidColor(shadeAt(waterfall, i));
  drawn.axes.valueAxis.majorGridlines.visible = false;
  drawn.legend.visible = false;
}

function dressColumnLines(drawn: Excel.Chart, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const { type, colour } = columnLines[Math.min(i, columnLines.length - 1)] ?? columnLines[0];
    const series = drawn.series.getItemAt(i);
    series.chartType = type;
    if (type === 'ColumnClustered') series.format.fill.setSolidColor(colour);
    else series.format.line.color = colour;
  }
}

/** Queues colours and forms of a chart's series by the chart's kind. */
export function dressSeries(drawn: Excel.Chart, kind: ReportChart['kind'], count: number): void {
  if (kind === 'waterfall') {
    dressWaterfall(drawn, count);
    return;
  }
  if (kind === 'columnLines') {
    dressColumnLines(drawn, count);
    return;
  }
  // The slices of a pie are points of one series.
  if (kind === 'pie') return;
  for (let i = 0; i < count; i += 1) {
    const { format } = drawn.series.getItemAt(i);
    if (kind === 'line') format.line.color = shadeAt(shades, i);
    else format.fill.setSolidColor(shadeAt(shades, i));
  }
}
