import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { submitPlan } from '../../application/approval/submitPlan';
import { planWords } from '../../terms/plan';
import { useApprovalDeps } from '../shell/deps';
import { hrefOf, navigate } from '../shell/route';
import { ActionButton } from '../ui/ActionButton';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { GateProgress } from './GateProgress';
import { useWatchedGate } from './useWatchedGate';

/** Submission; what the gate still finds is shown on the compliance screen. */
export function SubmitButton(props: {
  readonly planId: string;
  readonly isComplete: boolean;
}): ReactNode {
  const { planId, isComplete } = props;
  const deps = useApprovalDeps();
  const t = useWords(planWords);
  const stack = useStackStyles();
  const action = useAction();
  const gate = useWatchedGate();
  const [comment, setComment] = useState('');
  const isReady = isComplete && deps !== undefined;
  const submit = (): void => {
    if (!isReady) return;
    const word = comment.trim();
    const request = { planId, ...(word === '' ? {} : { comment: word }) };
    void action.run(() => gate.run(deps, (watched) => submitPlan(watched, request)), {
      done: t('submitted'),
      changes: ['Decisions', 'Plans', 'Archive', 'Findings'],
      handles: (failure) => {
        if (failure.code !== 'blocked') return false;
        navigate('compliance', [], { campaign: planId, blocked: 'yes' });
        return true;
      },
    });
  };
  return (
    <div className={stack.stack}>
      {isComplete ? (
        <Field label={t('submitComment')}>
          <Input
            value={comment}
            onChange={(_event, { value }) => {
              setComment(value);
            }}
          />
        </Field>
      ) : null}
      <GateProgress gate={gate} />
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={action.isRunning}
          disabled={!isReady}
          onClick={submit}
        >
          {t('submit')}
        </ActionButton>
        <a className={stack.muted} href={hrefOf('compliance', [], { campaign: planId })}>
          {t('seeFindings')}
        </a>
      </div>
    </div>
  );
}
