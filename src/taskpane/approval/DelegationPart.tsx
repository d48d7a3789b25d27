import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { delegate, endDelegation } from '../../application/approval/delegate';
import type { Book } from '../../application/book';
import { chainOf } from '../../domain/approval/chain';
import { delegationsOf, isInForce, type Delegation } from '../../domain/approval/delegation';
import { isSamePerson } from '../../domain/approval/people';
import { isoDate, serialFromIso, serialToday } from '../../domain/shared/period';
import { approvalWords } from '../../terms/approvalScreen';
import { formWords } from '../../terms/form';
import { screenNames } from '../../terms/pane';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { hrefOf } from '../shell/route';
import { ActionButton } from '../ui/ActionButton';
import { BookGate } from '../ui/BookGate';
import { Card } from '../ui/Card';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

const reads = { Decisions: 'all', Team: 'all' } as const;

/** Give one's authority to somebody for some days; end it early. */
export function DelegationPart(): ReactNode {
  const t = useWords(approvalWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame
      title={t('delegation')}
      intro={t('delegationHint')}
      above={{ href: hrefOf('approval'), name: name('approval') }}
    >
      <BookGate request={reads} needed={['Decisions', 'Team']}>
        {(book) => (
          <>
            <InForce book={book} />
            <DelegationForm />
          </>
        )}
      </BookGate>
    </ScreenFrame>
  );
}

function InForce({ book }: { readonly book: Book }): ReactNode {
  const { clock } = useDeps();
  const today = serialToday(clock.now());
  const open = delegationsOf(chainOf(book.allRows('Decisions')).order).filter((one) =>
    isInForce(one, Math.max(today, one.fromOn)),
  );
  return (
    <>
      {open.map((one) => (
        <DelegationCard key={one.id} delegation={one} />
      ))}
    </>
  );
}

function DelegationCard({ delegation }: { readonly delegation: Delegation }): ReactNode {
  const deps = useDeps();
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const format = useFormat();
  const action = useAction();
  const { person } = usePerson();
  const name = person?.name ?? null;
  const isTheirs = isSamePerson(delegation.from, name) || isSamePerson(delegation.to, name);
  return (
    <Card>
      <div className={stack.spread}>
        <span>
          {t('delegationLine', {
            from: delegation.from,
            to: delegation.to,
            start: format.shortDay(delegation.fromOn),
            end: format.shortDay(delegation.toOn),
          })}
        </span>
        {isTheirs ? (
          <ActionButton
            size="small"
            isRunning={action.isRunning}
            onClick={() => {
              void action.run(() => endDelegation(deps, { delegationId: delegation.id }), {
                done: t('delegationEnded'),
                changes: ['Decisions'],
              });
            }}
          >
            {t('endDelegation')}
          </ActionButton>
        ) : null}
      </div>
    </Card>
  );
}

function DelegationForm(): ReactNode {
  const deps = useDeps();
  const t = useWords(approvalWords);
  const f = useWords(formWords);
  const action = useAction();
  const { person, names } = usePerson();
  const today = isoDate(serialToday(deps.clock.now()));
  const [to, setTo] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const fromOn = serialFromIso(from);
  const toOn = serialFromIso(until);
  const isReady = to !== '' && fromOn !== undefined && toOn !== undefined && toOn >= fromOn;
  const send = (): void => {
    if (!isReady) return;
    void action.run(() => delegate(deps, { to, fromOn, toOn }), {
      done: t('delegated'),
      changes: ['Decisions'],
    });
  };
  return (
    <>
      <Field label={t('delegateTo')} required>
        <Select
          value={to}
          onChange={(_event, { value }) => {
            setTo(value);
          }}
        >
          <option value="">{f('choose')}</option>
          {names
            .filter((name) => !isSamePerson(name, person?.name ?? null))
            .map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      <DateField label={t('from')} value={from} change={setFrom} />
      <DateField label={t('until')} value={until} change={setUntil} />
      <ActionButton
        appearance="primary"
        isRunning={action.isRunning}
        disabled={!isReady}
        onClick={send}
      >
        {t('delegate')}
      </ActionButton>
    </>
  );
}

function DateField(props: {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
}): ReactNode {
  return (
    <Field label={props.label} required>
      <Input
        type="date"
        value={props.value}
        onChange={(_event, { value }) => {
          props.change(value);
        }}
      />
    </Field>
  );
}
