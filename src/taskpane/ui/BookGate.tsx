import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { tableOf, type TableCode } from '../../domain/tables/all';
import { paneWords } from '../../terms/pane';
import { say } from '../../terms/wording';
import { hrefOf } from '../shell/route';
import { useSettings } from '../shell/settings';
import type { ReadRequest } from './bookStore';
import { EmptyState } from './EmptyState';
import { FailureBar } from './FailureBar';
import { useBook } from './useBook';
import { useWords } from './useWords';
import { Waiting } from './Waiting';

/** Reads what a screen shows; says so when tables are missing or cannot be read. */
export function BookGate(props: {
  readonly request: ReadRequest;
  /** Tables without which the screen has nothing to show. */
  readonly needed: readonly TableCode[];
  readonly children: (book: Book) => ReactNode;
}): ReactNode {
  const { book, failure, reread } = useBook(props.request);
  const { language } = useSettings();
  const t = useWords(paneWords);
  const bar = failure === undefined ? null : <FailureBar failure={failure} retry={reread} />;
  if (book === undefined) return bar ?? <Waiting label={t('reading')} />;
  const missing = props.needed.filter((code) => book.reading.absent.includes(code));
  if (missing.length > 0) {
    const tables = missing.map((code) => say(tableOf(code).sheet, language)).join(', ');
    return (
      <EmptyState title={t('notSetUp')} body={t('notSetUpDo', { tables })}>
        <Button as="a" href={hrefOf('setup')} appearance="primary">
          {t('setUpNow')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      {bar}
      {props.children(book)}
    </>
  );
}
