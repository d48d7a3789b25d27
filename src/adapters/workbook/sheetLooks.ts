import type { CellLook } from '../../domain/report/sheet';
import type { Dress } from './sheetCells';

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** A line under the cells, or above and below for totals; black, so that print keeps it. */
  readonly line?: 'under' | 'total' | 'around';
}

/** Weight, slant and lines carry the meaning; colour only repeats it. */
const looks: Readonly<Record<CellLook, Look>> = {
  title: { bold: true, size: 18, colour: '#1B3A57' },
  subtitle: { size: 11, colour: '#404040' },
  heading: { bold: true, size: 13, colour: '#1B3A57', line: 'under' },
  columnHead: { bold: true, fill: '#E8EEF4', line: 'under' },
  label: { bold: true },
  text: {},
  note: { italic: true, size: 9, colour: '#595959' },
  input: { fill: '#FFF9E5', line: 'around' },
  total: { bold: true, line: 'total' },
  good: { bold: true, colour: '#0E5A2A' },
  bad: { bold: true, italic: true, colour: '#8A1118' },
  plain: {},
};

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal';

const edges: Readonly<Record<NonNullable<Look['line']>, readonly Edge[]>> = {
  under: ['EdgeBottom'],
  total: ['EdgeTop', 'EdgeBottom'],
  around: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'],
};

const alignments = {
  left: 'Left',
  centre: 'Center',
  right: 'Right',
  // Looks like a merged heading and merges nothing.
  centreAcross: 'CenterAcrossSelection',
} as const;

/** Queues the dress of a range. */
export function queueDress(range: Excel.Range, { look, align, wrap }: Dress): void {
  const { format } = range;
  const { bold, italic, size, colour, fill, line } = looks[look];
  if (bold === true) format.font.bold = true;
  if (italic === true) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (colour !== undefined) format.font.color = colour;
  if (fill !== undefined) format.fill.color = fill;
  for (const edge of line === undefined ? [] : edges[line]) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = '#404040';
  }
  if (align !== undefined) format.horizontalAlignment = alignments[align];
  if (wrap) format.wrapText = true;
}
