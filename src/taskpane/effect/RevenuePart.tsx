import type { ReactNode } from 'react';
import type { BridgeCode } from '../../domain/effect/bridge';
import { revenueBridge, type Revenue } from '../../domain/effect/revenueBridge';
import { effectOf } from '../../domain/effect/variance';
import { toMajor, type Minor } from '../../domain/shared/money';
import { effectWords } from '../../terms/effectScreen';
import { Facts, type Fact } from '../ui/Facts';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

const partWords = {
  volume: 'quantityPart',
  quantity: 'quantityPart',
  mix: 'mixPart',
  price: 'pricePart',
  residual: 'salesWithoutUnits',
} as const satisfies Partial<Record<BridgeCode, keyof typeof effectWords>>;

type RevenueCode = keyof typeof partWords;
const isRevenueCode = (code: BridgeCode): code is RevenueCode => code in partWords;

/** Why sales differ from their target: quantity, mix, price, and sales without units by name. */
export function RevenuePart({ revenue }: { readonly revenue: Revenue }): ReactNode {
  const t = useWords(effectWords);
  const stack = useStackStyles();
  const format = useFormat();
  const { parts, total } = revenueBridge(revenue);
  const verdicts = {
    favourable: t('favourable'),
    unfavourable: t('unfavourable'),
    none: t('onTarget'),
  };
  const amount = (hundredths: Minor): string =>
    t('salesPart', {
      amount: format.number(toMajor(hundredths)),
      unit: revenue.unit,
      verdict: verdicts[effectOf(hundredths, 'higher')],
    });
  const facts: readonly Fact[] = [
    ...parts.flatMap(({ code, amount: part }): Fact[] =>
      isRevenueCode(code) ? [[t(partWords[code]), amount(part)]] : [],
    ),
    [t('salesVariance'), amount(total)],
  ];
  return (
    <Section title={t('revenue')}>
      <p className={stack.muted}>{t('revenueNote')}</p>
      <Facts facts={facts} />
    </Section>
  );
}
