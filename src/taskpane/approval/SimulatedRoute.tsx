import type { ReactNode } from 'react';
import type { SimulatedPlan } from '../../application/approval/simulatePlan';
import { untrainedIn, type Candidate } from '../../domain/approval/authority';
import type { SimulatedStage } from '../../domain/approval/simulate';
import type { StageRow } from '../../domain/tables/settings';
import { barReasons, routeReasons } from '../../terms/approval';
import { routeWords } from '../../terms/routeScreen';
import { Card } from '../ui/Card';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** The stages of the route in order, who may decide each and who not, and whether it ends well. */
export function SimulatedRoute(props: {
  readonly simulated: SimulatedPlan;
  readonly stages: readonly StageRow[];
}): ReactNode {
  const { simulated, stages } = props;
  const t = useWords(routeWords);
  const stack = useStackStyles();
  const isForTraining = simulated.stages.some(
    (stage) => stage.may.length === 0 && untrainedIn(stage).length > 0,
  );
  const nameOf = (id: string): string => stages.find((row) => row.id === id)?.name ?? id;
  return (
    <Section title={t('stages')}>
      <p className={simulated.canBeApproved ? stack.text : stack.bad} role="status">
        {t(simulated.canBeApproved ? 'works' : isForTraining ? 'stuckUntrained' : 'stuck')}
      </p>
      <ol className={`${stack.plainList} ${stack.tight}`}>
        {simulated.stages.map((stage) => (
          <li key={stage.stage.stageId}>
            <StageCard simulated={stage} />
          </li>
        ))}
      </ol>
      <DeadEnds simulated={simulated} />
      {simulated.passedOver.length === 0 ? null : (
        <>
          <span className={stack.strong}>{t('passedOver')}</span>
          <ul className={`${stack.plainList} ${stack.tight}`}>
            {simulated.passedOver.map(({ stageId, condition }) => (
              <li key={stageId} className={stack.muted}>
                {`${nameOf(stageId)} · ${t('condition', { condition })}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function useNames(): (candidates: readonly Candidate[]) => string {
  const t = useWords(routeWords);
  return (candidates) =>
    candidates
      .map(({ name, onBehalfOf }) =>
        onBehalfOf === null ? name : t('forOther', { name, other: onBehalfOf }),
      )
      .join(', ');
}

function StageCard({ simulated }: { readonly simulated: SimulatedStage }): ReactNode {
  const { stage, may, barred, needed } = simulated;
  const t = useWords(routeWords);
  const reason = useWords(routeReasons);
  const bar = useWords(barReasons);
  const stack = useStackStyles();
  const names = useNames();
  return (
    <Card tone={may.length === 0 ? 'danger' : 'quiet'}>
      <div className={stack.spread}>
        <span className={stack.strong}>{stage.name}</span>
        <span className={stack.muted}>{t('needed', { count: needed })}</span>
      </div>
      <span className={stage.reason === 'cannotJudge' ? stack.caution : stack.muted}>
        {[
          reason(stage.reason),
          stage.condition === null ? null : t('condition', { condition: stage.condition }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      <span className={may.length === 0 ? stack.bad : stack.text}>
        {may.length === 0 ? t('nobody') : t('may', { names: names(may) })}
      </span>
      {barred.map((one) => (
        <span key={`${one.name} ${one.onBehalfOf ?? ''}`} className={stack.muted}>
          {t('barred', { name: one.name, reason: bar(one.reason) })}
        </span>
      ))}
    </Card>
  );
}

/** Choices that leave nobody, named by one of them. */
function DeadEnds({ simulated }: { readonly simulated: SimulatedPlan }): ReactNode {
  const t = useWords(routeWords);
  const stack = useStackStyles();
  const { deadEnds, canBeApproved, isExhaustive } = simulated;
  const [example] = deadEnds;
  return (
    <>
      {canBeApproved && example?.stuckAt ? (
        <p className={stack.caution}>
          {t('someStuck', {
            count: deadEnds.length,
            names: example.given.map((given) => given.actor).join(', '),
            stage: example.stuckAt.name,
          })}
        </p>
      ) : null}
      {isExhaustive ? null : <p className={stack.caution}>{t('notExhaustive')}</p>}
    </>
  );
}
