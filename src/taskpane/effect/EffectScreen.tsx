import { dutyFailures } from '../../terms/dutyFailure';
import { addFailureWords } from '../ui/failureWords';
import { Field, Link, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { effectDeskOf, effectReads } from '../../application/effect/effectDesk';
import { serialToday } from '../../domain/shared/period';
import { effectWords } from '../../terms/effectScreen';
import { formWords } from '../../terms/form';
import { screenNames } from '../../terms/pane';
import { useDeps } from '../shell/deps';
import { hrefOf, navigate } from '../shell/route';
import type { ScreenProps } from '../shell/screens';
import { BookGate } from '../ui/BookGate';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { FailureBar } from '../ui/FailureBar';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useWords } from '../ui/useWords';
import { ImportPanel } from '../import/ImportPanel';
import { MetricImportPanel } from '../import/MetricImportPanel';
import { Comparisons } from './Comparisons';
import { CostBridgePart } from './CostBridgePart';
import { KpiCard } from './KpiCard';
import { LineReason } from './LineReason';
import { RevenuePart } from './RevenuePart';
import { UnitCostPart } from './UnitCostPart';

addFailureWords(dutyFailures);

/** `#/effect/<campaign>`: results against targets, and the reasons owed. */
export function EffectScreen({ route }: ScreenProps): ReactNode {
  const t = useWords(effectWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('effect')} intro={t('intro')}>
      <BookGate request={effectReads} needed={['Plans', 'KPIs']}>
        {(book) => <EffectPart book={book} campaignId={route.path[0]} />}
      </BookGate>
    </ScreenFrame>
  );
}

function EffectPart(props: {
  readonly book: Book;
  readonly campaignId: string | undefined;
}): ReactNode {
  const { book, campaignId } = props;
  const t = useWords(effectWords);
  const f = useWords(formWords);
  return (
    <>
      <Field label={t('campaign')}>
        <Select
          value={campaignId ?? ''}
          onChange={(_event, { value }) => {
            navigate('effect', value === '' ? [] : [value]);
          }}
        >
          <option value="">{f('choose')}</option>
          {book.rows('Plans').map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.name ?? plan.id}
            </option>
          ))}
        </Select>
      </Field>
      {campaignId === undefined ? (
        <EmptyState title={t('none')} />
      ) : (
        <CampaignEffect book={book} campaignId={campaignId} />
      )}
    </>
  );
}

function CampaignEffect(props: { readonly book: Book; readonly campaignId: string }): ReactNode {
  const { book, campaignId } = props;
  const t = useWords(effectWords);
  const { clock } = useDeps();
  const desk = effectDeskOf(book, campaignId, serialToday(clock.now()));
  if (!desk.ok) return <FailureBar failure={desk.failure} />;
  const { kpis, unexplained } = desk.value;
  const owing = new Set(unexplained.map((row) => row.rowId));
  const lines = unexplained.filter((row) => row.table === 'Budget');
  return (
    <>
      {kpis.length === 0 ? <EmptyState title={t('noKpis')} /> : null}
      <CardList items={kpis} keyOf={({ kpi }) => kpi.id}>
        {(view) => <KpiCard view={view} book={book} owesReason={owing.has(view.kpi.id)} />}
      </CardList>
      {lines.length === 0 ? null : (
        <Section title={`${t('owingLines')} · ${String(lines.length)}`}>
          <CardList items={lines} keyOf={(row) => row.rowId}>
            {(row) => <LineReason row={row} book={book} />}
          </CardList>
        </Section>
      )}
      <CostBridgePart bridge={desk.value.bridge} book={book} />
      {desk.value.revenue === undefined ? null : <RevenuePart revenue={desk.value.revenue} />}
      <UnitCostPart costs={desk.value.unitCosts} />
      <Comparisons own={desk.value.result} others={desk.value.comparisons} book={book} />
      <ImportPanel table="KPIs" />
      <MetricImportPanel campaignId={campaignId} />
      <Link href={hrefOf('report', [campaignId])}>{t('report')}</Link>
    </>
  );
}
