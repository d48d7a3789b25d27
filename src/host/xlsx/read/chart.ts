import type { Chart, ChartAxis, ChartSeries, ChartText } from '../../core/state';
import { chartTypeOf, type ChartKind } from '../chartTypes';
import {
  at,
  child,
  childrenOf,
  descendants,
  isOn,
  numberOf,
  textOf,
  type XmlElement,
} from '../xml/xmlTree';
import type { Palette } from './colors';
import { definedOnly } from './styles';

/** A chart without its place on the sheet, which the drawing knows. */
export type ReadChart = Omit<
  Chart,
  'id' | 'name' | 'left' | 'top' | 'width' | 'height' | 'altText'
>;

interface Group {
  readonly element: XmlElement;
  readonly type: string;
  readonly secondary: boolean;
}

/**
 * Reads a `<c:chartSpace>`; undefined for kinds that Excel's API names but the model cannot draw
 * (3-D, bubble, stock, surface) and for series that hold numbers instead of references.
 */
export function readChart(space: XmlElement, palette: Palette): ReadChart | undefined {
  const chart = child(space, 'chart');
  const plot = child(chart, 'plotArea');
  const groups = groupsOf(plot);
  const main = groups?.[0];
  if (groups === undefined || main === undefined) return undefined;
  const series = groups.flatMap((group) => seriesOf(group, main, palette));
  if (series.length === 0 || series.some((one) => one === undefined)) return undefined;
  const legend = child(chart, 'legend');
  return {
    type: main.type,
    title: titleOf(child(chart, 'title'), palette),
    legend: {
      visible: legend !== undefined,
      position: LEGENDS[at(legend, 'legendPos')?.attributes['val'] ?? 'r'] ?? 'Right',
    },
    axes: axesOf(plot, palette),
    series: series.filter((one) => one !== undefined),
    seriesBy: 'Columns',
    dataLabels: groups.some(({ element }) => hasLabels(child(element, 'dLbls'))),
  };
}

const LEGENDS: Readonly<Record<string, string>> = {
  r: 'Right',
  l: 'Left',
  t: 'Top',
  b: 'Bottom',
  tr: 'Corner',
};

/** `Right` → `r`. */
export function legendWord(position: string): string {
  return Object.entries(LEGENDS).find(([, name]) => name === position)?.[0] ?? 'r';
}

/** Undefined as soon as one group is of a kind without a name. */
function groupsOf(plot: XmlElement | undefined): Group[] | undefined {
  const groups: Group[] = [];
  const firstAxis = axisIds(plot?.children.find(({ name }) => name.endsWith('Chart')))[1];
  for (const element of plot?.children ?? []) {
    if (!element.name.endsWith('Chart')) continue;
    const kind = kindOf(element);
    const type = kind === undefined ? undefined : chartTypeOf(kind);
    if (type === undefined) return undefined;
    groups.push({ element, type, secondary: axisIds(element)[1] !== firstAxis });
  }
  return groups;
}

function axisIds(group: XmlElement | undefined): readonly (string | undefined)[] {
  return childrenOf(group, 'axId').map(({ attributes }) => attributes['val']);
}

const value = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['val'];

function kindOf(element: XmlElement): ChartKind | undefined {
  const grouping = (value(element, 'grouping') ?? 'standard') as NonNullable<ChartKind['grouping']>;
  switch (element.name) {
    case 'barChart':
      return {
        group: 'barChart',
        direction: value(element, 'barDir') === 'bar' ? 'bar' : 'col',
        grouping: grouping === 'standard' ? 'clustered' : grouping,
      };
    case 'lineChart':
      return { group: 'lineChart', grouping, markers: hasMarkers(element) };
    case 'areaChart':
      return { group: 'areaChart', grouping };
    case 'pieChart':
    case 'doughnutChart':
      return { group: element.name };
    case 'radarChart':
      return {
        group: 'radarChart',
        style: (value(element, 'radarStyle') ?? 'standard') as 'standard' | 'marker' | 'filled',
      };
    case 'scatterChart':
      return scatterKind(element);
    default:
      return undefined;
  }
}

function hasMarkers(group: XmlElement): boolean {
  return childrenOf(group, 'ser').some((series) => {
    const symbol = at(series, 'marker', 'symbol')?.attributes['val'];
    return symbol === undefined ? isOn(value(group, 'marker')) : symbol !== 'none';
  });
}

