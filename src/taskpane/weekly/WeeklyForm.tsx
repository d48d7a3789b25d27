import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { weekSpan, isWeekKey } from '../../domain/shared/period';
import { weeklyReports } from '../../domain/tables/weekly';
import type { WeeklyPrefill } from '../../domain/weekly/prefill';
import { formWords } from '../../terms/form';
import { screenNames } from '../../terms/pane';
import { weeklyWords } from '../../terms/weeklyScreen';
import { hrefOf } from '../shell/route';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { EmptyState } from '../ui/EmptyState';
import { ColumnField, useFieldStyles } from '../ui/form/ColumnField';
import { ColumnMeanings } from '../ui/form/ColumnMeanings';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { useWeeklyForm, weeklyColumns, type WeeklyFormState } from './useWeeklyForm';

/** The two-minute form: last week's plan comes back as a question, spend from the budget. */
export function WeeklyForm(props: {
  readonly book: Book;
  readonly campaignId: string;
  readonly week: string;
}): ReactNode {
  const { book, campaignId, week } = props;
  const t = useWords(weeklyWords);
  const name = useWords(screenNames);
  const format = useFormat();
  const fields = useFieldStyles();
  const state = useWeeklyForm(book, campaignId, week);
  const plan = book.row('Plans', campaignId);
  const above = { href: hrefOf('weekly'), name: name('weekly') };
  if (!plan || !state.prefill || !isWeekKey(week))
    return (
      <ScreenFrame title={name('weekly')} above={above}>
        <EmptyState title={t('campaignMissing')} />
      </ScreenFrame>
    );
  const span = weekSpan(week);
  const days = t('weekSpan', { from: format.shortDay(span.from), to: format.shortDay(span.to) });
  return (
    <ScreenFrame
      title={t('formTitle', { week })}
      intro={`${plan.name ?? plan.id} · ${days}`}
      above={above}
    >
      <LastWeek prefill={state.prefill} />
      <div className={fields.grid}>
        {weeklyColumns.map((column) => (
          <ColumnField
            key={column}
            table={weeklyReports}
            column={column}
            form={state.form}
            {...hintFor(column, state.prefill, t, format)}
          />
        ))}
      </div>
      <ColumnMeanings table={weeklyReports} columns={weeklyColumns} />
      <SendBar state={state} />
    </ScreenFrame>
  );
}

function hintFor(
  column: string,
  prefill: WeeklyPrefill | undefined,
  t: (key: 'timeGone' | 'fromBudget', values?: Readonly<Record<string, string>>) => string,
  format: { percent(fraction: number): string },
): { readonly hint?: string } {
  if (column === 'progress')
    return { hint: t('timeGone', { share: format.percent(prefill?.elapsed ?? 0) }) };
  return column === 'spendToDate' ? { hint: t('fromBudget') } : {};
}

function LastWeek({ prefill }: { readonly prefill: WeeklyPrefill }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(weeklyWords);
  if (prefill.question === null) return null;
  return (
    <Card tone="brand">
      <span className={stack.muted}>{t('lastWeek', { week: prefill.lastWeek ?? '' })}</span>
      <p className={stack.text}>{prefill.question}</p>
      {prefill.openProblems === null ? null : (
        <>
          <span className={stack.muted}>{t('openProblems')}</span>
          <p className={stack.text}>{prefill.openProblems}</p>
        </>
      )}
      <span className={stack.strong}>{t('lastWeekAsk')}</span>
    </Card>
  );
}

function SendBar({ state }: { readonly state: WeeklyFormState }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(weeklyWords);
  const f = useWords(formWords);
  const [reason, setReason] = useState('');
  const isCorrection = state.submittedAt !== null;
  const problems = Object.keys(state.form.problems).length;
  const isReady = problems === 0 && (!isCorrection || reason.trim() !== '');
  return (
    <>
      {isCorrection ? (
        <Field label={t('correction')} hint={t('correctionHint')} required>
          <Input
            value={reason}
            onChange={(_event, { value }) => {
              setReason(value);
            }}
          />
        </Field>
      ) : null}
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={state.isSending}
          disabled={!isReady}
          onClick={() => {
            if (isReady) state.send(reason, t('submitted'));
          }}
        >
          {t('submit')}
        </ActionButton>
        <span className={stack.muted} role="status">
          {problems > 0 ? f('fixFirst', { count: problems }) : f('draftSaved')}
        </span>
      </div>
    </>
  );
}
