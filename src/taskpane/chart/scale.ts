/** Maps a domain onto pixels, both ends included. A domain of no width lies in the middle. */
export function linear(
  domain: readonly [from: number, to: number],
  range: readonly [from: number, to: number],
): (value: number) => number {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  if (d0 === d1) return () => (r0 + r1) / 2;
  return (value) => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
}

/** Steps of 1, 2 or 5 times a power of ten that people read without counting. */
function niceStep(width: number, count: number): number {
  const rough = width / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough - 1e-12) ?? 10;
  return factor * power;
}

export interface Axis {
  readonly domain: readonly [from: number, to: number];
  readonly ticks: readonly number[];
}

/** An axis that holds all values and ends on its ticks. `axisOf([3, 97], 4)` → 0, 50, 100 */
export function axisOf(values: readonly number[], count = 4): Axis {
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0) return { domain: [0, 1], ticks: [0, 1] };
  const low = Math.min(...known);
  const high = Math.max(...known);
  const width = high - low;
  const step = niceStep(width === 0 ? Math.abs(high) || 1 : width, count);
  const from = Math.floor(low / step + 1e-9) * step;
  const to = Math.max(from + step, Math.ceil(high / step - 1e-9) * step);
  const ticks: number[] = [];
  // Counted, not added up, so that no binary fraction creeps in.
  for (let i = 0; from + i * step <= to + step / 1e6; i += 1)
    ticks.push(Number((from + i * step).toPrecision(12)));
  return { domain: [ticks[0] ?? from, ticks.at(-1) ?? to], ticks };
}

/** `M x y L x y`, with a gap where a value is missing. */
export function pathOf(points: readonly (readonly [x: number, y: number] | null)[]): string {
  let isOpen = false;
  return points
    .map((point) => {
      if (point === null) {
        isOpen = false;
        return '';
      }
      const command = isOpen ? 'L' : 'M';
      isOpen = true;
      return `${command}${point.map((n) => n.toFixed(1)).join(' ')}`;
    })
    .join('');
}
