/**
 * Money is an integer count of minor units (fen, cents). Cells hold major units.
 * ISO 4217 gives the number of minor digits; the currencies a Chinese department meets are listed.
 */
export type Minor = number;

const minorDigits: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, VND: 0 };

export const digitsOf = (currency: string): number => minorDigits[currency.toUpperCase()] ?? 2;

/**
 * Major units → minor units, halves away from zero, free of binary fraction noise.
 * `toMinor(68.67999999999)` → `6868`; `toMinor(-1.005)` → `-101`
 */
export function toMinor(major: number, currency = 'CNY'): Minor {
  const scale = 10 ** digitsOf(currency);
  // Twelve significant decimals drop what binary floating point adds to a typed amount.
  const scaled = Number((Math.abs(major) * scale).toPrecision(15));
  const rounded = Math.floor(scaled + 0.5 + 1e-9);
  return major < 0 && rounded !== 0 ? -rounded : rounded;
}

export const toMajor = (minor: Minor, currency = 'CNY'): number => minor / 10 ** digitsOf(currency);

export const sumMinor = (amounts: Iterable<Minor | null>): Minor => {
  let total = 0;
  for (const amount of amounts) total += amount ?? 0;
  return total;
};
