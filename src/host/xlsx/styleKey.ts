import type { BorderLine, CellStyle } from '../core/style';

const known = new WeakMap<CellStyle, string>();

/**
 * One text for styles that look the same, whatever the order of their members and however they
 * spell Excel's defaults.
 */
export function styleKey(style: CellStyle): string {
  const before = known.get(style);
  if (before !== undefined) return before;
  const key = JSON.stringify([
    style.numberFormat === 'General' ? undefined : style.numberFormat,
    style.fontName,
    style.fontSize,
    style.bold || undefined,
    style.italic || undefined,
    style.underline === 'None' ? undefined : style.underline,
    style.strikethrough || undefined,
    colorKey(style.fontColor === '#000000' ? undefined : style.fontColor),
    colorKey(style.fill),
    style.horizontal === 'General' ? undefined : style.horizontal,
    style.vertical === 'Bottom' ? undefined : style.vertical,
    style.wrap || undefined,
    style.indent || undefined,
    style.rotation || undefined,
    lineKey(style.borders?.top),
    lineKey(style.borders?.bottom),
    lineKey(style.borders?.left),
    lineKey(style.borders?.right),
    style.locked === false ? false : undefined,
    style.formulaHidden || undefined,
  ]);
  known.set(style, key);
  return key;
}

/** Hidden formulas are nothing that one sees, and the model does not keep the flag. */
export function lookKey(style: CellStyle): string {
  return style.formulaHidden === true
    ? styleKey({ ...style, formulaHidden: false })
    : styleKey(style);
}

function colorKey(color: string | undefined): string | undefined {
  return color === undefined || color === '' ? undefined : color.toUpperCase();
}

function lineKey(line: BorderLine | undefined): string | undefined {
  if (line === undefined || line.style === 'None') return undefined;
  return `${line.style} ${line.weight} ${line.color.toUpperCase()}`;
}
