import type { ReactNode } from 'react';
import type { UnitCosts } from '../../domain/effect/unitCosts';
import { effectWords } from '../../terms/effectScreen';
import { Facts, type Fact } from '../ui/Facts';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** Funnel rates and unit costs from the measured values; what cannot be divided is left out. */
export function UnitCostPart({ costs }: { readonly costs: UnitCosts }): ReactNode {
  const t = useWords(effectWords);
  const stack = useStackStyles();
  const format = useFormat();
  const money = (major: number | null): string | null =>
    major === null ? null : format.money(Math.round(major * 100));
  const share = (value: number | null): string | null =>
    value === null ? null : format.percent(value);
  const times = (value: number | null): string | null =>
    value === null ? null : format.number(value);
  const facts: readonly Fact[] = [
    [t('ctr'), share(costs.ctr)],
    [t('cvr'), share(costs.cvr)],
    [t('cpm'), money(costs.cpm)],
    [t('cpc'), money(costs.cpc)],
    [t('cpl'), money(costs.cpl)],
    [t('cpa'), money(costs.cpa)],
    [t('roas'), times(costs.roas)],
    [t('romi'), share(costs.romi)],
  ];
  return (
    <Section title={t('unitCosts')}>
      {facts.some(([, value]) => value !== null) ? (
        <Facts facts={facts} />
      ) : (
        <p className={stack.muted}>{t('noUnitCosts')}</p>
      )}
    </Section>
  );
}
