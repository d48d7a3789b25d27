import type { ChartAxis, ChartText } from '../../core/state';
import type { HostContext, ScalarMember } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import type { AxisTarget, ChartTarget } from './chartRecords';
import { chartOf, replace } from './chartRecords';
import { color } from './colors';
import { flag, oneOf, text } from './rangeTarget';

/** Title texts: of the chart and of an axis. */
function titleMembers<T>(
  get: (target: T, c: HostContext) => ChartText,
  set: (target: T, part: Partial<ChartText>, c: HostContext) => void,
): Record<string, ScalarMember<T>> {
  return {
    Text: scalar<T>(
      (target, c) => get(target, c).text,
      (target, value, c) => {
        set(target, { text: text(value), visible: true }, c);
      },
    ),
    Visible: scalar<T>(
      (target, c) => get(target, c).visible,
      (target, value, c) => {
        set(target, { visible: flag(value) }, c);
      },
    ),
  };
}

function setTitle(target: ChartTarget, part: Partial<ChartText>, c: HostContext): void {
  replace(target, { title: { ...chartOf(target, c).title, ...part } }, c);
}

export const titleClass = hostClass<ChartTarget>(
  'ChartTitle',
  {},
  {
    ...titleMembers<ChartTarget>((target, c) => chartOf(target, c).title, setTitle),
    Overlay: scalar(
      () => false,
      () => undefined,
    ),
    Format: navigation('ChartTitleFormat', (target) => target),
  },
);

export const titleFormatClass = hostClass<ChartTarget>(
  'ChartTitleFormat',
  {},
  { Font: navigation('ChartFont', (target) => target) },
);

function setAxis(target: AxisTarget, part: Partial<ChartAxis>, c: HostContext): void {
  const { axes } = chartOf(target, c);
  replace(target, { axes: { ...axes, [target.axis]: { ...axes[target.axis], ...part } } }, c);
}

const axisOf = (target: AxisTarget, c: HostContext): ChartAxis =>
  chartOf(target, c).axes[target.axis];

export const axisTitleClass = hostClass<AxisTarget>(
  'ChartAxisTitle',
  {},
  titleMembers<AxisTarget>(
    (target, c) => axisOf(target, c).title,
    (target, part, c) => {
      setAxis(target, { title: { ...axisOf(target, c).title, ...part } }, c);
    },
  ),
);

function axisNumber(key: 'minimum' | 'maximum' | 'majorUnit'): ScalarMember<AxisTarget> {
  return scalar<AxisTarget>(
    (target, c) => axisOf(target, c)[key] ?? '',
    (target, value, c) => {
      if (typeof value !== 'number') {
        const { [key]: _gone, ...rest } = axisOf(target, c);
        const { axes } = chartOf(target, c);
        replace(target, { axes: { ...axes, [target.axis]: rest } }, c);
        return;
      }
      setAxis(target, { [key]: value }, c);
    },
  );
}

export const axesClass = hostClass<ChartTarget>(
  'ChartAxes',
  {},
  {
    CategoryAxis: navigation('ChartAxis', (target) => ({ ...target, axis: 'category' })),
    ValueAxis: navigation('ChartAxis', (target) => ({ ...target, axis: 'value' })),
    SeriesAxis: navigation('ChartAxis', (target) => ({ ...target, axis: 'category' })),
    GetItem: method('ChartAxis', (target, [type, group]) => {
      const kind = oneOf(type, ['Category', 'Value', 'Series', 'Invalid']);
      const isSecond = group === 'Secondary';
      const value = isSecond ? 'secondaryValue' : 'value';
      return { ...target, axis: kind === 'Value' ? value : 'category' };
    }),
  },
);

export const axisClass = hostClass<AxisTarget>(
  'ChartAxis',
  {},
  {
    Maximum: axisNumber('maximum'),
    Minimum: axisNumber('minimum'),
    MajorUnit: axisNumber('majorUnit'),
    Visible: scalar(
      (target, c) => axisOf(target, c).visible,
      (target, value, c) => {
        setAxis(target, { visible: flag(value) }, c);
      },
    ),
    NumberFormat: scalar(
      (target, c) => axisOf(target, c).numberFormat ?? 'General',
      (target, value, c) => {
        setAxis(target, { numberFormat: text(value) }, c);
      },
    ),
    ReversePlotOrder: scalar(
      (target, c) => axisOf(target, c).reversed,
      (target, value, c) => {
        setAxis(target, { reversed: flag(value) }, c);
      },
    ),
    Type: scalar((target) => (target.axis === 'category' ? 'Category' : 'Value')),
    AxisGroup: scalar((target) => (target.axis === 'secondaryValue' ? 'Secondary' : 'Primary')),
    Title: navigation('ChartAxisTitle', (target) => target),
    MajorGridlines: navigation('ChartGridlines', (target) => target),
    Format: navigation('ChartAxisFormat', (target) => target),
  },
);

export const axisFormatClass = hostClass<AxisTarget>(
  'ChartAxisFormat',
  {},
  { Font: navigation('ChartFont', (target) => target) },
);

export const gridlinesClass = hostClass<AxisTarget>(
  'ChartGridlines',
  {},
  {
    Visible: scalar(
      (target, c) => axisOf(target, c).majorGridlines,
      (target, value, c) => {
        setAxis(target, { majorGridlines: flag(value) }, c);
      },
    ),
  },
);

/** Font of the chart's title; an axis' labels keep the chart's own font. */
export const fontClass = hostClass<ChartTarget>(
  'ChartFont',
  {},
  {
    Bold: scalar(
      (target, c) => chartOf(target, c).title.bold ?? false,
      (target, value, c) => {
        if (!('axis' in target)) setTitle(target, { bold: flag(value) }, c);
      },
    ),
    Color: scalar(
      (target, c) => chartOf(target, c).title.color ?? '#000000',
      (target, value, c) => {
        if (!('axis' in target)) setTitle(target, { color: color(value) }, c);
      },
    ),
    Size: scalar(
      (target, c) => chartOf(target, c).title.size ?? 14,
      (target, value, c) => {
        if (!('axis' in target)) setTitle(target, { size: Number(value) }, c);
      },
    ),
  },
);
