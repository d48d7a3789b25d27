import type { ChartAxis, ChartSeries, ChartText } from '../../core/state';
import type { BookSheetState } from '../book';
import { CHART_KINDS, type ChartKind } from '../chartTypes';
import { legendWord } from '../read/chart';
import { element, XML_HEADER } from '../xml/element';
import { escapeText } from '../xml/entities';
import type { CachedPoint, CachedValues } from './cachedValues';
import { CHART_NAMESPACE, DRAWING_MAIN_NAMESPACE, RELATIONSHIP_NAMESPACE } from './namespaces';

type Chart = BookSheetState['charts'][number];

/** Ids by which groups and axes find each other. */
const AXES = {
  Primary: { category: 111_111_111, value: 222_222_222 },
  Secondary: { category: 333_333_333, value: 444_444_444 },
} as const;

interface Group {
  readonly kind: ChartKind;
  readonly axis: ChartSeries['axisGroup'];
  readonly series: readonly { readonly series: ChartSeries; readonly index: number }[];
}

const val = (name: string, value: string | number | boolean): string =>
  element(`c:${name}`, { val: value });

/** A chart part (DrawingML, ECMA-376 part 1, 21.2) with the values its references have now. */
export function chartXml(chart: Chart, values: CachedValues): string {
  const groups = groupsOf(chart);
  const plot = [
    '<c:layout/>',
    ...groups.map((group) => groupXml(group, chart, values)),
    ...axesXml(chart, groups),
  ];
  const content = [
    chart.title.visible ? titleXml(chart.title) : '',
    val('autoTitleDeleted', !chart.title.visible),
    element('c:plotArea', {}, plot),
    chart.legend.visible
      ? element(
          'c:legend',
          {},
          val('legendPos', legendWord(chart.legend.position)) + val('overlay', false),
        )
      : '',
    val('plotVisOnly', true),
    val('dispBlanksAs', 'gap'),
  ];
  const namespaces = {
    'xmlns:c': CHART_NAMESPACE,
    'xmlns:a': DRAWING_MAIN_NAMESPACE,
    'xmlns:r': RELATIONSHIP_NAMESPACE,
  };
  return (
    XML_HEADER +
    element(
      'c:chartSpace',
      namespaces,
      val('roundedCorners', false) + element('c:chart', {}, content),
    )
  );
}

/** Series of one kind on one axis are drawn together, in the order of their first. */
function groupsOf(chart: Chart): Group[] {
  const groups = new Map<
    string,
    { kind: ChartKind; axis: ChartSeries['axisGroup']; series: Group['series'][number][] }
  >();
  chart.series.forEach((series, index) => {
    const type = series.type ?? chart.type;
    const kind = CHART_KINDS[type] ?? CHART_KINDS[chart.type] ?? DEFAULT_KIND;
    const key = `${type} ${series.axisGroup}`;
    const group = groups.get(key) ?? { kind, axis: series.axisGroup, series: [] };
    group.series.push({ series, index });
    groups.set(key, group);
  });
  return [...groups.values()];
}

const DEFAULT_KIND: ChartKind = { group: 'barChart', direction: 'col', grouping: 'clustered' };

const hasAxes = ({ kind }: Group): boolean =>
  kind.group !== 'pieChart' && kind.group !== 'doughnutChart';

function groupXml(group: Group, chart: Chart, values: CachedValues): string {
  const { kind } = group;
  const series = group.series.map((one) => seriesXml(one.series, one.index, kind, values));
  return element(`c:${kind.group}`, {}, [
    kind.direction === undefined ? '' : val('barDir', kind.direction),
    kind.grouping === undefined ? '' : val('grouping', kind.grouping),
    kind.group === 'scatterChart' ? val('scatterStyle', kind.style ?? 'lineMarker') : '',
    kind.group === 'radarChart' ? val('radarStyle', kind.style ?? 'standard') : '',
    val('varyColors', !hasAxes(group)),
    ...series,
    chart.dataLabels ? labelsXml(kind) : '',
    ...groupEnd(kind),
    hasAxes(group)
      ? val('axId', AXES[group.axis].category) + val('axId', AXES[group.axis].value)
      : '',
  ]);
}

