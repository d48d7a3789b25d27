import { useCallback, useEffect, useRef, useState } from 'react';
import type { Book } from '../../application/book';
import type { CheckProgress } from '../../application/compliance/checkBook';
import type { ComplianceFinding } from '../../application/compliance/complianceFinding';
import { serialToday } from '../../domain/shared/period';
import { useChecker, useDeps } from '../shell/deps';

export interface Check {
  /** The newest result; an older one stays on show while a check runs. */
  readonly findings: readonly ComplianceFinding[] | undefined;
  readonly progress: CheckProgress | undefined;
  readonly isRunning: boolean;
  readonly wasStopped: boolean;
  readonly fault: string | undefined;
  run(): void;
  stop(): void;
}

/** Checks when the screen opens and whenever the tables change, off the main thread. */
export function useCheck(book: Book): Check {
  const checker = useChecker();
  const { clock } = useDeps();
  const [findings, setFindings] = useState<readonly ComplianceFinding[]>();
  const [progress, setProgress] = useState<CheckProgress>();
  const [isRunning, setIsRunning] = useState(false);
  const [wasStopped, setWasStopped] = useState(false);
  const [fault, setFault] = useState<string>();
  const current = useRef<AbortController | undefined>(undefined);

  const run = useCallback(() => {
    current.current?.abort();
    const control = new AbortController();
    current.current = control;
    setIsRunning(true);
    setWasStopped(false);
    setFault(undefined);
    const today = serialToday(clock.now());
    checker({ book, today, onProgress: setProgress, signal: control.signal })
      .then((result) => {
        if (current.current !== control) return;
        if (result) setFindings(result);
        else setWasStopped(true);
      })
      .catch((reason: unknown) => {
        setFault(reason instanceof Error ? reason.message : String(reason));
      })
      .finally(() => {
        if (current.current !== control) return;
        setIsRunning(false);
        setProgress(undefined);
      });
  }, [book, checker, clock]);

  useEffect(() => {
    run();
    return () => {
      const control = current.current;
      current.current = undefined;
      control?.abort();
    };
  }, [run]);
  const stop = useCallback(() => {
    current.current?.abort();
  }, []);
  return { findings, progress, isRunning, wasStopped, fault, run, stop };
}
