import type { PrintSetup } from './sheet';

/** Points: A4 standing, ISO 216 (210 × 297 mm). */
const a4 = { short: 595.28, long: 841.89 } as const;

/** Points. Header and footer stand within the top and bottom margins. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

export const reportMargins: Margins = {
  left: 36,
  right: 36,
  top: 44,
  bottom: 42,
  header: 20,
  footer: 20,
};

/** Points of a column so many digits wide: 7 pixels a digit and 5 of padding, at 96 to the inch. */
export const columnPoints = (digits: number): number => (digits * 7 + 5) * 0.75;

/** Printers set letters a little narrower or wider than screens: so much of a page is left free. */
const slack = 0.04;

/**
 * Points of rows that go on one page when the columns are fitted to its width. Excel never enlarges
 * to fit. `pageRoom({ orientation: 'landscape' }, [24, 13, …])` → some 610
 */
export function pageRoom(
  { orientation, margins = reportMargins }: Pick<PrintSetup, 'orientation' | 'margins'>,
  columnWidths: readonly number[],
): number {
  const isWide = orientation === 'landscape';
  const width = (isWide ? a4.long : a4.short) - margins.left - margins.right;
  const height = (isWide ? a4.short : a4.long) - margins.top - margins.bottom;
  const columns = columnWidths.reduce((sum, digits) => sum + columnPoints(digits), 0);
  const scale = columns === 0 ? 1 : Math.min(1, width / columns);
  return (height / scale) * (1 - slack);
}
