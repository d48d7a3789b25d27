import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { recordTraining } from '../../application/training/recordTraining';
import { parametersOf } from '../../domain/shared/parameters';
import { serialToday } from '../../domain/shared/period';
import { training, trainingTopics } from '../../domain/tables/issues';
import { suggestedTopics, trainingDue, type TrainingDue } from '../../domain/training/due';
import { dutyFailures } from '../../terms/dutyFailure';
import { screenNames } from '../../terms/pane';
import { trainingScreenWords } from '../../terms/registerScreens';
import { useDeps } from '../shell/deps';
import { useSettings } from '../shell/settings';
import { BookGate } from '../ui/BookGate';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { EmptyState } from '../ui/EmptyState';
import { addFailureWords } from '../ui/failureWords';
import { dayOfSet, namesIn, RowFormPanel, textOf } from '../ui/form/RowFormPanel';
import { fieldsOf } from '../ui/form/rowForm';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useAction } from '../ui/useAction';
import { useWords, wordOfChoice } from '../ui/useWords';

addFailureWords(dutyFailures);

const reads = {
  Training: 'all',
  Team: 'all',
  Findings: ['id', 'ruleId', 'state', 'responsible', 'message', 'voided'],
  Parameters: ['id', 'code', 'value', 'voided'],
} as const;

/** Who is due, which topics recur, and the register (W5.3). */
export function TrainingScreen(): ReactNode {
  const t = useWords(trainingScreenWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('training')} intro={t('intro')}>
      <BookGate request={reads} needed={['Training', 'Team']}>
        {(book) => <TrainingPart book={book} />}
      </BookGate>
    </ScreenFrame>
  );
}

function TrainingPart({ book }: { readonly book: Book }): ReactNode {
  const t = useWords(trainingScreenWords);
  const { clock } = useDeps();
  const parameters = parametersOf(book.rows('Parameters'));
  const today = serialToday(clock.now());
  const due = trainingDue(book.rows('Team'), book.rows('Training'), today, parameters);
  const rows = book
    .rows('Training')
    .slice()
    .sort((a, b) => (b.heldOn ?? 0) - (a.heldOn ?? 0));
  return (
    <>
      <Section title={`${t('due')} · ${String(due.length)}`}>
        {due.length === 0 ? <EmptyState title={t('dueNone')} /> : null}
        <CardList items={due} keyOf={(one) => `${one.person} ${one.topic}`}>
          {(one) => <DueLine due={one} />}
        </CardList>
      </Section>
      <Topics book={book} />
      <RecordPanel due={due} />
      <Section title={`${t('register')} · ${String(rows.length)}`}>
        {rows.length === 0 ? <EmptyState title={t('none')} /> : null}
        <CardList items={rows} keyOf={(row) => row.id}>
          {(row) => <SessionCard row={row} />}
        </CardList>
      </Section>
    </>
  );
}

const reasonWords = { never: 'neverOne', expired: 'expired', soon: 'expiring' } as const;

function DueLine({ due }: { readonly due: TrainingDue }): ReactNode {
  const t = useWords(trainingScreenWords);
  const format = useFormat();
  const { language } = useSettings();
  return (
    <Card tone={due.reason === 'soon' ? 'warning' : 'danger'}>
      <span>
        {t(reasonWords[due.reason], {
          person: due.person,
          topic: wordOfChoice(trainingTopics, due.topic, language),
          day: format.day(due.validUntil),
        })}
      </span>
    </Card>
  );
}

function Topics({ book }: { readonly book: Book }): ReactNode {
  const t = useWords(trainingScreenWords);
  const stack = useStackStyles();
  const topics = suggestedTopics(book.rows('Findings'));
  if (topics.length === 0) return null;
  return (
    <Section title={t('topics')}>
      <CardList items={topics} keyOf={(topic) => topic.ruleId}>
        {(topic) => (
          <Card>
            <span className={stack.strong}>
              {t('topicLine', { rule: topic.ruleId, count: topic.findings })}
            </span>
            <span>{topic.message}</span>
            <span className={stack.muted}>{topic.people.join(', ')}</span>
          </Card>
        )}
      </CardList>
    </Section>
  );
}

const columns: readonly string[] = ['topic', 'title', 'heldOn', 'evidence'];
type Topic = keyof typeof trainingTopics;
const topics = Object.keys(trainingTopics) as readonly Topic[];

function RecordPanel({ due }: { readonly due: readonly TrainingDue[] }): ReactNode {
  const deps = useDeps();
  const t = useWords(trainingScreenWords);
  const action = useAction();
  const [people, setPeople] = useState(() => due.map((one) => one.person).join(', '));
  const first = { topic: 'compliance', heldOn: serialToday(deps.clock.now()) };
  return (
    <RowFormPanel
      title={t('record')}
      table={training}
      columns={columns}
      initial={fieldsOf(training, columns, first)}
      submit={t('recordNow')}
      isRunning={action.isRunning}
      onSubmit={(set, reset) => {
        const evidence = textOf(set, 'evidence');
        const request = {
          topic: topics.find((one) => one === set['topic']) ?? 'compliance',
          title: textOf(set, 'title'),
          heldOn: dayOfSet(set, 'heldOn'),
          people: namesIn(people).map((name) => ({ name, attended: true })),
          ...(evidence === '' ? {} : { evidence }),
        };
        void action.run(() => recordTraining(deps, request), {
          done: t('recorded'),
          changes: ['Training'],
          then: reset,
        });
      }}
    >
      <Field label={t('people')} required>
        <Textarea
          value={people}
          onChange={(_event, { value }) => {
            setPeople(value);
          }}
        />
      </Field>
    </RowFormPanel>
  );
}

function SessionCard({ row }: { readonly row: RowIn<'Training'> }): ReactNode {
  const stack = useStackStyles();
  const format = useFormat();
  return (
    <Card>
      <div className={stack.spread}>
        <span className={stack.strong}>{row.title}</span>
        <StateBadge code={row.topic} choices={trainingTopics} />
      </div>
      <div className={stack.spread}>
        <span className={stack.muted}>
          {[
            row.person,
            format.day(row.heldOn),
            row.validUntil === null ? null : `→ ${format.day(row.validUntil)}`,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        <CellLink place={{ table: 'Training', rowId: row.id }} />
      </div>
    </Card>
  );
}
