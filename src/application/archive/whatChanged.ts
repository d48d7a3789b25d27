import { chainOf } from '../../domain/approval/chain';
import {
  contentColumns,
  contentOf,
  contentText,
  isContentColumn,
  type ContentTable,
} from '../../domain/approval/content';
import { foldPlans } from '../../domain/approval/foldLog';
import { emptyFold, type PlanPhase } from '../../domain/approval/planFold';
import { compareBlocks, type BlockCellChange } from '../../domain/archive/compare';
import {
  isQuiet,
  mergeNews,
  noNews,
  type CampaignNews,
  type Explanation,
  type News,
} from '../../domain/archive/news';
import type { SnapshotBlock } from '../../domain/archive/snapshot';
import { blockOf } from '../../domain/archive/take';
import { grouped } from '../../domain/shared/grouped';
import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { workbookIdOf, workbookIdReads } from '../act';
import { openBook, type Book } from '../book';
import type { Deps } from '../deps';
import { dossierOf } from '../plan/dossier';

/** Columns watched between two openings: those that Today reads anyway. */
const watched = {
  Plans: contentColumns.Plans,
  Budget: [...contentColumns.Budget, 'actual', 'campaignId', 'voided'],
  KPIs: [...contentColumns.KPIs, 'actual', 'campaignId', 'voided'],
} as const satisfies Readonly<Record<ContentTable, readonly string[]>>;
const tables = Object.keys(watched) as readonly ContentTable[];
const planColumns = [...watched.Plans, 'approvedBudget', 'completedOn', 'status', 'voided'];

export const seenReads: ReadRequest = {
  Plans: planColumns,
  Budget: watched.Budget,
  KPIs: watched.KPIs,
  Decisions: 'all',
  Team: ['id', 'name', 'roles', 'active', 'voided'],
  Parameters: workbookIdReads,
};

interface Seen {
  readonly at: string;
  readonly blocks: readonly SnapshotBlock[];
  readonly hashes: readonly string[];
}

const seenKey = 'lastSeen';
const newsKey = 'news';

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Seen).blocks) &&
  Array.isArray((value as Seen).hashes);

const isNews = (value: unknown): value is News =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as News).campaigns) &&
  Array.isArray((value as News).otherEntries);

const blocksNow = (book: Book): readonly SnapshotBlock[] =>
  tables.map((code) =>
    blockOf(code, book.allRows(code), code === 'Plans' ? planColumns : watched[code]),
  );

/** Only columns both states know: another version of the pane watched others. */
function inCommon(then: readonly SnapshotBlock[], now: readonly SnapshotBlock[]): SnapshotBlock[] {
  return then.flatMap(({ table, columns, rows }) => {
    const known = now.find((block) => block.table === table)?.columns ?? [];
    const kept = columns.map((column) => known.includes(column));
    const isKept = (_: unknown, i: number): boolean => kept[i] === true;
    return [{ table, columns: columns.filter(isKept), rows: rows.map((r) => r.filter(isKept)) }];
  });
}

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

/** What an approval looks at; an added or voided row is content as well. */
const isContent = ({ table, column }: BlockCellChange): boolean =>
  column === 'voided' || column === 'campaignId' || isContentColumn(table as ContentTable, column);

/** Projections change with the log; they are not edits of their own. */
const isExecution = (change: BlockCellChange): boolean =>
  !isContent(change) && change.column !== 'status' && change.column !== 'approvedBudget';

const drafting: readonly PlanPhase[] = ['draft', 'returned', 'withdrawn', 'changeDraft'];

/** Content as the log last saw it is explained, whoever typed it; a draft is the lead's to edit. */
async function explanationOf(
  deps: Pick<Deps, 'hasher'>,
  book: Book,
  phase: PlanPhase,
  logged: string | null,
  campaignId: string,
): Promise<Explanation> {
  if (drafting.includes(phase)) return 'drafting';
  const dossier = dossierOf(book, campaignId);
  const hash = dossier && (await deps.hasher.sha256(contentText(contentOf(dossier))));
  return hash !== undefined && hash === logged ? 'log' : 'none';
}

