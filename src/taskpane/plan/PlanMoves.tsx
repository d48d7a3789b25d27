import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  completePlan,
  requestChange,
  voidPlan,
  withdrawPlan,
} from '../../application/approval/movePlan';
import type { RowIn } from '../../application/book';
import { planWords } from '../../terms/plan';
import { useApprovalDeps } from '../shell/deps';
import { ActionButton } from '../ui/ActionButton';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

const moves = {
  withdraw: withdrawPlan,
  requestChange,
  complete: completePlan,
  void: voidPlan,
} as const;
type Move = keyof typeof moves;

/** What may follow from each status; who may do it is the use case's to say. */
const movesIn: Readonly<Record<string, readonly Move[]>> = {
  draft: ['void'],
  returned: ['void'],
  withdrawn: ['void'],
  rejected: ['void'],
  inReview: ['withdraw'],
  changePending: ['withdraw'],
  approved: ['complete', 'requestChange', 'void'],
  running: ['complete', 'requestChange', 'void'],
};
/** Moves that say nothing without a reason. */
const needsReason: readonly Move[] = ['requestChange', 'void'];

/** Withdraw, ask for a change, complete or void a plan. */
export function PlanMoves({ plan }: { readonly plan: RowIn<'Plans'> }): ReactNode {
  const t = useWords(planWords);
  const stack = useStackStyles();
  const deps = useApprovalDeps();
  const action = useAction();
  const [reason, setReason] = useState('');
  const offered = movesIn[plan.status ?? 'draft'] ?? [];
  if (offered.length === 0) return null;
  const comment = reason.trim();
  const run = (move: Move): void => {
    if (!deps) return;
    const word = { planId: plan.id, ...(comment === '' ? {} : { comment }) };
    void action.run(() => moves[move](deps, word), {
      done: t('moved'),
      changes: ['Plans', 'Decisions'],
      then: () => {
        setReason('');
      },
    });
  };
  return (
    <Section title={t('moves')}>
      <Field label={t('moveReason')}>
        <Input
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={stack.row}>
        {offered.map((move) => {
          const isBlocked = deps === undefined || (needsReason.includes(move) && comment === '');
          return (
            <ActionButton
              key={move}
              size="small"
              isRunning={action.isRunning}
              disabled={isBlocked}
              onClick={() => {
                if (!isBlocked) run(move);
              }}
            >
              {t(move)}
            </ActionButton>
          );
        })}
      </div>
    </Section>
  );
}
