import { Button, Field, Link, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { planStatuses } from '../../domain/tables/plans';
import { screenNames } from '../../terms/pane';
import { planWords } from '../../terms/plan';
import { hrefOf } from '../shell/route';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useWords } from '../ui/useWords';
import { moneyOf } from './planMoney';
import { PlanMoneyBar } from './PlanMoneyBar';
import { usePlanList } from './usePlanList';

/** Every campaign of a quarter, the person's own first. */
export function PlanList({ book }: { readonly book: Book }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(planWords);
  const name = useWords(screenNames);
  const format = useFormat();
  const list = usePlanList(book);
  return (
    <ScreenFrame title={name('plan')} intro={t('listIntro')}>
      <div className={stack.spread}>
        <Button as="a" href={hrefOf('plan', ['new'])} appearance="primary" icon={<AddRegular />}>
          {t('newPlan')}
        </Button>
      </div>
      <div className={stack.row}>
        <Field label={t('quarter')} size="small">
          <Select
            size="small"
            value={list.quarter}
            onChange={(_event, chosen) => {
              list.chooseQuarter(chosen.value);
            }}
          >
            <option value="">{t('allQuarters')}</option>
            {list.quarters.map((key) => (
              <option key={key} value={key}>
                {format.quarter(key)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('show')} size="small">
          <Select
            size="small"
            value={list.whose}
            onChange={(_event, chosen) => {
              list.chooseWhose(chosen.value === 'mine' ? 'mine' : 'all');
            }}
          >
            <option value="all">{t('everyone')}</option>
            <option value="mine">{t('mine')}</option>
          </Select>
        </Field>
      </div>
      {list.plans.length === 0 ? (
        <EmptyState title={t('noPlans')} body={t('noPlansDo')} />
      ) : (
        <CardList items={list.plans} keyOf={(plan) => plan.id} label={name('plan')}>
          {(plan) => <PlanRowCard plan={plan} book={book} />}
        </CardList>
      )}
    </ScreenFrame>
  );
}

function PlanRowCard(props: { readonly plan: RowIn<'Plans'>; readonly book: Book }): ReactNode {
  const { plan } = props;
  const stack = useStackStyles();
  const t = useWords(planWords);
  const format = useFormat();
  return (
    <Card>
      <div className={stack.spread}>
        <Link href={hrefOf('plan', [plan.id])} className={stack.strong}>
          {plan.name ?? t('unnamed')}
        </Link>
        <StateBadge code={plan.status ?? 'draft'} choices={planStatuses} />
      </div>
      <span className={stack.muted}>
        {[
          plan.department,
          plan.lead,
          `${format.shortDay(plan.startOn)} – ${format.shortDay(plan.endOn)}`,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      <PlanMoneyBar money={moneyOf(props.book, plan)} />
    </Card>
  );
}