/** "While you were out", for a book read as `seenReads`; `blocks` are those of `blocksNow`. */
async function newsIn(
  deps: Pick<Deps, 'archive' | 'hasher'>,
  book: Book,
  blocks: readonly SnapshotBlock[],
): Promise<News> {
  const seen = await deps.archive.recall(workbookIdOf(book), seenKey);
  if (!isSeen(seen)) return noNews;
  const then = inCommon(seen.blocks, blocks);
  const known = new Set(seen.hashes);
  const { order } = chainOf(book.allRows('Decisions'));
  const folds = foldPlans(order, book.allRows('Team'));
  const entries = order.filter((e) => !known.has(e.hash ?? ''));
  const campaigns = campaignsOf(then, blocks);
  const campaignOf = (rowId: string): string => campaigns.get(rowId) ?? rowId;
  const changed = compareBlocks(then, inCommon(blocks, then));
  const byCampaign = grouped(changed, (c) => campaignOf(c.rowId));
  const about = grouped(
    entries.filter((e) => campaigns.has(e.subjectId ?? '')),
    (e) => campaignOf(e.subjectId ?? ''),
  );
  const news = async (campaignId: string): Promise<CampaignNews> => {
    const cells = byCampaign.get(campaignId) ?? [];
    const own = about.get(campaignId) ?? [];
    const changes = cells.filter(isContent);
    const deletedRows = cells
      .filter((c) => c.column === 'id' && c.now === undefined)
      .map(({ table, rowId }) => ({ table, rowId }));
    const fold = folds.get(campaignId) ?? emptyFold;
    const judged =
      changes.length === 0
        ? 'log'
        : await explanationOf(deps, book, fold.phase, fold.contentHash, campaignId);
    return {
      campaignId,
      title: book.row('Plans', campaignId)?.name ?? campaignId,
      changes,
      executionCells: cells.filter(isExecution).length,
      entries: own,
      deletedRows,
      explanation: deletedRows.length > 0 ? 'none' : judged,
    };
  };
  const ids = [...new Set([...byCampaign.keys(), ...about.keys()])];
  const found = await Promise.all(ids.map(news));
  const isTold = ({ changes, executionCells, entries: own, deletedRows }: CampaignNews): boolean =>
    changes.length + executionCells + own.length + deletedRows.length > 0;
  return {
    since: seen.at,
    campaigns: found.filter(isTold),
    otherEntries: entries.filter((e) => !campaigns.has(e.subjectId ?? '')),
  };
}

/** From now on, "while you were out" starts here. Keeps nothing in the workbook. */
export async function markSeenIn(
  deps: Pick<Deps, 'archive' | 'clock'>,
  book: Book,
  blocks = blocksNow(book),
): Promise<void> {
  const seen: Seen = {
    at: deps.clock.now().toISOString(),
    blocks,
    hashes: book.allRows('Decisions').flatMap((entry) => entry.hash ?? []),
  };
  await deps.archive.remember(workbookIdOf(book), seenKey, seen);
}

/**
 * What is new at this opening, with what was new before and nobody has acknowledged. Kept before the
 * state is marked as seen, so that a pane closed in between loses none of it.
 */
export async function openNews(
  deps: Pick<Deps, 'archive' | 'hasher' | 'clock'>,
  book: Book,
): Promise<News> {
  const workbookId = workbookIdOf(book);
  const kept = await deps.archive.recall(workbookId, newsKey);
  const blocks = blocksNow(book);
  const fresh = await newsIn(deps, book, blocks);
  const news = isNews(kept) ? mergeNews(kept, fresh) : fresh;
  if (!isQuiet(news)) await deps.archive.remember(workbookId, newsKey, news);
  await markSeenIn(deps, book, blocks);
  return news;
}

/** The person has read it. */
export const acknowledgeNews = (deps: Pick<Deps, 'archive'>, book: Book): Promise<void> =>
  deps.archive.remember(workbookIdOf(book), newsKey, null);

export async function whatChanged(
  deps: Pick<Deps, 'workbook' | 'archive' | 'hasher'>,
): Promise<Result<News, WorkbookFailure>> {
  const book = await openBook(deps.workbook, seenReads, ['Plans', 'Decisions']);
  return book.ok ? success(await newsIn(deps, book.value, blocksNow(book.value))) : book;
}

export async function markSeen(
  deps: Pick<Deps, 'workbook' | 'archive' | 'clock'>,
): Promise<Result<null, WorkbookFailure>> {
  const book = await openBook(deps.workbook, seenReads, ['Plans', 'Decisions']);
  if (!book.ok) return book;
  await markSeenIn(deps, book.value);
  return success(null);
}
