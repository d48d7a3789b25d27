import { Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import type { BudgetDesk } from '../../application/budget/budgetDesk';
import { budgetWords } from '../../terms/budgetScreen';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** Lines over their limit, with what the department wants done about it. */
export function Overspends(props: {
  readonly desk: BudgetDesk;
  readonly book: Book;
  readonly quarter: string;
}): ReactNode {
  const { desk, book, quarter } = props;
  const t = useWords(budgetWords);
  const lines = new Map(book.rows('Budget').map((line) => [line.id, line]));
  const inQuarter = (lineId: string): boolean => {
    const campaignId = lines.get(lineId)?.campaignId ?? '';
    return quarter === '' || book.row('Plans', campaignId)?.quarter === quarter;
  };
  const found = desk.overspends.filter((one) => one.reply !== 'ignore' && inQuarter(one.lineId));
  if (found.length === 0) return null;
  return (
    <Section title={`${t('overspends')} · ${String(found.length)}`}>
      <CardList items={found} keyOf={(one) => `${one.lineId} ${one.trigger}`}>
        {(one) => <OverspendCard one={one} line={lines.get(one.lineId)} />}
      </CardList>
    </Section>
  );
}

function OverspendCard(props: {
  readonly one: BudgetDesk['overspends'][number];
  readonly line: RowIn<'Budget'> | undefined;
}): ReactNode {
  const { one } = props;
  const stack = useStackStyles();
  const t = useWords(budgetWords);
  const format = useFormat();
  const item = props.line?.item ?? one.lineId;
  const currency = props.line?.currency ?? null;
  return (
    <Card tone={one.reply === 'stop' ? 'danger' : 'warning'}>
      <div className={stack.spread}>
        <Badge appearance="tint" color={one.reply === 'stop' ? 'danger' : 'warning'}>
          {t(one.reply)}
        </Badge>
        <span className={stack.figure}>{one.over === null ? null : format.percent(one.over)}</span>
      </div>
      <CellLink place={{ table: 'Budget', rowId: one.lineId, column: 'actual' }}>
        {t('overLine', {
          item,
          amount: format.money(one.amount, currency),
          limit: format.money(one.limit, currency),
        })}
      </CellLink>
    </Card>
  );
}
