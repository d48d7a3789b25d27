import { useCallback, useEffect, useState } from 'react';
import type { Book } from '../../application/book';
import { findStructureFaults, mendStructure, rejoinTable } from '../../application/setup/structure';
import type { CutTable, LostFormula, RowsBelow } from '../../domain/tables/structure';
import { doctorStructureWords } from '../../terms/doctorStructure';
import { useDeps } from '../shell/deps';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

type Found = Awaited<ReturnType<typeof findStructureFaults>>;

export interface Structure {
  /** Undefined until the sheets have been looked at. */
  readonly found: Found | undefined;
  readonly isRunning: boolean;
  readonly mend: (lost: readonly LostFormula[], below: readonly RowsBelow[]) => void;
  readonly rejoin: (cut: CutTable) => void;
}

/** How the tables stand, looked at again whenever one of them has changed, and mended on a click. */
export function useStructure(book: Book): Structure {
  const deps = useDeps();
  const t = useWords(doctorStructureWords);
  const { isRunning, run } = useAction();
  const [found, setFound] = useState<Found>();
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => {
    setTurn((last) => last + 1);
  }, []);
  useEffect(() => {
    let isNewest = true;
    void findStructureFaults(deps).then((faults) => {
      if (isNewest) setFound(faults);
    });
    return () => {
      isNewest = false;
    };
  }, [deps, book, turn]);
  return {
    found,
    isRunning,
    mend: (lost, below) => {
      void run(() => mendStructure(deps, { lost, below }), {
        done: ({ mended: count, left }) =>
          left === 0 ? t('mended', { count }) : t('mendedLeft', { count, left }),
        changes: [...new Set([...lost, ...below].map(({ table }) => table))],
        then: again,
      });
    },
    rejoin: (cut) => {
      void run(() => rejoinTable(deps, cut), {
        done: ({ added }) => t('rejoined', { count: added }),
        changes: [cut.table],
        then: again,
      });
    },
  };
}
