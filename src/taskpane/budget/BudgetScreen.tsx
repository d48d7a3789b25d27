import { dutyFailures } from '../../terms/dutyFailure';
import { addFailureWords } from '../ui/failureWords';
import { Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { budgetDeskOf, budgetReads } from '../../application/budget/budgetDesk';
import type { Book } from '../../application/book';
import { quarterOf, serialToday } from '../../domain/shared/period';
import { budgetWords } from '../../terms/budgetScreen';
import { screenNames } from '../../terms/pane';
import { useDeps } from '../shell/deps';
import type { ScreenProps } from '../shell/screens';
import { BookGate } from '../ui/BookGate';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useWords } from '../ui/useWords';
import { ImportPanel } from '../import/ImportPanel';
import { BurnCard } from './BurnCard';
import { Overspends } from './Overspends';
import { BudgetVersions } from './BudgetVersions';
import { Reallocate } from './Reallocate';
import { ReviseBudget } from './ReviseBudget';
import { RollUpTable } from './RollUpTable';
import { TrueUp } from './TrueUp';
import { Unusual } from './Unusual';

addFailureWords(dutyFailures);

/** Burn against time, overspend, roll-ups, and moving budget between lines. */
export function BudgetScreen(_props: ScreenProps): ReactNode {
  const t = useWords(budgetWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('budget')} intro={t('intro')}>
      <BookGate request={budgetReads} needed={['Plans', 'Budget']}>
        {(book) => <BudgetPart book={book} />}
      </BookGate>
    </ScreenFrame>
  );
}

function BudgetPart({ book }: { readonly book: Book }): ReactNode {
  const t = useWords(budgetWords);
  const format = useFormat();
  const { clock } = useDeps();
  const today = serialToday(clock.now());
  const quarters = useMemo(
    () => [...new Set(book.rows('Plans').flatMap((plan) => plan.quarter ?? []))].sort().reverse(),
    [book],
  );
  const now = quarterOf(today);
  const [quarter, setQuarter] = useState(quarters.includes(now) ? now : '');
  const desk = useMemo(() => budgetDeskOf(book, today), [book, today]);
  const shown = desk.campaigns.filter(
    ({ campaignId }) => quarter === '' || book.row('Plans', campaignId)?.quarter === quarter,
  );
  const lines = book
    .rows('Budget')
    .filter(
      (line) => quarter === '' || book.row('Plans', line.campaignId ?? '')?.quarter === quarter,
    );
  if (book.rows('Budget').length === 0) return <EmptyState title={t('none')} body={t('noneDo')} />;
  return (
    <>
      <Field label={t('quarter')} size="small">
        <Select
          size="small"
          value={quarter}
          onChange={(_event, { value }) => {
            setQuarter(value);
          }}
        >
          <option value="">{t('allQuarters')}</option>
          {quarters.map((key) => (
            <option key={key} value={key}>
              {format.quarter(key)}
            </option>
          ))}
        </Select>
      </Field>
      <Overspends desk={desk} book={book} quarter={quarter} />
      <Unusual desk={desk} book={book} lineIds={new Set(lines.map((line) => line.id))} />
      <Section title={`${t('campaigns')} · ${String(shown.length)}`}>
        <CardList items={shown} keyOf={(one) => one.campaignId}>
          {(one) => <BurnCard campaign={one} />}
        </CardList>
      </Section>
      <RollUpTable book={book} today={today} />
      <Reallocate book={book} quarter={quarter} />
      <ReviseBudget lines={lines} />
      <TrueUp lines={lines} />
      <BudgetVersions lines={lines} book={book} />
      <ImportPanel table="Budget" />
    </>
  );
}
