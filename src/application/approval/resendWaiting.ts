import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { OutboxEntry } from '../../ports/outbox';
import { entriesIn, workbookIdOf, workbookIdReads } from '../act';
import { applyAgain } from '../applyWithCopy';
import { openBook } from '../book';
import type { Deps } from '../deps';

export interface ResentEntry {
  readonly entry: OutboxEntry;
  readonly result: 'proven' | WorkbookFailure;
}

/**
 * Writes again what a closed pane or a lost host left unproven. Rows that arrived the first time are
 * found by their IDs, so nothing is doubled; a decision that others have overtaken in the meantime
 * lands at its old place in the chain and is shown as superseded. A conflict is dropped: the person
 * saw other values than stand there now and must decide anew.
 */
export async function resendWaiting(
  deps: Deps,
): Promise<Result<readonly ResentEntry[], WorkbookFailure>> {
  const opened = await openBook(deps.workbook, { Parameters: workbookIdReads }, []);
  if (!opened.ok) return opened;
  const workbookId = workbookIdOf(opened.value);
  const resent: ResentEntry[] = [];
  for (const entry of await deps.outbox.waiting(workbookId)) {
    const proven = await applyAgain(deps.workbook, entry.changes, entry.copy);
    const isOver = proven.ok || proven.failure.code === 'conflict';
    if (isOver) await deps.outbox.remove(entry.changes.operationId);
    else await deps.outbox.put({ ...entry, tries: entry.tries + 1 });
    if (proven.ok) await deps.archive.keepLog(workbookId, entriesIn(entry.changes.changes));
    resent.push({ entry, result: proven.ok ? 'proven' : proven.failure });
  }
  return success(resent);
}
