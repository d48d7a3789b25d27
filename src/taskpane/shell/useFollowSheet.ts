import { useEffect, useState } from 'react';
import type { WatchedEvent } from '../ui/bookStore';
import { hasJustMoved } from '../ui/useGoTo';
import { useBooks } from './deps';
import { hrefOf, type Route } from './route';
import { recordOf, type SelectedRecord } from './selectedRecord';
import { useSettings } from './settings';

type Selection = Extract<WatchedEvent, { kind: 'selected' }>['selection'];

/** A list or a card gives way to the selected record; a form, where something is typed, does not. */
const givesWay = ({ screen, path }: Route): boolean =>
  screen === 'today' ||
  screen === 'card' ||
  (screen === 'plan' && path.length <= 1 && path[0] !== 'new');

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
