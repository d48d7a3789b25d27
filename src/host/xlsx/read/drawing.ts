import type { Chart } from '../../core/state';
import type { CarriedAnchor } from '../carried';
import { EMU_PER_POINT, pointOfCorner, type Box, type Corner, type Grid } from '../geometry';
import type { Parts } from '../package/openPackage';
import { treeOfPart } from '../package/partText';
import { relationshipsOf, type Relationship } from '../package/relationships';
import { at, child, prefixed, textOf, type XmlElement } from '../xml/xmlTree';
import { readChart } from './chart';
import type { Palette } from './colors';

export interface ReadDrawing {
  readonly charts: readonly Omit<Chart, 'id'>[];
  /** Everything on the drawing in its order; `chart` is an index into `charts`. */
  readonly anchors: readonly CarriedAnchor[];
  readonly rootTag: string;
  readonly relationships: readonly Relationship[];
  /** Charts of kinds without a name, kept as they are. */
  readonly keptCharts: number;
}

const ANCHORS = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']);

/** Charts of a sheet with their place, and all other shapes as source to be written back. */
export function readDrawing(parts: Parts, path: string, grid: Grid, palette: Palette): ReadDrawing {
  const root = treeOfPart(parts, path);
  const relationships = relationshipsOf(parts, path);
  const charts: Omit<Chart, 'id'>[] = [];
  const anchors: CarriedAnchor[] = [];
  let keptCharts = 0;
  for (const element of root.children) {
    if (!ANCHORS.has(element.name) && element.name !== 'AlternateContent') continue;
    const target = chartTarget(element, relationships);
    const chart = target === undefined ? undefined : placed(parts, target, element, grid, palette);
    if (target !== undefined && chart === undefined) keptCharts += 1;
    if (chart !== undefined) charts.push(chart);
    anchors.push({
      source: element.source,
      ...(chart === undefined ? {} : { chart: charts.length - 1 }),
    });
  }
  const rootTag = /<[^>!?]*wsDr[^>]*>/.exec(root.source)?.[0] ?? '';
  return { charts, anchors, rootTag, relationships, keptCharts };
}

function chartTarget(
  anchor: XmlElement,
  relationships: readonly Relationship[],
): string | undefined {
  if (anchor.name === 'AlternateContent') return undefined;
  const reference = at(anchor, 'graphicFrame', 'graphic', 'graphicData', 'chart');
  const id = reference === undefined ? undefined : prefixed(reference.attributes, 'id');
  return relationships.find((one) => one.id === id && one.kind === 'chart')?.target;
}

function placed(
  parts: Parts,
  target: string,
  anchor: XmlElement,
  grid: Grid,
  palette: Palette,
): Omit<Chart, 'id'> | undefined {
  if (!parts.has(target)) return undefined;
  const chart = readChart(treeOfPart(parts, target), palette);
  if (chart === undefined) return undefined;
  const properties = at(anchor, 'graphicFrame', 'nvGraphicFramePr', 'cNvPr')?.attributes;
  return {
    name: properties?.['name'] ?? '',
    altText: properties?.['descr'] ?? '',
    ...boxOf(anchor, grid),
    ...chart,
  };
}

function boxOf(anchor: XmlElement, grid: Grid): Box {
  const extent = child(anchor, 'ext')?.attributes;
  const width = Number(extent?.['cx'] ?? 0) / EMU_PER_POINT;
  const height = Number(extent?.['cy'] ?? 0) / EMU_PER_POINT;
  if (anchor.name === 'absoluteAnchor') {
    const position = child(anchor, 'pos')?.attributes;
    const left = Number(position?.['x'] ?? 0) / EMU_PER_POINT;
    return { left, top: Number(position?.['y'] ?? 0) / EMU_PER_POINT, width, height };
  }
  const from = pointOfCorner(cornerOf(child(anchor, 'from')), grid);
  if (anchor.name === 'oneCellAnchor') return { ...from, width, height };
  const to = pointOfCorner(cornerOf(child(anchor, 'to')), grid);
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}

function cornerOf(element: XmlElement | undefined): Corner {
  const number = (name: string): number => Number(textOf(child(element, name)) || 0);
  return {
    column: number('col'),
    columnOffset: number('colOff'),
    row: number('row'),
    rowOffset: number('rowOff'),
  };
}

/** Relationship ids that a piece of source uses: `r:id="rId3" r:embed="rId4"`. */
export function relationshipIdsIn(source: string): ReadonlySet<string> {
  const found = source.matchAll(/\s[\w.-]+:(?:id|embed|link|pict|dm|lo|qs|cs)="([^"]+)"/g);
  return new Set([...found].map((match) => match[1] ?? ''));
}
