import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, ChartAxis } from '../../core/state';
import type { ChartData, SeriesData } from './chartData';

/** Writes a number for an axis or a label in a cell's own number format. */
export type NumberText = (value: number, format: string | undefined) => string;

export interface ChartColors {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
}

const palette = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#264478'];

interface Shape {
  readonly mark: 'bar' | 'line' | 'pie' | 'scatter';
  /** Bars that lie: categories run upwards on the left. */
  readonly isFlat: boolean;
  readonly isStacked: boolean;
  readonly isShare: boolean;
  readonly hasArea: boolean;
  readonly hasMarkers: boolean;
  readonly isSmooth: boolean;
  readonly isRing: boolean;
}

/** `ColumnStacked100` → bars that stand, stacked, as shares of 100 %. */
export function shapeOf(type: string): Shape {
  const has = (part: string): boolean => type.includes(part);
  const mark =
    has('Pie') || has('Doughnut')
      ? 'pie'
      : has('Scatter') || has('Bubble')
        ? 'scatter'
        : has('Line') || has('Area')
          ? 'line'
          : 'bar';
  return {
    mark,
    isFlat: has('Bar'),
    isStacked: has('Stacked') || type === 'Area',
    isShare: has('100'),
    hasArea: has('Area'),
    hasMarkers: has('Markers'),
    isSmooth: has('Smooth'),
    isRing: has('Doughnut'),
  };
}

/** A chart of the workbook as the drawing library wants it. */
export function chartOption(
  chart: Chart,
  data: ChartData,
  colors: ChartColors,
  number: NumberText,
): EChartsCoreOption {
  const shape = shapeOf(chart.type);
  const common = {
    animation: false,
    color: palette,
    textStyle: { fontFamily: 'Segoe UI, Microsoft YaHei UI, Noto Sans CJK SC, sans-serif' },
    ...titleOption(chart, colors),
    legend: legendOption(chart, data, shape, colors),
    tooltip: { trigger: shape.mark === 'pie' ? 'item' : 'axis', confine: true },
  };
  return shape.mark === 'pie'
    ? { ...common, series: [pieSeries(data, shape, colors, number)] }
    : { ...common, ...cartesian(chart, data, shape, colors, number) };
}

function titleOption(chart: Chart, colors: ChartColors): EChartsCoreOption {
  const { title } = chart;
  if (!title.visible || title.text === '') return {};
  return {
    title: {
      text: title.text,
      left: 'center',
      top: 6,
      textStyle: {
        fontSize: title.size === undefined ? 15 : (title.size * 96) / 72,
        fontWeight: title.bold === true ? 600 : 400,
        color: title.color ?? colors.ink,
      },
    },
  };
}

function legendOption(
  chart: Chart,
  data: ChartData,
  shape: Shape,
  colors: ChartColors,
): EChartsCoreOption {
  const { visible, position } = chart.legend;
  const places: Readonly<Record<string, EChartsCoreOption>> = {
    Top: { top: chart.title.visible ? 32 : 6, left: 'center' },
    Left: { left: 6, top: 'middle', orient: 'vertical' },
    Right: { right: 6, top: 'middle', orient: 'vertical' },
    Corner: { right: 6, top: 6, orient: 'vertical' },
    Bottom: { bottom: 4, left: 'center' },
  };
  return {
    show: visible,
    type: 'scroll',
    itemWidth: 14,
    itemHeight: 9,
    textStyle: { color: colors.inkSoft },
    data: shape.mark === 'pie' ? [...data.categories] : data.series.map((each) => each.name),
    ...(places[position] ?? places['Bottom']),
  };
}

function pieSeries(
  data: ChartData,
  shape: Shape,
  colors: ChartColors,
  number: NumberText,
): EChartsCoreOption {
  const first = data.series[0];
  return {
    type: 'pie',
    radius: shape.isRing ? ['38%', '66%'] : '66%',
    center: ['50%', '54%'],
    label: {
      show: first?.dataLabels === true,
      color: colors.ink,
      formatter: (point: { readonly value: number }) => number(point.value, first?.numberFormat),
    },
    data: data.categories.map((name, index) => ({ name, value: first?.values[index] ?? null })),
  };
}

