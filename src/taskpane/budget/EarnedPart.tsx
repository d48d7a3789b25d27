import type { ReactNode } from 'react';
import type { EarnedValue, ToComplete } from '../../domain/budget/earnedValue';
import { budgetWords } from '../../terms/budgetScreen';
import { Facts, type Fact } from '../ui/Facts';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** Earned value of one campaign, every measure by its name; no number where there is none. */
export function EarnedPart({ earned }: { readonly earned: EarnedValue }): ReactNode {
  const t = useWords(budgetWords);
  const stack = useStackStyles();
  const format = useFormat();
  const toComplete = (value: ToComplete): string =>
    value.kind === 'index' ? format.number(value.value) : t(value.kind);
  const facts: readonly Fact[] = [
    [t('pv'), format.money(earned.pv)],
    [t('ev'), format.money(earned.ev)],
    [t('ac'), format.money(earned.ac)],
    [t('sv'), format.money(earned.sv)],
    [t('cv'), format.money(earned.cv)],
    [t('spi'), format.number(earned.spi)],
    [t('cpi'), format.number(earned.cpi)],
    [t('eac'), format.money(earned.eacTypical)],
    [t('etc'), format.money(earned.etc)],
    [t('vac'), format.money(earned.vac)],
    [t('tcpi'), toComplete(earned.tcpiBudget)],
  ];
  return (
    <details>
      <summary className={stack.muted}>{t('earned')}</summary>
      <Facts facts={facts} />
    </details>
  );
}
