/** How Excel's chart types are spelt in DrawingML: a group element, a direction, a grouping. */
export interface ChartKind {
  readonly group:
    | 'barChart'
    | 'lineChart'
    | 'pieChart'
    | 'doughnutChart'
    | 'areaChart'
    | 'scatterChart'
    | 'radarChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  readonly markers?: boolean;
  /** `scatterStyle` or `radarStyle`. */
  readonly style?: 'lineMarker' | 'smoothMarker' | 'standard' | 'marker' | 'filled';
  readonly lines?: boolean;
  readonly smooth?: boolean;
}

export const CHART_KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { group: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { group: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { group: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { group: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { group: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { group: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  Line: { group: 'lineChart', grouping: 'standard', markers: false },
  LineStacked: { group: 'lineChart', grouping: 'stacked', markers: false },
  LineStacked100: { group: 'lineChart', grouping: 'percentStacked', markers: false },
  LineMarkers: { group: 'lineChart', grouping: 'standard', markers: true },
  LineMarkersStacked: { group: 'lineChart', grouping: 'stacked', markers: true },
  LineMarkersStacked100: { group: 'lineChart', grouping: 'percentStacked', markers: true },
  Pie: { group: 'pieChart' },
  Doughnut: { group: 'doughnutChart' },
  Area: { group: 'areaChart', grouping: 'standard' },
  AreaStacked: { group: 'areaChart', grouping: 'stacked' },
  AreaStacked100: { group: 'areaChart', grouping: 'percentStacked' },
  XYScatter: { group: 'scatterChart', style: 'lineMarker', markers: true, lines: false },
  XYScatterLines: { group: 'scatterChart', style: 'lineMarker', markers: true, lines: true },
  XYScatterLinesNoMarkers: {
    group: 'scatterChart',
    style: 'lineMarker',
    markers: false,
    lines: true,
  },
  XYScatterSmooth: {
    group: 'scatterChart',
    style: 'smoothMarker',
    markers: true,
    lines: true,
    smooth: true,
  },
  XYScatterSmoothNoMarkers: {
    group: 'scatterChart',
    style: 'smoothMarker',
    markers: false,
    lines: true,
    smooth: true,
  },
  Radar: { group: 'radarChart', style: 'standard' },
  RadarMarkers: { group: 'radarChart', style: 'marker' },
  RadarFilled: { group: 'radarChart', style: 'filled' },
};

/** The API's name for a kind, or undefined when there is none (3-D, stock, bubble…). */
export function chartTypeOf(kind: ChartKind): string | undefined {
  return Object.entries(CHART_KINDS).find(([, one]) => sameKind(one, kind))?.[0];
}

function sameKind(a: ChartKind, b: ChartKind): boolean {
  return (
    a.group === b.group &&
    a.direction === b.direction &&
    a.grouping === b.grouping &&
    a.markers === b.markers &&
    a.style === b.style &&
    a.lines === b.lines &&
    (a.smooth ?? false) === (b.smooth ?? false)
  );
}
