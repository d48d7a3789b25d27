import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanDesk } from '../../application/approval/planDesk';
import type { ApprovalDeps } from '../../application/approval/tools';
import { approvalWords } from '../../terms/approvalScreen';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { FieldComments } from './FieldComments';
import { useDecision, type DecisionState, type Verb } from './useDecision';

const verbs: readonly Verb[] = ['approve', 'approveWithConditions', 'return', 'reject'];
const verbOf = (text: string): Verb => verbs.find((verb) => verb === text) ?? 'approve';

/** Approve, approve with conditions, return or reject, with the words it needs. */
export function DecisionForm(props: {
  readonly desk: PlanDesk;
  readonly deps: ApprovalDeps;
}): ReactNode {
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const state = useDecision(props.desk, props.deps);
  const { duty } = state;
  if (duty.kind === 'closed') return null;
  if (duty.kind === 'barred')
    return (
      <Card tone="quiet">
        <p className={stack.text}>{t(duty.reason)}</p>
        {duty.reason === 'training' ? (
          <RouteLink href={hrefOf('training')}>{t('toTraining')}</RouteLink>
        ) : null}
      </Card>
    );
  return (
    <Card tone="brand">
      <Section title={`${t('decision')} · ${duty.stage.stage.name}`}>
        {duty.onBehalfOf === null ? null : (
          <span className={stack.muted}>{t('asFor', { name: duty.onBehalfOf })}</span>
        )}
        <Choice state={state} />
        {state.verb === 'return' ? (
          <FieldComments desk={props.desk} remarks={state.remarks} change={state.remark} />
        ) : null}
        <p className={stack.muted}>{t('decideNote')}</p>
        <ActionButton
          appearance="primary"
          isRunning={state.isRunning}
          disabled={!state.isReady}
          onClick={() => {
            state.decide(t('decided'));
          }}
        >
          {t('decide')}
        </ActionButton>
      </Section>
    </Card>
  );
}

function Choice({ state }: { readonly state: DecisionState }): ReactNode {
  const t = useWords(approvalWords);
  const isSaid = state.remarks.some(({ comment }) => comment.trim() !== '');
  const needsComment = state.verb === 'reject' || (state.verb === 'return' && !isSaid);
  return (
    <>
      <RadioGroup
        aria-label={t('decision')}
        value={state.verb ?? ''}
        onChange={(_event, { value }) => {
          state.choose(verbOf(value));
        }}
      >
        {verbs.map((verb) => (
          <Radio key={verb} value={verb} label={t(verb)} />
        ))}
      </RadioGroup>
      {state.verb === 'approveWithConditions' ? (
        <Field label={t('conditionsLabel')} required>
          <Textarea
            value={state.conditions}
            resize="vertical"
            onChange={(_event, { value }) => {
              state.require(value);
            }}
          />
        </Field>
      ) : null}
      <Field label={t('comment')} required={needsComment} hint={t('commentHint')}>
        <Textarea
          value={state.comment}
          resize="vertical"
          onChange={(_event, { value }) => {
            state.say(value);
          }}
        />
      </Field>
    </>
  );
}