/** What stands behind the series, before the axes. */
function groupEnd({ group, grouping }: ChartKind): string[] {
  const isStacked = grouping === 'stacked' || grouping === 'percentStacked';
  switch (group) {
    case 'barChart':
      return [val('gapWidth', isStacked ? 100 : 150), isStacked ? val('overlap', 100) : ''];
    case 'lineChart':
      return [val('marker', true)];
    case 'pieChart':
      return [val('firstSliceAng', 0)];
    case 'doughnutChart':
      return [val('firstSliceAng', 0), val('holeSize', 50)];
    default:
      return [];
  }
}

function seriesXml(
  series: ChartSeries,
  index: number,
  kind: ChartKind,
  values: CachedValues,
): string {
  const isScatter = kind.group === 'scatterChart';
  const isLine =
    kind.group === 'lineChart' ||
    isScatter ||
    (kind.group === 'radarChart' && kind.style !== 'filled');
  const markers = kind.markers ?? kind.style === 'marker';
  const categories =
    series.categories === undefined
      ? ''
      : element(isScatter ? 'c:xVal' : 'c:cat', {}, referenceXml(series.categories, values, false));
  return element('c:ser', {}, [
    val('idx', index),
    val('order', index),
    nameXml(series, values),
    shapeXml(series.color, isLine, kind),
    kind.group === 'barChart' ? val('invertIfNegative', false) : '',
    isLine && !markers ? element('c:marker', {}, val('symbol', 'none')) : '',
    series.dataLabels ? labelsXml(kind) : '',
    categories,
    element(isScatter ? 'c:yVal' : 'c:val', {}, referenceXml(series.values, values, true)),
    kind.group === 'lineChart' || isScatter ? val('smooth', kind.smooth ?? false) : '',
  ]);
}

function nameXml({ name, nameRef }: ChartSeries, values: CachedValues): string {
  if (nameRef === undefined) {
    return name === '' ? '' : element('c:tx', {}, element('c:v', {}, escapeText(name)));
  }
  const cached = values.points(nameRef)?.[0]?.value;
  const text = typeof cached === 'string' || typeof cached === 'number' ? String(cached) : name;
  const cache =
    val('ptCount', 1) + element('c:pt', { idx: 0 }, element('c:v', {}, escapeText(text)));
  const reference = formulaXml(nameRef) + element('c:strCache', {}, cache);
  return element('c:tx', {}, element('c:strRef', {}, reference));
}

const formulaXml = (reference: string): string =>
  element('c:f', {}, escapeText(reference.replace(/^=/, '')));

function shapeXml(color: string | undefined, isLine: boolean, kind: ChartKind): string {
  const fill = color === undefined ? '' : solidFill(color);
  if (kind.group === 'scatterChart' && kind.lines === false) {
    return element('c:spPr', {}, '<a:ln w="19050"><a:noFill/></a:ln>');
  }
  if (fill === '') return '';
  return element('c:spPr', {}, isLine ? element('a:ln', { w: 28_575, cap: 'rnd' }, fill) : fill);
}

function solidFill(color: string): string {
  return element(
    'a:solidFill',
    {},
    element('a:srgbClr', { val: color.replace('#', '').toUpperCase() }),
  );
}

/** A reference with its cells: numbers as numbers, categories as text unless all are numbers. */
function referenceXml(reference: string, values: CachedValues, asNumbers: boolean): string {
  const points = values.points(reference);
  const numeric = asNumbers || (points?.every(isNumberOrBlank) === true && points.some(isNumber));
  const cache = points === undefined ? '' : cacheXml(points, numeric);
  return element(numeric ? 'c:numRef' : 'c:strRef', {}, formulaXml(reference) + cache);
}

const isNumber = ({ value }: CachedPoint): boolean => typeof value === 'number';
const isNumberOrBlank = (point: CachedPoint): boolean => isNumber(point) || point.value === null;

