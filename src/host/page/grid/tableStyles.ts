/** Colours of a table's parts. Absent: the cell's own. */
export interface TableLook {
  readonly headerFill?: string;
  readonly headerInk: string;
  readonly bandFill?: string;
  readonly line: string;
  readonly totalsFill?: string;
}

/** Office's accents in the order of its table styles: none, then accents 1 to 6. */
const accents = [
  '#595959',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
] as const;

/** Towards white by a share: `tint('#000000', 0.8)` → `#cccccc` */
export function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const named = /^TableStyle(Light|Medium|Dark)(\d+)$/;

/**
 * `TableStyleMedium2` → blue header with white words, pale blue bands. The three families differ as
 * in Excel: light ones only draw lines, medium ones fill the header, dark ones fill everything.
 */
export function tableLook(style: string): TableLook | null {
  const match = named.exec(style);
  if (match === null) return null;
  const number = Number(match[2]) - 1;
  const accent = accents[number % 7] ?? accents[0];
  const band = Math.floor(number / 7);
  if (match[1] === 'Light' && band !== 1) {
    return { headerInk: '#262626', bandFill: tint(accent, 0.85), line: tint(accent, 0.4) };
  }
  const line = tint(accent, 0.55);
  const base = { headerFill: accent, headerInk: '#FFFFFF', line } as const;
  if (match[1] === 'Dark') return { ...base, bandFill: tint(accent, 0.6), totalsFill: accent };
  return { ...base, bandFill: tint(accent, band === 0 ? 0.8 : 0.7) };
}
