import type { Area } from '../../core/area';
import { addressOf, bounding, lastColumn, lastRow } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { Chart, ChartAxis, ChartSeries, ChartText } from '../../core/state';
import { asFormula, sheetPrefix } from '../../calc/references';
import { tableAt } from '../../calc/structured';
import type { HostClass, HostContext, ScalarMember } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { wireValue } from '../typedValue';
import { color } from './rangeFormat';
import { flag, oneOf, rangeByText, sheetOf, text, whole } from './rangeTarget';
import { registers } from './registrations';

interface ChartTarget {
  readonly sheetId: string;
  readonly id: string;
}

interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

type AxisKey = keyof Chart['axes'];

interface AxisTarget extends ChartTarget {
  readonly axis: AxisKey;
}

const NO_TEXT: ChartText = { text: '', visible: false };
const AXIS: ChartAxis = { visible: true, title: NO_TEXT, majorGridlines: false, reversed: false };

function chartOf(target: ChartTarget, c: HostContext): Chart {
  const sheet = c.model.existingSheet(target.sheetId);
  const found = sheet.state.charts.find((chart) => chart.id === target.id);
  if (!found) throw notFound();
  return found;
}

function replace(target: ChartTarget, part: Partial<Chart>, c: HostContext): void {
  const sheet = c.model.existingSheet(target.sheetId);
  const current = chartOf(target, c);
  const charts = sheet.state.charts.map((chart) =>
    chart === current ? { ...chart, ...part } : chart,
  );
  sheet.change({ charts });
}

/** Whether cells hold something other than numbers: a row or column of labels. */
function isLabels(sheet: EmbeddedSheet, area: Area): boolean {
  let texts = 0;
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const value = sheet.value(row, column);
      if (typeof value === 'number') return false;
      if (value !== null) texts += 1;
    }
  }
  return texts > 0;
}

function reference(sheet: EmbeddedSheet, area: Area): string {
  return `=${sheetPrefix(sheet.name)}${addressOf(area, true)}`;
}

/** Series as Excel makes them of a block: labels first, a name at the head of each line. */
function seriesFrom(
  sheet: EmbeddedSheet,
  area: Area,
  seriesBy: Chart['seriesBy'],
): readonly ChartSeries[] {
  const isColumns = seriesBy === 'Columns';
  const head = isColumns ? { ...area, rows: 1 } : { ...area, columns: 1 };
  const side = isColumns ? { ...area, columns: 1 } : { ...area, rows: 1 };
  const length = isColumns ? area.rows : area.columns;
  const count = isColumns ? area.columns : area.rows;
  const dataHead = isColumns
    ? { ...head, column: head.column + 1, columns: head.columns - 1 }
    : { ...head, row: head.row + 1, rows: head.rows - 1 };
  const dataSide = isColumns
    ? { ...side, row: side.row + 1, rows: side.rows - 1 }
    : { ...side, column: side.column + 1, columns: side.columns - 1 };
  const isInTable = tableAt(sheet.tables, sheet.id, area.row, area.column)?.area.row === area.row;
  const hasHead =
    length > 1 && (count > 1 ? isLabels(sheet, dataHead) : isLabels(sheet, head) || isInTable);
  const hasSide = count > 1 && length > 1 && isLabels(sheet, dataSide);
  const from = hasHead ? 1 : 0;
  const lines = Array.from({ length: count - (hasSide ? 1 : 0) }, (_, n) => n + (hasSide ? 1 : 0));
  const line = (n: number): Area =>
    isColumns
      ? { row: area.row + from, rows: area.rows - from, column: area.column + n, columns: 1 }
      : { row: area.row + n, rows: 1, column: area.column + from, columns: area.columns - from };
  return lines.map((n, index) => {
    const name: Area = isColumns
      ? { row: area.row, rows: 1, column: area.column + n, columns: 1 }
      : { row: area.row + n, rows: 1, column: area.column, columns: 1 };
    return {
      name: hasHead
        ? String(wireValue(sheet.value(name.row, name.column)))
        : `Series${String(index + 1)}`,
      ...(hasHead && { nameRef: reference(sheet, name) }),
      values: reference(sheet, line(n)),
      ...(hasSide && { categories: reference(sheet, line(0)) }),
      axisGroup: 'Primary' as const,
      dataLabels: false,
    };
  });
}

