import type { TableCode } from '../../domain/tables/all';
import type { BookStore } from '../ui/bookStore';
import { hrefOf } from './route';
import { recordOf, type SelectedPlace } from './selectedRecord';

/** Rows without a card of their own: the screen on which they are read. */
const screensOfRows: Readonly<Partial<Record<TableCode, (rowId: string) => string>>> = {
  Decisions: () => hrefOf('log'),
  BudgetChanges: () => hrefOf('budget'),
  Meetings: () => hrefOf('meeting'),
  Training: () => hrefOf('training'),
  Archive: (rowId) => hrefOf('archive', [rowId]),
  Rules: (rowId) => hrefOf('rule', [rowId]),
  Terms: (rowId) => hrefOf('help', ['words', 'Terms', rowId]),
};

/**
 * A place in our tables → the screen that shows it. A header, a blank row or a row of the settings
 * leads to what the table's columns mean.
 */
export async function hrefOfPlace(books: BookStore, place: SelectedPlace): Promise<string> {
  const { table, rowId } = place;
  if (rowId === undefined) return hrefOf('help', ['words', table]);
  const record = await recordOf(books, table, rowId);
  return record?.href ?? screensOfRows[table]?.(rowId) ?? hrefOf('help', ['words', table]);
}
