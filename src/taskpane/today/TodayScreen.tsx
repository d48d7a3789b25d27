import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { todayWords } from '../../terms/today';
import { markSeen, offerFor } from '../help/seen';
import { usePerson } from '../shell/person';
import { useStart } from '../shell/start';
import { Card } from '../ui/Card';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useBook } from '../ui/useBook';
import { useWords } from '../ui/useWords';
import { paneWords } from '../../terms/pane';
import { Waiting } from '../ui/Waiting';
import { NeedList } from './NeedList';
import { todayReads } from './todayReads';

// What a person with a list does not see is not loaded for them.
const PersonChoice = lazy(async () => ({
  default: (await import('../settings/PersonChoice')).PersonChoice,
}));
const FailureBar = lazy(async () => ({ default: (await import('../ui/FailureBar')).FailureBar }));
const FirstRun = lazy(async () => ({ default: (await import('./FirstRun')).FirstRun }));
const WhileOut = lazy(async () => ({ default: (await import('../log/WhileOut')).WhileOut }));
const TourOffer = lazy(async () => ({ default: (await import('../help/TourOffer')).TourOffer }));
const OutboxNote = lazy(async () => ({ default: (await import('./OutboxNote')).OutboxNote }));

/** What needs this person now, most urgent first. */
export function TodayScreen(): ReactNode {
  const t = useWords(todayWords);
  const pane = useWords(paneWords);
  const { person } = usePerson();
  const { book, failure, reread } = useBook(todayReads);
  const title = person === undefined ? t('title') : t('titleFor', { name: person.name });
  return (
    <ScreenFrame title={title}>
      <Suspense fallback={null}>
        {failure === undefined ? null : <FailureBar failure={failure} retry={reread} />}
        {book === undefined ? (
          failure === undefined ? (
            <Waiting label={pane('reading')} />
          ) : null
        ) : (
          <TodayPart book={book} />
        )}
      </Suspense>
    </ScreenFrame>
  );
}

function TodayPart({ book }: { readonly book: Book }): ReactNode {
  const { person, isKnown } = usePerson();
  if (book.reading.absent.includes('Plans')) return <FirstRun />;
  return (
    <>
      <Suspense fallback={null}>
        <OutboxNote book={book} />
      </Suspense>
      {isKnown && person === undefined ? <ChooseFirst /> : null}
      {person === undefined ? null : <FirstTime key={person.name} person={person.name} />}
      {person === undefined ? null : <NeedList book={book} person={person.name} />}
      <Suspense fallback={null}>
        <WhileOut book={book} />
      </Suspense>
    </>
  );
}

function ChooseFirst(): ReactNode {
  const stack = useStackStyles();
  const t = useWords(todayWords);
  return (
    <Card tone="brand">
      <Section title={t('chooseFirst')}>
        <p className={stack.text}>{t('chooseFirstDo')}</p>
        <PersonChoice />
      </Section>
    </Card>
  );
}

/** What is offered to a person once; nothing of it is loaded for those who have seen it. */
function FirstTime({ person }: { readonly person: string }): ReactNode {
  const { preferences } = useStart();
  const [offer, setOffer] = useState(() => offerFor(preferences, person));
  if (offer === undefined) return null;
  return (
    <Suspense fallback={null}>
      <TourOffer
        offer={offer}
        onSeen={() => {
          markSeen(preferences, person);
          setOffer(undefined);
        }}
      />
    </Suspense>
  );
}
