import { useEffect, useMemo, useState } from 'react';
import type { Book } from '../../application/book';
import { byUrgency, nextDeadline, type Deadline, type Need } from '../../application/today/need';
import { needsOf } from '../../application/today/needs';
import { serialToday } from '../../domain/shared/period';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';

export interface Needs {
  readonly needs: readonly Need[];
  readonly today: number;
  readonly late: number;
  /** What comes next where nothing waits. */
  readonly next: Deadline | null;
  /** False until decisions and weekly reports are in the list as well. */
  readonly isComplete: boolean;
}

/** The list at once from the tables; decisions and reports join it as soon as the log is folded. */
export function useNeeds(book: Book, person: string): Needs {
  const { clock, hasher } = useDeps();
  const { roles } = usePerson();
  const [later, setLater] = useState<readonly Need[]>();
  const asking = useMemo(
    () => ({ book, person, roles, today: serialToday(clock.now()) }),
    [book, person, roles, clock],
  );
  useEffect(() => {
    let isNewest = true;
    void import('../../application/today/laterNeeds')
      .then(({ laterNeeds }) => laterNeeds({ clock, hasher }, asking))
      .then((found) => {
        if (isNewest) setLater(found);
      });
    return () => {
      isNewest = false;
    };
  }, [asking, clock, hasher]);
  return useMemo(() => {
    const { today } = asking;
    const needs = [...needsOf(asking), ...(later ?? [])].sort(byUrgency);
    const late = needs.filter((need) => need.dueOn !== null && need.dueOn < today).length;
    const next = needs.length === 0 ? nextDeadline(asking) : null;
    return { needs, today, late, next, isComplete: later !== undefined };
  }, [asking, later]);
}
