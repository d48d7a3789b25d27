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
const answers = {
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
          [t('appealText'), row.appeal],
          [t('handling'), row.handling],
        ]}
      />
      <Steps {...props} />
    </Card>
  );
}

function Steps(props: {
  readonly row: RowIn<'Violations'>;
  readonly team: readonly RowIn<'Team'>[];
}): ReactNode {
  const { row, team } = props;
  const deps = useDeps();
  const t = useWords(conductWords);
  const stack = useStackStyles();
  const action = useAction();
  const { person } = usePerson();
  const [words, setWords] = useState('');
  const steps = person === undefined ? [] : stepsFor(row, person.name, team).filter(isAnswer);
  if (steps.length === 0) return null;
  const needsWords = steps.some((step) => step !== 'acknowledge');
  return (
    <div className={stack.stack}>
      {needsWords ? (
        <Field label={t('words')}>
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
              void action.run(() => answers[step](deps, { violationId: row.id, words }), {
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
