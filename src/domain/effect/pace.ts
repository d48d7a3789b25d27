import type { Direction } from './variance';

export interface Measurement {
  /** Share of the campaign's time that had passed, 0 to 1. */
  readonly elapsed: number;
  readonly value: number;
}

export interface Pace {
  /** Where a straight line from baseline to target would be now. */
  readonly expected: number;
  readonly latest: number | null;
  readonly isBehind: boolean;
  /** Value at the end if the trend goes on, with a 95 % prediction range; null with too few points. */
  readonly forecast: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Student's t, two-sided 95 %, by degrees of freedom; 1.96 beyond. */
const t95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179];

interface Trend {
  readonly at: (x: number) => number;
  /** Half-width of the prediction interval; null when two points leave no freedom. */
  readonly halfWidth: (x: number) => number | null;
}

/** Least squares line with its prediction interval (Draper and Smith, Applied Regression Analysis). */
function trendOf(points: readonly Measurement[]): Trend | null {
  const n = points.length;
  if (n < 2) return null;
  const meanX = points.reduce((sum, p) => sum + p.elapsed, 0) / n;
  const meanY = points.reduce((sum, p) => sum + p.value, 0) / n;
  const sxx = points.reduce((sum, p) => sum + (p.elapsed - meanX) ** 2, 0);
  if (sxx === 0) return null;
  const sxy = points.reduce((sum, p) => sum + (p.elapsed - meanX) * (p.value - meanY), 0);
  const slope = sxy / sxx;
  const at = (x: number): number => meanY + slope * (x - meanX);
  const freedom = n - 2;
  const residual = points.reduce((sum, p) => sum + (p.value - at(p.elapsed)) ** 2, 0);
  const halfWidth = (x: number): number | null => {
    if (freedom < 1) return null;
    const spread = Math.sqrt((residual / freedom) * (1 + 1 / n + (x - meanX) ** 2 / sxx));
    return (t95[freedom - 1] ?? 1.96) * spread;
  };
  return { at, halfWidth };
}

/** Is a KPI on its way to the target (W3.2)? Points are measurements over the campaign's time. */
export function kpiPace(
  kpi: { readonly baseline: number; readonly target: number; readonly direction: Direction },
  points: readonly Measurement[],
  elapsed: number,
): Pace {
  const expected = kpi.baseline + (kpi.target - kpi.baseline) * elapsed;
  const latest = points.reduce<Measurement | null>(
    (last, p) => (last === null || p.elapsed >= last.elapsed ? p : last),
    null,
  );
  const due =
    latest === null ? expected : kpi.baseline + (kpi.target - kpi.baseline) * latest.elapsed;
  const isBehind =
    latest !== null && (kpi.direction === 'higher' ? latest.value < due : latest.value > due);
  const trend = trendOf(points);
  const forecast = trend?.at(1) ?? null;
  const half = trend?.halfWidth(1) ?? null;
  return {
    expected,
    latest: latest?.value ?? null,
    isBehind,
    forecast,
    low: forecast === null || half === null ? null : forecast - half,
    high: forecast === null || half === null ? null : forecast + half,
  };
}
