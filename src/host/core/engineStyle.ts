import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine, Borders, CellStyle } from './style';

/** One indent step of Excel is three spaces of the standard font, about 9 pixels. */
const INDENT_PIXELS = 9;

const HORIZONTAL = [
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
  ['CenterAcrossSelection', HorizontalAlign.BOTH],
] as const;

const VERTICAL = [
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
  ['Bottom', VerticalAlign.BOTTOM],
] as const;

const LINES: readonly (readonly [BorderLine['style'], BorderLine['weight'], BorderStyleTypes])[] = [
  ['None', 'Thin', BorderStyleTypes.NONE],
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
];

function toEngineLine(line: BorderLine): IBorderStyleData | null {
  if (line.style === 'None') return null;
  const found =
    LINES.find(([style, weight]) => style === line.style && weight === line.weight) ??
    LINES.find(([style]) => style === line.style);
  return { s: found?.[2] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
}

function fromEngineLine(line: Nullable<IBorderStyleData>): BorderLine | undefined {
  if (!line) return undefined;
  const found = LINES.find(([, , type]) => type === line.s);
  if (!found || found[0] === 'None') return undefined;
  return { style: found[0], weight: found[1], color: hexColor(line.cl.rgb ?? '#000000') };
}

/** Any CSS colour the grid may store → `#RRGGBB`. */
export function hexColor(color: string): string {
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/u.exec(color);
  if (rgb) {
    const parts = rgb.slice(1, 4).map((n) => Number(n).toString(16).padStart(2, '0'));
    return `#${parts.join('')}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((d) => d + d)
      .join('')}`.toUpperCase();
  return color.startsWith('#') ? color.slice(0, 7).toUpperCase() : color;
}

const flag = (isOn: boolean): BooleanNumber => (isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function toEngineBorders(borders: Borders): IBorderData {
  const data: IBorderData = {};
  if (borders.top) data.t = toEngineLine(borders.top);
  if (borders.bottom) data.b = toEngineLine(borders.bottom);
  if (borders.left) data.l = toEngineLine(borders.left);
  if (borders.right) data.r = toEngineLine(borders.right);
  return data;
}

function toEngineFont(style: CellStyle): IStyleData {
  const data: IStyleData = {};
  if (style.fontName !== undefined) data.ff = style.fontName;
  if (style.fontSize !== undefined) data.fs = style.fontSize;
  if (style.bold !== undefined) data.bl = flag(style.bold);
  if (style.italic !== undefined) data.it = flag(style.italic);
  if (style.underline !== undefined) {
    data.ul = {
      s: flag(style.underline !== 'None'),
      t: style.underline === 'Double' ? TextDecoration.DOUBLE : TextDecoration.SINGLE,
    };
  }
  if (style.strikethrough !== undefined) data.st = { s: flag(style.strikethrough) };
  if (style.fontColor !== undefined) {
    data.cl = style.fontColor === '' ? null : { rgb: style.fontColor };
  }
  return data;
}

function toEngineAlignment(style: CellStyle): IStyleData {
  const data: IStyleData = {};
  if (style.horizontal !== undefined) {
    const found = HORIZONTAL.find(([name]) => name === style.horizontal);
    data.ht = found?.[1] ?? null;
  }
  if (style.vertical !== undefined) {
    const found = VERTICAL.find(([name]) => name === style.vertical);
    data.vt = found?.[1] ?? null;
  }
  if (style.wrap !== undefined) data.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.indent !== undefined) {
    data.pd = style.indent === 0 ? null : { l: style.indent * INDENT_PIXELS };
  }
  if (style.rotation !== undefined) {
    data.tr = style.rotation === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -style.rotation };
  }
  return data;
}

/** The grid engine's form of the members that are set; cell protection is kept elsewhere. */
export function toEngineStyle(style: CellStyle): IStyleData {
  const data: IStyleData = { ...toEngineFont(style), ...toEngineAlignment(style) };
  if (style.fill !== undefined) data.bg = style.fill === '' ? null : { rgb: style.fill };
  if (style.borders !== undefined) data.bd = toEngineBorders(style.borders);
  if (style.numberFormat !== undefined) {
    data.n = style.numberFormat === 'General' ? null : { pattern: style.numberFormat };
  }
  return data;
}

type Draft = { -readonly [K in keyof CellStyle]: CellStyle[K] };

function readFont(data: IStyleData, style: Draft): void {
  if (data.ff != null) style.fontName = data.ff;
  if (data.fs !== undefined) style.fontSize = data.fs;
  if (data.bl !== undefined) style.bold = data.bl === BooleanNumber.TRUE;
  if (data.it !== undefined) style.italic = data.it === BooleanNumber.TRUE;
  if (data.ul?.s === BooleanNumber.TRUE) {
    style.underline = data.ul.t === TextDecoration.DOUBLE ? 'Double' : 'Single';
  }
  if (data.st?.s === BooleanNumber.TRUE) style.strikethrough = true;
  if (data.cl?.rgb != null) style.fontColor = hexColor(data.cl.rgb);
}

function readAlignment(data: IStyleData, style: Draft): void {
  const horizontal = HORIZONTAL.find(([, type]) => type === data.ht);
  if (horizontal) style.horizontal = horizontal[0];
  const vertical = VERTICAL.find(([, type]) => type === data.vt);
  if (vertical) style.vertical = vertical[0];
  if (data.tb != null) style.wrap = data.tb === WrapStrategy.WRAP;
  if (data.pd?.l !== undefined) style.indent = Math.round(data.pd.l / INDENT_PIXELS);
  if (data.tr) style.rotation = data.tr.v === BooleanNumber.TRUE ? 180 : -data.tr.a || 0;
}

function readBorders(data: IBorderData): Borders {
  const top = fromEngineLine(data.t);
  const bottom = fromEngineLine(data.b);
  const left = fromEngineLine(data.l);
  const right = fromEngineLine(data.r);
  return {
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(left && { left }),
    ...(right && { right }),
  };
}

/** The style of a cell from the grid engine's form. */
export function fromEngineStyle(data: Nullable<IStyleData>): CellStyle {
  if (!data) return {};
  const style: Draft = {};
  readFont(data, style);
  readAlignment(data, style);
  if (data.bg?.rgb != null) style.fill = hexColor(data.bg.rgb);
  if (data.bd) {
    const borders = readBorders(data.bd);
    if (Object.keys(borders).length > 0) style.borders = borders;
  }
  if (data.n?.pattern !== undefined) style.numberFormat = data.n.pattern;
  return style;
}