function scatterKind(group: XmlElement): ChartKind {
  const series = childrenOf(group, 'ser');
  const lines = series.some((one) => at(one, 'spPr', 'ln', 'noFill') === undefined);
  const markers = series.some((one) => at(one, 'marker', 'symbol')?.attributes['val'] !== 'none');
  const smooth = series.some((one) => isOn(value(one, 'smooth')));
  const base = { group: 'scatterChart', markers, lines } as const;
  if (smooth && lines) return { ...base, style: 'smoothMarker', smooth };
  return { ...base, style: 'lineMarker', ...(lines ? {} : { markers: true }) };
}

function seriesOf(group: Group, main: Group, palette: Palette): (ChartSeries | undefined)[] {
  return childrenOf(group.element, 'ser').map((series) => {
    const isScatter = group.element.name === 'scatterChart';
    const values = referenceIn(child(series, isScatter ? 'yVal' : 'val'));
    if (values === undefined) return undefined;
    const nameRef = referenceIn(child(series, 'tx'));
    const fill = child(series, 'spPr');
    const paint = child(fill, 'solidFill') ?? at(fill, 'ln', 'solidFill');
    return {
      name: nameOf(child(series, 'tx')),
      values,
      axisGroup: group.secondary ? 'Secondary' : 'Primary',
      dataLabels: hasLabels(child(series, 'dLbls')),
      ...definedOnly({
        nameRef,
        categories: referenceIn(child(series, isScatter ? 'xVal' : 'cat')),
        type: group.type === main.type ? undefined : group.type,
        color: paintOf(paint, palette),
      }),
    };
  });
}

/** `<c:val><c:numRef><c:f>Budget!$B$2:$B$9` → `=Budget!$B$2:$B$9` */
function referenceIn(holder: XmlElement | undefined): string | undefined {
  const formula = holder === undefined ? undefined : descendants(holder, 'f')[0];
  return formula === undefined ? undefined : `=${textOf(formula)}`;
}

function nameOf(tx: XmlElement | undefined): string {
  if (tx === undefined) return '';
  return descendants(tx, 'v').map(textOf).join(' ');
}

function hasLabels(labels: XmlElement | undefined): boolean {
  return isOn(value(labels, 'showVal')) || isOn(value(labels, 'showPercent'));
}

export function paintOf(fill: XmlElement | undefined, palette: Palette): string | undefined {
  const rgb = child(fill, 'srgbClr')?.attributes['val'];
  if (rgb !== undefined) return `#${rgb.toUpperCase()}`;
  const scheme = child(fill, 'schemeClr')?.attributes['val'];
  return scheme === undefined ? undefined : palette.scheme(scheme);
}

function titleOf(title: XmlElement | undefined, palette: Palette): ChartText {
  if (title === undefined) return { text: '', visible: false };
  const runs = [...descendants(title, 't'), ...descendants(title, 'v')].map(textOf).join('');
  const properties = descendants(title, 'rPr')[0] ?? descendants(title, 'defRPr')[0];
  const size = numberOf(properties?.attributes['sz']);
  const bold = properties?.attributes['b'];
  return {
    text: runs,
    visible: true,
    ...definedOnly({
      color: paintOf(child(properties, 'solidFill'), palette),
      size: size === undefined ? undefined : size / 100,
      bold: bold === undefined ? undefined : isOn(bold),
    }),
  };
}

function axesOf(plot: XmlElement | undefined, palette: Palette): Chart['axes'] {
  const values = childrenOf(plot, 'valAx');
  const isScatter = child(plot, 'scatterChart') !== undefined;
  const category =
    child(plot, 'catAx') ?? child(plot, 'dateAx') ?? (isScatter ? values[0] : undefined);
  const rest = isScatter ? values.slice(1) : values;
  return {
    category: axisOf(category, palette),
    value: axisOf(rest[0], palette),
    secondaryValue: axisOf(rest[1], palette),
  };
}

function axisOf(axis: XmlElement | undefined, palette: Palette): ChartAxis {
  const scaling = child(axis, 'scaling');
  const format = child(axis, 'numFmt')?.attributes;
  const linked = isOn(format?.['sourceLinked']);
  return {
    visible: axis !== undefined && !isOn(value(axis, 'delete')),
    title: titleOf(child(axis, 'title'), palette),
    majorGridlines: child(axis, 'majorGridlines') !== undefined,
    reversed: value(scaling, 'orientation') === 'maxMin',
    ...definedOnly({
      minimum: numberOf(value(scaling, 'min')),
      maximum: numberOf(value(scaling, 'max')),
      majorUnit: numberOf(value(axis, 'majorUnit')),
      numberFormat: linked ? undefined : format?.['formatCode'],
    }),
  };
}
