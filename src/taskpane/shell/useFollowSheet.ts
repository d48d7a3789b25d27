import { useEffect, useState } from 'react';
import type { Book } from '../../application/book';
import type { TableCode } from '../../domain/tables/all';
import type { BookStore, WatchedEvent } from '../ui/bookStore';
import { hasJustMoved } from '../ui/useGoTo';
import { useBooks } from './deps';
import { hrefOf, type Route } from './route';
import { useSettings } from './settings';

type Selection = Extract<WatchedEvent, { kind: 'selected' }>['selection'];

/** The record under the selection, and the screen that shows it. */
export interface SelectedRecord {
  readonly table: TableCode;
  readonly rowId: string;
  readonly href: string;
  readonly name: string;
}

const ownScreens = {
  Plans: 'plan',
  Issues: 'issue',
  Lessons: 'lesson',
  Violations: 'conduct',
} as const;
const partsOfCampaign: readonly TableCode[] = ['Budget', 'KPIs', 'Weekly', 'Findings', 'Metrics'];

const nameOf = (book: Book, campaignId: string): string =>
  book.row('Plans', campaignId)?.name ?? campaignId;

async function recordOf(
  books: BookStore,
  table: TableCode,
  rowId: string,
): Promise<SelectedRecord | undefined> {
  if (table in ownScreens) {
    const screen = ownScreens[table as keyof typeof ownScreens];
    const names = await books.read({ Plans: ['id', 'name', 'voided'] });
    const name = table === 'Plans' && names.ok ? nameOf(names.value, rowId) : rowId;
    return { table, rowId, href: hrefOf(screen, [rowId]), name };
  }
  if (!partsOfCampaign.includes(table)) return undefined;
  const opened = await books.read({
    [table]: ['id', 'campaignId', 'voided'],
    Plans: ['id', 'name', 'voided'],
  });
  if (!opened.ok) return undefined;
  const row = opened.value.row(table, rowId) as { readonly campaignId?: string | null } | undefined;
  const campaignId = row?.campaignId ?? null;
  if (campaignId === null) return undefined;
  return {
    table,
    rowId,
    href: hrefOf('plan', [campaignId]),
    name: nameOf(opened.value, campaignId),
  };
}

/** A list or a card gives way to the selected record; a form, where something is typed, does not. */
const givesWay = ({ screen, path }: Route): boolean =>
  screen === 'today' || (screen === 'plan' && path.length <= 1 && path[0] !== 'new');

/**
 * The pane follows the sheet: the selected record's card is shown where nothing would be lost, and
 * is offered elsewhere. A move that the pane itself made is not followed.
 */
export function useFollowSheet(route: Route): SelectedRecord | undefined {
  const books = useBooks();
  const { followsSheet } = useSettings();
  const [record, setRecord] = useState<SelectedRecord>();
  useEffect(() => {
    if (!followsSheet) return undefined;
    let isShown = true;
    const follow = (selection: Selection): void => {
      const { table, rowId } = selection.place ?? {};
      if (table === undefined || rowId === undefined || hasJustMoved()) {
        setRecord(undefined);
        return;
      }
      void recordOf(books, table, rowId).then((found) => {
        if (!isShown) return;
        if (found && givesWay(route)) window.location.hash = found.href;
        else setRecord(found);
      });
    };
    const stop = books.onSelected(follow);
    return () => {
      isShown = false;
      stop();
    };
  }, [books, followsSheet, route]);
  return record !== undefined && hrefOf(route.screen, route.path) !== record.href
    ? record
    : undefined;
}
