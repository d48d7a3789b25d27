import { Badge, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { adoptLesson, declineLesson } from '../../application/lesson/lessons';
import { lessons, lessonTargets } from '../../domain/tables/issues';
import { formWords } from '../../terms/form';
import { lessonScreenWords } from '../../terms/registerScreens';
import { useDeps } from '../shell/deps';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useAction } from '../ui/useAction';
import { useWords, wordOfChoice } from '../ui/useWords';

/** One lesson: what was learnt, what is to be done, and ticking it off. */
export function LessonCard(props: {
  readonly lesson: RowIn<'Lessons'>;
  readonly book: Book;
}): ReactNode {
  const { lesson } = props;
  const t = useWords(lessonScreenWords);
  const stack = useStackStyles();
  const format = useFormat();
  const { language } = useSettings();
  const outcomes = lessons.columns.outcome.choices ?? {};
  return (
    <Card tone={lesson.state === 'open' ? 'brand' : 'quiet'}>
      <div className={stack.spread}>
        <span className={stack.row}>
          <Badge appearance="outline" color={lesson.outcome === 'success' ? 'success' : 'warning'}>
            {wordOfChoice(outcomes, lesson.outcome, language)}
          </Badge>
          <StateBadge code={lesson.state} choices={lessons.columns.state.choices ?? {}} />
        </span>
        <CellLink place={{ table: 'Lessons', rowId: lesson.id }} />
      </div>
      <p className={stack.text}>{lesson.lesson}</p>
      <p className={stack.text}>{`→ ${lesson.action ?? ''}`}</p>
      <span className={stack.muted}>
        {[
          wordOfChoice(lessonTargets, lesson.target, language),
          lesson.owner,
          lesson.dueQuarter === null
            ? null
            : t('dueIn', { quarter: format.quarter(lesson.dueQuarter) }),
        ]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
      </span>
      <AdoptedIn {...props} />
      {lesson.proof === null ? null : (
        <span className={stack.muted}>{t('because', { proof: lesson.proof })}</span>
      )}
      {lesson.state === 'open' ? <Settle {...props} /> : null}
    </Card>
  );
}

function AdoptedIn(props: { readonly lesson: RowIn<'Lessons'>; readonly book: Book }): ReactNode {
  const { lesson, book } = props;
  const t = useWords(lessonScreenWords);
  const named = useNamed();
  const plan = lesson.adoptedIn === null ? undefined : book.row('Plans', lesson.adoptedIn);
  if (plan === undefined) return null;
  return (
    <RouteLink href={hrefOf('plan', [plan.id])}>{t('adoptedIn', { plan: named(plan) })}</RouteLink>
  );
}

/** A campaign that came again has the same name; its quarter tells which one is meant. */
function useNamed(): (plan: RowIn<'Plans'>) => string {
  const format = useFormat();
  return (plan) => `${plan.name ?? plan.id} · ${format.quarter(plan.quarter)}`;
}

/** Plans that can still take a lesson up, those of the latest quarter first. */
const isOver: readonly (string | null)[] = ['completed', 'closed', 'rejected'];
const takers = (book: Book): readonly RowIn<'Plans'>[] =>
  book
    .rows('Plans')
    .filter((plan) => !isOver.includes(plan.status))
    .sort((a, b) => (b.quarter ?? '').localeCompare(a.quarter ?? ''));

function Settle(props: { readonly lesson: RowIn<'Lessons'>; readonly book: Book }): ReactNode {
  const { lesson, book } = props;
  const deps = useDeps();
  const t = useWords(lessonScreenWords);
  const stack = useStackStyles();
  const action = useAction();
  const [planId, setPlanId] = useState('');
  const [proof, setProof] = useState('');
  const hasProof = proof.trim() !== '';
  const adopt = (): void => {
    if (!hasProof || planId === '') return;
    void action.run(() => adoptLesson(deps, { lessonId: lesson.id, planId, proof }), {
      done: t('adopted'),
      changes: ['Lessons', 'Plans'],
    });
  };
  const decline = (): void => {
    if (!hasProof) return;
    void action.run(() => declineLesson(deps, { lessonId: lesson.id, reason: proof }), {
      done: t('declined'),
      changes: ['Lessons'],
    });
  };
  return (
    <details>
      <summary className={stack.strong}>{t('settle')}</summary>
      <div className={stack.stack}>
        <ProofFields
          book={book}
          planId={planId}
          proof={proof}
          choosePlan={setPlanId}
          sayProof={setProof}
        />
        <div className={stack.row}>
          <ActionButton
            size="small"
            appearance="primary"
            isRunning={action.isRunning}
            disabled={!hasProof || planId === ''}
            onClick={adopt}
          >
            {t('adopt')}
          </ActionButton>
          <ActionButton
            size="small"
            isRunning={action.isRunning}
            disabled={!hasProof}
            onClick={decline}
          >
            {t('decline')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}

function ProofFields(props: {
  readonly book: Book;
  readonly planId: string;
  readonly proof: string;
  readonly choosePlan: (planId: string) => void;
  readonly sayProof: (proof: string) => void;
}): ReactNode {
  const t = useWords(lessonScreenWords);
  const f = useWords(formWords);
  const named = useNamed();
  return (
    <>
      <Field label={t('plan')} hint={t('planHint')}>
        <Select
          value={props.planId}
          onChange={(_event, { value }) => {
            props.choosePlan(value);
          }}
        >
          <option value="">{f('choose')}</option>
          {takers(props.book).map((plan) => (
            <option key={plan.id} value={plan.id}>
              {named(plan)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('proof')} required>
        <Input
          value={props.proof}
          onChange={(_event, { value }) => {
            props.sayProof(value);
          }}
        />
      </Field>
    </>
  );
}