function cacheXml(points: readonly CachedPoint[], numeric: boolean): string {
  const format = points.find(isNumber)?.format ?? 'General';
  const items = points.map(({ value }, idx) => {
    const text = pointText(value, numeric);
    return text === undefined ? '' : element('c:pt', { idx }, element('c:v', {}, escapeText(text)));
  });
  const head = numeric ? element('c:formatCode', {}, escapeText(format)) : '';
  return element(numeric ? 'c:numCache' : 'c:strCache', {}, [
    head,
    val('ptCount', points.length),
    ...items,
  ]);
}

function pointText(value: CachedPoint['value'], numeric: boolean): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'object') return numeric ? undefined : value.error;
  if (numeric) return typeof value === 'number' ? String(value) : undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function labelsXml(kind: ChartKind): string {
  const isRound = kind.group === 'pieChart' || kind.group === 'doughnutChart';
  return element('c:dLbls', {}, [
    val('showLegendKey', false),
    val('showVal', !isRound),
    val('showCatName', false),
    val('showSerName', false),
    val('showPercent', isRound),
    val('showBubbleSize', false),
  ]);
}

function titleXml(title: ChartText): string {
  const properties = element(
    'a:rPr',
    {
      lang: 'zh-CN',
      sz: title.size === undefined ? undefined : Math.round(title.size * 100),
      b: title.bold,
    },
    title.color === undefined ? '' : solidFill(title.color),
  );
  const run = element('a:r', {}, properties + element('a:t', {}, escapeText(title.text)));
  const rich = ['<a:bodyPr/>', '<a:lstStyle/>', element('a:p', {}, run)];
  const text = title.text === '' ? '' : element('c:tx', {}, element('c:rich', {}, rich));
  return element('c:title', {}, text + val('overlay', false));
}

function axesXml(chart: Chart, groups: readonly Group[]): string[] {
  const withAxes = groups.filter(hasAxes);
  const axes: string[] = [];
  for (const side of ['Primary', 'Secondary'] as const) {
    const group = withAxes.find((one) => one.axis === side);
    if (group === undefined) continue;
    const isBar = group.kind.direction === 'bar';
    const isScatter = group.kind.group === 'scatterChart';
    const second = side === 'Secondary';
    const category = second ? { ...chart.axes.category, visible: false } : chart.axes.category;
    const value = second ? chart.axes.secondaryValue : chart.axes.value;
    const ids = AXES[side];
    axes.push(
      axisXml(
        isScatter ? 'valAx' : 'catAx',
        category,
        ids.category,
        ids.value,
        isBar ? 'l' : 'b',
        false,
      ),
      axisXml('valAx', value, ids.value, ids.category, valuePlace(isBar, second), second),
    );
  }
  return axes;
}

function valuePlace(isBar: boolean, second: boolean): string {
  if (isBar) return second ? 't' : 'b';
  return second ? 'r' : 'l';
}

function axisXml(
  name: 'catAx' | 'valAx',
  axis: ChartAxis,
  id: number,
  crosses: number,
  place: string,
  atEnd: boolean,
): string {
  const scaling = [
    val('orientation', axis.reversed ? 'maxMin' : 'minMax'),
    axis.maximum === undefined ? '' : val('max', axis.maximum),
    axis.minimum === undefined ? '' : val('min', axis.minimum),
  ];
  const format = {
    formatCode: axis.numberFormat ?? 'General',
    sourceLinked: axis.numberFormat === undefined,
  };
  return element(`c:${name}`, {}, [
    val('axId', id),
    element('c:scaling', {}, scaling),
    val('delete', !axis.visible),
    val('axPos', place),
    axis.majorGridlines ? '<c:majorGridlines/>' : '',
    axis.title.visible ? titleXml(axis.title) : '',
    element('c:numFmt', format),
    val('majorTickMark', 'out'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'nextTo'),
    val('crossAx', crosses),
    val('crosses', atEnd ? 'max' : 'autoZero'),
    name === 'catAx'
      ? val('auto', true) +
        val('lblAlgn', 'ctr') +
        val('lblOffset', 100) +
        val('noMultiLvlLbl', false)
      : '',
    name === 'valAx' ? val('crossBetween', 'between') : '',
    name === 'valAx' && axis.majorUnit !== undefined ? val('majorUnit', axis.majorUnit) : '',
  ]);
}
