import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { weeklyDeskOf, type WeeklyDesk } from '../../application/weekly/weeklyDesk';
import { serialToday } from '../../domain/shared/period';
import { screenNames } from '../../terms/pane';
import { weeklyWords } from '../../terms/weeklyScreen';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { Chips } from '../ui/Chips';
import { EmptyState } from '../ui/EmptyState';
import { CardList } from '../ui/CardList';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { DutyCard } from './DutyCard';
import { SignalCard } from './SignalCard';

/** What is due, what raises a question, what was filed. */
export function WeeklyList(props: {
  readonly book: Book;
  readonly campaignId: string | undefined;
}): ReactNode {
  const { book, campaignId } = props;
  const t = useWords(weeklyWords);
  const name = useWords(screenNames);
  const { clock } = useDeps();
  const { person, roles } = usePerson();
  const leadsOnly = roles.length === 1 && roles[0] === 'lead';
  const [whose, setWhose] = useState<'mine' | 'all'>(leadsOnly ? 'mine' : 'all');
  const today = serialToday(clock.now());
  const mine = whose === 'mine' && person !== undefined ? person.name : undefined;
  const desk = weeklyDeskOf(book, today, mine);
  const only = <T extends { readonly campaignId: string }>(duties: readonly T[]): readonly T[] =>
    campaignId === undefined ? duties : duties.filter((one) => one.campaignId === campaignId);
  const due = only(desk.due);
  const filed = only(desk.duties)
    .filter((duty) => duty.state === 'onTime' || duty.state === 'late')
    .slice()
    .reverse();
  return (
    <ScreenFrame title={name('weekly')} intro={t('intro')}>
      <Chips
        label={t('show')}
        chosen={whose}
        choose={setWhose}
        chips={[
          { value: 'mine', text: t('mine') },
          { value: 'all', text: t('everyone') },
        ]}
      />
      <Section title={`${t('due')} · ${String(due.length)}`}>
        {due.length === 0 ? <EmptyState title={t('dueNone')} body={t('dueNoneDo')} /> : null}
        <CardList items={due} keyOf={(duty) => `${duty.campaignId} ${duty.week}`}>
          {(duty) => <DutyCard duty={duty} />}
        </CardList>
      </Section>
      <Signals desk={desk} book={book} campaignId={campaignId} />
      <Reminders desk={desk} />
      {filed.length === 0 ? null : (
        <Section title={`${t('filed')} · ${String(filed.length)}`}>
          <CardList items={filed} keyOf={(duty) => `${duty.campaignId} ${duty.week}`}>
            {(duty) => <DutyCard duty={duty} />}
          </CardList>
        </Section>
      )}
    </ScreenFrame>
  );
}

function Signals(props: {
  readonly desk: WeeklyDesk;
  readonly book: Book;
  readonly campaignId: string | undefined;
}): ReactNode {
  const stack = useStackStyles();
  const t = useWords(weeklyWords);
  const { book, campaignId } = props;
  const signals = props.desk.signals.filter(
    (signal) =>
      campaignId === undefined || book.row('Weekly', signal.reportId)?.campaignId === campaignId,
  );
  if (signals.length === 0) return null;
  return (
    <Section title={`${t('signals')} · ${String(signals.length)}`}>
      <p className={stack.muted}>{t('signalsHint')}</p>
      <CardList items={signals} keyOf={(signal) => `${signal.code} ${signal.reportId}`}>
        {(signal) => <SignalCard signal={signal} book={book} />}
      </CardList>
    </Section>
  );
}

/** Mail drafts for those who are late; nothing is sent by the pane. */
function Reminders({ desk }: { readonly desk: WeeklyDesk }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(weeklyWords);
  const { roles } = usePerson();
  if (desk.reminders.length === 0 || !roles.includes('manager')) return null;
  return (
    <Section title={t('reminders')}>
      <p className={stack.muted}>{t('remindersHint')}</p>
      <div className={stack.row}>
        {desk.reminders.map((draft) => (
          <Button key={draft.person} as="a" size="small" href={mailAddress(draft)}>
            {t('remind', { person: draft.person })}
          </Button>
        ))}
      </div>
    </Section>
  );
}

const mailAddress = (draft: WeeklyDesk['reminders'][number]): string =>
  `mailto:${encodeURIComponent(draft.to.join(','))}?subject=${encodeURIComponent(
    draft.subject,
  )}&body=${encodeURIComponent(draft.body)}`;
