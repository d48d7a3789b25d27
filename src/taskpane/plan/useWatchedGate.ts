import { useCallback, useRef, useState } from 'react';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { CheckProgress } from '../../application/compliance/checkBook';
import { CheckGivenUp } from '../../application/compliance/checkGivenUp';
import { submissionCheckFailures } from '../../terms/submissionCheck';
import { addFailureWords } from '../ui/failureWords';
import type { Outcome } from '../ui/useAction';

addFailureWords(submissionCheckFailures);

export interface WatchedGate {
  /** While the gate checks on a worker; undefined at all other times. */
  readonly progress: CheckProgress | undefined;
  readonly stop: () => void;
  /** Does the work with a gate that can be watched and given up. */
  readonly run: <T>(
    deps: ApprovalDeps,
    work: (deps: ApprovalDeps) => Promise<Outcome<T>>,
  ) => Promise<Outcome<T>>;
}

/** The check before a submission, watched: a large workbook takes seconds, and a person may give up. */
export function useWatchedGate(): WatchedGate {
  const [progress, setProgress] = useState<CheckProgress>();
  const current = useRef<AbortController | undefined>(undefined);
  const stop = useCallback(() => {
    current.current?.abort();
  }, []);
  const run = useCallback<WatchedGate['run']>(async (deps, work) => {
    const control = new AbortController();
    current.current = control;
    const course = { onProgress: setProgress, signal: control.signal };
    const { reads } = deps.gate;
    const check: ApprovalDeps['gate']['check'] = (book, planId, now) =>
      deps.gate.check(book, planId, now, course);
    try {
      return await work({ ...deps, gate: { reads, check } });
    } catch (fault) {
      if (fault instanceof CheckGivenUp) return { ok: false, failure: { code: 'checkGivenUp' } };
      throw fault;
    } finally {
      setProgress(undefined);
    }
  }, []);
  return { progress, stop, run };
}
