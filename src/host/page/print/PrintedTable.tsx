import type { CSSProperties, ReactElement } from 'react';
import type { Area } from '../../core/area';
import type { SheetModel } from '../../core/model';
import type { BorderLine, CellStyle } from '../../core/style';
import { formatColor } from '../grid/cellText';
import { tableLook } from '../grid/tableStyles';
import type { PrintedPage } from './paper';

interface PrintedTableProps {
  readonly sheet: SheetModel;
  readonly page: PrintedPage;
  text(row: number, column: number): string;
}

/** The cells of one printed page. */
export function PrintedTable({ sheet, page, text }: PrintedTableProps): ReactElement {
  const { columns } = page;
  const rows = [...page.titleRows, ...page.rows];
  const width = columns.reduce((total, column) => total + sheet.columnWidth(column), 0);
  return (
    <table className="printed-table" style={{ width }}>
      <colgroup>
        {columns.map((column) => (
          <col key={column} style={{ width: sheet.columnWidth(column) }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((row) => (
          <tr key={row} style={{ height: sheet.rowHeight(row) }}>
            {columns.map((column) => {
              const merge = mergeAt(sheet, row, column);
              if (merge !== undefined && !isFirstShown(merge, row, column, page)) return null;
              return (
                <td
                  key={column}
                  style={cellCss(sheet, row, column)}
                  rowSpan={merge === undefined ? 1 : shownRows(merge, page)}
                  colSpan={merge === undefined ? 1 : shownColumns(merge, page)}
                >
                  {text(row, column)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function mergeAt(sheet: SheetModel, row: number, column: number): Area | undefined {
  return sheet.merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

function shownRows(merge: Area, page: PrintedPage): number {
  return page.rows.filter((row) => row >= merge.row && row < merge.row + merge.rows).length || 1;
}

function shownColumns(merge: Area, page: PrintedPage): number {
  return page.columns.filter((at) => at >= merge.column && at < merge.column + merge.columns)
    .length;
}

function isFirstShown(merge: Area, row: number, column: number, page: PrintedPage): boolean {
  const firstRow = page.rows.find((at) => at >= merge.row);
  const firstColumn = page.columns.find((at) => at >= merge.column);
  return row === firstRow && column === firstColumn;
}

function cellCss(sheet: SheetModel, row: number, column: number): CSSProperties {
  const style = { ...tableStyle(sheet, row, column), ...sheet.style(row, column) };
  const color = formatColor(sheet.value(row, column), style.numberFormat);
  return {
    ...fontCss(color === undefined ? style : { ...style, fontColor: color }),
    ...alignCss(style, typeof sheet.value(row, column)),
    ...bordersCss(style),
  };
}

function tableStyle(sheet: SheetModel, row: number, column: number): CellStyle {
  const table = sheet.tables.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  const look = table === undefined ? null : tableLook(table.style);
  if (table === undefined || look === null) return {};
  const offset = row - table.area.row;
  const line: BorderLine = { style: 'Continuous', weight: 'Thin', color: look.line };
  const borders = { top: line, bottom: line };
  if (table.showHeaders && offset === 0) {
    return { bold: true, fontColor: look.headerInk, borders, ...filled(look.headerFill) };
  }
  const isBand = table.showBandedRows && (offset - (table.showHeaders ? 1 : 0)) % 2 === 0;
  return { borders, ...(isBand ? filled(look.bandFill) : {}) };
}

function filled(color: string | undefined): CellStyle {
  return color === undefined ? {} : { fill: color };
}

function fontCss(style: CellStyle): CSSProperties {
  const underline = style.underline !== undefined && style.underline !== 'None';
  const lines = [underline ? 'underline' : '', style.strikethrough === true ? 'line-through' : ''];
  return {
    fontFamily: style.fontName,
    fontSize: `${String(style.fontSize ?? 11)}pt`,
    fontWeight: style.bold === true ? 'bold' : undefined,
    fontStyle: style.italic === true ? 'italic' : undefined,
    textDecoration: lines.join(' ').trim() || undefined,
    color: style.fontColor,
    backgroundColor: style.fill,
  };
}

const horizontals: Readonly<Record<string, CSSProperties['textAlign']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  CenterAcrossSelection: 'center',
  Distributed: 'justify',
};
const verticals: Readonly<Record<string, CSSProperties['verticalAlign']>> = {
  Top: 'top',
  Center: 'middle',
};

function alignCss(style: CellStyle, kind: string): CSSProperties {
  const usual = kind === 'number' ? 'right' : kind === 'boolean' ? 'center' : 'left';
  return {
    textAlign: horizontals[style.horizontal ?? 'General'] ?? usual,
    verticalAlign: verticals[style.vertical ?? 'Bottom'] ?? 'bottom',
    whiteSpace: style.wrap === true ? 'pre-wrap' : 'pre',
    paddingLeft: style.indent === undefined ? undefined : 2 + style.indent * 9,
  };
}

const strokes: Readonly<Record<BorderLine['style'], string>> = {
  None: 'none',
  Continuous: 'solid',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  SlantDashDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};
const weights: Readonly<Record<BorderLine['weight'], number>> = {
  Hairline: 0.5,
  Thin: 1,
  Medium: 2,
  Thick: 3,
};

function lineCss(line: BorderLine | undefined): string | undefined {
  if (line === undefined) return undefined;
  const width = line.style === 'Double' ? 3 : weights[line.weight];
  return `${String(width)}px ${strokes[line.style]} ${line.color}`;
}

function bordersCss({ borders }: CellStyle): CSSProperties {
  return {
    borderTop: lineCss(borders?.top),
    borderBottom: lineCss(borders?.bottom),
    borderLeft: lineCss(borders?.left),
    borderRight: lineCss(borders?.right),
  };
}
