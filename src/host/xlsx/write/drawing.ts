import type { BookSheet, BookSheetState } from '../book';
import type { CarriedDrawing } from '../carried';
import { cornerOfPoint, type Corner, type Grid } from '../geometry';
import type { LossList } from '../loss';
import { relationshipIdsIn } from '../read/drawing';
import { element, XML_HEADER } from '../xml/element';
import type { CachedValues } from './cachedValues';
import { chartXml } from './chart';
import {
  CHART_NAMESPACE,
  DRAWING_MAIN_NAMESPACE,
  DRAWING_NAMESPACE,
  RELATIONSHIP_NAMESPACE,
  TYPES,
} from './namespaces';
import type { PackageWriter } from './packageWriter';
import { RelationshipList } from './relationshipList';

type Chart = BookSheetState['charts'][number];

export interface DrawingTarget {
  readonly writer: PackageWriter;
  readonly values: CachedValues;
  readonly grid: Grid;
  readonly losses: LossList;
}

/**
 * Writes a sheet's drawing and gives its path; undefined when there is nothing on it. Untouched
 * charts and shapes that are not understood stand as they did, parts and all.
 */
export function writeDrawing(sheet: BookSheet, target: DrawingTarget): string | undefined {
  const carried = sheet.carried?.drawing;
  const origins = sheet.origins?.charts ?? sheet.state.charts.map(() => null);
  const kept = keptAnchors(carried, origins);
  const fresh = sheet.state.charts.filter((_, index) => (origins[index] ?? null) === null);
  if (kept.length === 0 && fresh.length === 0) return undefined;
  for (let i = 0; i < (sheet.origins?.changedCharts ?? 0); i += 1) {
    target.losses.add({ code: 'chart-restyled', sheet: sheet.name });
  }
  const path = carried?.path ?? target.writer.freePath('xl/drawings/drawing', '.xml');
  const { relationships, anchors } = buildAnchors(kept, fresh, carried, target);
  const root = {
    'xmlns:xdr': DRAWING_NAMESPACE,
    'xmlns:a': DRAWING_MAIN_NAMESPACE,
    'xmlns:r': RELATIONSHIP_NAMESPACE,
    'xmlns:c': CHART_NAMESPACE,
    ...oldNamespaces(carried?.rootTag ?? ''),
  };
  target.writer.add(path, XML_HEADER + element('xdr:wsDr', root, anchors), TYPES.drawing);
  target.writer.relate(path, relationships.all);
  return path;
}

/** Source of anchors that stay: no chart of ours, or a chart nobody changed. */
function keptAnchors(
  carried: CarriedDrawing | undefined,
  origins: readonly (number | null)[],
): readonly string[] {
  const unchanged = new Set(origins.filter((index) => index !== null));
  return (carried?.anchors ?? [])
    .filter(({ chart }) => chart === undefined || unchanged.has(chart))
    .map(({ source }) => source);
}

function buildAnchors(
  kept: readonly string[],
  fresh: readonly Chart[],
  carried: CarriedDrawing | undefined,
  target: DrawingTarget,
): { relationships: RelationshipList; anchors: string[] } {
  const used = new Set(kept.flatMap((source) => [...relationshipIdsIn(source)]));
  const relationships = new RelationshipList(used);
  for (const relationship of carried?.relationships ?? []) {
    if (!used.has(relationship.id)) continue;
    relationships.keep(relationship);
    if (!relationship.external) target.writer.carry(relationship.target);
  }
  const firstId = 1 + Math.max(1, ...kept.flatMap(shapeIds));
  const anchors = fresh.map((chart, index) => {
    const path = target.writer.freePath('xl/charts/chart', '.xml');
    target.writer.add(path, chartXml(chart, target.values), TYPES.chart);
    return anchorXml(chart, relationships.add('chart', path), firstId + index, target.grid);
  });
  return { relationships, anchors: [...kept, ...anchors] };
}

function shapeIds(source: string): number[] {
  return [...source.matchAll(/cNvPr\b[^>]*\sid="(\d+)"/g)].map((match) => Number(match[1]));
}

function oldNamespaces(rootTag: string): Record<string, string> {
  const found = rootTag.matchAll(/\s(xmlns:[\w.-]+|xmlns|mc:Ignorable)="([^"]*)"/g);
  return Object.fromEntries([...found].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function anchorXml(chart: Chart, id: string, shapeId: number, grid: Grid): string {
  const from = cornerOfPoint(chart.left, chart.top, grid);
  const to = cornerOfPoint(chart.left + chart.width, chart.top + chart.height, grid);
  const name = chart.name === '' ? `Chart ${String(shapeId)}` : chart.name;
  const properties = { id: shapeId, name, descr: chart.altText === '' ? undefined : chart.altText };
  const reference = element('c:chart', { 'r:id': id });
  const frame = element('xdr:graphicFrame', { macro: '' }, [
    element('xdr:nvGraphicFramePr', {}, [
      element('xdr:cNvPr', properties),
      element('xdr:cNvGraphicFramePr'),
    ]),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    element('a:graphic', {}, element('a:graphicData', { uri: CHART_NAMESPACE }, reference)),
  ]);
  return element('xdr:twoCellAnchor', {}, [
    cornerXml('from', from),
    cornerXml('to', to),
    frame,
    element('xdr:clientData'),
  ]);
}

function cornerXml(name: 'from' | 'to', corner: Corner): string {
  const part = (tag: string, value: number): string => element(`xdr:${tag}`, {}, String(value));
  return element(`xdr:${name}`, {}, [
    part('col', corner.column),
    part('colOff', corner.columnOffset),
    part('row', corner.row),
    part('rowOff', corner.rowOffset),
  ]);
}
