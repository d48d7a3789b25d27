import { chainOf } from '../../domain/approval/chain';
import type { LogEntry } from '../../domain/approval/entry';
import { compareBlocks, type BlockCellChange } from '../../domain/archive/compare';
import type { SnapshotBlock } from '../../domain/archive/snapshot';
import { blockOf } from '../../domain/archive/take';
import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { workbookIdOf, workbookIdReads } from '../act';
import { openBook, type Book } from '../book';
import type { Deps } from '../deps';

/** Tables watched between two openings; execution tables have their own reports. */
const watched = ['Plans', 'Budget', 'KPIs'] as const;

export const seenReads: ReadRequest = {
  Plans: 'all',
  Budget: 'all',
  KPIs: 'all',
  Decisions: 'all',
  Parameters: workbookIdReads,
};

/** One campaign's changes since this machine last saw the workbook. */
export interface CampaignNews {
  readonly campaignId: string;
  readonly title: string;
  readonly changes: readonly BlockCellChange[];
  /** Log entries about the campaign that are new as well. */
  readonly entries: readonly LogEntry[];
  /** Rows were deleted outright, which nobody should: rows are voided. */
  readonly deletedRows: readonly { readonly table: string; readonly rowId: string }[];
  /** Changed without any entry that speaks of the campaign. */
  readonly isUnexplained: boolean;
}

export interface News {
  /** Null: this machine sees the workbook for the first time. */
  readonly since: string | null;
  readonly campaigns: readonly CampaignNews[];
  /** New entries about no campaign: delegations, keys, configuration. */
  readonly otherEntries: readonly LogEntry[];
}

interface Seen {
  readonly at: string;
  readonly blocks: readonly SnapshotBlock[];
  readonly hashes: readonly string[];
}

const seenKey = 'lastSeen';

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Seen).blocks) &&
  Array.isArray((value as Seen).hashes);

const blocksNow = (book: Book): readonly SnapshotBlock[] =>
  watched.map((code) => blockOf(code, book.allRows(code)));

/** Row ID → campaign, from both states, so that a deleted line still names its campaign. */
function campaignsOf(
  ...states: readonly (readonly SnapshotBlock[])[]
): ReadonlyMap<string, string> {
  const campaigns = new Map<string, string>();
  for (const { columns, rows } of states.flat()) {
    const [idAt, campaignAt] = [columns.indexOf('id'), columns.indexOf('campaignId')];
    for (const row of rows) {
      const id = String(row[idAt] ?? '');
      campaigns.set(id, campaignAt < 0 ? id : String(row[campaignAt] ?? id));
    }
  }
  return campaigns;
}

const groupBy = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

/** Projections change with the log; they are not edits of their own. */
const isProjection = ({ table, column }: BlockCellChange): boolean =>
  table === 'Plans' && (column === 'status' || column === 'approvedBudget');

function newsOf(
  campaignId: string,
  title: string,
  changes: readonly BlockCellChange[],
  entries: readonly LogEntry[],
): CampaignNews {
  const deletedRows = changes
    .filter((c) => c.column === 'id' && c.now === undefined)
    .map(({ table, rowId }) => ({ table, rowId }));
  const isUnexplained = deletedRows.length > 0 || (changes.length > 0 && entries.length === 0);
  return { campaignId, title, changes, entries, deletedRows, isUnexplained };
}

/** "While you were out", for a book read as `seenReads`. */
export async function whatChangedIn(deps: Pick<Deps, 'archive'>, book: Book): Promise<News> {
  const seen = await deps.archive.recall(workbookIdOf(book), seenKey);
  if (!isSeen(seen)) return { since: null, campaigns: [], otherEntries: [] };
  const blocks = blocksNow(book);
  const known = new Set(seen.hashes);
  const entries = chainOf(book.allRows('Decisions')).order.filter((e) => !known.has(e.hash ?? ''));
  const campaigns = campaignsOf(seen.blocks, blocks);
  const campaignOf = (rowId: string): string => campaigns.get(rowId) ?? rowId;
  const byCampaign = groupBy(compareBlocks(seen.blocks, blocks), (c) => campaignOf(c.rowId));
  const about = groupBy(
    entries.filter((e) => campaigns.has(e.subjectId ?? '')),
    (e) => campaignOf(e.subjectId ?? ''),
  );
  const ids = [...new Set([...byCampaign.keys(), ...about.keys()])];
  return {
    since: seen.at,
    campaigns: ids.map((id) => {
      const own = about.get(id) ?? [];
      const changes = (byCampaign.get(id) ?? []).filter(
        (c) => own.length === 0 || !isProjection(c),
      );
      return newsOf(id, book.row('Plans', id)?.name ?? id, changes, own);
    }),
    otherEntries: entries.filter((e) => !campaigns.has(e.subjectId ?? '')),
  };
}

/** From now on, "while you were out" starts here. Keeps nothing in the workbook. */
export async function markSeenIn(deps: Pick<Deps, 'archive' | 'clock'>, book: Book): Promise<void> {
  const seen: Seen = {
    at: deps.clock.now().toISOString(),
    blocks: blocksNow(book),
    hashes: book.allRows('Decisions').flatMap((entry) => entry.hash ?? []),
  };
  await deps.archive.remember(workbookIdOf(book), seenKey, seen);
}

export async function whatChanged(
  deps: Pick<Deps, 'workbook' | 'archive'>,
): Promise<Result<News, WorkbookFailure>> {
  const book = await openBook(deps.workbook, seenReads, ['Plans', 'Decisions']);
  return book.ok ? success(await whatChangedIn(deps, book.value)) : book;
}

export async function markSeen(
  deps: Pick<Deps, 'workbook' | 'archive' | 'clock'>,
): Promise<Result<null, WorkbookFailure>> {
  const book = await openBook(deps.workbook, seenReads, ['Plans', 'Decisions']);
  if (!book.ok) return book;
  await markSeenIn(deps, book.value);
  return success(null);
}
