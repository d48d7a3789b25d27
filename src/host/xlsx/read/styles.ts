import type { Borders, BorderLine, CellStyle } from '../../core/style';
import type { DifferentialStyle } from '../../core/state';
import { BUILT_IN_FORMATS } from '../numberFormats';
import { at, child, childrenOf, isOn, numberOf, type XmlElement } from '../xml/xmlTree';
import type { Palette } from './colors';

/** What cells and conditional formats of a file point to. */
export interface StyleSheet {
  /** By `s` of a cell. */
  readonly cellStyles: readonly CellStyle[];
  /** Those of `cellStyles` whose fill has a pattern or a gradient that the model has no word for. */
  readonly simplified: ReadonlySet<number>;
  /** By `dxfId`. */
  readonly differential: readonly DifferentialStyle[];
}

type Part<T> = { -readonly [K in keyof T]?: T[K] };

export function readStyles(root: XmlElement | undefined, palette: Palette): StyleSheet {
  const formats = numberFormats(root);
  const fonts = childrenOf(child(root, 'fonts'), 'font');
  const fills = childrenOf(child(root, 'fills'), 'fill');
  const borders = childrenOf(child(root, 'borders'), 'border');
  const normal = fontOf(fonts[normalFont(root)], palette);
  const fontStyles = fonts.map((font) => without(fontOf(font, palette), normal));
  const fillColors = fills.map((fill) => fillOf(fill, palette));
  const borderStyles = borders.map((border) => bordersOf(border, palette));
  const simplified = new Set<number>();
  const cellStyles = childrenOf(child(root, 'cellXfs'), 'xf').map((xf, index): CellStyle => {
    const fill = fills[Number(xf.attributes['fillId'])];
    if (fill !== undefined && isFancy(fill)) simplified.add(index);
    const format = formats(Number(xf.attributes['numFmtId'] ?? 0));
    const fillColor = fillColors[Number(xf.attributes['fillId'])];
    const lines = borderStyles[Number(xf.attributes['borderId'])];
    return {
      ...(format === 'General' ? {} : { numberFormat: format }),
      ...fontStyles[Number(xf.attributes['fontId'])],
      ...(fillColor === undefined ? {} : { fill: fillColor }),
      ...(lines === undefined ? {} : { borders: lines }),
      ...alignmentOf(child(xf, 'alignment')),
      ...protectionOf(child(xf, 'protection')),
    };
  });
  const differential = childrenOf(child(root, 'dxfs'), 'dxf').map((dxf) => dxfOf(dxf, palette));
  return { cellStyles, simplified, differential };
}

/** Font of the style "Normal": what an empty cell looks like. */
function normalFont(root: XmlElement | undefined): number {
  return Number(at(root, 'cellStyleXfs', 'xf')?.attributes['fontId'] ?? 0);
}

function numberFormats(root: XmlElement | undefined): (id: number) => string {
  const own = new Map(
    childrenOf(child(root, 'numFmts'), 'numFmt').map((format) => [
      Number(format.attributes['numFmtId']),
      format.attributes['formatCode'] ?? 'General',
    ]),
  );
  return (id) => own.get(id) ?? BUILT_IN_FORMATS[id] ?? 'General';
}

function without(style: CellStyle, usual: CellStyle): CellStyle {
  const rest = Object.entries(style).filter(
    ([key, value]) => usual[key as keyof CellStyle] !== value,
  );
  return Object.fromEntries(rest);
}

function fontOf(font: XmlElement | undefined, palette: Palette): CellStyle {
  const value = (name: string): string | undefined => child(font, name)?.attributes['val'];
  const has = (name: string): boolean => {
    const mark = child(font, name);
    return mark !== undefined && isOn(mark.attributes['val'], true);
  };
  const underline = child(font, 'u');
  const kind = underline?.attributes['val'] ?? 'single';
  const color = palette.resolve(child(font, 'color'));
  const name = value('name');
  const size = numberOf(value('sz'));
  return {
    ...(name === undefined ? {} : { fontName: name }),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(has('b') ? { bold: true } : {}),
    ...(has('i') ? { italic: true } : {}),
    ...(has('strike') ? { strikethrough: true } : {}),
    ...(underline === undefined || kind === 'none'
      ? {}
      : { underline: kind.startsWith('double') ? 'Double' : 'Single' }),
    ...(color === undefined || color === '#000000' ? {} : { fontColor: color }),
  };
}

