import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { BudgetDesk } from '../../application/budget/budgetDesk';
import { budgetWords } from '../../terms/budgetScreen';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useWords } from '../ui/useWords';

/** Lines that spent unlike the others of their category: a question, not an accusation. */
export function Unusual(props: {
  readonly desk: BudgetDesk;
  readonly book: Book;
  readonly lineIds: ReadonlySet<string>;
}): ReactNode {
  const { desk, book, lineIds } = props;
  const t = useWords(budgetWords);
  const format = useFormat();
  const found = desk.unusual.filter(({ lineId }) => lineIds.has(lineId));
  if (found.length === 0) return null;
  return (
    <Section title={`${t('unusual')} · ${String(found.length)}`}>
      <CardList items={found} keyOf={({ lineId }) => lineId}>
        {({ lineId, score }) => {
          const line = book.row('Budget', lineId);
          return (
            <Card>
              <CellLink place={{ table: 'Budget', rowId: lineId, column: 'actual' }}>
                {`${line?.item ?? lineId} · ${format.money(line?.actual, line?.currency)}`}
              </CellLink>
              <span>{t(score > 0 ? 'muchMore' : 'muchLess', { score: format.number(score) })}</span>
            </Card>
          );
        }}
      </CardList>
    </Section>
  );
}
