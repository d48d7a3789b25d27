import {
  configurationChanges,
  configurationTables,
  type ConfigurationChange,
} from '../../domain/approval/configuration';
import { chainOf } from '../../domain/approval/chain';
import { detailsOf, textIn, type EntryDraft } from '../../domain/approval/entry';
import type { SnapshotBlock } from '../../domain/archive/snapshot';
import { blockOf, canonicalBlocks } from '../../domain/archive/take';
import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { act, workbookIdOf, type Acted, type NoPersonFailure } from '../act';
import { openBook, type Book } from '../book';
import type { Deps } from '../deps';
import { appendEntries } from './appendEntries';

export const configurationReads: ReadRequest = {
  Rules: 'all',
  Stages: 'all',
  Team: 'all',
  Parameters: 'all',
  Decisions: 'all',
};

export interface ConfigurationHealth {
  /** Since this machine last saw the tables; empty when it sees them for the first time. */
  readonly changes: readonly ConfigurationChange[];
  /** The log's latest `configure` entry speaks of other tables than these: somebody did not log a change. */
  readonly isOffLog: boolean;
}

const seenKey = 'configuration';

const blocksNow = (book: Book): readonly SnapshotBlock[] =>
  configurationTables.map((code) => blockOf(code, book.allRows(code)));

const isBlocks = (value: unknown): value is readonly SnapshotBlock[] =>
  Array.isArray(value) &&
  value.every((b) => typeof b === 'object' && b !== null && 'table' in b && 'rows' in b);

/** Rules, stages, team and parameters of a book, compared with what this machine last saw. */
export async function configurationHealthOf(
  deps: Pick<Deps, 'archive' | 'hasher'>,
  book: Book,
): Promise<ConfigurationHealth> {
  const blocks = blocksNow(book);
  const hash = await deps.hasher.sha256(canonicalBlocks(blocks));
  const seen = await deps.archive.recall(workbookIdOf(book), seenKey);
  const isKnown = isBlocks(seen);
  const last = chainOf(book.allRows('Decisions')).order.findLast((e) => e.action === 'configure');
  const logged = last ? textIn(detailsOf(last), 'hash') : null;
  if (!isKnown) await deps.archive.remember(workbookIdOf(book), seenKey, blocks);
  return {
    changes: isKnown ? configurationChanges(seen, blocks) : [],
    isOffLog: logged !== null && logged !== hash,
  };
}

export async function configurationHealth(
  deps: Deps,
): Promise<Result<ConfigurationHealth, WorkbookFailure>> {
  const book = await openBook(deps.workbook, configurationReads);
  return book.ok ? success(await configurationHealthOf(deps, book.value)) : book;
}

/** More would not fit a cell; the rest is counted. */
const listed = 100;
const short = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' ? value.slice(0, 120) : ((value ?? null) as number | boolean | null);

/**
 * The entry that says how the configuration changes, up to `blocks`; what nobody had logged before is in it too. The
 * blocks are remembered before the proof: what is not proven stays in the outbox with these very changes.
 */
export async function configurationEntry(
  deps: Pick<Deps, 'archive' | 'hasher'>,
  book: Book,
  blocks: readonly SnapshotBlock[],
  comment: string,
): Promise<{ readonly draft: EntryDraft; readonly changes: readonly ConfigurationChange[] }> {
  const hash = await deps.hasher.sha256(canonicalBlocks(blocks));
  const seen = await deps.archive.recall(workbookIdOf(book), seenKey);
  const changes = configurationChanges(isBlocks(seen) ? seen : blocksNow(book), blocks);
  await deps.archive.remember(workbookIdOf(book), seenKey, blocks);
  const details = {
    hash,
    count: changes.length,
    changes: changes.slice(0, listed).map((c) => ({
      table: c.table,
      rowId: c.rowId,
      column: c.column,
      then: short(c.then),
      now: short(c.now),
      effect: c.effect,
    })),
  };
  return { draft: { action: 'configure', comment, details }, changes };
}

/** Puts the changes on the log (who noticed, what, whether it allows more), on a click. */
export const recordConfiguration = (
  deps: Deps,
  comment: string,
): Promise<Result<Acted<readonly ConfigurationChange[]>, WorkbookFailure | NoPersonFailure>> =>
  act(deps, 'recordConfiguration', configurationReads, async (acting) => {
    const { book } = acting;
    const { draft, changes } = await configurationEntry(deps, book, blocksNow(book), comment);
    const { change } = await appendEntries(deps, acting, [draft]);
    return success({ changes: [change], value: changes });
  });
