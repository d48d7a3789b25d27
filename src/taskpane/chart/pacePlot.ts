import type { KpiView } from '../../application/effect/effectDesk';
import type { Measurement, Pace } from '../../domain/effect/pace';
import type { PlottedBand, PlottedSeries } from './LinePicture';

/** What a pace chart draws, in the KPI's own unit over the share of time gone. */
export interface PacePlot {
  readonly pace: Pace;
  readonly target: number;
  readonly points: readonly Measurement[];
  readonly due: (elapsed: number) => number;
  readonly series: readonly PlottedSeries[];
  readonly band: PlottedBand | undefined;
}

/** Null while there is nothing to draw: no target, or nothing measured. */
export function pacePlot(
  view: KpiView,
  [measured, line, trend]: readonly [measured: string, line: string, trend: string],
): PacePlot | null {
  const { pace } = view;
  const { baseline, target } = view.kpi;
  const points = [...view.points].sort((a, b) => a.elapsed - b.elapsed);
  const last = points.at(-1);
  if (pace === null || last === undefined || baseline === null || target === null) return null;
  const { forecast, low, high } = pace;
  const from = { x: last.elapsed, y: last.value };
  const series: PlottedSeries[] = [
    {
      name: measured,
      look: 'main',
      hasDots: true,
      points: points.map(({ elapsed, value }) => ({ x: elapsed, y: value })),
    },
    {
      name: line,
      look: 'third',
      points: [
        { x: 0, y: baseline },
        { x: 1, y: target },
      ],
    },
  ];
  if (forecast !== null)
    series.push({ name: trend, look: 'second', points: [from, { x: 1, y: forecast }] });
  return {
    pace,
    target,
    points,
    due: (elapsed) => baseline + (target - baseline) * elapsed,
    series,
    band: low === null || high === null ? undefined : { from, to: { x: 1, low, high } },
  };
}
