import { useEffect, useMemo, useState } from 'react';
import type { Book } from '../../application/book';
import { submitWeekly } from '../../application/weekly/submitWeekly';
import { weeklyFormOf } from '../../application/weekly/weeklyDesk';
import { serialToday } from '../../domain/shared/period';
import { weeklyReports } from '../../domain/tables/weekly';
import type { WeeklyPrefill } from '../../domain/weekly/prefill';
import { useDeps } from '../shell/deps';
import { navigate } from '../shell/route';
import { fieldsOf, useRowForm, type Fields, type RowForm } from '../ui/form/rowForm';
import { useDraft } from '../ui/form/useDraft';
import { useAction } from '../ui/useAction';

export const weeklyColumns: readonly string[] = [
  'progress',
  'spendToDate',
  'carriedOver',
  'done',
  'next',
  'problems',
  'kpiNotes',
];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string');

export interface WeeklyFormState {
  readonly prefill: WeeklyPrefill | undefined;
  readonly form: RowForm;
  readonly submittedAt: string | null;
  readonly hasDraft: boolean;
  readonly isSending: boolean;
  readonly send: (reason: string, done: string) => void;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One week's report: prefilled, drafted, sent. */
export function useWeeklyForm(book: Book, campaignId: string, week: string): WeeklyFormState {
  const deps = useDeps();
  const action = useAction();
  const draft = useDraft<Fields>(`weekly:${campaignId}:${week}`, isFields);
  const prefilled = useMemo(
    () => weeklyFormOf(book, campaignId, week, serialToday(deps.clock.now())),
    [book, campaignId, week, deps.clock],
  );
  const prefill = prefilled.ok ? prefilled.value : undefined;
  const there = book
    .rows('Weekly')
    .find((row) => row.campaignId === campaignId && row.week === week);
  const [first] = useState(() => fieldsOf(weeklyReports, weeklyColumns, there ?? { ...prefill }));
  const form = useRowForm(weeklyReports, weeklyColumns, first);
  const { kept, save } = draft;
  const { fields, reset } = form;
  useEffect(() => {
    if (kept) reset(kept);
  }, [kept, reset]);
  useEffect(() => {
    if (fields !== first && kept !== undefined) save(fields);
  }, [fields, first, kept, save]);

  const send = (reason: string, done: string): void => {
    const { set } = form;
    const request = {
      campaignId,
      week,
      progress: Number(set['progress'] ?? 0),
      spendToDate: Number(set['spendToDate'] ?? 0),
      done: textOf(set['done']),
      next: textOf(set['next']),
      carriedOver: textOf(set['carriedOver']),
      problems: textOf(set['problems']),
      kpiNotes: textOf(set['kpiNotes']),
      ...(reason.trim() === '' ? {} : { correction: { reason: reason.trim() } }),
    };
    void action.run(() => submitWeekly(deps, request), {
      done,
      changes: ['Weekly', 'Decisions', 'Archive'],
      then: () => {
        void draft.discard();
        navigate('weekly');
      },
    });
  };
  return {
    prefill,
    form,
    submittedAt: there?.submittedAt ?? null,
    hasDraft: kept !== null && kept !== undefined,
    isSending: action.isRunning,
    send,
  };
}
