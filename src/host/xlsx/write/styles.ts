import type { DifferentialStyle } from '../../core/state';
import type { BorderLine, CellStyle } from '../../core/style';
import type { CarriedStyles } from '../carried';
import { builtInId } from '../numberFormats';
import { lineName } from '../read/styles';
import { styleKey } from '../styleKey';
import { element, XML_HEADER } from '../xml/element';
import { at, child, childrenOf, parseTree, type XmlElement } from '../xml/xmlTree';
import { DEFAULT_STYLES } from './defaultStyles';
import { rootAttributes } from './rootAttributes';

/** Sections of the style part in their order; those that grow first. */
const SECTIONS =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(
    ' ',
  );

/** Ids below are Excel's own. */
const FIRST_OWN_FORMAT = 164;

/**
 * The style part: what the file had stays as it is, with its ids; looks that it had no format for
 * are added behind. A new book starts from Excel's own empty one.
 */
export class StyleWriter {
  readonly #root: XmlElement;
  readonly #lists = new Map<string, string[]>();
  readonly #indexes = new Map<string, Map<string, number>>();
  readonly #formats = new Map<string, number>();
  readonly #formatIds = new Map<string, number>();
  readonly #differential = new Map<string, number>();
  readonly #normalFont: CellStyle;

  constructor(carried: CarriedStyles | undefined) {
    this.#root = carried?.root ?? parseTree(DEFAULT_STYLES);
    for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
      const sources = child(this.#root, name)?.children.map(({ source }) => source) ?? [];
      this.#lists.set(name, sources);
      this.#indexes.set(name, new Map());
    }
    (carried?.cellStyles ?? [{}]).forEach((style, index) => {
      const key = styleKey(style);
      if (!this.#formats.has(key)) this.#formats.set(key, index);
    });
    carried?.differential.forEach((style, index) => {
      const key = differentialKey(style);
      if (!this.#differential.has(key)) this.#differential.set(key, index);
    });
    for (const { attributes } of childrenOf(child(this.#root, 'numFmts'), 'numFmt')) {
      this.#formatIds.set(attributes['formatCode'] ?? '', Number(attributes['numFmtId']));
    }
    this.#normalFont = normalFont(this.#root);
  }

  /** Index for a cell's `s`. */
  indexOf(style: CellStyle): number {
    const key = styleKey(style);
    const known = this.#formats.get(key);
    if (known !== undefined) return known;
    const index = this.#append('cellXfs', this.#formatXml(style));
    this.#formats.set(key, index);
    return index;
  }

  /** Index for a rule's `dxfId`; undefined when the rule changes nothing. */
  differentialIndexOf(style: DifferentialStyle): number | undefined {
    const xml = differentialXml(style);
    if (xml === '<dxf/>') return undefined;
    const key = differentialKey(style);
    const known = this.#differential.get(key);
    if (known !== undefined) return known;
    const index = this.#append('dxfs', xml);
    this.#differential.set(key, index);
    return index;
  }

  xml(): string {
    const sections = SECTIONS.map((name) => {
      const list = this.#lists.get(name);
      if (list === undefined) return child(this.#root, name)?.source ?? '';
      if (list.length === 0) return '';
      return element(name, { count: list.length }, list);
    });
    return XML_HEADER + element('styleSheet', rootAttributes(this.#root.attributes), sections);
  }

  #formatXml(style: CellStyle): string {
    const font = this.#fontIndex(style);
    const fill = this.#fillIndex(style.fill);
    const border = this.#borderIndex(style);
    const format = this.#formatId(style.numberFormat ?? 'General');
    const alignment = alignmentXml(style);
    const protection = protectionXml(style);
    const attributes = {
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: format === 0 ? undefined : true,
      applyFont: font === 0 ? undefined : true,
      applyFill: fill === 0 ? undefined : true,
      applyBorder: border === 0 ? undefined : true,
      applyAlignment: alignment === '' ? undefined : true,
      applyProtection: protection === '' ? undefined : true,
    };
    return element('xf', attributes, alignment + protection);
  }

  #formatId(format: string): number {
    const known = builtInId(format) ?? this.#formatIds.get(format);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.#formatIds.values()) + 1;
    this.#formatIds.set(format, id);
    this.#lists.get('numFmts')?.push(element('numFmt', { numFmtId: id, formatCode: format }));
    return id;
  }

  #fontIndex(style: CellStyle): number {
    const font = { ...this.#normalFont, ...fontPart(style) };
    if (JSON.stringify(fontPart(style)) === '{}') return normalFontIndex(this.#root);
    return this.#append('fonts', fontXml(font, this.#normalColor()));
  }

  #normalColor(): string {
    const fonts = childrenOf(child(this.#root, 'fonts'), 'font');
    return child(fonts[normalFontIndex(this.#root)], 'color')?.source ?? '';
  }

  #fillIndex(color: string | undefined): number {
    if (color === undefined || color === '') return 0;
    return this.#append('fills', element('fill', {}, solidFill(color, 'fgColor')));
  }

  #borderIndex({ borders }: CellStyle): number {
    if (borders === undefined || Object.values(borders).every(isNoLine)) return 0;
    const side = (name: 'left' | 'right' | 'top' | 'bottom'): string => {
      const line: BorderLine | undefined = borders[name];
      if (isNoLine(line)) return element(name);
      return element(name, { style: lineName(line) }, [
        element('color', { rgb: argb(line.color) }),
      ]);
    };
    const sides = [side('left'), side('right'), side('top'), side('bottom'), element('diagonal')];
    return this.#append('borders', element('border', {}, sides));
  }

  /** Adds to a list unless it was added before. */
  #append(name: string, xml: string): number {
    const list = this.#lists.get(name) ?? [];
    const indexes = this.#indexes.get(name) ?? new Map<string, number>();
    const known = indexes.get(xml);
    if (known !== undefined) return known;
    indexes.set(xml, list.length);
    list.push(xml);
    return list.length - 1;
  }
}

function isNoLine(line: BorderLine | undefined): line is undefined {
  return line === undefined || line.style === 'None';
}

function normalFontIndex(root: XmlElement): number {
  return Number(at(root, 'cellStyleXfs', 'xf')?.attributes['fontId'] ?? 0);
}

function normalFont(root: XmlElement): CellStyle {
  const font = childrenOf(child(root, 'fonts'), 'font')[normalFontIndex(root)];
  const name = child(font, 'name')?.attributes['val'];
  const size = Number(child(font, 'sz')?.attributes['val'] ?? 11);
  return { fontName: name ?? 'Calibri', fontSize: size };
}

type FontPart = Pick<
  CellStyle,
  'fontName' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor'
>;

function fontPart(style: CellStyle): FontPart {
  return {
    ...(style.fontName === undefined ? {} : { fontName: style.fontName }),
    ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize }),
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italic: true } : {}),
    ...(style.underline === undefined || style.underline === 'None'
      ? {}
      : { underline: style.underline }),
    ...(style.strikethrough === true ? { strikethrough: true } : {}),
    ...(style.fontColor === undefined || style.fontColor === ''
      ? {}
      : { fontColor: style.fontColor }),
  };
}

function fontXml(font: FontPart, normalColor: string): string {
  const color =
    font.fontColor === undefined ? normalColor : element('color', { rgb: argb(font.fontColor) });
  return element('font', {}, [
    font.bold === true ? '<b/>' : '',
    font.italic === true ? '<i/>' : '',
    font.strikethrough === true ? '<strike/>' : '',
    underlineXml(font.underline),
    element('sz', { val: font.fontSize }),
    color,
    element('name', { val: font.fontName }),
  ]);
}

function underlineXml(underline: CellStyle['underline']): string {
  if (underline === undefined || underline === 'None') return '';
  return underline === 'Double' ? '<u val="double"/>' : '<u/>';
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

function alignmentXml(style: CellStyle): string {
  const rotation = style.rotation ?? 0;
  const vertical =
    style.vertical === undefined || style.vertical === 'Bottom'
      ? undefined
      : style.vertical.toLowerCase();
  const xml = element('alignment', {
    horizontal: HORIZONTAL[style.horizontal ?? ''],
    vertical,
    textRotation: rotation === 0 ? undefined : fileRotation(rotation),
    wrapText: style.wrap === true ? true : undefined,
    indent: style.indent === undefined || style.indent === 0 ? undefined : style.indent,
  });
  return xml === '<alignment/>' ? '' : xml;
}

function fileRotation(degrees: number): number {
  if (degrees === 180) return 255;
  return degrees < 0 ? 90 - degrees : degrees;
}

function protectionXml(style: CellStyle): string {
  const xml = element('protection', {
    locked: style.locked === false ? false : undefined,
    hidden: style.formulaHidden === true ? true : undefined,
  });
  return xml === '<protection/>' ? '' : xml;
}

/** `#FFCC00` → `FFFFCC00` */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

/** Cells paint a solid fill with `fgColor`, differential formats with `bgColor`. */
function solidFill(color: string, place: 'fgColor' | 'bgColor'): string {
  const paint = element(place, { rgb: argb(color) });
  const back = place === 'fgColor' ? element('bgColor', { indexed: 64 }) : '';
  return element('patternFill', { patternType: 'solid' }, paint + back);
}

function differentialKey(style: DifferentialStyle): string {
  return differentialXml(style);
}

function differentialXml(style: DifferentialStyle): string {
  const flag = (name: string, value: boolean | undefined): string =>
    value === undefined ? '' : element(name, value ? {} : { val: false });
  const font = [
    flag('b', style.bold),
    flag('i', style.italic),
    flag('strike', style.strikethrough),
    style.underline === undefined ? '' : element('u', style.underline ? {} : { val: 'none' }),
    style.fontColor === undefined ? '' : element('color', { rgb: argb(style.fontColor) }),
  ].join('');
  const { numberFormat, borderColor } = style;
  const line = (name: string): string =>
    element(name, { style: 'thin' }, element('color', { rgb: argb(borderColor ?? '#000000') }));
  return element('dxf', {}, [
    font === '' ? '' : element('font', {}, font),
    numberFormat === undefined
      ? ''
      : element('numFmt', { numFmtId: builtInId(numberFormat) ?? 200, formatCode: numberFormat }),
    style.fill === undefined ? '' : element('fill', {}, solidFill(style.fill, 'bgColor')),
    borderColor === undefined
      ? ''
      : element('border', {}, ['left', 'right', 'top', 'bottom'].map(line)),
  ]);
}
