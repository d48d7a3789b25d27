import type { ReactNode } from 'react';
import type { RowIn } from '../../application/book';
import type { IssueAlert } from '../../domain/issue/lifecycle';
import { severities } from '../../domain/tables/decisions';
import { issueStates } from '../../domain/tables/issues';
import { issueScreenWords } from '../../terms/registerScreens';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { Facts } from '../ui/Facts';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useShownCell } from '../ui/useShownCell';
import { useWords } from '../ui/useWords';
import { issues } from '../../domain/tables/issues';
import { headerOf } from '../../domain/tables/headers';
import { useSettings } from '../shell/settings';
import { IssueMoves } from './IssueMoves';

const shownColumns = [
  'meetingOn',
  'causeCategory',
  'cause',
  'solution',
  'effect',
  'evidence',
  'closedOn',
] as const;

/** One issue: what, whose, until when, and the next move. */
export function IssueCard(props: {
  readonly issue: RowIn<'Issues'>;
  readonly campaign: string | null;
  readonly alerts: readonly IssueAlert[];
  readonly isOpen: boolean;
}): ReactNode {
  const { issue, alerts } = props;
  const t = useWords(issueScreenWords);
  const stack = useStackStyles();
  const format = useFormat();
  const shown = useShownCell();
  const { language } = useSettings();
  const isPressing = issue.state !== 'closed' && issue.severity === 'block';
  return (
    <Card tone={alerts.includes('overdue') || isPressing ? 'danger' : 'quiet'}>
      <div className={stack.spread}>
        <span className={stack.row}>
          <StateBadge code={issue.severity} choices={severities} />
          <StateBadge code={issue.state} choices={issueStates} />
        </span>
        <CellLink place={{ table: 'Issues', rowId: issue.id }} />
      </div>
      <p className={stack.text}>{issue.problem}</p>
      <span className={stack.muted}>
        {[
          props.campaign,
          issue.owner === null ? null : t('owner', { owner: issue.owner }),
          issue.dueOn === null ? null : t('due', { day: format.shortDay(issue.dueOn) }),
          ...alerts.map((alert) => t(alert)),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      <Facts
        facts={shownColumns
          .filter((column) => issue[column] !== null)
          .map((column) => [
            headerOf(issues, column, language),
            shown(issues, column, issue[column]),
          ])}
      />
      <IssueMoves issue={issue} isOpen={props.isOpen} />
    </Card>
  );
}