function orientation(area: Area, wanted: unknown): Chart['seriesBy'] {
  const word = oneOf(wanted ?? 'Auto', ['Auto', 'Columns', 'Rows']);
  if (word !== 'Auto') return word;
  return area.columns > area.rows ? 'Rows' : 'Columns';
}

function addChart(sheet: EmbeddedSheet, args: readonly unknown[], c: HostContext): ChartTarget {
  const [type, source, seriesBy] = args;
  if (!(source instanceof TrackedRange)) throw invalidArgument();
  const by = orientation(source.area, seriesBy);
  const series = seriesFrom(sheetOf(source, c), source.area, by);
  const isSingle = series.length === 1;
  const chart: Chart = {
    id: `{${c.model.newId()}}`,
    name: `Chart ${String(sheet.state.charts.length + 1)}`,
    type: text(type),
    left: 100,
    top: 50,
    width: 360,
    height: 216,
    title: { text: isSingle ? (series[0]?.name ?? '') : '', visible: isSingle },
    legend: { visible: !isSingle, position: 'Bottom' },
    axes: {
      category: AXIS,
      value: { ...AXIS, majorGridlines: true },
      secondaryValue: { ...AXIS, visible: false },
    },
    series,
    seriesBy: by,
    dataLabels: false,
    altText: '',
  };
  sheet.change({ charts: [...sheet.state.charts, chart] });
  return { sheetId: sheet.id, id: chart.id };
}

const list = (sheet: EmbeddedSheet): ChartTarget[] =>
  sheet.state.charts.map(({ id }) => ({ sheetId: sheet.id, id }));

function find(sheet: EmbeddedSheet, key: unknown): ChartTarget | null {
  const wanted = text(key).toLowerCase();
  const found = sheet.state.charts.find(
    (chart) => chart.name.toLowerCase() === wanted || chart.id.toLowerCase() === wanted,
  );
  return found ? { sheetId: sheet.id, id: found.id } : null;
}

const CHART_EVENTS = { ActivatedEvent: 51, AddedEvent: 50, DeactivatedEvent: 52, DeletedEvent: 53 };

const chartsClass = hostClass<EmbeddedSheet>(
  'ChartCollection',
  { items: { of: 'Chart', list } },
  {
    Count: scalar((sheet) => sheet.state.charts.length),
    Add: method('Chart', addChart),
    GetCount: method(null, (sheet) => sheet.state.charts.length),
    GetItem: method('Chart', (sheet, [key]) => {
      const found = find(sheet, key);
      if (!found) throw notFound();
      return found;
    }),
    GetItemAt: method('Chart', (sheet, [index]) => {
      const found = list(sheet)[whole(index)];
      if (!found) throw invalidArgument();
      return found;
    }),
    GetItemOrNullObject: method('Chart', (sheet, [key]) => find(sheet, key)),
    ...registers<EmbeddedSheet>(CHART_EVENTS, (sheet) => sheet.id),
  },
);

function size(key: 'left' | 'top' | 'width' | 'height'): ScalarMember<ChartTarget> {
  return scalar<ChartTarget>(
    (target, c) => chartOf(target, c)[key],
    (target, value, c) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument();
      replace(target, { [key]: value }, c);
    },
  );
}

function place(target: ChartTarget, args: readonly unknown[], c: HostContext): void {
  const sheet = c.model.existingSheet(target.sheetId);
  const toRange = (value: unknown): TrackedRange =>
    value instanceof TrackedRange ? value : rangeByText(text(value), sheet, c);
  const start = toRange(args[0]).area;
  const hasEnd = args[1] !== undefined && args[1] !== null;
  const left = sheet.leftOf(start.column);
  const top = sheet.topOf(start.row);
  if (!hasEnd && start.rows === 1 && start.columns === 1) {
    replace(target, { left, top }, c);
    return;
  }
  const area = hasEnd ? bounding(start, toRange(args[1]).area) : start;
  replace(target, { left, top, width: sheet.widthOf(area), height: sheet.heightOf(area) }, c);
}

