/** Below this many amounts the measure says nothing (Nigrini, Benford's Law, 2012). */
const FEWEST = 300;

/**
 * Mean absolute deviation of the first digits from Benford's distribution; over 0.015 is Nigrini's "nonconformity".
 * A signal to look, never evidence. Undefined under 300 amounts.
 */
export function benfordDeviation(amounts: readonly number[]): number | undefined {
  const counts = new Array<number>(10).fill(0);
  let total = 0;
  for (const amount of amounts) {
    const digit = Number(Math.abs(amount).toExponential().charAt(0));
    if (digit < 1) continue;
    counts[digit] = (counts[digit] ?? 0) + 1;
    total += 1;
  }
  if (total < FEWEST) return undefined;
  let deviation = 0;
  for (let digit = 1; digit <= 9; digit += 1) {
    deviation += Math.abs((counts[digit] ?? 0) / total - Math.log10(1 + 1 / digit));
  }
  return deviation / 9;
}
