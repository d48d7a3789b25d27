import type { Area } from '../../core/area';
import { MAX_COLUMNS, MAX_ROWS, intersect, lastColumn, lastRow } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import { POINTS_PER_PIXEL } from '../../core/embeddedSheet';
import type { BorderLine, Borders, CellStyle } from '../../core/style';
import type { HostContext } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument } from '../hostError';
import type { TrackedRange } from '../session';
import { displayText } from '../typedValue';
import { checkWritable, uniform } from './rangeCells';
import { flag, oneOf, sheetOf, text, typing } from './rangeTarget';

type Range = TrackedRange;

function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

function setStyle(range: Range, style: CellStyle, context: HostContext): void {
  const sheet = sheetOf(range, context);
  if (sheet.state.protection?.options['allowFormatCells'] !== true) {
    checkWritable(sheet, range.area, context);
  }
  sheet.setStyle(range.area, style);
}

/** A style member that reads as the value all cells share (else null) and writes to all of them. */
function look<K extends keyof CellStyle>(
  key: K,
  otherwise: NonNullable<CellStyle[K]>,
  parse: (value: unknown) => CellStyle[K],
) {
  return scalar<Range>(
    (range, c) =>
      uniform(range, c, (sheet, row, column) => sheet.style(row, column)[key] ?? otherwise),
    (range, value, c) => {
      setStyle(range, { [key]: parse(value) }, c);
    },
  );
}

/** `#ff0000`, `red` or `Red` → `#FF0000`; the names are those of the colour palette of Excel. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  lightgray: '#D3D3D3',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

export function color(value: unknown): string {
  const given = text(value);
  if (given === '') return '';
  const known = NAMED[given.toLowerCase()];
  if (known !== undefined) return known;
  if (!/^#[0-9a-f]{6}$/iu.test(given)) throw invalidArgument();
  return given.toUpperCase();
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** Width of a text in pixels, near enough for autofit: CJK characters are twice as wide. */
function textPixels(shown: string, style: CellStyle): number {
  const scale = ((style.fontSize ?? 11) / 11) * (style.bold === true ? 1.08 : 1);
  const longest = Math.max(
    ...shown
      .split('\n')
      .map((line) =>
        [...line].reduce(
          (sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 14 : 7),
          0,
        ),
      ),
  );
  return Math.ceil(longest * scale) + 12;
}

function autofitColumns(range: Range, c: HostContext): void {
  const sheet = sheetOf(range, c);
  const used = sheet.usedArea(true);
  const part = used && intersect(used, range.area);
  if (!part) return;
  for (let column = part.column; column <= lastColumn(part); column += 1) {
    let pixels = 24;
    for (let row = part.row; row <= lastRow(part); row += 1) {
      const style = sheet.style(row, column);
      const shown = displayText(sheet.value(row, column), style.numberFormat, typing(c));
      if (shown !== '') pixels = Math.max(pixels, textPixels(shown, style));
    }
    sheet.setColumnWidth(column, 1, Math.min(pixels, 1790));
  }
}

function autofitRows(range: Range, c: HostContext): void {
  const sheet = sheetOf(range, c);
  const used = sheet.usedArea(true);
  const part = used && intersect(used, range.area);
  if (!part) return;
  for (let row = part.row; row <= lastRow(part); row += 1) {
    let lines = 1;
    for (let column = part.column; column <= lastColumn(part); column += 1) {
      const style = sheet.style(row, column);
      if (style.wrap !== true) continue;
      const shown = displayText(sheet.value(row, column), style.numberFormat, typing(c));
      const width = Math.max(1, sheet.columnWidth(column) - 8);
      const needed = shown
        .split('\n')
        .reduce(
          (sum, line) => sum + Math.max(1, Math.ceil((textPixels(line, style) - 12) / width)),
          0,
        );
      lines = Math.max(lines, needed);
    }
    sheet.setRowHeight(row, 1, Math.min(546, lines * 20));
  }
}

function columnsOf(range: Range): [number, number] {
  return [range.area.column, Math.min(range.area.columns, 300, MAX_COLUMNS)];
}

