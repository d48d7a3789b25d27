import { useCallback, useEffect, useState } from 'react';
import type { Book } from '../../application/book';
import { verifyLog, type LogVerdict } from '../../domain/approval/verifyLog';
import { useDeps } from '../shell/deps';

export interface LogCheck {
  readonly verdict: LogVerdict | undefined;
  readonly isRunning: boolean;
  verify(): void;
}

/** Verifies the chain as soon as it is shown, and again on request or when the rows change. */
export function useLogVerdict(book: Book): LogCheck {
  const { hasher, identity } = useDeps();
  const [verdict, setVerdict] = useState<LogVerdict>();
  const [isRunning, setIsRunning] = useState(false);
  const verify = useCallback(() => {
    setIsRunning(true);
    const crypto = {
      sha256: (text: string) => hasher.sha256(text),
      verify: (key: string, text: string, signature: string) =>
        identity.verify(key, text, signature),
    };
    void verifyLog(book.allRows('Decisions'), crypto).then((result) => {
      setVerdict(result);
      setIsRunning(false);
    });
  }, [book, hasher, identity]);
  useEffect(verify, [verify]);
  return { verdict, isRunning, verify };
}
