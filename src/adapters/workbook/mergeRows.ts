import type { UpdatePiece, Write } from './applyTypes';
import type { KnownTable } from './session';

export interface PlannedRow {
  readonly rowId: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly Write[];
  readonly expected: readonly Write[];
  readonly was: readonly Write[];
}

const continues = (piece: readonly PlannedRow[], next: PlannedRow): boolean => {
  const last = piece.at(-1);
  return (
    last !== undefined &&
    next.row === last.row + 1 &&
    next.column === last.column &&
    next.cells.length === last.cells.length
  );
};

/** Rows that follow each other and touch the same columns are written as one block. */
export function mergeRows(
  table: KnownTable,
  formats: readonly (string | null)[],
  rows: readonly PlannedRow[],
): UpdatePiece[] {
  const blocks: PlannedRow[][] = [];
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    const last = blocks.at(-1);
    if (last && continues(last, row)) last.push(row);
    else blocks.push([row]);
  }
  return blocks.flatMap((block) => {
    const first = block[0];
    if (!first) return [];
    return {
      kind: 'update' as const,
      table,
      rowIds: block.map((row) => row.rowId),
      row: first.row,
      column: first.column,
      cells: block.map((row) => row.cells),
      expected: block.map((row) => row.expected),
      was: block.map((row) => row.was),
      formats: formats.slice(first.column, first.column + first.cells.length),
    };
  });
}
