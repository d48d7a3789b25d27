import type { ReactNode } from 'react';
import type { PlanDesk } from '../../application/approval/planDesk';
import { competingRequests } from '../../application/approval/competingRequests';
import { planStatuses } from '../../domain/tables/plans';
import { approvalWords } from '../../terms/approvalScreen';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { Facts } from '../ui/Facts';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useWords } from '../ui/useWords';

/** The money asked for beside what the quarter's other campaigns ask for. */
export function BriefMoney({ desk }: { readonly desk: PlanDesk }): ReactNode {
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const format = useFormat();
  const { others, asked, approved } = competingRequests(desk);
  const { plan } = desk.dossier;
  return (
    <Section title={t('money')}>
      <Facts
        facts={[
          [t('thisPlan'), format.money(desk.now.planned, plan.currency)],
          [t('quarterAsked'), format.money(asked)],
          [t('quarterApproved'), format.money(approved)],
        ]}
      />
      {others.length === 0 ? null : (
        <details>
          <summary>{`${t('competing')} · ${String(others.length)}`}</summary>
          <ul className={`${stack.plainList} ${stack.tight}`}>
            {others.map((other) => (
              <li key={other.plan.id} className={stack.spread}>
                <RouteLink href={hrefOf('plan', [other.plan.id])}>
                  {other.plan.name ?? other.plan.id}
                </RouteLink>
                <span className={stack.row}>
                  <StateBadge code={other.plan.status ?? 'draft'} choices={planStatuses} />
                  <span className={stack.figure}>
                    {format.shortMoney(other.planned, other.plan.currency)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
