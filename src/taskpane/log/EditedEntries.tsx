import type { ReactNode } from 'react';
import { putBackEntries, type RestorableEntry } from '../../application/approval/logHealth';
import { decisions } from '../../domain/tables/decisions';
import { headerOf } from '../../domain/tables/headers';
import { logWords } from '../../terms/logScreen';
import { useDeps } from '../shell/deps';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useShownCell } from '../ui/useShownCell';
import { useWords } from '../ui/useWords';
import { EntryLine } from './EntryLine';

/** Rows of the log that somebody edited, beside what this machine first saw of them. */
export function EditedEntries(props: { readonly entries: readonly RestorableEntry[] }): ReactNode {
  const { entries } = props;
  const deps = useDeps();
  const t = useWords(logWords);
  const stack = useStackStyles();
  const action = useAction();
  if (entries.length === 0) return null;
  return (
    <Card tone="danger">
      <Section title={t('edited')}>
        <ul className={`${stack.plainList} ${stack.tight}`}>
          {entries.map((pair) => (
            <li key={pair.kept.id} className={stack.tight}>
              <EntryLine entry={pair.kept} />
              <EditedCells pair={pair} />
            </li>
          ))}
        </ul>
        <p className={stack.muted}>{t('editedDo')}</p>
        <div className={stack.row}>
          <ActionButton
            isRunning={action.isRunning}
            onClick={() => {
              void action.run(() => putBackEntries(deps), {
                done: (acted) => t('putBackDone', { count: acted.value.entryIds.length }),
                changes: ['Decisions'],
              });
            }}
          >
            {t('restoreEdited', { count: entries.length })}
          </ActionButton>
        </div>
      </Section>
    </Card>
  );
}

function EditedCells({ pair }: { readonly pair: RestorableEntry }): ReactNode {
  const t = useWords(logWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const shown = useShownCell();
  const columns = (Object.keys(decisions.columns) as (keyof RestorableEntry['now'])[]).filter(
    (column) => (pair.now[column] ?? null) !== (pair.kept[column] ?? null),
  );
  return (
    <ul className={`${stack.plainList} ${stack.tight}`}>
      {columns.map((column) => (
        <li key={column}>
          <CellLink place={{ table: 'Decisions', rowId: pair.now.id, column }}>
            {t('editedCell', {
              column: headerOf(decisions, column, language),
              now: shown(decisions, column, pair.now[column]),
              kept: shown(decisions, column, pair.kept[column]),
            })}
          </CellLink>
        </li>
      ))}
    </ul>
  );
}
