import type { ReactNode } from 'react';
import type { PlanDesk } from '../../application/approval/planDesk';
import type { GateFinding } from '../../application/approval/tools';
import { severities } from '../../domain/tables/decisions';
import { approvalWords } from '../../terms/approvalScreen';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { CellLink } from '../ui/CellLink';
import { Facts } from '../ui/Facts';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useWording, useWords } from '../ui/useWords';

/** What is asked for: aim, execution, copy, expected effect, and what the check found. */
export function BriefRequest({ desk }: { readonly desk: PlanDesk }): ReactNode {
  const t = useWords(approvalWords);
  const { plan } = desk.dossier;
  return (
    <>
      <Section title={t('request')}>
        <Facts
          facts={[
            [t('objective'), plan.objective],
            [t('execution'), plan.executionPlan],
            [t('copy'), plan.copy],
            [t('market'), plan.marketNotes],
            [t('customers'), plan.customerNotes],
            [t('competitors'), plan.competitorNotes],
          ]}
        />
      </Section>
      <Effect desk={desk} />
      <GateFindings desk={desk} />
    </>
  );
}

function Effect({ desk }: { readonly desk: PlanDesk }): ReactNode {
  const t = useWords(approvalWords);
  const format = useFormat();
  const facts = desk.dossier.kpis.map(
    (kpi) =>
      [
        kpi.name ?? kpi.id,
        `${format.number(kpi.baseline)} → ${format.number(kpi.target)} ${kpi.unit ?? ''}`,
      ] as const,
  );
  return (
    <Section title={t('kpis')}>
      <Facts facts={facts} />
    </Section>
  );
}

function GateFindings({ desk }: { readonly desk: PlanDesk }): ReactNode {
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const { findings, planId } = desk;
  return (
    <Section
      title={t('findings')}
      aside={
        <span data-not-printed="">
          <RouteLink href={hrefOf('compliance', [], { campaign: planId })}>{t('see')}</RouteLink>
        </span>
      }
    >
      {findings.length === 0 ? <p className={stack.text}>{t('noFindings')}</p> : null}
      <ul className={`${stack.plainList} ${stack.tight}`}>
        {findings.map((finding) => (
          <li key={`${finding.ruleId} ${finding.rowId} ${finding.column}`}>
            <FindingLine finding={finding} desk={desk} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FindingLine(props: { readonly finding: GateFinding; readonly desk: PlanDesk }): ReactNode {
  const { finding, desk } = props;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const wording = useWording();
  const { table, rowId, column, message, basis } = finding;
  return (
    <>
      <div className={stack.row}>
        <StateBadge code={finding.severity} choices={severities} />
        <CellLink place={{ table, rowId, column }}>
          {message === undefined ? finding.ruleId : wording(message)}
        </CellLink>
        {finding.isWaived ? <span className={stack.muted}>{t('waived')}</span> : null}
      </div>
      {basis === undefined ? null : <span className={stack.muted}>{wording(basis)}</span>}
      <AcceptedBy finding={finding} desk={desk} />
    </>
  );
}

/** Who accepted a finding, when and why, from the log. */
function AcceptedBy(props: { readonly finding: GateFinding; readonly desk: PlanDesk }): ReactNode {
  const { finding, desk } = props;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const format = useFormat();
  const entry = desk.chain.order.find((one) => one.id === finding.decisionId);
  if (!finding.isWaived || entry === undefined) return null;
  return (
    <p className={stack.muted}>
      {t('waivedBy', {
        name: entry.actor ?? '',
        time: format.instant(entry.at),
        why: entry.comment ?? '—',
      })}
    </p>
  );
}
