import { useState } from 'react';
import { mendCells, type Mending } from '../../application/setup/mendCells';
import type { CellRepair } from '../../domain/tables/doctor';
import { doctorMendWords } from '../../terms/doctorMend';
import { useDeps } from '../shell/deps';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

export interface Mend {
  readonly isRunning: boolean;
  /** Everything mended since the screen was opened, newest first, so that old values are not lost. */
  readonly mended: readonly CellRepair[];
  readonly mend: (chosen: readonly CellRepair[]) => void;
}

/** Mends cells on the person's click and remembers what they held. */
export function useMend(): Mend {
  const deps = useDeps();
  const t = useWords(doctorMendWords);
  const { isRunning, run } = useAction();
  const [mended, setMended] = useState<readonly CellRepair[]>([]);
  const told = (mending: Mending): string => {
    const [count, left] = [mending.mended.length, mending.left.length];
    if (count === 0) return t('noneDone');
    return left === 0 ? t('done', { count }) : t('doneLeft', { count, left });
  };
  return {
    isRunning,
    mended,
    mend: (chosen) => {
      void run(() => mendCells(deps, chosen), {
        done: ({ value }) => told(value),
        changes: [...new Set(chosen.map(({ problem }) => problem.table))],
        then: ({ value }) => {
          setMended((before) => [...value.mended, ...before]);
        },
      });
    },
  };
}
