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
  readonly run: () => void;
  readonly stop: () => void;
}

interface CheckState {
  readonly findings: readonly ComplianceFinding[] | undefined;
  readonly progress: CheckProgress | undefined;
  readonly isRunning: boolean;
  readonly wasStopped: boolean;
  readonly fault: string | undefined;
}

const starting: CheckState = {
  findings: undefined,
  progress: undefined,
  isRunning: true,
  wasStopped: false,
  fault: undefined,
};

/** Checks when the screen opens and whenever the tables change, off the main thread. */
export function useCheck(book: Book): Check {
  const checker = useChecker();
  const { clock } = useDeps();
  const [state, setState] = useState(starting);
  const [round, setRound] = useState(0);
  const current = useRef<AbortController | undefined>(undefined);

  useEffect(() => {
    const control = new AbortController();
    current.current = control;
    const { signal } = control;
    let isNewest = true;
    const tell = (part: Partial<CheckState>): void => {
      if (isNewest) setState((before) => ({ ...before, ...part }));
    };
    const onProgress = (progress: CheckProgress): void => {
      tell({ progress, isRunning: true, wasStopped: false, fault: undefined });
    };
    const task = { kind: 'check', today: serialToday(clock.now()) } as const;
    checker(book, task, { onProgress, signal }).then(
      (findings) => {
        const rest = { isRunning: false, progress: undefined };
        tell(findings ? { ...rest, findings } : { ...rest, wasStopped: true });
      },
      (reason: unknown) => {
        const fault = reason instanceof Error ? reason.message : String(reason);
        tell({ isRunning: false, progress: undefined, fault });
      },
    );
    return () => {
      isNewest = false;
      control.abort();
    };
  }, [book, checker, clock, round]);

  const run = useCallback(() => {
    setState((before) => ({ ...before, isRunning: true, wasStopped: false, fault: undefined }));
    setRound((before) => before + 1);
  }, []);
  const stop = useCallback(() => {
    current.current?.abort();
  }, []);
  return { ...state, run, stop };
}
