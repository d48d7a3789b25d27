import { asFormula } from '../../calc/references';
import type { ChartSeries } from '../../core/state';
import type { HostContext } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import type { ChartTarget, SeriesTarget } from './chartRecords';
import { chartOf, reference, replace } from './chartRecords';
import { color } from './colors';
import { flag, oneOf, sheetOf, text, whole } from './rangeTarget';

export const legendClass = hostClass<ChartTarget>(
  'ChartLegend',
  {},
  {
    Visible: scalar(
      (target, c) => chartOf(target, c).legend.visible,
      (target, value, c) => {
        replace(target, { legend: { ...chartOf(target, c).legend, visible: flag(value) } }, c);
      },
    ),
    Position: scalar(
      (target, c) => chartOf(target, c).legend.position,
      (target, value, c) => {
        replace(target, { legend: { ...chartOf(target, c).legend, position: text(value) } }, c);
      },
    ),
    Overlay: scalar(
      () => false,
      () => undefined,
    ),
  },
);

export const dataLabelsClass = hostClass<ChartTarget>(
  'ChartDataLabels',
  {},
  {
    ShowValue: scalar(
      (target, c) => chartOf(target, c).dataLabels,
      (target, value, c) => {
        replace(target, { dataLabels: flag(value) }, c);
      },
    ),
  },
);

function seriesOf(target: SeriesTarget, c: HostContext): ChartSeries {
  const found = chartOf(target, c).series[target.index];
  if (!found) throw notFound();
  return found;
}

function replaceSeries(target: SeriesTarget, part: Partial<ChartSeries>, c: HostContext): void {
  const series = chartOf(target, c).series.map((one, n) =>
    n === target.index ? { ...one, ...part } : one,
  );
  replace(target, { series }, c);
}

export const seriesCollectionClass = hostClass<ChartTarget>(
  'ChartSeriesCollection',
  {
    items: {
      of: 'ChartSeries',
      list: (target, c) => chartOf(target, c).series.map((_one, index) => ({ ...target, index })),
    },
  },
  {
    Count: scalar((target, c) => chartOf(target, c).series.length),
    GetCount: method(null, (target, _args, c) => chartOf(target, c).series.length),
    GetItemAt: method('ChartSeries', (target, [index], c) => {
      const at = { ...target, index: whole(index) };
      seriesOf(at, c);
      return at;
    }),
    Add: method('ChartSeries', (target, [name, index], c) => {
      const { series } = chartOf(target, c);
      const at = typeof index === 'number' ? index : series.length;
      const added: ChartSeries = {
        name: typeof name === 'string' ? name : `Series${String(series.length + 1)}`,
        values: '=0',
        axisGroup: 'Primary',
        dataLabels: false,
      };
      replace(target, { series: [...series.slice(0, at), added, ...series.slice(at)] }, c);
      return { ...target, index: at };
    }),
  },
);

function sourceFormula(value: unknown, c: HostContext): string {
  if (!(value instanceof TrackedRange)) throw invalidArgument();
  return asFormula(reference(sheetOf(value, c), value.area));
}

export const seriesClass = hostClass<SeriesTarget>(
  'ChartSeries',
  {},
  {
    Name: scalar(
      (target, c) => seriesOf(target, c).name,
      (target, value, c) => {
        const { nameRef: _ref, ...rest } = seriesOf(target, c);
        const series = chartOf(target, c).series.map((one, n) =>
          n === target.index ? { ...rest, name: text(value) } : one,
        );
        replace(target, { series }, c);
      },
    ),
    ChartType: scalar(
      (target, c) => seriesOf(target, c).type ?? chartOf(target, c).type,
      (target, value, c) => {
        replaceSeries(target, { type: text(value) }, c);
      },
    ),
    AxisGroup: scalar(
      (target, c) => seriesOf(target, c).axisGroup,
      (target, value, c) => {
        replaceSeries(target, { axisGroup: oneOf(value, ['Primary', 'Secondary']) }, c);
      },
    ),
    HasDataLabels: scalar(
      (target, c) => seriesOf(target, c).dataLabels,
      (target, value, c) => {
        replaceSeries(target, { dataLabels: flag(value) }, c);
      },
    ),
    PlotOrder: scalar((target) => target.index + 1),
    GapWidth: scalar(
      () => 150,
      () => undefined,
    ),
    Smooth: scalar(
      () => false,
      () => undefined,
    ),
    Format: navigation('ChartSeriesFormat', (target) => target),
    SetValues: method(null, (target, [range], c) => {
      replaceSeries(target, { values: sourceFormula(range, c) }, c);
    }),
    SetXAxisValues: method(null, (target, [range], c) => {
      replaceSeries(target, { categories: sourceFormula(range, c) }, c);
    }),
    Delete: method(null, (target, _args, c) => {
      const series = chartOf(target, c).series.filter((_one, n) => n !== target.index);
      replace(target, { series }, c);
    }),
  },
);

export const seriesFormatClass = hostClass<SeriesTarget>(
  'ChartSeriesFormat',
  {},
  {
    Fill: navigation('ChartFill', (target) => target),
    Line: navigation('ChartLineFormat', (target) => target),
  },
);

export const chartFillClass = hostClass<SeriesTarget>(
  'ChartFill',
  {},
  {
    SetSolidColor: method(null, (target, [value], c) => {
      replaceSeries(target, { color: color(value) }, c);
    }),
    GetSolidColor: method(null, (target, _args, c) => seriesOf(target, c).color ?? ''),
  },
);

export const chartLineClass = hostClass<SeriesTarget>(
  'ChartLineFormat',
  {},
  {
    Color: scalar(
      (target, c) => seriesOf(target, c).color ?? '',
      (target, value, c) => {
        replaceSeries(target, { color: color(value) }, c);
      },
    ),
  },
);
