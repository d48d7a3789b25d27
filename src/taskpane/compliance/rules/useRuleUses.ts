import { useCallback } from 'react';
import type { Book } from '../../../application/book';
import type { RuleUse } from '../../../application/compliance/ruleTasks';
import { serialToday } from '../../../domain/shared/period';
import { useChecker, useDeps } from '../../shell/deps';
import { useComputed } from '../../ui/useComputed';

/** How often each rule fires on the workbook as it stands; undefined while it is counted. */
export function useRuleUses(book: Book): ReadonlyMap<string, RuleUse> | undefined {
  const checker = useChecker();
  const { clock } = useDeps();
  const compute = useCallback(async () => {
    const today = serialToday(clock.now());
    const uses = (await checker(book, { kind: 'uses', today })) ?? [];
    return new Map(uses.map((use) => [use.ruleId, use]));
  }, [book, checker, clock]);
  return useComputed(compute);
}
