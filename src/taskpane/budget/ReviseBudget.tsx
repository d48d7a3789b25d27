import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RowIn } from '../../application/book';
import { reviseBudget } from '../../application/budget/changeBudget';
import { budgetWords } from '../../terms/budgetScreen';
import { useDeps } from '../shell/deps';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { AmountField, amountOf, ReasonField } from './ChangeFields';
import { ChangePanel } from './ChangePanel';
import { LineSelect } from './LineSelect';

const blank = { lineId: '', planned: '', reason: '' };
type Typed = typeof blank;

/** A new planned amount for a line: the old ones stay readable as versions. */
export function ReviseBudget({ lines }: { readonly lines: readonly RowIn<'Budget'>[] }): ReactNode {
  const deps = useDeps();
  const t = useWords(budgetWords);
  const action = useAction();
  const [typed, setTyped] = useState(blank);
  const line = lines.find((one) => one.id === typed.lineId);
  const planned = amountOf(typed.planned, line?.currency ?? null);
  const isReady = line !== undefined && planned !== undefined && typed.reason.trim() !== '';
  const change = (part: Partial<Typed>): void => {
    setTyped({ ...typed, ...part });
  };
  const revise = (): void => {
    if (!isReady) return;
    const request = { lineId: line.id, planned, reason: typed.reason.trim() };
    void action.run(() => reviseBudget(deps, request), {
      done: t('revised'),
      changes: ['Budget', 'BudgetChanges'],
      then: () => {
        setTyped(blank);
      },
    });
  };
  return (
    <ChangePanel
      title={t('revise')}
      hint={t('reviseHint')}
      submit={t('reviseNow')}
      isReady={isReady}
      isRunning={action.isRunning}
      act={revise}
    >
      <ReviseFields lines={lines} typed={typed} change={change} />
    </ChangePanel>
  );
}

function ReviseFields(props: {
  readonly lines: readonly RowIn<'Budget'>[];
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
}): ReactNode {
  const { lines, typed, change } = props;
  const t = useWords(budgetWords);
  return (
    <>
      <LineSelect
        label={t('reviseLine')}
        lines={lines}
        value={typed.lineId}
        choose={(lineId) => {
          change({ lineId });
        }}
      />
      <AmountField
        label={t('newPlanned')}
        value={typed.planned}
        change={(text) => {
          change({ planned: text });
        }}
      />
      <ReasonField
        label={t('reviseReason')}
        value={typed.reason}
        change={(reason) => {
          change({ reason });
        }}
      />
    </>
  );
}
