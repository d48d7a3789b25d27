import { useCallback, useEffect, useState } from 'react';
import { workbookIdOf } from '../../application/act';
import type { Book } from '../../application/book';
import type { Deps } from '../../application/deps';
import { tableCodes } from '../../domain/tables/all';
import { useDeps } from '../shell/deps';
import { useAction, type Outcome } from '../ui/useAction';

type Entry = Awaited<ReturnType<Deps['outbox']['waiting']>>[number];

/** Repeats one waiting action; what was already written is found by its row IDs, never doubled. */
async function repeat(deps: Deps, entries: readonly Entry[]): Promise<Outcome<null>> {
  for (const entry of entries) {
    const proven = await deps.workbook.apply(entry.changes);
    if (!proven.ok) return proven;
    await deps.outbox.remove(entry.changes.operationId);
  }
  return { ok: true, value: null };
}

export function useOutbox(book: Book): {
  readonly waiting: number;
  readonly isRunning: boolean;
  retry(): void;
} {
  const deps = useDeps();
  const action = useAction();
  const workbookId = workbookIdOf(book);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const look = useCallback(() => {
    deps.outbox.waiting(workbookId).then(setEntries, () => {
      setEntries([]);
    });
  }, [deps, workbookId]);
  useEffect(look, [look, book]);
  return {
    waiting: entries.length,
    isRunning: action.isRunning,
    retry: () => {
      void action.run(() => repeat(deps, entries), { changes: tableCodes, then: look });
    },
  };
}
