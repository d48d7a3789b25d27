import { useMemo, useRef, useState } from 'react';
import type { Pacing } from '../../application/slices';

export interface RunningPace {
  /** Share done, 0 to 1; undefined while nothing long runs. */
  readonly share: number | undefined;
  /** Begins a piece of work that may be long. */
  readonly start: () => Pacing;
  readonly cancel: () => void;
  readonly end: () => void;
}

/** Progress of one long piece of work, and the way to stop it. */
export function usePacing(): RunningPace {
  const [share, setShare] = useState<number>();
  const isCancelled = useRef(false);
  const moves = useMemo(
    () => ({
      start: (): Pacing => {
        isCancelled.current = false;
        return { onProgress: setShare, isCancelled: () => isCancelled.current };
      },
      cancel: () => {
        isCancelled.current = true;
      },
      end: () => {
        setShare(undefined);
      },
    }),
    [],
  );
  return { share, ...moves };
}
