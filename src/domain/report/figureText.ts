/**
 * What the worksheet function FIXED writes, computed here, so that a sentence's expected wording
 * is known before the sheet is calculated. Halves go away from zero on the 15 digits Excel keeps.
 */
export function fixed(value: number, decimals: number, hasCommas = true): string {
  const scale = 10 ** decimals;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  const rounded = Math.floor(scaled + 0.5 + 1e-9) / scale;
  const text = rounded.toFixed(decimals);
  const [whole = '0', fraction] = text.split('.');
  const grouped = hasCommas ? whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ',') : whole;
  const sign = value < 0 && rounded !== 0 ? '-' : '';
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** `percentText(0.0325)` → `3.3%`, as `FIXED(0.0325*100,1)&"%"` gives. */
export const percentText = (share: number): string => `${fixed(share * 100, 1)}%`;
