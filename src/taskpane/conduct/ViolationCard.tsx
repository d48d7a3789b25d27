import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RowIn } from '../../application/book';
import {
  acknowledgeViolation,
  appealViolation,
  dismissViolation,
  handleViolation,
} from '../../application/conduct/answerViolation';
import { isSamePerson } from '../../domain/approval/people';
import { stepsFor, type ConductStep } from '../../domain/conduct/violation';
import { violationStates } from '../../domain/tables/issues';
import { conductWords } from '../../terms/conductScreen';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { Facts } from '../ui/Facts';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

type Answer = Exclude<ConductStep, 'record'>;
const useCases = {
  acknowledge: acknowledgeViolation,
  appeal: appealViolation,
  handle: handleViolation,
  dismiss: dismissViolation,
} as const;
const isAnswer = (step: ConductStep): step is Answer => step !== 'record';

/** One entry of the register, with the steps this person may take. */
export function ViolationCard(props: {
  readonly row: RowIn<'Violations'>;
  readonly team: readonly RowIn<'Team'>[];
}): ReactNode {
  const { row } = props;
  const t = useWords(conductWords);
  const stack = useStackStyles();
  const format = useFormat();
  const acknowledgedOn = row.acknowledgedAt === null ? null : format.instant(row.acknowledgedAt);
  return (
    <Card tone={row.state === 'found' ? 'warning' : 'quiet'}>
      <div className={stack.spread}>
        <span className={stack.strong}>{row.person}</span>
        <StateBadge code={row.state} choices={violationStates} />
      </div>
      <p className={stack.text}>{row.act}</p>
      <span className={stack.muted}>{t('basis', { basis: row.basis ?? '' })}</span>
      <span className={stack.muted}>
        {t('foundOn', { day: format.day(row.foundOn), by: row.recordedBy ?? '' })}
      </span>
      <Facts
        facts={[
          [t('acknowledgedOn'), acknowledgedOn],
          [t('appealText'), row.appeal],
          [t('handling'), row.handling],
        ]}
      />
      <Next row={row} />
      <Steps {...props} />
    </Card>
  );
}

/** Whom the matter waits for; nothing once it is over. */
function Next({ row }: { readonly row: RowIn<'Violations'> }): ReactNode {
  const t = useWords(conductWords);
  const stack = useStackStyles();
  const { person } = usePerson();
  const isMine = isSamePerson(row.person, person?.name ?? null);
  const said = nextIn(row, isMine);
  if (said === undefined) return null;
  const values = { person: row.person ?? '', by: row.recordedBy ?? '' };
  return <span className={stack.muted}>{t(said, values)}</span>;
}

function nextIn(row: RowIn<'Violations'>, isMine: boolean) {
  switch (row.state) {
    case 'found':
      return isMine ? undefined : 'waitsForPerson';
    case 'acknowledged':
      return row.handling === null ? 'waitsForHandling' : undefined;
    case 'appealed':
      return 'waitsForOther';
    default:
      return undefined;
  }
}

function Steps(props: {
  readonly row: RowIn<'Violations'>;
  readonly team: readonly RowIn<'Team'>[];
}): ReactNode {
  const { row, team } = props;
  const t = useWords(conductWords);
  const stack = useStackStyles();
  const { person } = usePerson();
  const steps = person === undefined ? [] : stepsFor(row, person.name, team).filter(isAnswer);
  if (steps.length === 0) return null;
  const isTheirs = steps.includes('appeal');
  const answers = <Answers row={row} steps={steps} isTheirs={isTheirs} />;
  if (isTheirs) return answers;
  // A register of many is read first; what is to be said about one unfolds.
  return (
    <details>
      <summary className={stack.strong}>{t('answer')}</summary>
      {answers}
    </details>
  );
}

function Answers(props: {
  readonly row: RowIn<'Violations'>;
  readonly steps: readonly Answer[];
  readonly isTheirs: boolean;
}): ReactNode {
  const { row, steps, isTheirs } = props;
  const deps = useDeps();
  const t = useWords(conductWords);
  const stack = useStackStyles();
  const action = useAction();
  const [words, setWords] = useState('');
  const needsWords = steps.some((step) => step !== 'acknowledge');
  return (
    <div className={stack.stack}>
      {needsWords ? (
        <Field label={t('words')} hint={t(isTheirs ? 'wordsToAppeal' : 'wordsToHandle')}>
          <Textarea
            value={words}
            onChange={(_event, { value }) => {
              setWords(value);
            }}
          />
        </Field>
      ) : null}
      <div className={stack.row}>
        {steps.map((step) => (
          <ActionButton
            key={step}
            size="small"
            isRunning={action.isRunning}
            disabled={step !== 'acknowledge' && words.trim() === ''}
            onClick={() => {
              if (step !== 'acknowledge' && words.trim() === '') return;
              void action.run(() => useCases[step](deps, { violationId: row.id, words }), {
                done: t('done'),
                changes: ['Violations', 'Decisions'],
                then: () => {
                  setWords('');
                },
              });
            }}
          >
            {t(step)}
          </ActionButton>
        ))}
      </div>
    </div>
  );
}
