import { useCallback, useEffect, useState } from 'react';
import { workbookIdOf } from '../../application/act';
import type { Book } from '../../application/book';
import type { Deps } from '../../application/deps';
import { tableCodes } from '../../domain/tables/all';
import { useDeps } from '../shell/deps';
import { useAction, type Outcome } from '../ui/useAction';

/** Sends again what waits; the first that is refused is said, the others stay waiting. */
async function repeat(deps: Deps): Promise<Outcome<null>> {
  const { resendWaiting } = await import('../../application/approval/resendWaiting');
  const resent = await resendWaiting(deps);
  if (!resent.ok) return resent;
  for (const { result } of resent.value)
    if (result !== 'proven') return { ok: false, failure: result };
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
  const [waiting, setWaiting] = useState(0);
  const look = useCallback(() => {
    deps.outbox.waiting(workbookId).then(
      (entries) => {
        setWaiting(entries.length);
      },
      () => {
        setWaiting(0);
      },
    );
  }, [deps, workbookId]);
  useEffect(look, [look, book]);
  return {
    waiting,
    isRunning: action.isRunning,
    retry: () => {
      void action.run(() => repeat(deps), { changes: tableCodes, then: look });
    },
  };
}
