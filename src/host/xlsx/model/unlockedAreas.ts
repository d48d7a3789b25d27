import type { Area } from '../../core/area';
import type { CellStyle } from '../../core/style';
import type { BookRow, BookSheet } from '../book';

/** Cells that stay writable under protection, as few areas as runs in rows and equal runs below allow. */
export function unlockedAreas(
  { rows }: Pick<BookSheet, 'rows'>,
  styles: readonly CellStyle[],
): readonly Area[] {
  const areas: Area[] = [];
  /** Areas that reach the row above, by their columns. */
  let open = new Map<string, number>();
  let lastRow = -2;
  for (const row of rows) {
    const next = new Map<string, number>();
    for (const { column, columns } of unlockedRuns(row, styles)) {
      const key = `${String(column)},${String(columns)}`;
      const above = row.row === lastRow + 1 ? open.get(key) : undefined;
      const area = above === undefined ? undefined : areas[above];
      if (above !== undefined && area !== undefined) {
        areas[above] = { ...area, rows: area.rows + 1 };
        next.set(key, above);
      } else {
        next.set(key, areas.length);
        areas.push({ row: row.row, column, rows: 1, columns });
      }
    }
    open = next;
    lastRow = row.row;
  }
  return areas;
}

function unlockedRuns(
  { cells }: BookRow,
  styles: readonly CellStyle[],
): { column: number; columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (const { column, style } of cells) {
    if (styles[style]?.locked !== false) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.column + run.columns === column) run.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}
