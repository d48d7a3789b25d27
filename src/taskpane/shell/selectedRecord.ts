import type { Book } from '../../application/book';
import type { TableCode } from '../../domain/tables/all';
import type { BookStore, WatchedEvent } from '../ui/bookStore';
import { hrefOf } from './route';

type Selection = Extract<WatchedEvent, { kind: 'selected' }>['selection'];
export type SelectedPlace = NonNullable<Selection['place']>;

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

/** A row → the record whose card shows it; undefined where it has none. */
export async function recordOf(
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
