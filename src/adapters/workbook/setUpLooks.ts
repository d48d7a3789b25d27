import type { ConditionalLook } from '../../domain/tables/setupLooks';

interface Look {
  readonly font: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
}

const looks: Readonly<Record<ConditionalLook, Look>> = {
  good: { font: '#0E5A2A', fill: '#E3F1E1' },
  warn: { font: '#6B4A00', fill: '#FFF3CD', italic: true },
  bad: { font: '#8A1118', fill: '#FBE1E2', bold: true },
  muted: { font: '#6E6E6E', strikethrough: true },
};

/** Queues a conditional format that follows a formula written for the range's first cell. */
export function queueLook(range: Excel.Range, formula: string, look: ConditionalLook): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  const { font, fill, bold, italic, strikethrough } = looks[look];
  custom.format.font.color = font;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (bold === true) custom.format.font.bold = true;
  if (italic === true) custom.format.font.italic = true;
  if (strikethrough === true) custom.format.font.strikethrough = true;
}
