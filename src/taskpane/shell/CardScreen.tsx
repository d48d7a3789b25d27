import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { cardWords } from '../../terms/card';
import { paneWords, screenNames } from '../../terms/pane';
import type { ReadFailure } from '../ui/bookStore';
import { EmptyState } from '../ui/EmptyState';
import { FailureBar } from '../ui/FailureBar';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { useBooks, useDeps } from './deps';
import { hrefOf } from './route';
import { hrefOfPlace } from './selectedPlace';

type Seen =
  | { readonly kind: 'looking' | 'nothing' | 'unknown' }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

/** Where a cell's menu leads: on to the record of the selected row, or a word why there is none. */
export function CardScreen(): ReactNode {
  const t = useWords(cardWords);
  const pane = useWords(paneWords);
  const name = useWords(screenNames);
  const [seen, look] = useSelectedRecord();
  return (
    <ScreenFrame title={name('card')}>
      {seen.kind === 'looking' ? <Waiting label={t('looking')} /> : null}
      {seen.kind === 'failed' ? <FailureBar failure={seen.failure} retry={look} /> : null}
      {seen.kind === 'nothing' || seen.kind === 'unknown' ? (
        <div role="status">
          <EmptyState title={t(seen.kind)} body={t(`${seen.kind}Do`)}>
            {seen.kind === 'nothing' ? <Button onClick={look}>{pane('retry')}</Button> : null}
            <Button as="a" href={hrefOf('search')}>
              {pane('search')}
            </Button>
          </EmptyState>
        </div>
      ) : null}
    </ScreenFrame>
  );
}

/** Asks once where the selection is, and again when told to; a record found takes this screen's place. */
function useSelectedRecord(): readonly [Seen, () => void] {
  const { workbook } = useDeps();
  const books = useBooks();
  const [seen, setSeen] = useState<Seen>({ kind: 'looking' });
  const find = useCallback(async (): Promise<Seen> => {
    const now = await workbook.selection?.();
    if (now === undefined) return { kind: 'unknown' };
    if (!now.ok) return { kind: 'failed', failure: now.failure };
    if (now.value.place === undefined) return { kind: 'nothing' };
    const href = await hrefOfPlace(books, now.value.place);
    // Replaced, not added: "back" must not lead to a screen that sends one forward again.
    window.location.replace(href);
    return { kind: 'looking' };
  }, [workbook, books]);
  const look = useCallback(() => {
    setSeen({ kind: 'looking' });
    void find().then(setSeen);
  }, [find]);
  useEffect(() => {
    let isShown = true;
    void find().then((found) => {
      if (isShown) setSeen(found);
    });
    return () => {
      isShown = false;
    };
  }, [find]);
  return [seen, look];
}
