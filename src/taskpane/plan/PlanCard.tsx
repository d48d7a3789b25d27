import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { dossierOf } from '../../application/plan/dossier';
import type { PlanDossier } from '../../domain/plan/completeness';
import { planStatuses } from '../../domain/tables/plans';
import { screenNames } from '../../terms/pane';
import { planWords } from '../../terms/plan';
import { hrefOf } from '../shell/route';
import { CellLink } from '../ui/CellLink';
import { Facts } from '../ui/Facts';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useWords } from '../ui/useWords';
import { AnswerNote } from './AnswerNote';
import { Completeness } from './Completeness';
import { PlanGone } from './PlanGone';
import { isOpenForEdit } from './planStates';
import { PlanMoves } from './PlanMoves';
import { PlanMoneyBar } from './PlanMoneyBar';
import { moneyOf } from './planMoney';
import { useAnswer } from './useAnswer';

/** One campaign: where it stands, its money and targets, and the next step. */
export function PlanCard(props: { readonly book: Book; readonly planId: string }): ReactNode {
  const { book, planId } = props;
  const t = useWords(planWords);
  const name = useWords(screenNames);
  const answer = useAnswer(planId);
  const dossier = dossierOf(book, planId);
  if (!dossier) return <PlanGone planId={planId} />;
  const { plan } = dossier;
  return (
    <ScreenFrame
      title={plan.name ?? t('unnamed')}
      intro={<StatusLine plan={plan} />}
      above={{ href: hrefOf('plan'), name: name('plan') }}
    >
      {answer === undefined ? null : <AnswerNote answer={answer} planId={planId} book={book} />}
      <Money book={book} plan={plan} />
      <NextStep dossier={dossier} />
      <Targets dossier={dossier} />
      <About plan={plan} />
      <PlanMoves plan={plan} />
      <Links plan={plan} />
    </ScreenFrame>
  );
}

function StatusLine({ plan }: { readonly plan: RowIn<'Plans'> }): ReactNode {
  const stack = useStackStyles();
  const format = useFormat();
  return (
    <div className={stack.row}>
      <StateBadge code={plan.status ?? 'draft'} choices={planStatuses} />
      <span>{format.quarter(plan.quarter)}</span>
      <CellLink place={{ table: 'Plans', rowId: plan.id }} />
    </div>
  );
}

function Money(props: { readonly book: Book; readonly plan: RowIn<'Plans'> }): ReactNode {
  const t = useWords(planWords);
  const format = useFormat();
  const { plan } = props;
  return (
    <Section title={t('budget')}>
      <PlanMoneyBar money={moneyOf(props.book, plan)} />
      {plan.approvedBudget === null ? null : (
        <Facts facts={[[t('approvedBudget'), format.money(plan.approvedBudget, plan.currency)]]} />
      )}
    </Section>
  );
}

function NextStep({ dossier }: { readonly dossier: PlanDossier }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(planWords);
  const { plan } = dossier;
  if (!isOpenForEdit(plan.status)) return null;
  return (
    <>
      <Completeness dossier={dossier} />
      <div className={stack.row}>
        <Button as="a" href={hrefOf('plan', [plan.id, 'edit'])}>
          {t('edit')}
        </Button>
      </div>
    </>
  );
}

function Targets({ dossier }: { readonly dossier: PlanDossier }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(planWords);
  const format = useFormat();
  if (dossier.kpis.length === 0) return null;
  return (
    <Section title={t('kpis')}>
      <ul className={`${stack.plainList} ${stack.tight}`}>
        {dossier.kpis.map((kpi) => (
          <li key={kpi.id} className={stack.spread}>
            <CellLink place={{ table: 'KPIs', rowId: kpi.id, column: 'target' }}>
              {kpi.name ?? t('unnamed')}
            </CellLink>
            <span className={stack.figure}>
              {t('kpiTarget', {
                baseline: format.number(kpi.baseline),
                target: format.number(kpi.target),
                unit: kpi.unit ?? '',
              })}
              {kpi.actual === null
                ? null
                : ` · ${t('kpiActual', { actual: format.number(kpi.actual) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function About({ plan }: { readonly plan: RowIn<'Plans'> }): ReactNode {
  const t = useWords(planWords);
  const format = useFormat();
  return (
    <Section title={t('basics')}>
      <Facts
        facts={[
          [t('lead'), [plan.lead, plan.department].filter((part) => part !== null).join(' · ')],
          [t('period'), `${format.day(plan.startOn)} – ${format.day(plan.endOn)}`],
          [t('objective'), plan.objective],
        ]}
      />
    </Section>
  );
}

function Links({ plan }: { readonly plan: RowIn<'Plans'> }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(planWords);
  const links = [
    ['seeApproval', hrefOf('approval', [plan.id])],
    ['seeFindings', hrefOf('compliance', [], { campaign: plan.id })],
    ['seeWeekly', hrefOf('weekly', [], { campaign: plan.id })],
    ['seeEffect', hrefOf('effect', [plan.id])],
    ['seeReport', hrefOf('report', [plan.id])],
    ['seeLog', hrefOf('log', [], { subject: plan.id })],
    ['copyForward', hrefOf('plan', [plan.id, 'copy'])],
  ] as const;
  return (
    <Section title={t('more')}>
      <div className={stack.row}>
        {links.map(([key, href]) => (
          <Button key={key} as="a" size="small" href={href}>
            {t(key)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
