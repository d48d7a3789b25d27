import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { reallocate } from '../../application/budget/changeBudget';
import type { Reallocation } from '../../domain/budget/change';
import { budget } from '../../domain/tables/budget';
import { budgetWords } from '../../terms/budgetScreen';
import { useDeps } from '../shell/deps';
import { ActionButton } from '../ui/ActionButton';
import { parseTyped } from '../ui/form/typed';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { amountProblem, LineSelect } from './LineSelect';

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
  const currency = lines.find((line) => line.id === from)?.currency ?? 'CNY';
  const amount = parseTyped(budget.columns.planned, typed.amount, currency);
  if (!amount.ok || typeof amount.value !== 'number' || amount.value <= 0) return undefined;
  if (from === '' || to === '' || from === to || reason.trim() === '') return undefined;
  return { fromLineId: from, toLineId: to, amount: amount.value, reason: reason.trim() };
}

/** Moves budget between two lines, with trace and reason. */
export function Reallocate(props: { readonly book: Book; readonly quarter: string }): ReactNode {
  const { book, quarter } = props;
  const deps = useDeps();
  const t = useWords(budgetWords);
  const stack = useStackStyles();
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
    <details>
      <summary className={stack.strong}>{t('reallocate')}</summary>
      <div className={stack.stack}>
        <p className={stack.muted}>{t('reallocateHint')}</p>
        <MoveFields
          lines={lines}
          typed={typed}
          change={(part) => {
            setTyped({ ...typed, ...part });
          }}
        />
        <div className={stack.row}>
          <ActionButton
            appearance="primary"
            isRunning={action.isRunning}
            disabled={request === undefined}
            onClick={move}
          >
            {t('move')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}

function MoveFields(props: {
  readonly lines: readonly RowIn<'Budget'>[];
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
}): ReactNode {
  const t = useWords(budgetWords);
  const { lines, typed, change } = props;
  const isAmount = parseTyped(budget.columns.planned, typed.amount).ok;
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
      <Field label={t('amount')} required {...amountProblem(typed.amount, isAmount)}>
        <Input
          inputMode="decimal"
          value={typed.amount}
          onChange={(_event, { value }) => {
            change({ amount: value });
          }}
        />
      </Field>
      <Field label={t('reason')} required>
        <Input
          value={typed.reason}
          onChange={(_event, { value }) => {
            change({ reason: value });
          }}
        />
      </Field>
    </>
  );
}
