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
    ...textKeys(style),
    ...FLAGS.map((flag) => style[flag] === true),
    ...SIDES.map((side) => lineKey(style.borders?.[side])),
    style.indent ?? 0,
    style.rotation ?? 0,
    style.locked ?? true,
  ]);
  known.set(style, key);
  return key;
}

const FLAGS = ['bold', 'italic', 'strikethrough', 'wrap', 'formulaHidden'] as const;
const SIDES = ['top', 'bottom', 'left', 'right'] as const;

function textKeys(style: CellStyle): readonly (string | number)[] {
  return [
    style.numberFormat ?? 'General',
    style.fontName ?? '',
    style.fontSize ?? 0,
    style.underline ?? 'None',
    colorKey(style.fontColor ?? '#000000'),
    colorKey(style.fill ?? ''),
    style.horizontal ?? 'General',
    style.vertical ?? 'Bottom',
  ];
}

/** Hidden formulas are nothing that one sees, and the model does not keep the flag. */
export function lookKey(style: CellStyle): string {
  return style.formulaHidden === true
    ? styleKey({ ...style, formulaHidden: false })
    : styleKey(style);
}

const colorKey = (color: string): string => color.toUpperCase();

function lineKey(line: BorderLine | undefined): string | undefined {
  if (line === undefined || line.style === 'None') return undefined;
  return `${line.style} ${line.weight} ${line.color.toUpperCase()}`;
}