const chartClass = hostClass<ChartTarget>(
  'Chart',
  { identity: (target) => ({ Id: target.id }) },
  {
    Id: scalar((target) => target.id),
    Name: scalar(
      (target, c) => chartOf(target, c).name,
      (target, value, c) => {
        replace(target, { name: text(value) }, c);
      },
    ),
    ChartType: scalar(
      (target, c) => chartOf(target, c).type,
      (target, value, c) => {
        replace(target, { type: text(value) }, c);
      },
    ),
    Left: size('left'),
    Top: size('top'),
    Width: size('width'),
    Height: size('height'),
    PlotBy: scalar((target, c) => chartOf(target, c).seriesBy),
    Axes: navigation('ChartAxes', (target) => target),
    Legend: navigation('ChartLegend', (target) => target),
    Series: navigation('ChartSeriesCollection', (target) => target),
    Title: navigation('ChartTitle', (target) => target),
    DataLabels: navigation('ChartDataLabels', (target) => target),
    Worksheet: navigation('Worksheet', (target, c) => c.model.sheet(target.sheetId)),
    Activate: method(null, () => null),
    Delete: method(null, (target, _args, c) => {
      const sheet = c.model.existingSheet(target.sheetId);
      const current = chartOf(target, c);
      sheet.change({ charts: sheet.state.charts.filter((chart) => chart !== current) });
    }),
    SetData: method(null, (target, [source, seriesBy], c) => {
      if (!(source instanceof TrackedRange)) throw invalidArgument();
      const by = orientation(source.area, seriesBy);
      const series = seriesFrom(sheetOf(source, c), source.area, by);
      replace(target, { series, seriesBy: by }, c);
    }),
    SetPosition: method(null, (target, args, c) => {
      place(target, args, c);
    }),
    ...registers<ChartTarget>({ ActivatedEvent: 51, DeactivatedEvent: 52 }, (target) => target.id),
  },
);

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

const titleClass = hostClass<ChartTarget>(
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

const titleFormatClass = hostClass<ChartTarget>(
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

const axisTitleClass = hostClass<AxisTarget>(
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

const axesClass = hostClass<ChartTarget>(
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

const axisClass = hostClass<AxisTarget>(
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

const axisFormatClass = hostClass<AxisTarget>(
  'ChartAxisFormat',
  {},
  { Font: navigation('ChartFont', (target) => target) },
);

const gridlinesClass = hostClass<AxisTarget>(
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
const fontClass = hostClass<ChartTarget>(
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

const legendClass = hostClass<ChartTarget>(
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

const dataLabelsClass = hostClass<ChartTarget>(
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

const seriesCollectionClass = hostClass<ChartTarget>(
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

const seriesClass = hostClass<SeriesTarget>(
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

const seriesFormatClass = hostClass<SeriesTarget>(
  'ChartSeriesFormat',
  {},
  {
    Fill: navigation('ChartFill', (target) => target),
    Line: navigation('ChartLineFormat', (target) => target),
  },
);

const chartFillClass = hostClass<SeriesTarget>(
  'ChartFill',
  {},
  {
    SetSolidColor: method(null, (target, [value], c) => {
      replaceSeries(target, { color: color(value) }, c);
    }),
    GetSolidColor: method(null, (target, _args, c) => seriesOf(target, c).color ?? ''),
  },
);

const chartLineClass = hostClass<SeriesTarget>(
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

export const CHART_CLASSES: readonly HostClass[] = [
  chartsClass,
  chartClass,
  titleClass,
  titleFormatClass,
  axesClass,
  axisClass,
  axisTitleClass,
  axisFormatClass,
  gridlinesClass,
  fontClass,
  legendClass,
  dataLabelsClass,
  seriesCollectionClass,
  seriesClass,
  seriesFormatClass,
  chartFillClass,
  chartLineClass,
];
