import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { paneWords } from '../../terms/pane';
import { todayWords } from '../../terms/today';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { useOutbox } from './useOutbox';

/** Shown while an action is decided but not yet proven to stand in the workbook. */
export function OutboxNote({ book }: { readonly book: Book }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(todayWords);
  const pane = useWords(paneWords);
  const { waiting, isRunning, retry } = useOutbox(book);
  if (waiting === 0) return null;
  return (
    <Card tone="warning">
      <p className={stack.text}>{t('outbox', { count: waiting })}</p>
      <div className={stack.spread}>
        <span className={stack.muted}>{t('outboxDo')}</span>
        <ActionButton size="small" isRunning={isRunning} onClick={retry}>
          {pane('retry')}
        </ActionButton>
      </div>
    </Card>
  );
}
