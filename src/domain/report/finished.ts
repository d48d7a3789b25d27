import { isBlankRow } from './blocks';
import { fitted } from './fitted';
import { pageStarts } from './pageStarts';
import { pageRoom, reportMargins } from './paper';
import { standardRowHeight, wrappedHeights } from './rowHeights';
import type { PrintSetup, ReportCell, SheetSpec } from './sheet';

/** A sheet placed, without what follows from its contents: heights, and where its pages begin. */
type Unfinished = Pick<
  SheetSpec,
  'name' | 'language' | 'reportId' | 'columnWidths' | 'rows' | 'charts'
> & { readonly print: Pick<PrintSetup, 'headerLeft' | 'footerLeft'> };

/** Rows that stay in view and are printed on every page: title, and the day or the campaign. */
const titleCount = 2;

/** Blank rows at the end would be printed on a page of their own. */
function trimmed({ rows, charts }: Unfinished): readonly (readonly ReportCell[])[] {
  const last = rows.findLastIndex((row) => !isBlankRow(row));
  const drawn = charts.map(({ to }) => Number(to.replace(/^[A-Z]+/u, '')));
  return rows.slice(0, Math.max(last + 1, ...drawn));
}

/** The sheet with heights, A4 landscape one page wide, cut where no block is torn. */
export function finished(sheet: Unfinished): SheetSpec {
  const { columnWidths, charts } = sheet;
  const rows = fitted(trimmed(sheet), columnWidths);
  const rowHeights = wrappedHeights(rows, columnWidths);
  const heightOf = (row: number): number => rowHeights[row + 1] ?? standardRowHeight;
  const starts = pageStarts({
    rows,
    charts,
    heightOf,
    room: pageRoom({ orientation: 'landscape', margins: reportMargins }, columnWidths),
    titles: heightOf(0) + heightOf(1),
  });
  return {
    ...sheet,
    rows,
    rowHeight: standardRowHeight,
    rowHeights,
    print: {
      orientation: 'landscape',
      fitToWidth: 1,
      ...sheet.print,
      margins: reportMargins,
      titleRows: `$1:$${String(titleCount)}`,
      pageStarts: starts.map((row) => row + 1),
    },
    frozenRows: titleCount,
  };
}
