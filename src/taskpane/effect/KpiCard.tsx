import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { KpiView } from '../../application/effect/effectDesk';
import { effectWords } from '../../terms/effectScreen';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { chartWords } from '../../terms/chart';
import { ChartPart } from '../chart/ChartPart';
import { LazyPaceChart } from '../chart/charts';
import { CellLink } from '../ui/CellLink';
import { Facts } from '../ui/Facts';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { KpiForm } from './KpiForm';

/** One target: baseline, target, actual, variance with its direction, and the reason. */
export function KpiCard(props: {
  readonly view: KpiView;
  readonly book: Book;
  readonly owesReason: boolean;
}): ReactNode {
  const { view, owesReason } = props;
  const { kpi } = view;
  const t = useWords(effectWords);
  const chart = useWords(chartWords);
  const stack = useStackStyles();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card tone={owesReason ? 'warning' : 'quiet'}>
      <div className={stack.spread}>
        <span className={stack.strong}>{kpi.name ?? kpi.id}</span>
        <CellLink place={{ table: 'KPIs', rowId: kpi.id, column: 'actual' }} />
      </div>
      <Facts
        facts={[
          [t('baseline'), `${format.number(kpi.baseline)} ${kpi.unit ?? ''}`],
          [t('target'), `${format.number(kpi.target)} ${kpi.unit ?? ''}`],
          [t('actual'), kpi.actual === null ? t('notMeasured') : format.number(kpi.actual)],
          [t('variance'), <VarianceText key="variance" view={view} />],
          [t('due'), format.day(kpi.dueOn)],
          [t('reason'), kpi.reason],
        ]}
      />
      {owesReason ? <span className={stack.caution}>{t('owing')}</span> : null}
      <Suggested view={view} />
      {view.pace === null || view.points.length === 0 ? null : (
        <ChartPart title={chart('paceTitle', { name: kpi.name ?? kpi.id })}>
          {() => <LazyPaceChart view={view} />}
        </ChartPart>
      )}
      <div className={stack.row}>
        <Button
          size="small"
          aria-expanded={isOpen}
          appearance={owesReason || kpi.actual === null ? 'primary' : 'secondary'}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {t('record')}
        </Button>
      </div>
      {isOpen ? (
        <KpiForm
          kpi={kpi}
          book={props.book}
          saved={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </Card>
  );
}

function VarianceText({ view }: { readonly view: KpiView }): ReactNode {
  const t = useWords(effectWords);
  const stack = useStackStyles();
  const format = useFormat();
  const { variance } = view;
  if (variance === null) return '—';
  const word = variance.effect === 'none' ? 'onTarget' : variance.effect;
  const tone = { favourable: stack.good, unfavourable: stack.bad, none: '' }[variance.effect];
  const share = variance.share === null ? '' : ` (${format.percent(variance.share)})`;
  return <span className={tone}>{`${format.number(variance.amount)}${share} · ${t(word)}`}</span>;
}

function Suggested({ view }: { readonly view: KpiView }): ReactNode {
  const t = useWords(effectWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const text = language === 'zh-CN' ? view.suggested?.suggestionZh : view.suggested?.suggestionEn;
  if (text === null || text === undefined) return null;
  return <span className={stack.muted}>{t('suggested', { text })}</span>;
}
