import { Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CampaignBurn } from '../../application/budget/budgetDesk';
import { effectOf } from '../../domain/effect/variance';
import { budgetWords } from '../../terms/budgetScreen';
import { chartWords } from '../../terms/chart';
import { ChartPart } from '../chart/ChartPart';
import { LazyBurnChart } from '../chart/charts';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { Card } from '../ui/Card';
import { useFormat } from '../ui/format';
import { MoneyBar } from '../ui/MoneyBar';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { EarnedPart } from './EarnedPart';

/** One campaign's money: spent against time, what is left, where it will end. */
export function BurnCard({ campaign }: { readonly campaign: CampaignBurn }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(budgetWords);
  const chart = useWords(chartWords);
  const format = useFormat();
  const { total } = campaign.budget;
  const { burn } = campaign;
  const { point, low, high } = burn.completion;
  const variance = total.actual - total.planned;
  const effect = effectOf(variance, 'lower');
  const effectWord = effect === 'none' ? 'onPlan' : effect;
  return (
    <Card tone={burn.signals.includes('overAtEnd') ? 'danger' : 'quiet'}>
      <div className={stack.spread}>
        <RouteLink href={hrefOf('plan', [campaign.campaignId])}>{campaign.campaign}</RouteLink>
        <span className={stack.muted}>{campaign.lead}</span>
      </div>
      <MoneyBar planned={total.planned} actual={total.actual} elapsed={burn.elapsed} />
      <span className={stack.muted}>
        {[
          t('progress', { share: format.percent(burn.progress) }),
          `${t('available')} ${format.shortMoney(total.planned - total.actual - total.accrued - total.committed)}`,
          `${t('variance')} ${format.shortMoney(variance)} ${t(effectWord)}`,
        ].join(' · ')}
      </span>
      <span className={stack.muted}>
        {t('completion', {
          point: format.shortMoney(point),
          low: format.shortMoney(low),
          high: format.shortMoney(high),
        })}
      </span>
      {burn.signals.length === 0 ? null : (
        <div className={stack.row}>
          {burn.signals.map((signal) => (
            <Badge
              key={signal}
              appearance="tint"
              color={signal === 'overAtEnd' ? 'danger' : 'warning'}
            >
              {t(signal)}
            </Badge>
          ))}
        </div>
      )}
      <EarnedPart earned={burn.earned} />
      {campaign.course.length === 0 ? null : (
        <ChartPart title={chart('burnTitle')}>
          {() => <LazyBurnChart points={campaign.course} />}
        </ChartPart>
      )}
    </Card>
  );
}
