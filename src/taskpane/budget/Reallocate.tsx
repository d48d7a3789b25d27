import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { reallocate } from '../../application/budget/changeBudget';
import { budget } from '../../domain/tables/budget';
import { budgetWords } from '../../terms/budgetScreen';
import { formWords } from '../../terms/form';
import { useDeps } from '../shell/deps';
import { ActionButton } from '../ui/ActionButton';
import { parseTyped } from '../ui/form/typed';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

const availableOf = (line: RowIn<'Budget'>): number =>
  (line.planned ?? 0) - (line.actual ?? 0) - (line.accrued ?? 0) - (line.committed ?? 0);

/** Moves budget between two lines, with trace and reason. */
export function Reallocate(props: { readonly book: Book; readonly quarter: string }): ReactNode {
  const { book, quarter } = props;
  const deps = useDeps();
  const t = useWords(budgetWords);
  const stack = useStackStyles();
  const action = useAction();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [amountText, setAmountText] = useState('');
  const [reason, setReason] = useState('');
  const lines = book
    .rows('Budget')
    .filter(
      (line) => quarter === '' || book.row('Plans', line.campaignId ?? '')?.quarter === quarter,
    );
  const currency = lines.find((line) => line.id === from)?.currency ?? 'CNY';
  const amount = parseTyped(budget.columns.planned, amountText, currency);
  const minor = amount.ok && typeof amount.value === 'number' ? amount.value : 0;
  const isReady = from !== '' && to !== '' && from !== to && minor > 0 && reason.trim() !== '';
  const move = (): void => {
    if (!isReady) return;
    const request = { fromLineId: from, toLineId: to, amount: minor, reason: reason.trim() };
    void action.run(() => reallocate(deps, request), {
      done: t('moved'),
      changes: ['Budget', 'BudgetChanges'],
      then: () => {
        setAmountText('');
        setReason('');
      },
    });
  };
  return (
    <details>
      <summary className={stack.strong}>{t('reallocate')}</summary>
      <div className={stack.stack}>
        <p className={stack.muted}>{t('reallocateHint')}</p>
        <LineSelect label={t('fromLine')} lines={lines} value={from} choose={setFrom} />
        <LineSelect label={t('toLine')} lines={lines} value={to} choose={setTo} />
        <Field label={t('amount')} required {...amountProblem(amountText, amount.ok)}>
          <Input
            inputMode="decimal"
            value={amountText}
            onChange={(_event, { value }) => {
              setAmountText(value);
            }}
          />
        </Field>
        <Field label={t('reason')} required>
          <Input
            value={reason}
            onChange={(_event, { value }) => {
              setReason(value);
            }}
          />
        </Field>
        <div className={stack.row}>
          <ActionButton
            appearance="primary"
            isRunning={action.isRunning}
            disabled={!isReady}
            onClick={move}
          >
            {t('move')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}

const amountProblem = (text: string, isNumber: boolean): { readonly validationState?: 'error' } =>
  text !== '' && !isNumber ? { validationState: 'error' } : {};

function LineSelect(props: {
  readonly label: string;
  readonly lines: readonly RowIn<'Budget'>[];
  readonly value: string;
  readonly choose: (lineId: string) => void;
}): ReactNode {
  const t = useWords(budgetWords);
  const f = useWords(formWords);
  const format = useFormat();
  return (
    <Field label={props.label} required>
      <Select
        value={props.value}
        onChange={(_event, { value }) => {
          props.choose(value);
        }}
      >
        <option value="">{f('choose')}</option>
        {props.lines.map((line) => (
          <option key={line.id} value={line.id}>
            {t('lineLeft', {
              item: line.item ?? line.id,
              month: line.month ?? '',
              available: format.money(availableOf(line), line.currency),
            })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
