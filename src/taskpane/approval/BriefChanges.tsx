import type { ReactNode } from 'react';
import type { CellChange } from '../../domain/approval/changedSince';
import { tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import { approvalWords } from '../../terms/approvalScreen';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { useShownCell } from '../ui/useShownCell';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import type { BriefState } from './useBrief';

/** Old and new, cell by cell, since the content the log last saw. */
export function BriefChanges({ brief }: { readonly brief: BriefState }): ReactNode {
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  if (brief.changes.length === 0) return null;
  return (
    <Card tone="warning">
      <Section title={t('changes')}>
        {brief.desk.state.isEdited ? <p className={stack.text}>{t('edited')}</p> : null}
        <ul className={`${stack.plainList} ${stack.tight}`}>
          {brief.changes.map((change) => (
            <li key={`${change.table} ${change.rowId} ${change.column}`}>
              <ChangeLine change={change} />
            </li>
          ))}
        </ul>
      </Section>
    </Card>
  );
}

function ChangeLine({ change }: { readonly change: CellChange }): ReactNode {
  const t = useWords(approvalWords);
  const { language } = useSettings();
  const shown = useShownCell();
  const table = tableOf(change.table);
  const { column } = change;
  return (
    <CellLink place={{ table: change.table, rowId: change.rowId, column }}>
      {t('changeRow', {
        column: headerOf(table, column, language),
        before: shown(table, column, change.then),
        after: shown(table, column, change.now),
      })}
    </CellLink>
  );
}
