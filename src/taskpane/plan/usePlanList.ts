import { useMemo, useState } from 'react';
import type { Book, RowIn } from '../../application/book';
import { isSamePerson } from '../../domain/approval/people';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { quarterNow } from './planMoney';

export interface PlanListState {
  readonly plans: readonly RowIn<'Plans'>[];
  readonly quarters: readonly string[];
  readonly quarter: string;
  readonly whose: 'mine' | 'all';
  readonly chooseQuarter: (key: string) => void;
  readonly chooseWhose: (whose: 'mine' | 'all') => void;
}

/** Plans of the chosen quarter, newest quarter first, the person's own before the others. */
export function usePlanList(book: Book): PlanListState {
  const { clock } = useDeps();
  const { person } = usePerson();
  const name = person?.name ?? null;
  const all = book.rows('Plans');
  const quarters = useMemo(
    () => [...new Set(all.flatMap((plan) => plan.quarter ?? []))].sort().reverse(),
    [all],
  );
  const now = quarterNow(clock.now());
  const [chosen, chooseQuarter] = useState<string>();
  const quarter = chosen ?? (quarters.includes(now) ? now : '');
  const [whose, chooseWhose] = useState<'mine' | 'all'>('all');
  const plans = useMemo(() => {
    const isMine = (plan: RowIn<'Plans'>): boolean => isSamePerson(plan.lead, name);
    return all
      .filter(
        (plan) => (quarter === '' || plan.quarter === quarter) && (whose === 'all' || isMine(plan)),
      )
      .sort(
        (a, b) =>
          Number(isMine(b)) - Number(isMine(a)) ||
          (b.quarter ?? '').localeCompare(a.quarter ?? '') ||
          (a.startOn ?? 0) - (b.startOn ?? 0),
      );
  }, [all, quarter, whose, name]);
  return { plans, quarters, quarter, whose, chooseQuarter, chooseWhose };
}
