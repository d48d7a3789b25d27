import { useMemo } from 'react';
import type { Book } from '../../application/book';
import type { Need } from '../../application/today/need';
import { needsOf } from '../../application/today/needs';
import { serialToday } from '../../domain/shared/period';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';

export interface Needs {
  readonly needs: readonly Need[];
  readonly today: number;
  readonly late: number;
}

export function useNeeds(book: Book, person: string): Needs {
  const { clock } = useDeps();
  const { roles } = usePerson();
  return useMemo(() => {
    const today = serialToday(clock.now());
    const needs = needsOf({ book, person, roles, today });
    const late = needs.filter((need) => need.dueOn !== null && need.dueOn < today).length;
    return { needs, today, late };
  }, [book, person, roles, clock]);
}
