import type { Minor } from '../shared/money';
import type { BudgetChangeRow, BudgetRow } from '../tables/budget';

/** A line's planned amount as it stood after a change; the first is what was planned at the start. */
export interface BudgetVersion {
  readonly version: number;
  /** Minor units of the line's currency. */
  readonly planned: Minor;
  /** The change that made it; null for the first. */
  readonly change: BudgetChangeRow | null;
}

/** What a change did to a line's planned amount; a true-up moves commitments, not the plan. */
export function plannedEffect(change: BudgetChangeRow, lineId: string): Minor {
  const amount = change.amount ?? 0;
  if (change.kind === 'trueUp') return 0;
  return (change.toLineId === lineId ? amount : 0) - (change.fromLineId === lineId ? amount : 0);
}

/**
 * All versions of a line's planned amount, oldest first, worked back from what stands now. Changes
 * are in the order of the table, which is the order in which they were written; void ones are not
 * given. A planned amount that was typed over by hand shows as a first version nobody recorded.
 */
export function budgetVersions(
  line: Pick<BudgetRow, 'id' | 'planned'>,
  changes: readonly BudgetChangeRow[],
): readonly BudgetVersion[] {
  const own = changes.filter((change) => plannedEffect(change, line.id) !== 0);
  const moved = own.reduce((sum, change) => sum + plannedEffect(change, line.id), 0);
  let planned = (line.planned ?? 0) - moved;
  return [
    { version: 1, planned, change: null },
    ...own.map((change, i): BudgetVersion => {
      planned += plannedEffect(change, line.id);
      return { version: i + 2, planned, change };
    }),
  ];
}
