import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { todayWords } from '../../terms/today';
import { usePerson } from '../shell/person';
import { PersonChoice } from '../settings/PersonChoice';
import { Card } from '../ui/Card';
import { FailureBar } from '../ui/FailureBar';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useBook } from '../ui/useBook';
import { useWords } from '../ui/useWords';
import { paneWords } from '../../terms/pane';
import { Waiting } from '../ui/Waiting';
import { FirstRun } from './FirstRun';
import { NeedList } from './NeedList';
import { OutboxNote } from './OutboxNote';
import { todayReads } from './todayReads';

/** What needs this person now, most urgent first. */
export function TodayScreen(): ReactNode {
  const t = useWords(todayWords);
  const pane = useWords(paneWords);
  const { person } = usePerson();
  const { book, failure, reread } = useBook(todayReads);
  const title = person === undefined ? t('title') : t('titleFor', { name: person.name });
  return (
    <ScreenFrame title={title}>
      {failure === undefined ? null : <FailureBar failure={failure} retry={reread} />}
      {book === undefined ? (
        failure === undefined ? (
          <Waiting label={pane('reading')} />
        ) : null
      ) : (
        <TodayPart book={book} />
      )}
    </ScreenFrame>
  );
}

function TodayPart({ book }: { readonly book: Book }): ReactNode {
  const { person, isKnown } = usePerson();
  if (book.reading.absent.includes('Plans')) return <FirstRun />;
  return (
    <>
      <OutboxNote book={book} />
      {isKnown && person === undefined ? <ChooseFirst /> : null}
      {person === undefined ? null : <NeedList book={book} person={person.name} />}
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
