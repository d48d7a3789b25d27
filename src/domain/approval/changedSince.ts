import type { JsonValue } from '../shared/canonical';
import type { CellValue } from '../shared/cell';
import { contentTables, type ContentTable, type PlanContent } from './content';

/** A text too long for the log is kept as the first 16 hex digits of its SHA-256. */
export interface Digest {
  readonly digest: string;
}
export type PackedCell = CellValue | Digest;

/** Content as written into `details` of the entry that was given to it. */
export type PackedContent = readonly {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PackedCell[])[];
}[];

/** Characters of content kept in full per entry, so that ten thousand entries stay readable. */
export const contentRoom = 8_000;

/** Texts that must become digests to fit the room: the longest first. */
export function textsToDigest(content: PlanContent, room = contentRoom): ReadonlySet<string> {
  const texts = content
    .flatMap((block) => block.rows.flat())
    .filter((value): value is string => typeof value === 'string' && value.length > 40)
    .sort((a, b) => b.length - a.length);
  let used = JSON.stringify(content).length;
  const long = new Set<string>();
  for (const text of texts) {
    if (used <= room) break;
    long.add(text);
    used -= text.length;
  }
  return long;
}

/** `digests` holds the digest of each text that is not kept in full. */
export const packContent = (
  content: PlanContent,
  digests: ReadonlyMap<string, string>,
): PackedContent =>
  content.map((block) => ({
    ...block,
    rows: block.rows.map((row) =>
      row.map((value): PackedCell => {
        const digest = typeof value === 'string' ? digests.get(value) : undefined;
        return digest === undefined ? value : { digest };
      }),
    ),
  }));

export const packedJson = (content: PackedContent): JsonValue =>
  content.map(({ table, columns, rows }) => ({
    table,
    columns,
    rows: rows.map((row) =>
      row.map((cell): JsonValue => (isDigest(cell) ? { digest: cell.digest } : cell)),
    ),
  }));

export const isDigest = (cell: unknown): cell is Digest =>
  typeof cell === 'object' &&
  cell !== null &&
  typeof (cell as { digest?: unknown }).digest === 'string';

const isCell = (value: unknown): value is PackedCell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || isDigest(value);

interface LooseBlock {
  readonly table?: unknown;
  readonly columns?: unknown;
  readonly rows?: unknown;
}

/** Reads what `packedJson` wrote; anything else → null. */
export function packedFrom(value: unknown): PackedContent | null {
  if (!Array.isArray(value)) return null;
  const blocks = value as readonly LooseBlock[];
  const isWhole = blocks.every(
    (block) =>
      typeof block.table === 'string' &&
      Array.isArray(block.columns) &&
      Array.isArray(block.rows) &&
      (block.rows as readonly unknown[]).every((row) => Array.isArray(row) && row.every(isCell)),
  );
  return isWhole ? (value as PackedContent) : null;
}

/** One cell that differs; `then` or `now` is undefined where the row did not or does not exist. */
export interface CellChange {
  readonly table: ContentTable;
  readonly rowId: string;
  readonly column: string;
  readonly then: PackedCell | undefined;
  readonly now: CellValue | undefined;
}

type Cells = ReadonlyMap<string, ReadonlyMap<string, PackedCell>>;

function cellsOf(content: PackedContent, table: string): Cells {
  const rows = new Map<string, ReadonlyMap<string, PackedCell>>();
  for (const block of content.filter((b) => b.table === table)) {
    const idAt = block.columns.indexOf('id');
    for (const row of block.rows) {
      const id = row[idAt];
      const cells = block.columns.map((column, i) => [column, row[i] ?? null] as const);
      rows.set(typeof id === 'string' ? id : '', new Map(cells));
    }
  }
  return rows;
}

type DigestOf = (text: string) => string | undefined;

const isEqual = (
  then: PackedCell | undefined,
  now: PackedCell | undefined,
  digestOf: DigestOf,
): boolean => {
  if (isDigest(then)) return typeof now === 'string' && digestOf(now) === then.digest;
  return then === now;
};

/**
 * Cells that differ between the content an approval was given to and the content now, old and new
 * side by side. `digestOf` gives the digest of a text now in the sheet.
 */
export function changedSince(
  then: PackedContent,
  now: PlanContent,
  digestOf: DigestOf,
): readonly CellChange[] {
  return contentTables.flatMap((table) => {
    const before = cellsOf(then, table);
    const after = cellsOf(now, table);
    const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
    return ids.flatMap((rowId) => {
      const [was, is] = [before.get(rowId), after.get(rowId)];
      const columns = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort();
      return columns
        .map((column) => ({ column, then: was?.get(column), now: is?.get(column) as CellValue }))
        .filter((cell) => !isEqual(cell.then, cell.now, digestOf))
        .map((cell): CellChange => ({ table, rowId, ...cell }));
    });
  });
}
