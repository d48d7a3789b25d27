import type { ReactNode } from 'react';
import { meetCondition, recallDecision } from '../../application/approval/movePlan';
import type { PlanDesk } from '../../application/approval/planDesk';
import type { ApprovalDeps } from '../../application/approval/tools';
import { untrainedIn } from '../../domain/approval/authority';
import { isSamePerson } from '../../domain/approval/people';
import type { StageState } from '../../domain/approval/planState';
import { approvalWords } from '../../terms/approvalScreen';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { StageFiles } from './StageFiles';

const stateWords = {
  passed: 'passed',
  open: 'open',
  waiting: 'waitingStage',
  voided: 'voided',
} as const;
const tones = { passed: 'quiet', open: 'brand', waiting: 'quiet', voided: 'warning' } as const;

/** The stages in order, who decided, who may decide, and what is still to be met. */
export function StageList(props: {
  readonly desk: PlanDesk;
  readonly deps: ApprovalDeps;
}): ReactNode {
  const { desk } = props;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  if (desk.state.stages.length === 0) return null;
  return (
    <Section title={t('progress')}>
      <ol className={`${stack.plainList} ${stack.tight}`}>
        {desk.state.stages.map((stage) => (
          <li key={stage.stage.stageId}>
            <StageCard stage={stage} />
          </li>
        ))}
      </ol>
      {desk.state.open
        .filter((stage) => stage.may.length > 0)
        .map((stage) => (
          <StageFiles key={stage.stage.stageId} desk={desk} stage={stage} />
        ))}
      <OpenConditions {...props} />
      <Recall {...props} />
    </Section>
  );
}

function StageCard({ stage }: { readonly stage: StageState }): ReactNode {
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const format = useFormat();
  const names = [...new Set(stage.may.map((one) => one.name))].join(', ');
  const untrained = untrainedIn(stage);
  return (
    <Card tone={stage.isOverdue ? 'danger' : tones[stage.status]}>
      <div className={stack.spread}>
        <span className={stack.strong}>{stage.stage.name}</span>
        <span className={stack.muted}>{t(stateWords[stage.status])}</span>
      </div>
      {stage.holdings.map((holding) => (
        <span key={holding.entryId} className={stack.muted}>
          {t('approvedBy', { name: holding.actor, time: format.instant(holding.at) })}
        </span>
      ))}
      {stage.isOpen ? (
        <span className={stage.may.length === 0 ? stack.bad : stack.muted}>
          {stage.may.length === 0
            ? t(untrained.length === 0 ? 'stuck' : 'stuckUntrained')
            : t('may', { names })}
        </span>
      ) : null}
      {stage.isOpen && untrained.length > 0 ? (
        <span className={stack.caution}>{t('untrained', { names: untrained.join(', ') })}</span>
      ) : null}
      {stage.isOpen && stage.dueOn !== null ? (
        <span className={stage.isOverdue ? stack.bad : stack.muted}>
          {t(stage.isOverdue ? 'overdue' : 'dueOn', { day: format.day(stage.dueOn) })}
        </span>
      ) : null}
    </Card>
  );
}

function OpenConditions(props: {
  readonly desk: PlanDesk;
  readonly deps: ApprovalDeps;
}): ReactNode {
  const { desk, deps } = props;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const action = useAction();
  const { conditions } = desk.state.fold;
  if (conditions.length === 0) return null;
  return (
    <Card tone="warning">
      <span className={stack.strong}>{t('conditions')}</span>
      {conditions.map(({ entryId, text }) => (
        <div key={`${entryId} ${text}`} className={stack.spread}>
          <span className={stack.grow}>{text}</span>
          <ActionButton
            size="small"
            isRunning={action.isRunning}
            onClick={() => {
              const word = { planId: desk.planId, decisionId: entryId, condition: text };
              void action.run(() => meetCondition(deps, word), {
                done: t('decided'),
                changes: ['Decisions', 'Plans'],
              });
            }}
          >
            {t('conditionMet')}
          </ActionButton>
        </div>
      ))}
    </Card>
  );
}

/** Offered only to who gave the latest decision, while nobody has decided after it. */
function Recall(props: { readonly desk: PlanDesk; readonly deps: ApprovalDeps }): ReactNode {
  const { desk, deps } = props;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const action = useAction();
  const { person } = usePerson();
  const last = desk.state.fold.before;
  if (!last || !isSamePerson(last.actor, person?.name ?? null)) return null;
  return (
    <div className={stack.row}>
      <ActionButton
        size="small"
        isRunning={action.isRunning}
        onClick={() => {
          void action.run(() => recallDecision(deps, { planId: desk.planId }), {
            done: t('recalled'),
            changes: ['Decisions', 'Plans'],
          });
        }}
      >
        {t('recall')}
      </ActionButton>
    </div>
  );
}