function fillOf(fill: XmlElement, palette: Palette): string | undefined {
  const pattern = child(fill, 'patternFill');
  if (pattern === undefined) return palette.resolve(at(fill, 'gradientFill', 'stop', 'color'));
  const kind = pattern.attributes['patternType'] ?? 'none';
  if (kind === 'none') return undefined;
  const front = palette.resolve(child(pattern, 'fgColor'));
  if (kind === 'solid') return front;
  return palette.resolve(child(pattern, 'bgColor')) ?? front;
}

function isFancy(fill: XmlElement): boolean {
  const kind = child(fill, 'patternFill')?.attributes['patternType'] ?? 'gradient';
  return kind !== 'none' && kind !== 'solid';
}

const LINES: Readonly<Record<string, Omit<BorderLine, 'color'>>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

/** The file's word for a line; the nearest one when a style and weight have none together. */
export function lineName(line: BorderLine): string {
  const exact = Object.entries(LINES).find(
    ([, one]) => one.style === line.style && one.weight === line.weight,
  );
  const near = exact ?? Object.entries(LINES).find(([, one]) => one.style === line.style);
  return near?.[0] ?? 'thin';
}

function bordersOf(border: XmlElement, palette: Palette): Borders | undefined {
  const borders: Part<Borders> = {};
  const sides = [
    ['left', 'left'],
    ['start', 'left'],
    ['right', 'right'],
    ['end', 'right'],
    ['top', 'top'],
    ['bottom', 'bottom'],
  ] as const;
  for (const [name, side] of sides) {
    const line = child(border, name);
    const kind = LINES[line?.attributes['style'] ?? 'none'];
    if (kind !== undefined) {
      borders[side] = { ...kind, color: palette.resolve(child(line, 'color')) ?? '#000000' };
    }
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle['horizontal']>>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, NonNullable<CellStyle['vertical']>>> = {
  top: 'Top',
  center: 'Center',
  justify: 'Justify',
  distributed: 'Distributed',
};

function alignmentOf(alignment: XmlElement | undefined): CellStyle {
  if (alignment === undefined) return {};
  const { attributes } = alignment;
  const horizontal = HORIZONTAL[attributes['horizontal'] ?? ''];
  const vertical = VERTICAL[attributes['vertical'] ?? ''];
  const indent = numberOf(attributes['indent']) ?? 0;
  const rotation = degrees(numberOf(attributes['textRotation']) ?? 0);
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(isOn(attributes['wrapText']) ? { wrap: true } : {}),
    ...(indent === 0 ? {} : { indent }),
    ...(rotation === 0 ? {} : { rotation }),
  };
}

/** A file counts 91 to 180 for -1 to -90 degrees and 255 for stacked letters. */
function degrees(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

function protectionOf(protection: XmlElement | undefined): CellStyle {
  if (protection === undefined) return {};
  const { locked, hidden } = protection.attributes;
  return {
    ...(isOn(locked, true) ? {} : { locked: false }),
    ...(isOn(hidden) ? { formulaHidden: true } : {}),
  };
}

function dxfOf(dxf: XmlElement, palette: Palette): DifferentialStyle {
  const font = child(dxf, 'font');
  const flag = (name: string): boolean | undefined => {
    const mark = child(font, name);
    return mark === undefined ? undefined : isOn(mark.attributes['val'], true);
  };
  const pattern = at(dxf, 'fill', 'patternFill');
  const fill = palette.resolve(child(pattern, 'bgColor') ?? child(pattern, 'fgColor'));
  const underline = child(font, 'u');
  const border = child(dxf, 'border')?.children.find((side) => child(side, 'color') !== undefined);
  return definedOnly({
    fill,
    fontColor: palette.resolve(child(font, 'color')),
    bold: flag('b'),
    italic: flag('i'),
    underline: underline === undefined ? undefined : underline.attributes['val'] !== 'none',
    strikethrough: flag('strike'),
    numberFormat: child(dxf, 'numFmt')?.attributes['formatCode'],
    borderColor: palette.resolve(child(border, 'color')),
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined: `{ a: 1, b: undefined }` → `{ a: 1 }`. */
export function definedOnly<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
