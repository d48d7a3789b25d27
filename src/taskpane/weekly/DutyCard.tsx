import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WeeklyDuty } from '../../domain/weekly/due';
import { weeklyWords } from '../../terms/weeklyScreen';
import { hrefOf } from '../shell/route';
import { Card } from '../ui/Card';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** One campaign, one week. */
export function DutyCard({ duty }: { readonly duty: WeeklyDuty }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(weeklyWords);
  const format = useFormat();
  const isFiled = duty.state === 'onTime' || duty.state === 'late';
  const isLate = duty.state === 'missing' || duty.state === 'late';
  const verb = t(isFiled ? 'read' : 'file');
  return (
    <Card tone={duty.state === 'missing' ? 'danger' : 'quiet'}>
      <div className={stack.spread}>
        <span className={stack.strong}>{duty.campaign}</span>
        <span className={stack.figure}>{duty.week}</span>
      </div>
      <div className={stack.spread}>
        <span className={isLate ? stack.bad : stack.muted}>
          {isLate
            ? t('late', { count: duty.daysLate })
            : t('dueOn', { day: format.shortDay(duty.dueOn) })}
          {duty.lead === null ? null : ` · ${duty.lead}`}
        </span>
        <Button
          as="a"
          size="small"
          appearance={isFiled ? 'secondary' : 'primary'}
          href={hrefOf('weekly', [duty.campaignId, duty.week])}
          aria-label={`${verb}: ${duty.campaign} ${duty.week}`}
        >
          {verb}
        </Button>
      </div>
    </Card>
  );
}
