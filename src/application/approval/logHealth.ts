import { parentsOf } from '../../domain/approval/chain';
import { loosenedAndRestored, type LoosenedAndRestored } from '../../domain/approval/configuration';
import { detailsOf, listIn, type LogEntry } from '../../domain/approval/entry';
import { isBrokenVerdict, verifyLog, type LogVerdict } from '../../domain/approval/verifyLog';
import { success, type Result } from '../../domain/shared/result';
import type { RowValues } from '../../domain/tables/write';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { act, workbookIdOf, workbookIdReads, type Acted, type NoPersonFailure } from '../act';
import { openBook, type Book } from '../book';
import type { Deps } from '../deps';
import { appendEntries } from './appendEntries';
import { withEntries } from './withEntries';

export const logHealthReads: ReadRequest = { Decisions: 'all', Parameters: workbookIdReads };

/** An entry whose row was edited, with the row as this machine first saw it. */
export interface RestorableEntry {
  readonly now: LogEntry;
  readonly kept: LogEntry;
}

export interface LogHealth {
  readonly verdict: LogVerdict;
  /** Seen on this machine before, not in the log now: undone, cut off, or an older copy of the file. */
  readonly undone: readonly LogEntry[];
  /** All of `undone` was at the end; false: entries are missing from the middle. */
  readonly isCutOff: boolean;
  readonly restorable: readonly RestorableEntry[];
  readonly loosened: readonly LoosenedAndRestored[];
}

const sound = (verdict: LogVerdict): readonly LogEntry[] =>
  verdict.entries.filter((e) => !isBrokenVerdict(e.verdict)).map((e) => e.entry);

/** Entries somebody has knowingly let go (`acceptUndone`). */
const letGo = (order: readonly LogEntry[]): ReadonlySet<unknown> =>
  new Set(order.filter((e) => e.action === 'undone').flatMap((e) => listIn(detailsOf(e), 'gone')));

/**
 * The log of a book already read: verified, and compared with what this machine has seen of it.
 * Sound entries are kept here for the next time.
 */
export async function logHealthOf(
  deps: Pick<Deps, 'archive' | 'hasher' | 'identity'>,
  book: Book,
): Promise<LogHealth> {
  const workbookId = workbookIdOf(book);
  const verdict = await verifyLog(book.allRows('Decisions'), {
    sha256: (text) => deps.hasher.sha256(text),
    verify: (publicKey, text, signature) => deps.identity.verify(publicKey, text, signature),
  });
  const kept = new Map((await deps.archive.keptLog(workbookId)).map((e) => [e.hash, e]));
  const present = new Set(verdict.chain.order.map((entry) => entry.hash));
  const gone = letGo(verdict.chain.order);
  const undone = [...kept.values()]
    .filter((entry) => !present.has(entry.hash) && !gone.has(entry.hash))
    .sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  const named = new Set(verdict.chain.order.flatMap(parentsOf));
  const restorable = verdict.entries.flatMap(({ entry, verdict: v }): RestorableEntry[] => {
    const original = kept.get(entry.hash);
    return v === 'altered' && original ? [{ now: entry, kept: original }] : [];
  });
  await deps.archive.keepLog(workbookId, sound(verdict));
  return {
    verdict,
    undone,
    isCutOff: undone.length > 0 && undone.every((entry) => !named.has(entry.hash ?? '')),
    restorable,
    loosened: loosenedAndRestored(verdict.chain.order),
  };
}

/** Verifies the log of the open workbook (W0.1); one round trip, writes nothing to it. */
export async function logHealth(deps: Deps): Promise<Result<LogHealth, WorkbookFailure>> {
  const book = await openBook(deps.workbook, logHealthReads, ['Decisions']);
  if (!book.ok) return book;
  return success(await logHealthOf(deps, book.value));
}

export interface PutBack {
  readonly entryIds: readonly string[];
}

type Mended = Promise<Result<Acted<PutBack>, WorkbookFailure | NoPersonFailure>>;

const asRow = (entry: LogEntry): RowValues & { readonly id: string } => ({ ...entry });

/** Puts back, on a click, what the log lost or what was edited in it, and says so on the log. */
export const putBackEntries = (deps: Deps): Mended =>
  act(
    deps,
    'putBackEntries',
    logHealthReads,
    async (acting) => {
      const { undone, restorable } = await logHealthOf(deps, acting.book);
      const kept = restorable.map((pair) => pair.kept);
      const entryIds = [...undone, ...kept].map((entry) => entry.id);
      if (entryIds.length === 0) return success({ changes: [], value: { entryIds } });
      const step = { ...acting, book: withEntries(acting.book, undone) };
      const note = await appendEntries(deps, step, [
        {
          action: 'undone',
          details: { putBack: undone.map((e) => e.id), restored: kept.map((e) => e.id) },
        },
      ]);
      const rows = [...undone.map(asRow), ...note.change.rows];
      return success({
        changes: [
          { kind: 'append' as const, table: 'Decisions' as const, rows },
          ...kept.map((entry) => {
            const { id: rowId, ...set } = asRow(entry);
            return { kind: 'update' as const, table: 'Decisions' as const, rowId, set };
          }),
        ],
        value: { entryIds },
        keepsIds: true,
      });
    },
    ['Decisions'],
  );

/** The loss is meant (an older version was restored on purpose): said on the log, not asked again. */
export const acceptUndone = (deps: Deps, comment: string): Mended =>
  act(
    deps,
    'acceptUndone',
    logHealthReads,
    async (acting) => {
      const { undone } = await logHealthOf(deps, acting.book);
      const entryIds = undone.map((entry) => entry.id);
      if (entryIds.length === 0) return success({ changes: [], value: { entryIds } });
      const { change } = await appendEntries(deps, acting, [
        {
          action: 'undone',
          comment,
          details: { gone: undone.map((e) => e.hash), entries: entryIds },
        },
      ]);
      return success({ changes: [change], value: { entryIds } });
    },
    ['Decisions'],
  );
