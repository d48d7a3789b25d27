import { at, numberOf, type XmlElement } from '../xml/xmlTree';

/** Excel's indexed colours 0 to 63 (ECMA-376 part 1, 18.8.27), `RRGGBB`. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The order of `theme="n"`: light and dark come before the order of the theme part. */
const THEME_ORDER =
  'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** Resolves the three ways in which a file names a colour. */
export interface Palette {
  /** `<color theme="4" tint="0.4"/>` → `#8EA9DB`; undefined for `auto` or nothing. */
  resolve(color: XmlElement | undefined): string | undefined;
  /** DrawingML: `accent2` → `#ED7D31`. */
  scheme(name: string): string | undefined;
}

export function paletteOf(theme: XmlElement | undefined, styles?: XmlElement): Palette {
  const colors = themeColors(theme);
  const own = at(styles, 'colors', 'indexedColors')?.children.map((c) =>
    (c.attributes['rgb'] ?? '').slice(-6),
  );
  const indexed = own !== undefined && own.length > 0 ? own : INDEXED;
  return {
    resolve(color) {
      if (color === undefined) return undefined;
      const base = baseColor(color, colors, indexed);
      if (base === undefined || !/^[0-9a-fA-F]{6}$/.test(base)) return undefined;
      return `#${applyTint(base, numberOf(color.attributes['tint']) ?? 0)}`;
    },
    scheme(name) {
      const aliases: Readonly<Record<string, string>> = {
        bg1: 'lt1',
        tx1: 'dk1',
        bg2: 'lt2',
        tx2: 'dk2',
      };
      const color = colors[THEME_ORDER.indexOf(aliases[name] ?? name)];
      return color === undefined ? undefined : `#${color}`;
    },
  };
}

function baseColor(
  color: XmlElement,
  theme: readonly string[],
  indexed: readonly string[],
): string | undefined {
  const { rgb, theme: themeIndex, indexed: index } = color.attributes;
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (themeIndex !== undefined) return theme[Number(themeIndex)];
  return index === undefined ? undefined : indexed[Number(index)];
}

function themeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = at(theme, 'themeElements', 'clrScheme');
  if (scheme === undefined) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const color = at(scheme, name)?.children[0]?.attributes;
    const value = color?.['lastClr'] ?? color?.['val'] ?? '';
    return /^[0-9a-fA-F]{6}$/.test(value) ? value.toUpperCase() : (OFFICE_THEME[index] ?? '');
  });
}

/**
 * Lightens or darkens by moving the lightness of HLS (ECMA-376 part 1, 18.8.19).
 *
 *   applyTint('4472C4', 0.4) → '8FAADC'
 */
export function applyTint(rgb: string, tint: number): string {
  if (tint === 0) return rgb.toUpperCase();
  const [hue, lightness, saturation] = toHls(rgb);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHls(hue, moved, saturation);
}

function toHls(rgb: string): [number, number, number] {
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const lightness = (high + low) / 2;
  const spread = high - low;
  if (spread === 0) return [0, lightness, 0];
  const saturation = lightness <= 0.5 ? spread / (high + low) : spread / (2 - high - low);
  let hue = (r - g) / spread + 4;
  if (high === r) hue = (g - b) / spread;
  else if (high === g) hue = (b - r) / spread + 2;
  return [(((hue / 6) % 1) + 1) % 1, lightness, saturation];
}

function fromHls(hue: number, lightness: number, saturation: number): string {
  const high =
    lightness <= 0.5
      ? lightness * (1 + saturation)
      : lightness + saturation - lightness * saturation;
  const low = 2 * lightness - high;
  return [hue + 1 / 3, hue, hue - 1 / 3].map((h) => hex(channel(low, high, h))).join('');
}

function channel(low: number, high: number, hue: number): number {
  const h = ((hue % 1) + 1) % 1;
  if (h < 1 / 6) return low + (high - low) * h * 6;
  if (h < 1 / 2) return high;
  if (h < 2 / 3) return low + (high - low) * (2 / 3 - h) * 6;
  return low;
}

function hex(part: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, part)) * 255);
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
