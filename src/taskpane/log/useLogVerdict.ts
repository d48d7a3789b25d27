import { useCallback } from 'react';
import type { Book } from '../../application/book';
import { verifyLog, type LogVerdict } from '../../domain/approval/verifyLog';
import { useDeps } from '../shell/deps';
import { useComputed } from '../ui/useComputed';

export interface LogCheck {
  /** Undefined while the chain is verified for the first time. */
  readonly verdict: LogVerdict | undefined;
}

/** Verifies the chain as soon as it is shown, and again whenever its rows change. */
export function useLogVerdict(book: Book): LogCheck {
  const { hasher, identity } = useDeps();
  const verdict = useComputed(
    useCallback(
      () =>
        verifyLog(book.allRows('Decisions'), {
          sha256: (text) => hasher.sha256(text),
          verify: (key, text, signature) => identity.verify(key, text, signature),
        }),
      [book, hasher, identity],
    ),
  );
  return { verdict };
}
