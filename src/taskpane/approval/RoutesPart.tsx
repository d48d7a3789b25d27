import { Field, Input, Select } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { simulatePlan, type RouteQuestion } from '../../application/approval/simulatePlan';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { Book, RowIn } from '../../application/book';
import { plannedTotal } from '../../domain/approval/content';
import { budget } from '../../domain/tables/budget';
import { paneWords, screenNames } from '../../terms/pane';
import { routeWords } from '../../terms/routeScreen';
import { hrefOf } from '../shell/route';
import { usePerson } from '../shell/person';
import { BookGate } from '../ui/BookGate';
import { FailureBar } from '../ui/FailureBar';
import { parseTyped } from '../ui/form/typed';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useComputed } from '../ui/useComputed';
import { useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { RouteProof } from './RouteProof';
import { SimulatedRoute } from './SimulatedRoute';
import { useDeskReads } from './useDeskReads';

/** Who will get a plan, and why; the whole role table proved. */
export function RoutesPart(props: {
  readonly deps: ApprovalDeps;
  readonly planId: string | undefined;
}): ReactNode {
  const t = useWords(routeWords);
  const name = useWords(screenNames);
  const request = useDeskReads(props.deps);
  return (
    <ScreenFrame
      title={t('title')}
      intro={t('intro')}
      above={{ href: hrefOf('approval'), name: name('approval') }}
    >
      <BookGate request={request} needed={['Plans', 'Decisions', 'Stages', 'Team']}>
        {(book) => (
          <>
            <Simulator book={book} {...props} />
            <RouteProof book={book} deps={props.deps} />
          </>
        )}
      </BookGate>
    </ScreenFrame>
  );
}

/** Blank → nothing asked; anything that is no amount → null. */
function amountIn(text: string, currency: string): number | null | undefined {
  if (text.trim() === '') return undefined;
  const typed = parseTyped(budget.columns.planned, text, currency);
  return typed.ok && typeof typed.value === 'number' && typed.value >= 0 ? typed.value : null;
}

function Simulator(props: {
  readonly book: Book;
  readonly deps: ApprovalDeps;
  readonly planId: string | undefined;
}): ReactNode {
  const { book, deps } = props;
  const t = useWords(routeWords);
  const [planId, choosePlan] = useState(props.planId ?? '');
  const [text, type] = useState('');
  const [submitter, chooseSubmitter] = useState('');
  const plan = book.row('Plans', planId);
  const planned = amountIn(text, plan?.currency ?? 'CNY');
  return (
    <>
      <Field label={t('plan')}>
        <Select
          value={planId}
          onChange={(_event, { value }) => {
            choosePlan(value);
          }}
        >
          <option value="">{t('choosePlan')}</option>
          {book.rows('Plans').map((row) => (
            <option key={row.id} value={row.id}>
              {row.name ?? row.id}
            </option>
          ))}
        </Select>
      </Field>
      {plan === undefined ? null : (
        <>
          <Amount book={book} plan={plan} text={text} type={type} isWrong={planned === null} />
          <Submitter plan={plan} submitter={submitter} choose={chooseSubmitter} />
          {planned === null ? null : (
            <Answer
              book={book}
              deps={deps}
              planId={planId}
              planned={planned}
              submitter={submitter}
            />
          )}
        </>
      )}
    </>
  );
}

function Submitter(props: {
  readonly plan: RowIn<'Plans'>;
  readonly submitter: string;
  readonly choose: (name: string) => void;
}): ReactNode {
  const { submitter } = props;
  const t = useWords(routeWords);
  const { names } = usePerson();
  const lead = props.plan.lead ?? '';
  return (
    <Field label={t('submitter')}>
      <Select
        value={submitter === '' ? lead : submitter}
        onChange={(_event, { value }) => {
          props.choose(value);
        }}
      >
        {[...new Set([lead, ...names])].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Amount(props: {
  readonly book: Book;
  readonly plan: RowIn<'Plans'>;
  readonly text: string;
  readonly type: (text: string) => void;
  readonly isWrong: boolean;
}): ReactNode {
  const { book, plan } = props;
  const t = useWords(routeWords);
  const format = useFormat();
  const own = plannedTotal(book.rows('Budget').filter((line) => line.campaignId === plan.id));
  return (
    <Field
      label={t('amount')}
      hint={t('amountHint', { amount: format.money(own, plan.currency) })}
      {...(props.isWrong ? { validationMessage: t('amountWrong') } : {})}
    >
      <Input
        inputMode="decimal"
        value={props.text}
        onChange={(_event, { value }) => {
          props.type(value);
        }}
      />
    </Field>
  );
}

function Answer(props: {
  readonly book: Book;
  readonly deps: ApprovalDeps;
  readonly planId: string;
  readonly planned: number | undefined;
  readonly submitter: string;
}): ReactNode {
  const { book, deps, planId, planned, submitter } = props;
  const pane = useWords(paneWords);
  const simulated = useComputed(
    useCallback(() => {
      const question: RouteQuestion = {
        planId,
        ...(planned === undefined ? {} : { planned }),
        ...(submitter === '' ? {} : { submitter }),
      };
      return simulatePlan(deps, book, question);
    }, [deps, book, planId, planned, submitter]),
  );
  if (simulated === undefined) return <Waiting label={pane('working')} />;
  if (!simulated.ok) return <FailureBar failure={simulated.failure} />;
  return <SimulatedRoute simulated={simulated.value} stages={book.allRows('Stages')} />;
}
