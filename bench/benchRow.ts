/** One measured figure. `ratio` is ours to the reference, measured alternately in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with: a limit or a peer, with its own figure. */
  readonly reference: string;
  readonly ratio: number | null;
  /** The bar as written in the measures, e.g. `<= 6`; the program judges only a ratio or value. */
  readonly bar: string;
  readonly met: boolean | null;
}

export interface Benchmark {
  rows(): Promise<readonly BenchRow[]>;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/**
 * Times two ways of the same work alternately, so that a busy machine slows both alike.
 * Medians in milliseconds, one warm-up of each left out.
 */
export async function alternately(
  ours: () => unknown,
  reference: () => unknown,
  rounds = 5,
): Promise<{ readonly ours: number; readonly reference: number }> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    for (const [which, work] of [ours, reference].entries()) {
      const from = performance.now();
      await work();
      if (round > 0) times[which]?.push(performance.now() - from);
    }
  }
  return { ours: median(times[0]), reference: median(times[1]) };
}
