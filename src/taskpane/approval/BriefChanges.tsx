import type { ReactNode } from 'react';
import type { CellChange } from '../../domain/approval/changedSince';
import { tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import { approvalWords } from '../../terms/approvalScreen';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { useFormat } from '../ui/format';
import { useShownCell } from '../ui/useShownCell';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import type { BriefState } from './useBrief';

/** Old and new, cell by cell: since the content the log last saw, and since this person looked. */
export function BriefChanges({ brief }: { readonly brief: BriefState }): ReactNode {
  const t = useWords(approvalWords);
  const format = useFormat();
  const { desk, sinceLog, sinceLook } = brief;
  return (
    <>
      <ChangeList
        title={t('sinceLog')}
        changes={sinceLog}
        {...(desk.state.isEdited ? { note: t('edited') } : {})}
      />
      {sinceLook === null ? null : (
        <ChangeList
          title={t('sinceLook', { time: format.instant(sinceLook.at) })}
          changes={sinceLook.changes}
        />
      )}
    </>
  );
}

function ChangeList(props: {
  readonly title: string;
  readonly note?: string;
  readonly changes: readonly CellChange[];
}): ReactNode {
  const stack = useStackStyles();
  if (props.changes.length === 0) return null;
  return (
    <Card tone="warning">
      <Section title={props.title}>
        {props.note === undefined ? null : <p className={stack.text}>{props.note}</p>}
        <ul className={`${stack.plainList} ${stack.tight}`}>
          {props.changes.map((change) => (
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
