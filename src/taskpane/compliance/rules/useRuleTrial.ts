import { useEffect, useState } from 'react';
import type { Book } from '../../../application/book';
import type { RuleTrial } from '../../../application/compliance/ruleTasks';
import type { Rule } from '../../../domain/compliance/rules/rule';
import { serialToday } from '../../../domain/shared/period';
import { useChecker, useDeps } from '../../shell/deps';

export interface Trial {
  /** Of the newest text that was tried; stays on show while the next is tried. */
  readonly result: RuleTrial | undefined;
  readonly isTrying: boolean;
}

/** Typing goes on; a trial starts when it pauses. */
const PAUSE_MS = 250;

/** Tries a rule on the workbook while it is being written. `rule` must be the same object while nothing changes. */
export function useRuleTrial(book: Book, rule: Rule): Trial {
  const checker = useChecker();
  const { clock } = useDeps();
  const [state, setState] = useState<{ readonly of?: Rule; readonly result?: RuleTrial }>({});
  useEffect(() => {
    let isNewest = true;
    const timer = setTimeout(() => {
      const task = { kind: 'tryRule', today: serialToday(clock.now()), rule } as const;
      void checker(book, task).then(
        (result) => {
          if (isNewest && result !== undefined) setState({ of: rule, result });
        },
        () => {
          if (isNewest) setState({ of: rule });
        },
      );
    }, PAUSE_MS);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [book, checker, clock, rule]);
  return { result: state.result, isTrying: state.of !== rule };
}
