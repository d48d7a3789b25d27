import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { recordTraining } from '../../application/training/recordTraining';
import { grouped } from '../../domain/shared/grouped';
import { parametersOf } from '../../domain/shared/parameters';
import { serialToday } from '../../domain/shared/period';
import { training, trainingTopics } from '../../domain/tables/issues';
import { suggestedTopics, trainingDue, type SuggestedTopic } from '../../domain/training/due';
import { dutyFailures } from '../../terms/dutyFailure';
import { formWords } from '../../terms/form';
import { screenNames } from '../../terms/pane';
import { trainingScreenWords } from '../../terms/registerScreens';
import { useDeps } from '../shell/deps';
import { BookGate } from '../ui/BookGate';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { addFailureWords } from '../ui/failureWords';
import { needing } from '../ui/form/needing';
import { dayOfSet, namesIn, RowFormPanel, textOf } from '../ui/form/RowFormPanel';
import { fieldsOf } from '../ui/form/rowForm';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { DuePart } from './DuePart';
import { SessionCard, sessionKey } from './SessionCard';

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
  const [topic, setTopic] = useState<SuggestedTopic>();
  const parameters = parametersOf(book.rows('Parameters'));
  const today = serialToday(clock.now());
  const due = trainingDue(book.rows('Team'), book.rows('Training'), today, parameters);
  const rows = book
    .rows('Training')
    .slice()
    .sort((a, b) => (b.heldOn ?? 0) - (a.heldOn ?? 0));
  const sessions = [...grouped(rows, sessionKey).values()];
  return (
    <>
      <DuePart due={due} />
      <Topics book={book} choose={setTopic} />
      <RecordPanel
        key={topic?.ruleId ?? ''}
        topic={topic}
        people={topic?.people ?? due.map((one) => one.person)}
        end={() => {
          setTopic(undefined);
        }}
      />
      <Section title={`${t('register')} · ${String(sessions.length)}`}>
        {rows.length === 0 ? <EmptyState title={t('none')} /> : null}
        <CardList items={sessions} keyOf={(session) => session[0]?.id ?? ''}>
          {(session) => <SessionCard rows={session} />}
        </CardList>
      </Section>
    </>
  );
}

function Topics(props: {
  readonly book: Book;
  readonly choose: (topic: SuggestedTopic) => void;
}): ReactNode {
  const { book } = props;
  const t = useWords(trainingScreenWords);
  const stack = useStackStyles();
  const comma = useWords(formWords)('comma');
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
            <span className={stack.muted}>{topic.people.join(comma)}</span>
            <div className={stack.row}>
              <Button
                size="small"
                onClick={() => {
                  props.choose(topic);
                }}
              >
                {t('recordTopic')}
              </Button>
            </div>
          </Card>
        )}
      </CardList>
    </Section>
  );
}

const columns: readonly string[] = ['topic', 'title', 'heldOn', 'evidence'];
type Topic = keyof typeof trainingTopics;
const topics = Object.keys(trainingTopics) as readonly Topic[];

const held = needing(training, ['heldOn']);

/** One session for several people, begun with those who are due, or from a rule they broke. */
function RecordPanel(props: {
  readonly topic: SuggestedTopic | undefined;
  readonly people: readonly string[];
  readonly end: () => void;
}): ReactNode {
  const { topic } = props;
  const deps = useDeps();
  const t = useWords(trainingScreenWords);
  const action = useAction();
  const comma = useWords(formWords)('comma');
  const [typed, setTyped] = useState<string>();
  const people = typed ?? props.people.join(comma);
  const first = {
    topic: 'compliance',
    title: topic?.message ?? null,
    heldOn: serialToday(deps.clock.now()),
  };
  return (
    <RowFormPanel
      title={t('record')}
      table={held}
      columns={columns}
      wide={['title']}
      initial={fieldsOf(training, columns, first)}
      submit={t('recordNow')}
      isRunning={action.isRunning}
      isReady={namesIn(people).length > 0}
      isOpen={topic !== undefined}
      onSubmit={(set, done) => {
        const evidence = textOf(set, 'evidence');
        const request = {
          topic: topics.find((one) => one === set['topic']) ?? 'compliance',
          title: textOf(set, 'title'),
          heldOn: dayOfSet(set, 'heldOn'),
          people: namesIn(people).map((name) => ({ name, attended: true })),
          ...(evidence === '' ? {} : { evidence }),
          ...(topic === undefined ? {} : { ruleId: topic.ruleId }),
        };
        void action.run(() => recordTraining(deps, request), {
          done: t('recorded'),
          changes: ['Training'],
          then: () => {
            setTyped(undefined);
            done();
            props.end();
          },
        });
      }}
    >
      <Field label={t('people')} required>
        <Textarea
          value={people}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
    </RowFormPanel>
  );
}
