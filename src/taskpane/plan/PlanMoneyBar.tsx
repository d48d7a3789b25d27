import type { ReactNode } from 'react';
import { MoneyBar } from '../ui/MoneyBar';
import type { PlanMoneyOf } from './planMoney';

export function PlanMoneyBar({ money }: { readonly money: PlanMoneyOf }): ReactNode {
  return (
    <MoneyBar
      planned={money.planned}
      actual={money.actual}
      currency={money.currency}
      elapsed={money.elapsed}
    />
  );
}
