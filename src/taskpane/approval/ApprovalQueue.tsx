import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import {
  statesOf,
  waitingFor,
  type PlanInReview,
  type WaitingDecision,
} from '../../application/approval/approvalOverview';
import { repairStatuses } from '../../application/approval/repairStatuses';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { Book } from '../../application/book';
import { untrainedIn } from '../../domain/approval/authority';
import { isSamePerson } from '../../domain/approval/people';
import { approvalWords } from '../../terms/approvalScreen';
import { paneWords, screenNames } from '../../terms/pane';
import { planStatuses } from '../../domain/tables/plans';
import { usePerson } from '../shell/person';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { ActionButton } from '../ui/ActionButton';
import { BookGate } from '../ui/BookGate';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useAction } from '../ui/useAction';
import { useComputed } from '../ui/useComputed';
import { useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { useDeskReads } from './useDeskReads';

/** Every stage that waits for this person, then what others decide. */
export function ApprovalQueue({ deps }: { readonly deps: ApprovalDeps }): ReactNode {
  const t = useWords(approvalWords);
  const name = useWords(screenNames);
  const request = useDeskReads(deps);
  const stack = useStackStyles();
  return (
    <ScreenFrame title={name('approval')} intro={t('intro')}>
      <BookGate request={request} needed={['Plans', 'Decisions', 'Stages', 'Team']}>
        {(book) => <Queue book={book} deps={deps} />}
      </BookGate>
      <div className={stack.row}>
        <Button as="a" size="small" href={hrefOf('approval', ['bulk'])}>
          {t('bulk')}
        </Button>
        <Button as="a" size="small" href={hrefOf('approval', ['delegation'])}>
          {t('delegation')}
        </Button>
        <Button as="a" size="small" href={hrefOf('approval', ['routes'])}>
          {t('routes')}
        </Button>
      </div>
    </ScreenFrame>
  );
}

function Queue(props: { readonly book: Book; readonly deps: ApprovalDeps }): ReactNode {
  const { book, deps } = props;
  const t = useWords(approvalWords);
  const pane = useWords(paneWords);
  const { person } = usePerson();
  const states = useComputed(
    useCallback(() => statesOf(deps, book, deps.clock.now()), [deps, book]),
  );
  if (states === undefined) return <Waiting label={pane('reading')} />;
  const waiting = person === undefined ? [] : waitingFor(states, person.name);
  const mine = new Set(waiting.map((item) => item.plan.id));
  const others = states.filter((item) => item.state.open.length > 0 && !mine.has(item.plan.id));
  return (
    <>
      <TrainingFirst states={states} />
      <Section title={`${t('waiting')} · ${String(waiting.length)}`}>
        {waiting.length === 0 ? <EmptyState title={t('nothing')} body={t('nothingDo')} /> : null}
        <CardList items={waiting} keyOf={(item) => `${item.plan.id} ${item.stage.stage.stageId}`}>
          {(item) => <WaitingCard item={item} />}
        </CardList>
      </Section>
      {others.length === 0 ? null : (
        <Section title={`${t('inReview')} · ${String(others.length)}`}>
          <CardList items={others} keyOf={(item) => item.plan.id}>
            {(item) => <OtherCard item={item} />}
          </CardList>
        </Section>
      )}
      <StatusRepair states={states} deps={deps} />
    </>
  );
}

/** Says why nothing waits for somebody who would decide if their training were current. */
function TrainingFirst({ states }: { readonly states: readonly PlanInReview[] }): ReactNode {
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const { person } = usePerson();
  const isMeant = states.some(({ state }) =>
    state.open.some((stage) =>
      untrainedIn(stage).some((name) => isSamePerson(name, person?.name ?? null)),
    ),
  );
  if (!isMeant) return null;
  return (
    <Card tone="warning">
      <p className={stack.text}>{t('training')}</p>
      <RouteLink href={hrefOf('training')}>{t('toTraining')}</RouteLink>
    </Card>
  );
}

function WaitingCard({ item }: { readonly item: WaitingDecision }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(approvalWords);
  const format = useFormat();
  const { plan, stage } = item;
  const day = format.shortDay(stage.dueOn);
  return (
    <Card tone={stage.isOverdue ? 'danger' : 'brand'}>
      <div className={stack.spread}>
        <span className={stack.muted}>
          {[
            stage.stage.name,
            item.onBehalfOf === null ? null : t('asFor', { name: item.onBehalfOf }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        {stage.dueOn === null ? null : (
          <span className={stage.isOverdue ? stack.bad : stack.muted}>
            {t(stage.isOverdue ? 'overdue' : 'dueOn', { day })}
          </span>
        )}
      </div>
      <span className={stack.strong}>{plan.name ?? plan.id}</span>
      <div className={stack.spread}>
        <span>
          {[plan.lead, format.shortMoney(item.planned, plan.currency)]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        <Button
          as="a"
          size="small"
          appearance="primary"
          href={hrefOf('approval', [plan.id])}
          aria-label={`${t('review')}: ${plan.name ?? plan.id}`}
        >
          {t('review')}
        </Button>
      </div>
    </Card>
  );
}

function OtherCard({ item }: { readonly item: PlanInReview }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(approvalWords);
  const { plan, state } = item;
  return (
    <Card tone={state.isStuck ? 'warning' : 'quiet'}>
      <div className={stack.spread}>
        <span className={stack.strong}>{plan.name ?? plan.id}</span>
        <StateBadge code={state.status} choices={planStatuses} />
      </div>
      {state.open.map(({ stage, may }) => (
        <span key={stage.stageId} className={stack.muted}>
          {`${stage.name} · ${t('may', { names: [...new Set(may.map((one) => one.name))].join(', ') })}`}
        </span>
      ))}
      {state.isStuck ? (
        <span className={stack.bad}>
          {t(
            state.open.some((stage) => untrainedIn(stage).length > 0) ? 'stuckUntrained' : 'stuck',
          )}
        </span>
      ) : null}
      <div className={stack.row}>
        <Button as="a" size="small" href={hrefOf('approval', [plan.id])}>
          {t('see')}
        </Button>
      </div>
    </Card>
  );
}

/** The status column is a projection; where somebody edited it, it can be put right. */
function StatusRepair(props: {
  readonly states: readonly PlanInReview[];
  readonly deps: ApprovalDeps;
}): ReactNode {
  const stack = useStackStyles();
  const t = useWords(approvalWords);
  const action = useAction();
  const wrong = props.states.filter(
    ({ plan, state }) => (plan.status ?? 'draft') !== state.status && !(plan.voided ?? false),
  );
  if (wrong.length === 0) return null;
  return (
    <Card tone="warning">
      <p className={stack.text}>{t('repairHint', { count: wrong.length })}</p>
      <div className={stack.row}>
        <ActionButton
          size="small"
          isRunning={action.isRunning}
          onClick={() => {
            void action.run(() => repairStatuses(props.deps), {
              done: t('repaired'),
              changes: ['Plans'],
            });
          }}
        >
          {t('repair')}
        </ActionButton>
      </div>
    </Card>
  );
}
