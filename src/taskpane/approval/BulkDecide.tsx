import { Field, Input, Select } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import {
  statesOf,
  waitingFor,
  type WaitingDecision,
} from '../../application/approval/approvalOverview';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { Book } from '../../application/book';
import { approvalWords } from '../../terms/approvalScreen';
import { paneWords, screenNames } from '../../terms/pane';
import { usePerson } from '../shell/person';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { BookGate } from '../ui/BookGate';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { failureText } from '../ui/failureText';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { useComputed } from '../ui/useComputed';
import { useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { keyOfWaiting, useBulk, type BulkState, type BulkVerb } from './useBulk';
import { useDeskReads } from './useDeskReads';

/** Everything that waits for this person, to be decided side by side, each with its own reason. */
export function BulkDecide({ deps }: { readonly deps: ApprovalDeps }): ReactNode {
  const t = useWords(approvalWords);
  const name = useWords(screenNames);
  const request = useDeskReads(deps);
  return (
    <ScreenFrame
      title={t('bulk')}
      intro={t('bulkIntro')}
      above={{ href: hrefOf('approval'), name: name('approval') }}
    >
      <BookGate request={request} needed={['Plans', 'Decisions', 'Stages', 'Team']}>
        {(book) => <BulkList book={book} deps={deps} />}
      </BookGate>
    </ScreenFrame>
  );
}

function BulkList(props: { readonly book: Book; readonly deps: ApprovalDeps }): ReactNode {
  const { book, deps } = props;
  const pane = useWords(paneWords);
  const { person } = usePerson();
  const states = useComputed(
    useCallback(() => statesOf(deps, book, deps.clock.now()), [deps, book]),
  );
  if (states === undefined) return <Waiting label={pane('reading')} />;
  const items = person === undefined ? [] : waitingFor(states, person.name);
  return <BulkForm items={items} deps={deps} />;
}

function BulkForm(props: {
  readonly items: readonly WaitingDecision[];
  readonly deps: ApprovalDeps;
}): ReactNode {
  const { items, deps } = props;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const bulk = useBulk(deps, items);
  const isReady = bulk.ready > 0 && bulk.lacking === 0;
  if (items.length === 0) return <EmptyState title={t('nothing')} body={t('nothingDo')} />;
  return (
    <>
      <CardList items={items} keyOf={keyOfWaiting} label={t('waiting')}>
        {(item) => <BulkCard item={item} bulk={bulk} />}
      </CardList>
      <p className={stack.muted}>{t('decideNote')}</p>
      <ActionButton
        appearance="primary"
        isRunning={bulk.isRunning}
        disabled={!isReady}
        onClick={() => {
          if (isReady) bulk.send((count) => t('bulkDone', { count }));
        }}
      >
        {t('bulkSend', { count: bulk.ready })}
      </ActionButton>
    </>
  );
}

const verbs: readonly BulkVerb[] = ['approve', 'return', 'reject'];

function BulkCard(props: { readonly item: WaitingDecision; readonly bulk: BulkState }): ReactNode {
  const { item, bulk } = props;
  const { plan, stage, state } = item;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const format = useFormat();
  const { language } = useSettings();
  const refusal = bulk.refusalOf(item);
  const name = plan.name ?? plan.id;
  return (
    <Card tone={stage.isOverdue ? 'danger' : 'brand'}>
      <div className={stack.spread}>
        <RouteLink href={hrefOf('approval', [plan.id])}>{name}</RouteLink>
        <span className={stack.figure}>{format.shortMoney(item.planned, plan.currency)}</span>
      </div>
      <span className={stack.muted}>
        {[stage.stage.name, plan.lead, item.onBehalfOf && t('asFor', { name: item.onBehalfOf })]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
      </span>
      {state.isEdited ? (
        <span className={stack.caution}>{t('bulkEdited')}</span>
      ) : (
        <LineForm item={item} bulk={bulk} name={name} />
      )}
      {refusal === undefined ? null : (
        <span className={stack.bad} role="alert">
          {t('bulkRefused', { why: failureText(refusal, language).title })}
        </span>
      )}
    </Card>
  );
}

function LineForm(props: {
  readonly item: WaitingDecision;
  readonly bulk: BulkState;
  readonly name: string;
}): ReactNode {
  const { item, bulk } = props;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const line = bulk.lineOf(item);
  return (
    <div className={stack.row}>
      <Select
        size="small"
        aria-label={t('bulkDecision', { plan: props.name })}
        value={line.verb}
        onChange={(_event, { value }) => {
          bulk.change(item, { ...line, verb: verbs.find((verb) => verb === value) ?? '' });
        }}
      >
        <option value="">{t('bulkSkip')}</option>
        {verbs.map((verb) => (
          <option key={verb} value={verb}>
            {t(verb)}
          </option>
        ))}
      </Select>
      {line.verb === '' ? null : (
        <Field label={t('bulkReason')} required size="small" className={stack.grow}>
          <Input
            size="small"
            value={line.reason}
            onChange={(_event, { value }) => {
              bulk.change(item, { ...line, reason: value });
            }}
          />
        </Field>
      )}
    </div>
  );
}
