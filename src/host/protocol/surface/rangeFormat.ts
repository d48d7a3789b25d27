import { MAX_COLUMNS, MAX_ROWS, intersect, lastColumn, lastRow } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import { POINTS_PER_PIXEL } from '../../core/sheetLayout';
import type { CellStyle } from '../../core/style';
import type { HostContext } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument } from '../hostError';
import type { TrackedRange } from '../session';
import { displayText } from '../typedValue';
import { color } from './colors';
import { checkWritable, uniform } from './rangeCells';
import { flag, oneOf, sheetOf, text, typing } from './rangeTarget';

export type Range = TrackedRange;

function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function setStyle(range: Range, style: CellStyle, context: HostContext): void {
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
        if (flag(value))
          sheet.setRowHeight(first, count, sheet.worksheet.getConfig().defaultRowHeight);
      },
    ),
    UseStandardWidth: scalar(
      () => null,
      (range, value, c) => {
        const sheet = sheetOf(range, c);
        const [first, count] = columnsOf(range);
        const usual = sheet.worksheet.getConfig().defaultColumnWidth;
        if (flag(value)) sheet.setColumnWidth(first, count, usual);
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