function rowsOf(range: Range, sheet: EmbeddedSheet): [number, number] {
  const most = range.area.rows === MAX_ROWS ? sheet.worksheet.getRowCount() : range.area.rows;
  return [range.area.row, most];
}

export const rangeFormatClass = hostClass<Range>(
  'RangeFormat',
  {},
  {
    ColumnWidth: scalar(
      (range, c) =>
        uniform(range, c, (sheet, _row, column) => sheet.columnWidth(column) * POINTS_PER_PIXEL),
      (range, value, c) => {
        const [first, count] = columnsOf(range);
        sheetOf(range, c).setColumnWidth(first, count, numberOf(value) / POINTS_PER_PIXEL);
      },
    ),
    RowHeight: scalar(
      (range, c) => uniform(range, c, (sheet, row) => sheet.rowHeight(row) * POINTS_PER_PIXEL),
      (range, value, c) => {
        const sheet = sheetOf(range, c);
        const [first, count] = rowsOf(range, sheet);
        sheet.setRowHeight(first, count, numberOf(value) / POINTS_PER_PIXEL);
      },
    ),
    HorizontalAlignment: look('horizontal', 'General', (v) => oneOf(v, HORIZONTAL)),
    VerticalAlignment: look('vertical', 'Bottom', (v) => oneOf(v, VERTICAL)),
    WrapText: look('wrap', false, flag),
    IndentLevel: look('indent', 0, numberOf),
    TextOrientation: look('rotation', 0, numberOf),
    AutoIndent: scalar(
      () => false,
      () => undefined,
    ),
    ShrinkToFit: scalar(
      () => false,
      () => undefined,
    ),
    ReadingOrder: scalar(
      () => 'Context',
      () => undefined,
    ),
    UseStandardHeight: scalar(
      () => null,
      (range, value, c) => {
        const sheet = sheetOf(range, c);
        const [first, count] = rowsOf(range, sheet);
        if (flag(value)) sheet.setRowHeight(first, count, 20);
      },
    ),
    UseStandardWidth: scalar(
      () => null,
      (range, value, c) => {
        const [first, count] = columnsOf(range);
        if (flag(value)) sheetOf(range, c).setColumnWidth(first, count, 72);
      },
    ),
    Fill: navigation('RangeFill', (range) => range),
    Font: navigation('RangeFont', (range) => range),
    Borders: navigation('RangeBorderCollection', (range) => range),
    Protection: navigation('FormatProtection', (range) => range),
    AutofitColumns: method(null, (range, _args, c) => {
      autofitColumns(range, c);
    }),
    AutofitRows: method(null, (range, _args, c) => {
      autofitRows(range, c);
    }),
    AdjustIndent: method(null, (range, [amount], c) => {
      const current = uniform(range, c, (s, row, column) => s.style(row, column).indent ?? 0) ?? 0;
      setStyle(range, { indent: Math.max(0, current + numberOf(amount)) }, c);
    }),
  },
);

export const rangeFillClass = hostClass<Range>(
  'RangeFill',
  {},
  {
    Color: look('fill', '#FFFFFF', color),
    Pattern: scalar(
      (range, c) =>
        uniform(range, c, (s, row, column) =>
          s.style(row, column).fill === undefined ? 'None' : 'Solid',
        ),
      (range, value, c) => {
        if (value === 'None') setStyle(range, { fill: '' }, c);
      },
    ),
    PatternColor: scalar(() => '#000000'),
    TintAndShade: scalar(() => 0),
    PatternTintAndShade: scalar(() => 0),
    Clear: method(null, (range, _args, c) => {
      setStyle(range, { fill: '' }, c);
    }),
  },
);

