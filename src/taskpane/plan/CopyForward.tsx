import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { copyPlanForward } from '../../application/plan/copyPlanForward';
import { lessonOffers } from '../../domain/lesson/offers';
import { isQuarterKey, shiftQuarter } from '../../domain/shared/period';
import { formWords } from '../../terms/form';
import { planWords } from '../../terms/plan';
import { useDeps } from '../shell/deps';
import { hrefOf, navigate } from '../shell/route';
import { ActionButton } from '../ui/ActionButton';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { PlanGone } from './PlanGone';
import { quarterNow } from './planMoney';

/** Open lessons of this kind of campaign, as far as the new quarter. */
const lessonsFor = (
  book: Book,
  plan: RowIn<'Plans'>,
  quarter: string,
): readonly RowIn<'Lessons'>[] => lessonOffers(book.rows('Lessons'), { kind: plan.kind, quarter });

/** Starts next quarter's draft from an earlier campaign, with its lessons. */
export function CopyForward(props: { readonly book: Book; readonly planId: string }): ReactNode {
  const { book, planId } = props;
  const plan = book.row('Plans', planId);
  return plan ? <CopyForm book={book} plan={plan} /> : <PlanGone planId={planId} />;
}

function CopyForm(props: { readonly book: Book; readonly plan: RowIn<'Plans'> }): ReactNode {
  const { book, plan } = props;
  const deps = useDeps();
  const t = useWords(planWords);
  const f = useWords(formWords);
  const action = useAction();
  const [quarter, setQuarter] = useState(() =>
    shiftQuarter(plan.quarter ?? quarterNow(deps.clock.now()), 1),
  );
  const lessons = lessonsFor(book, plan, quarter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(lessons.map((lesson) => lesson.id)),
  );
  const isKey = isQuarterKey(quarter);
  const [made, setMade] = useState<string>();
  const isThere = made !== undefined && book.row('Plans', made) !== undefined;
  useEffect(() => {
    // Not before the tables were read again: the form would open on a plan it does not know.
    if (isThere) navigate('plan', [made, 'edit']);
  }, [isThere, made]);
  return (
    <ScreenFrame
      title={t('copyTitle', { name: plan.name ?? t('unnamed') })}
      intro={t('copyIntro')}
      above={{ href: hrefOf('plan', [plan.id]), name: plan.name ?? t('unnamed') }}
    >
      <Field
        label={t('copyQuarter')}
        required
        {...(isKey ? {} : { validationMessage: f('notAPeriod') })}
      >
        <Input
          value={quarter}
          onChange={(_event, typed) => {
            setQuarter(typed.value.trim().toUpperCase());
          }}
        />
      </Field>
      <Section title={t('copyLessons')}>
        <Lessons lessons={lessons} chosen={chosen} choose={setChosen} />
      </Section>
      <ActionButton
        appearance="primary"
        isRunning={action.isRunning || made !== undefined}
        disabled={!isKey}
        onClick={() => {
          const request = { fromPlanId: plan.id, quarter, lessonIds: [...chosen] };
          void action.run(() => copyPlanForward(deps, request), {
            done: t('copied'),
            changes: ['Plans', 'Budget', 'KPIs', 'Lessons'],
            then: (acted) => {
              setMade(acted.value.planId);
            },
          });
        }}
      >
        {t('copyNow')}
      </ActionButton>
    </ScreenFrame>
  );
}

function Lessons(props: {
  readonly lessons: readonly RowIn<'Lessons'>[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const stack = useStackStyles();
  const t = useWords(planWords);
  if (props.lessons.length === 0) return <p className={stack.text}>{t('noLessons')}</p>;
  return (
    <div className={stack.tight}>
      {props.lessons.map((lesson) => (
        <Checkbox
          key={lesson.id}
          checked={props.chosen.has(lesson.id)}
          label={[lesson.lesson, lesson.action].filter((part) => part !== null).join(' → ')}
          onChange={(_event, { checked }) => {
            const next = new Set(props.chosen);
            if (checked === true) next.add(lesson.id);
            else next.delete(lesson.id);
            props.choose(next);
          }}
        />
      ))}
    </div>
  );
}
