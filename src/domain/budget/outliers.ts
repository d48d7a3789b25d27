/** A value far from its fellows. `score` counts robust deviations from the median. */
export interface Outlier<T> {
  readonly item: T;
  readonly value: number;
  readonly median: number;
  readonly score: number;
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/**
 * Modified z-scores from the median absolute deviation (Iglewicz and Hoaglin, How to Detect and
 * Handle Outliers, 1993: |0.6745 (x − median) ÷ MAD| > 3.5). Where more than half are equal the MAD
 * is 0 and the mean absolute deviation serves (factor 1.253314). Fewer than five give none.
 */
export function outliers<T>(
  items: readonly T[],
  valueOf: (item: T) => number,
  limit = 3.5,
): readonly Outlier<T>[] {
  if (items.length < 5) return [];
  const values = items.map(valueOf);
  const median = medianOf(ascending(values));
  const deviations = values.map((value) => Math.abs(value - median));
  const mad = medianOf(ascending(deviations));
  const mean = deviations.reduce((sum, d) => sum + d, 0) / deviations.length;
  const scale = mad > 0 ? mad / 0.6745 : mean * 1.253314;
  if (scale === 0) return [];
  return items.flatMap((item, i) => {
    const value = values[i] ?? 0;
    const score = (value - median) / scale;
    return Math.abs(score) > limit ? [{ item, value, median, score }] : [];
  });
}
