import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { reallocate } from '../../application/budget/changeBudget';
import type { Reallocation } from '../../domain/budget/change';
import { budgetWords } from '../../terms/budgetScreen';
import { useDeps } from '../shell/deps';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { AmountField, amountOf, ReasonField } from './ChangeFields';
import { ChangePanel } from './ChangePanel';
import { LineSelect } from './LineSelect';

interface Typed {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly reason: string;
}
const blank: Typed = { from: '', to: '', amount: '', reason: '' };

/** What was typed as a request, or undefined while something is missing. */
function requestOf(typed: Typed, lines: readonly RowIn<'Budget'>[]): Reallocation | undefined {
  const { from, to, reason } = typed;
  const currency = lines.find((line) => line.id === from)?.currency ?? null;
  const amount = amountOf(typed.amount, currency);
  if (amount === undefined || amount <= 0) return undefined;
  if (from === '' || to === '' || from === to || reason.trim() === '') return undefined;
  return { fromLineId: from, toLineId: to, amount, reason: reason.trim() };
}

/** Moves budget between two lines, with trace and reason. */
export function Reallocate(props: { readonly book: Book; readonly quarter: string }): ReactNode {
  const { book, quarter } = props;
  const deps = useDeps();
  const t = useWords(budgetWords);
  const action = useAction();
  const [typed, setTyped] = useState(blank);
  const lines = book
    .rows('Budget')
    .filter(
      (line) => quarter === '' || book.row('Plans', line.campaignId ?? '')?.quarter === quarter,
    );
  const request = requestOf(typed, lines);
  const move = (): void => {
    if (!request) return;
    void action.run(() => reallocate(deps, request), {
      done: t('moved'),
      changes: ['Budget', 'BudgetChanges'],
      then: () => {
        setTyped(blank);
      },
    });
  };
  return (
    <ChangePanel
      title={t('reallocate')}
      hint={t('reallocateHint')}
      submit={t('move')}
      isReady={request !== undefined}
      isRunning={action.isRunning}
      act={move}
    >
      <MoveFields
        lines={lines}
        typed={typed}
        change={(part) => {
          setTyped({ ...typed, ...part });
        }}
      />
    </ChangePanel>
  );
}

function MoveFields(props: {
  readonly lines: readonly RowIn<'Budget'>[];
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
}): ReactNode {
  const t = useWords(budgetWords);
  const { lines, typed, change } = props;
  return (
    <>
      <LineSelect
        label={t('fromLine')}
        lines={lines}
        value={typed.from}
        choose={(from) => {
          change({ from });
        }}
      />
      <LineSelect
        label={t('toLine')}
        lines={lines}
        value={typed.to}
        choose={(to) => {
          change({ to });
        }}
      />
      <AmountField
        label={t('amount')}
        value={typed.amount}
        change={(amount) => {
          change({ amount });
        }}
      />
      <ReasonField
        label={t('reason')}
        value={typed.reason}
        change={(reason) => {
          change({ reason });
        }}
      />
    </>
  );
}
