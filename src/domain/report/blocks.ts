import type { ReportCell, ReportChart } from './sheet';

type Row = readonly ReportCell[];

/** Rows that belong together, zero-based, both ends included. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

const says = (cell: ReportCell): boolean =>
  cell.formula !== undefined || (cell.value ?? '') !== '' || cell.look === 'input';

/** Whether a row shows nothing: it parts two blocks. */
export const isBlankRow = (row: Row): boolean => !row.some(says);

const rowOf = (address: string): number => Number(address.replace(/^\$?[A-Z]+\$?/u, '')) - 1;

/**
 * Rows under charts, and the one below that keeps their frame off the page's end; charts side by
 * side, or one over another, are one block.
 */
function chartBlocks(charts: readonly Pick<ReportChart, 'from' | 'to'>[]): readonly Block[] {
  const spans = charts
    .map(({ from, to }) => ({ from: rowOf(from), to: rowOf(to) + 1 }))
    .sort((a, b) => a.from - b.from);
  const merged: Block[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

/** A sheet's blocks from top to bottom: its charts, and its runs of rows between blank ones. */
export function blocksOf(
  rows: readonly Row[],
  charts: readonly Pick<ReportChart, 'from' | 'to'>[],
): readonly Block[] {
  const drawn = chartBlocks(charts);
  const isDrawn = (r: number): boolean => drawn.some(({ from, to }) => from <= r && r <= to);
  const written: Block[] = [];
  rows.forEach((row, r) => {
    if (isBlankRow(row) || isDrawn(r)) return;
    const last = written.at(-1);
    if (last?.to === r - 1) written[written.length - 1] = { from: last.from, to: r };
    else written.push({ from: r, to: r });
  });
  return [...drawn, ...written].sort((a, b) => a.from - b.from);
}

const starts = (row: Row | undefined, look: 'heading' | 'columnHead' | 'total'): boolean =>
  row?.[0]?.look === look;

/**
 * Rows of a block that is longer than a page which stay with the next one: a heading and all down to
 * the column heads with some rows under them, and the row above a total.
 */
function gluedRows(
  rows: readonly Row[],
  { from, to }: Block,
  rowsUnderHead: number,
): ReadonlySet<number> {
  const glued = new Set<number>();
  let headingAt: number | undefined;
  for (let r = from; r <= to; r += 1) {
    if (starts(rows[r], 'total')) glued.add(r - 1);
    if (isBlankRow(rows[r] ?? [])) glued.add(r);
    if (starts(rows[r], 'heading')) {
      glued.add(r);
      headingAt = r;
    }
    if (!starts(rows[r], 'columnHead')) continue;
    for (let i = headingAt ?? r; i < r + rowsUnderHead; i += 1) glued.add(i);
    headingAt = undefined;
  }
  return glued;
}

/** The smallest pieces a block is cut into, its column heads with so many rows under them. */
export function piecesOf(
  rows: readonly Row[],
  block: Block,
  rowsUnderHead: number,
): readonly Block[] {
  const glued = gluedRows(rows, block, rowsUnderHead);
  const pieces: Block[] = [];
  let from = block.from;
  for (let r = block.from; r <= block.to; r += 1) {
    if (glued.has(r) && r < block.to) continue;
    pieces.push({ from, to: r });
    from = r + 1;
  }
  return pieces;
}
