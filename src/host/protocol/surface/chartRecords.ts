import { sheetPrefix } from '../../calc/references';
import type { Area } from '../../core/area';
import { addressOf } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { Chart } from '../../core/state';
import type { HostContext } from '../hostClass';
import { notFound } from '../hostError';

export interface ChartTarget {
  readonly sheetId: string;
  readonly id: string;
}

export interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

type AxisKey = keyof Chart['axes'];

export interface AxisTarget extends ChartTarget {
  readonly axis: AxisKey;
}

export function chartOf(target: ChartTarget, c: HostContext): Chart {
  const sheet = c.model.existingSheet(target.sheetId);
  const found = sheet.state.charts.find((chart) => chart.id === target.id);
  if (!found) throw notFound();
  return found;
}

export function replace(target: ChartTarget, part: Partial<Chart>, c: HostContext): void {
  const sheet = c.model.existingSheet(target.sheetId);
  const current = chartOf(target, c);
  const charts = sheet.state.charts.map((chart) =>
    chart === current ? { ...chart, ...part } : chart,
  );
  sheet.change({ charts });
}

export function reference(sheet: EmbeddedSheet, area: Area): string {
  return `=${sheetPrefix(sheet.name)}${addressOf(area, true)}`;
}