export const rangeFontClass = hostClass<Range>(
  'RangeFont',
  {},
  {
    Name: look('fontName', 'Calibri', text),
    Size: look('fontSize', 11, numberOf),
    Color: look('fontColor', '#000000', color),
    Bold: look('bold', false, flag),
    Italic: look('italic', false, flag),
    Strikethrough: look('strikethrough', false, flag),
    Underline: scalar(
      (range, c) => uniform(range, c, (s, row, column) => s.style(row, column).underline ?? 'None'),
      (range, value, c) => {
        const wanted = oneOf(value, [
          'None',
          'Single',
          'Double',
          'SingleAccountant',
          'DoubleAccountant',
        ]);
        const plain = wanted.startsWith('Double')
          ? 'Double'
          : wanted === 'None'
            ? 'None'
            : 'Single';
        setStyle(range, { underline: plain }, c);
      },
    ),
    Subscript: scalar(() => false),
    Superscript: scalar(() => false),
    TintAndShade: scalar(() => 0),
  },
);

export const formatProtectionClass = hostClass<Range>(
  'FormatProtection',
  {},
  {
    Locked: look('locked', true, flag),
    FormulaHidden: look('formulaHidden', false, flag),
  },
);

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof SIDES)[number];

interface BorderTarget {
  readonly range: Range;
  readonly side: Side;
}

interface Stretch {
  readonly area: Area;
  readonly edge: keyof Borders;
}

/** Which cell edges make up a side of a range. */
function stretches({ range: { area }, side }: BorderTarget): readonly Stretch[] {
  const bottom = { ...area, row: lastRow(area), rows: 1 };
  const right = { ...area, column: lastColumn(area), columns: 1 };
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, edge: 'top' }];
    case 'EdgeBottom':
      return [{ area: bottom, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, edge: 'left' }];
    case 'EdgeRight':
      return [{ area: right, edge: 'right' }];
    case 'InsideHorizontal':
      return area.rows > 1 ? [{ area: { ...area, rows: area.rows - 1 }, edge: 'bottom' }] : [];
    case 'InsideVertical':
      return area.columns > 1
        ? [{ area: { ...area, columns: area.columns - 1 }, edge: 'right' }]
        : [];
    default:
      return [];
  }
}

const PLAIN: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };
const NONE: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };

function lineOf(target: BorderTarget, c: HostContext): BorderLine {
  const first = stretches(target)[0];
  if (!first) return NONE;
  const style = sheetOf(target.range, c).style(first.area.row, first.area.column);
  return style.borders?.[first.edge] ?? NONE;
}

function setLine(target: BorderTarget, part: Partial<BorderLine>, c: HostContext): void {
  const current = lineOf(target, c);
  const base = current.style === 'None' && part.style === undefined ? PLAIN : current;
  const line: BorderLine = { ...base, ...part };
  const sheet = sheetOf(target.range, c);
  for (const { area, edge } of stretches(target))
    sheet.setStyle(area, { borders: { [edge]: line } });
}

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;

export const rangeBorderClass = hostClass<BorderTarget>(
  'RangeBorder',
  { identity: (target) => ({ SideIndex: target.side }) },
  {
    SideIndex: scalar((target) => target.side),
    Style: scalar(
      (target, c) => lineOf(target, c).style,
      (target, value, c) => {
        setLine(target, { style: oneOf(value, LINE_STYLES) }, c);
      },
    ),
    Weight: scalar(
      (target, c) => lineOf(target, c).weight,
      (target, value, c) => {
        setLine(target, { weight: oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']) }, c);
      },
    ),
    Color: scalar(
      (target, c) => lineOf(target, c).color,
      (target, value, c) => {
        setLine(target, { color: color(value) }, c);
      },
    ),
    TintAndShade: scalar(() => 0),
  },
);

export const rangeBordersClass = hostClass<Range>(
  'RangeBorderCollection',
  { items: { of: 'RangeBorder', list: (range) => SIDES.map((side) => ({ range, side })) } },
  {
    Count: scalar(() => SIDES.length),
    TintAndShade: scalar(() => 0),
    GetItem: method('RangeBorder', (range, [side]) => ({ range, side: oneOf(side, SIDES) })),
    GetItemAt: method('RangeBorder', (range, [index]) => {
      const side = SIDES[Number(index)];
      if (!side) throw invalidArgument();
      return { range, side };
    }),
  },
);
