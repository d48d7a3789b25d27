import type { ReactNode } from 'react';
import type { LogHealth } from '../../application/approval/logHealth';
import { isTableCode, tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import { logMessages } from '../../terms/approval';
import { logWords } from '../../terms/logScreen';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { EntryLine } from './EntryLine';

/** Limits and rules that were loosened, used, and put back: each step alone looks harmless. */
export function LoosenedPart({ loosened }: Pick<LogHealth, 'loosened'>): ReactNode {
  const t = useWords(logWords);
  const message = useWords(logMessages);
  const stack = useStackStyles();
  const { language } = useSettings();
  if (loosened.length === 0) return null;
  const nameOf = (table: string, column: string): string =>
    isTableCode(table) && column in tableOf(table).columns
      ? headerOf(tableOf(table), column, language)
      : column;
  return (
    <Card tone="danger">
      <Section title={t('loosenedTitle')}>
        {loosened.map(({ table, rowId, column, loosenedBy, restoredBy, between }) => (
          <div key={`${rowId} ${column} ${restoredBy.id}`} className={stack.tight}>
            <p className={stack.text}>
              {message('loosened', { column: nameOf(table, column), count: between.length })}
            </p>
            <ul className={`${stack.plainList} ${stack.tight}`}>
              {[loosenedBy, ...between, restoredBy].map((entry) => (
                <li key={entry.id}>
                  <EntryLine entry={entry} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
    </Card>
  );
}
