import type { CellValue } from '../shared/cell';
import type { SnapshotBlock } from './snapshot';

/** One cell that differs; `then` or `now` is undefined where the row is on one side only. */
export interface BlockCellChange {
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
  readonly then: CellValue | undefined;
  readonly now: CellValue | undefined;
}

type Row = ReadonlyMap<string, CellValue>;

const rowsOf = (blocks: readonly SnapshotBlock[], table: string): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const block of blocks.filter((b) => b.table === table)) {
    for (const cells of block.rows) {
      const row: Row = new Map(block.columns.map((column, i) => [column, cells[i] ?? null]));
      rows.set(String(row.get('id') ?? ''), row);
    }
  }
  return rows;
};

const tablesOf = (...sides: readonly (readonly SnapshotBlock[])[]): readonly string[] => [
  ...new Set(sides.flat().map((block) => block.table)),
];

function changedCells(
  table: string,
  rowId: string,
  was: Row | undefined,
  is: Row | undefined,
): readonly BlockCellChange[] {
  const columns = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  return columns
    .map((column) => ({ table, rowId, column, then: was?.get(column), now: is?.get(column) }))
    .filter(
      ({ then, now }) => then !== now && !((then ?? null) === null && (now ?? null) === null),
    );
}

type Cells = SnapshotBlock['rows'][number];

const isSameRow = (a: Cells, b: Cells | undefined): boolean =>
  b?.length === a.length && a.every((cell, i) => cell === b[i]);

/** One side's rows without those that stand on the other side just the same; most do. */
function unlike(block: SnapshotBlock, others: readonly SnapshotBlock[]): SnapshotBlock {
  const other = others.find((one) => one.table === block.table);
  if (other?.columns.join() !== block.columns.join()) return block;
  const idAt = block.columns.indexOf('id');
  const known = new Map(other.rows.map((cells) => [cells[idAt], cells]));
  return {
    ...block,
    rows: block.rows.filter((cells) => !isSameRow(cells, known.get(cells[idAt]))),
  };
}

/** Cells that differ between two states of the same rows, paired by row ID. */
export const compareBlocks = (
  then: readonly SnapshotBlock[],
  now: readonly SnapshotBlock[],
): readonly BlockCellChange[] => {
  const was = then.map((block) => unlike(block, now));
  const is = now.map((block) => unlike(block, then));
  return tablesOf(then, now).flatMap((table) => {
    const [before, after] = [rowsOf(was, table), rowsOf(is, table)];
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((rowId) =>
      changedCells(table, rowId, before.get(rowId), after.get(rowId)),
    );
  });
};

/** Two rows laid side by side; one side is null where the other has no counterpart. */
export interface RowPair {
  readonly table: string;
  readonly leftId: string | null;
  readonly rightId: string | null;
  /** Every column either side holds something in. */
  readonly cells: readonly {
    readonly column: string;
    readonly left: CellValue;
    readonly right: CellValue;
    readonly isDifferent: boolean;
  }[];
}

export interface Comparison {
  readonly pairs: readonly RowPair[];
  readonly differences: number;
  readonly same: number;
}

/** What makes rows of two different campaigns counterparts, most telling first. */
const likeness: Readonly<Record<string, readonly string[]>> = {
  Budget: ['category', 'item', 'month'],
  KPIs: ['metric', 'name'],
  Weekly: ['week'],
};

const key = (row: Row, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => row.get(column) ?? null));

/** Identity is not a difference between campaigns. */
const notCompared = new Set(['id', 'campaignId']);

function pairOf(table: string, left: Row | undefined, right: Row | undefined): RowPair {
  const columns = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])];
  const id = (row: Row | undefined): string | null =>
    row === undefined ? null : String(row.get('id') ?? '');
  return {
    table,
    leftId: id(left),
    rightId: id(right),
    cells: columns
      .filter((column) => !notCompared.has(column))
      .map((column) => ({
        column,
        left: left?.get(column) ?? null,
        right: right?.get(column) ?? null,
      }))
      .filter(({ left: a, right: b }) => a !== null || b !== null)
      .map((cell) => ({ ...cell, isDifferent: cell.left !== cell.right })),
  };
}

function pairRows(table: string, left: readonly Row[], right: readonly Row[]): RowPair[] {
  const rest = [...right];
  const take = (isLike: (row: Row) => boolean): Row | undefined => {
    const at = rest.findIndex(isLike);
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  };
  const byId = left.map((row) => ({ row, mate: take((r) => r.get('id') === row.get('id')) }));
  const columns = likeness[table] ?? [];
  const steps = columns.map((_, i) => columns.slice(0, columns.length - i));
  for (const step of steps)
    for (const pair of byId) pair.mate ??= take((r) => key(r, step) === key(pair.row, step));
  // One row a side, such as the plans of two campaigns, are counterparts whatever they hold.
  if (left.length === 1 && right.length === 1)
    for (const pair of byId) pair.mate ??= take(() => true);
  return [
    ...byId.map(({ row, mate }) => pairOf(table, row, mate)),
    ...rest.map((row) => pairOf(table, undefined, row)),
  ];
}

/**
 * Any two snapshots, of one campaign at two times or of two campaigns, cell by cell: rows are paired
 * by ID, else by what they are about (category, item and month; metric and name; week).
 */
export function compareSnapshots(
  left: readonly SnapshotBlock[],
  right: readonly SnapshotBlock[],
): Comparison {
  const pairs = tablesOf(left, right).flatMap((table) =>
    pairRows(table, [...rowsOf(left, table).values()], [...rowsOf(right, table).values()]),
  );
  const cells = pairs.flatMap((pair) => pair.cells);
  const differences = cells.filter((cell) => cell.isDifferent).length;
  return { pairs, differences, same: cells.length - differences };
}
