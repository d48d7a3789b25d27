import type { LogEntry } from './entry';

/** What the chain needs of an entry; a reading of just these columns is enough to append. */
export type ChainLink = Pick<LogEntry, 'id' | 'seq' | 'previousHash' | 'hash'>;

/**
 * The log in its one order, whatever order the rows of the sheet are in.
 *
 * Two people may append at the same moment: both entries then name the same parent. The next entry
 * names every loose end, which fixes their order for good; until then the row higher in the table
 * comes first, and an entry with a lower sequence (replayed late) comes after the others.
 */
export interface Chain<E extends ChainLink = LogEntry> {
  readonly order: readonly E[];
  /** Entries nobody names as parent: one, unless two people acted at once. */
  readonly heads: readonly E[];
  readonly missing: readonly { readonly hash: string; readonly namedBy: string }[];
  /** Rows whose hash stands above already, e.g. pasted twice. */
  readonly duplicates: readonly E[];
  /** Rows without a hash: typed by hand, not written by a use case; they count for nothing. */
  readonly unsealed: readonly E[];
}

/** Hashes an entry names, in order; the first entry of a log names none. */
export function parentsOf(entry: Pick<ChainLink, 'previousHash'>): readonly string[] {
  const named = entry.previousHash;
  if (named === null) return [];
  // Nearly every entry names one parent; long logs are walked often.
  return /\s/u.test(named) ? named.split(/\s+/u).filter((hash) => hash !== '') : [named];
}

function headsOf<E extends ChainLink>(byHash: ReadonlyMap<string, E>): E[] {
  const named = new Set<string>();
  for (const [hash, entry] of byHash)
    for (const parent of parentsOf(entry)) if (parent !== hash) named.add(parent);
  const heads = [...byHash].filter(([hash]) => !named.has(hash)).map(([, entry]) => entry);
  // Stable: equal sequences keep the order of the table.
  return heads.sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
}

/** Parents before children, first-named parent's branch first; no recursion, as logs are long. */
function ancestorsFirst<E extends ChainLink>(
  start: E,
  byHash: ReadonlyMap<string, E>,
  seen: Set<string>,
  order: E[],
): void {
  const visit = (entry: E): { entry: E; parents: readonly string[]; next: number } => ({
    entry,
    parents: parentsOf(entry),
    next: 0,
  });
  const stack = [visit(start)];
  seen.add(start.hash ?? '');
  let top = stack[0];
  while (top) {
    const hash = top.parents[top.next];
    top.next += 1;
    if (hash === undefined) {
      order.push(top.entry);
      stack.pop();
    } else {
      const parent = byHash.get(hash);
      if (parent && !seen.has(hash)) {
        seen.add(hash);
        stack.push(visit(parent));
      }
    }
    top = stack.at(-1);
  }
}

/** Rows of the log in table order → the chain they form. Void of opinion about validity. */
export function chainOf<E extends ChainLink>(rows: readonly E[]): Chain<E> {
  const byHash = new Map<string, E>();
  const duplicates: E[] = [];
  const unsealed = rows.filter((row) => row.hash === null);
  for (const row of rows) {
    const { hash } = row;
    if (hash === null) continue;
    if (byHash.has(hash)) duplicates.push(row);
    else byHash.set(hash, row);
  }
  const missing = [...byHash.values()].flatMap((entry) =>
    parentsOf(entry)
      .filter((hash) => !byHash.has(hash))
      .map((hash) => ({ hash, namedBy: entry.id })),
  );
  const heads = headsOf(byHash);
  const order: E[] = [];
  const seen = new Set<string>();
  for (const head of heads) ancestorsFirst(head, byHash, seen, order);
  // Only hash cells edited into a ring are left; they keep the order of the table.
  for (const [hash, entry] of byHash) if (!seen.has(hash)) order.push(entry);
  return { order, heads, missing, duplicates, unsealed };
}

/** What the next entry carries: it names every loose end. */
export const nextLink = (
  chain: Pick<Chain<ChainLink>, 'heads'>,
): { readonly seq: number; readonly previousHash: string | null } => ({
  seq: Math.max(0, ...chain.heads.map((head) => head.seq ?? 0)) + 1,
  previousHash: chain.heads.map((head) => head.hash ?? '').join(' ') || null,
});
