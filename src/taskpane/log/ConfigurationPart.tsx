import { Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import {
  recordConfiguration,
  type ConfigurationHealth,
} from '../../application/approval/configuration';
import type { Book } from '../../application/book';
import { isTableCode, tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import { logMessages } from '../../terms/approval';
import { logWords } from '../../terms/logScreen';
import { useDeps } from '../shell/deps';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { ReasonedAction } from '../ui/ReasonedAction';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useShownCell } from '../ui/useShownCell';
import { useWording, useWords } from '../ui/useWords';
import { configurationLines, type ConfigurationLine } from './configurationLines';

/** What changed in the tables that say what is allowed, and the click that puts it on the log. */
export function ConfigurationPart(props: {
  readonly configuration: ConfigurationHealth;
  readonly book: Book;
}): ReactNode {
  const { changes, isOffLog } = props.configuration;
  const t = useWords(logWords);
  const message = useWords(logMessages);
  const stack = useStackStyles();
  const { language } = useSettings();
  const lines = configurationLines(changes, props.book, language);
  const isQuiet = changes.length === 0 && !isOffLog;
  return (
    <Section title={t('configuration')}>
      {isQuiet ? <p className={stack.muted}>{t('configurationSame')}</p> : null}
      {isQuiet ? null : (
        <Card tone="warning">
          {changes.length === 0 ? (
            <p className={stack.text}>{message('offLog')}</p>
          ) : (
            <p className={stack.text}>{t('configurationChanged', { count: changes.length })}</p>
          )}
          <CardList items={lines} keyOf={keyOfLine} label={t('configuration')}>
            {(line) => <Line line={line} />}
          </CardList>
          <RecordChanges />
        </Card>
      )}
    </Section>
  );
}

const keyOfLine = ({ change }: ConfigurationLine): string =>
  `${change.table} ${change.rowId} ${change.column}`;

const tags = { loosened: 'loosenedTag', tightened: 'tightenedTag', changed: 'changedTag' } as const;
const tagColors = { loosened: 'danger', tightened: 'success', changed: 'subtle' } as const;

function Line({ line }: { readonly line: ConfigurationLine }): ReactNode {
  const { change } = line;
  const t = useWords(logWords);
  const stack = useStackStyles();
  const text = useLineText(line);
  const { rowId } = change;
  const table = isTableCode(change.table) ? change.table : undefined;
  return (
    <div className={stack.row}>
      <Badge appearance="tint" color={tagColors[change.effect]}>
        {t(tags[change.effect])}
      </Badge>
      {line.kind === 'deleted' || table === undefined ? (
        <span>{text}</span>
      ) : (
        <CellLink place={{ table, rowId, column: change.column }}>{text}</CellLink>
      )}
    </div>
  );
}

function useLineText({ kind, row, change }: ConfigurationLine): string {
  const t = useWords(logWords);
  const wording = useWording();
  const { language } = useSettings();
  const shown = useShownCell();
  const table = isTableCode(change.table) ? tableOf(change.table) : undefined;
  const sheet = table ? wording(table.sheet) : change.table;
  if (kind !== 'cell')
    return t(kind === 'added' ? 'rowAdded' : 'rowDeleted', { table: sheet, row });
  const { column } = change;
  return t('changeOf', {
    row,
    column: table ? headerOf(table, column, language) : column,
    before: table ? shown(table, column, change.then) : String(change.then),
    after: table ? shown(table, column, change.now) : String(change.now),
  });
}

function RecordChanges(): ReactNode {
  const deps = useDeps();
  const t = useWords(logWords);
  const action = useAction();
  return (
    <ReasonedAction
      label={t('recordReason')}
      submit={t('record')}
      isRunning={action.isRunning}
      act={(reason, clear) => {
        void action.run(() => recordConfiguration(deps, reason), {
          done: t('recorded'),
          changes: ['Decisions'],
          then: clear,
        });
      }}
    />
  );
}
