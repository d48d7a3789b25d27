import { tableAt } from '../../calc/structured';
import type { Area } from '../../core/area';
import { bounding, lastColumn, lastRow } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { Chart, ChartAxis, ChartSeries, ChartText } from '../../core/state';
import type { HostClass, HostContext, ScalarMember } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { wireValue } from '../typedValue';
import type { ChartTarget } from './chartRecords';
import { chartOf, reference, replace } from './chartRecords';
import {
  chartFillClass,
  chartLineClass,
  dataLabelsClass,
  legendClass,
  seriesClass,
  seriesCollectionClass,
  seriesFormatClass,
} from './chartSeries';
import {
  axesClass,
  axisClass,
  axisFormatClass,
  axisTitleClass,
  fontClass,
  gridlinesClass,
  titleClass,
  titleFormatClass,
} from './chartTitles';
import { oneOf, rangeByText, sheetOf, text, whole } from './rangeTarget';
import { registers } from './registrations';

const NO_TEXT: ChartText = { text: '', visible: false };

const AXIS: ChartAxis = { visible: true, title: NO_TEXT, majorGridlines: false, reversed: false };

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

export const list = (sheet: EmbeddedSheet): ChartTarget[] =>
  sheet.state.charts.map(({ id }) => ({ sheetId: sheet.id, id }));

export function find(sheet: EmbeddedSheet, key: unknown): ChartTarget | null {
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

export function size(key: 'left' | 'top' | 'width' | 'height'): ScalarMember<ChartTarget> {
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
