import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanDesk } from '../../application/approval/planDesk';
import {
  competingRequests,
  type QuarterRequest,
  type QuarterRequests,
} from '../../application/approval/competingRequests';
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

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  amount: { textAlign: 'end', verticalAlign: 'top', width: '34%' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  mine: { backgroundColor: tokens.colorNeutralBackground3 },
});

/** The money asked for, what remains of the quarter's budget, and everybody else who asks for it. */
export function BriefMoney({ desk }: { readonly desk: PlanDesk }): ReactNode {
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const format = useFormat();
  const requests = competingRequests(desk);
  const { plan } = desk.dossier;
  const { remaining, after } = requests;
  return (
    <Section title={t('money')}>
      <Facts
        facts={[
          [t('thisPlan'), format.money(desk.now.planned, plan.currency)],
          [t('quarterBudget'), requests.budget === null ? null : format.money(requests.budget)],
          [t('quarterAsked'), format.money(requests.asked)],
          [t('quarterApproved'), format.money(requests.approved)],
          [t('remaining'), remaining === null ? null : format.money(remaining)],
          [t('after'), after === null ? null : format.money(after)],
        ]}
      />
      {requests.budget === null ? <p className={stack.muted}>{t('noQuarterBudget')}</p> : null}
      {after !== null && after < 0 ? <p className={stack.bad}>{t('overBudget')}</p> : null}
      {requests.withoutRate.length === 0 ? null : (
        <p className={stack.caution}>
          {t('withoutRate', {
            names: requests.withoutRate.map((one) => one.name ?? one.id).join(', '),
          })}
        </p>
      )}
      <SideBySide requests={requests} planId={plan.id} />
    </Section>
  );
}

/** All requests of the quarter in one table, dearest first; this plan stands out in it. */
function SideBySide(props: {
  readonly requests: QuarterRequests;
  readonly planId: string;
}): ReactNode {
  const t = useWords(approvalWords);
  const styles = useStyles();
  const stack = useStackStyles();
  const { all } = props.requests;
  if (all.length < 2) return <p className={stack.muted}>{t('noCompeting')}</p>;
  return (
    <table className={styles.table}>
      <caption className={`${stack.strong} ${styles.name}`}>
        {`${t('competing')} · ${String(all.length)}`}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {t('requestOf')}
          </th>
          <th scope="col" className={styles.amount}>
            {t('asks')}
          </th>
        </tr>
      </thead>
      <tbody>
        {all.map((one) => (
          <RequestRow key={one.plan.id} request={one} isMine={one.plan.id === props.planId} />
        ))}
      </tbody>
    </table>
  );
}

function RequestRow(props: {
  readonly request: QuarterRequest;
  readonly isMine: boolean;
}): ReactNode {
  const { plan, planned, target } = props.request;
  const t = useWords(approvalWords);
  const styles = useStyles();
  const stack = useStackStyles();
  const format = useFormat();
  const name = plan.name ?? plan.id;
  return (
    <tr className={`${styles.row} ${props.isMine ? styles.mine : ''}`}>
      <th scope="row" className={styles.name}>
        {props.isMine ? (
          <span className={stack.strong}>{`${name} (${t('thisPlan')})`}</span>
        ) : (
          <RouteLink href={hrefOf('approval', [plan.id])}>{name}</RouteLink>
        )}
        <div className={stack.row}>
          <StateBadge code={plan.status ?? 'draft'} choices={planStatuses} />
          <span className={stack.muted}>{plan.lead}</span>
        </div>
        {target === undefined ? null : (
          <span className={stack.muted}>
            {t('aim', {
              name: target.name ?? target.id,
              baseline: format.number(target.baseline),
              target: format.number(target.target),
              unit: target.unit ?? '',
            })}
          </span>
        )}
      </th>
      <td className={`${styles.amount} ${stack.figure}`}>
        {format.shortMoney(planned, plan.currency)}
      </td>
    </tr>
  );
}
