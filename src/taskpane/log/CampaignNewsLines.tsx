import { Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { BlockCellChange } from '../../domain/archive/compare';
import type { CampaignNews } from '../../domain/archive/news';
import { isTableCode, tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import { newsWords } from '../../terms/news';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { useSettings } from '../shell/settings';
import { CellLink } from '../ui/CellLink';
import { useShownCell } from '../ui/useShownCell';
import { useStackStyles } from '../ui/stackStyles';
import { useWording, useWords } from '../ui/useWords';
import { EntryLine } from './EntryLine';

const words = { log: 'explained', drafting: 'drafting', none: 'unexplained' } as const;
const colors = { log: 'success', drafting: 'subtle', none: 'danger' } as const;
/** More are counted; the campaign's own page shows all. */
const longest = 5;

/** One campaign: whether the log explains it, the new entries, then old and new cell by cell. */
export function CampaignNewsLines({ news }: { readonly news: CampaignNews }): ReactNode {
  const t = useWords(newsWords);
  const stack = useStackStyles();
  const wording = useWording();
  const { changes, deletedRows, entries, executionCells, explanation } = news;
  const gone = new Set(deletedRows.map(({ rowId }) => rowId));
  const cells = changes.filter(({ rowId, column }) => !gone.has(rowId) && column !== 'id');
  const sheet = (table: string): string =>
    isTableCode(table) ? wording(tableOf(table).sheet) : table;
  return (
    <div className={stack.tight}>
      <div className={stack.spread}>
        <RouteLink href={hrefOf('approval', [news.campaignId])}>{news.title}</RouteLink>
        {changes.length + deletedRows.length === 0 ? null : (
          <Badge appearance="tint" color={colors[explanation]}>
            {t(words[explanation])}
          </Badge>
        )}
      </div>
      <ul className={`${stack.plainList} ${stack.tight}`}>
        {entries.map((entry) => (
          <li key={entry.id} className={stack.muted}>
            <EntryLine entry={entry} subject="" />
          </li>
        ))}
        {deletedRows.map(({ table, rowId }) => (
          <li key={`${table} ${rowId}`} className={stack.bad}>
            {t('deleted', { table: sheet(table), row: rowId })}
          </li>
        ))}
        {cells.slice(0, longest).map((change) => (
          <li key={`${change.table} ${change.rowId} ${change.column}`}>
            <ChangedCell change={change} />
          </li>
        ))}
      </ul>
      {cells.length > longest ? (
        <span className={stack.muted}>{t('more', { count: cells.length - longest })}</span>
      ) : null}
      {executionCells > 0 ? (
        <span className={stack.muted}>{t('execution', { count: executionCells })}</span>
      ) : null}
    </div>
  );
}

function ChangedCell({ change }: { readonly change: BlockCellChange }): ReactNode {
  const t = useWords(newsWords);
  const { language } = useSettings();
  const shown = useShownCell();
  const { table, rowId, column } = change;
  if (!isTableCode(table)) return null;
  return (
    <CellLink place={{ table, rowId, column }}>
      {t('cell', {
        column: headerOf(tableOf(table), column, language),
        before: shown(tableOf(table), column, change.then),
        after: shown(tableOf(table), column, change.now),
      })}
    </CellLink>
  );
}