function cartesian(
  chart: Chart,
  data: ChartData,
  shape: Shape,
  colors: ChartColors,
  number: NumberText,
): EChartsCoreOption {
  const { axes } = chart;
  const primary = data.series.find((each) => !each.isSecondary);
  const secondary = data.series.find((each) => each.isSecondary);
  const category = {
    type: shape.mark === 'scatter' ? 'value' : 'category',
    ...(shape.mark === 'scatter' ? {} : { data: [...data.categories] }),
    ...axisOption(axes.category, colors, chart),
    axisTick: { show: false },
  };
  const value = [
    valueAxis(axes.value, primary, shape, colors, number, chart),
    ...(secondary === undefined
      ? []
      : [valueAxis(axes.secondaryValue, secondary, shape, colors, number, chart)]),
  ];
  return {
    grid: gridOption(chart),
    xAxis: shape.isFlat ? value : category,
    yAxis: shape.isFlat ? category : value,
    series: data.series.map((each) => seriesOption(each, data, number)),
  };
}

function gridOption(chart: Chart): EChartsCoreOption {
  const { position, visible } = chart.legend;
  const hasTitle = chart.title.visible && chart.title.text !== '';
  return {
    containLabel: true,
    left: visible && position === 'Left' ? 110 : 14,
    right: visible && (position === 'Right' || position === 'Corner') ? 110 : 16,
    top: (hasTitle ? 40 : 14) + (visible && position === 'Top' ? 26 : 0),
    bottom: visible && !['Top', 'Left', 'Right', 'Corner'].includes(position) ? 34 : 12,
  };
}

function axisOption(axis: ChartAxis, colors: ChartColors, chart: Chart): EChartsCoreOption {
  const hasName = axis.title.visible && axis.title.text !== '';
  return {
    show: axis.visible,
    inverse: axis.reversed,
    ...(hasName
      ? { name: axis.title.text, nameLocation: 'middle', nameGap: chart.width > 300 ? 34 : 26 }
      : {}),
    nameTextStyle: { color: colors.inkSoft },
    axisLabel: { color: colors.inkSoft, hideOverlap: true },
    axisLine: { lineStyle: { color: colors.line } },
  };
}

function valueAxis(
  axis: ChartAxis,
  series: SeriesData | undefined,
  shape: Shape,
  colors: ChartColors,
  number: NumberText,
  chart: Chart,
): EChartsCoreOption {
  const format = axis.numberFormat ?? series?.numberFormat;
  return {
    type: 'value',
    ...axisOption(axis, colors, chart),
    ...(axis.minimum === undefined ? {} : { min: axis.minimum }),
    ...(axis.maximum === undefined ? (shape.isShare ? { max: 1 } : {}) : { max: axis.maximum }),
    ...(axis.majorUnit === undefined ? {} : { interval: axis.majorUnit }),
    splitLine: { show: axis.majorGridlines, lineStyle: { color: colors.line } },
    axisLabel: {
      color: colors.inkSoft,
      hideOverlap: true,
      formatter: (value: number) => number(value, shape.isShare ? '0%' : format),
    },
  };
}

function seriesOption(series: SeriesData, data: ChartData, number: NumberText): EChartsCoreOption {
  const shape = shapeOf(series.type);
  const values = shape.isShare ? sharesOf(series, data) : series.values;
  return {
    type: shape.mark === 'pie' ? 'bar' : shape.mark,
    name: series.name,
    data: shape.mark === 'scatter' ? pairs(values, data) : [...values],
    barMaxWidth: 48,
    ...(series.color === undefined ? {} : { itemStyle: { color: series.color } }),
    ...(shape.isStacked ? { stack: series.isSecondary ? 'second' : 'first' } : {}),
    ...(shape.hasArea ? { areaStyle: {} } : {}),
    ...(shape.mark === 'line' ? { showSymbol: shape.hasMarkers, smooth: shape.isSmooth } : {}),
    ...(series.isSecondary ? { [shape.isFlat ? 'xAxisIndex' : 'yAxisIndex']: 1 } : {}),
    label: {
      show: series.dataLabels,
      position: shape.isStacked ? 'inside' : shape.isFlat ? 'right' : 'top',
      formatter: (point: { readonly value: number | null }) =>
        typeof point.value === 'number' ? number(point.value, series.numberFormat) : '',
    },
  };
}

/** Each value's part of its category's total. */
function sharesOf(series: SeriesData, data: ChartData): (number | null)[] {
  return series.values.map((value, index) => {
    const total = data.series.reduce((sum, each) => sum + Math.abs(each.values[index] ?? 0), 0);
    return value === null || total === 0 ? null : value / total;
  });
}

function pairs(values: readonly (number | null)[], data: ChartData): (number | null)[][] {
  return values.map((value, index) => {
    const x = Number(data.categories[index]);
    return [Number.isNaN(x) ? index + 1 : x, value];
  });
}
