import { Badge, Field, Input, Link } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { screenNames } from '../../terms/pane';
import { searchWords } from '../../terms/search';
import { useSettings } from '../shell/settings';
import { BookGate } from '../ui/BookGate';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { EmptyState } from '../ui/EmptyState';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { matchEntries } from './matchEntries';
import { searchEntries, searchReads, type SearchEntry } from './searchEntries';
import { useInitials } from './useInitials';

/** One box over campaigns, lines, reports, findings, rules, the archive and the screens. */
export function SearchScreen(): ReactNode {
  const name = useWords(screenNames);
  const t = useWords(searchWords);
  const [query, setQuery] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <ScreenFrame title={name('search')}>
      <Field label={t('label')} hint={t('hint')}>
        <Input
          type="search"
          input={{ ref: box }}
          value={query}
          onChange={(_event, { value }) => {
            setQuery(value);
          }}
        />
      </Field>
      <BookGate request={searchReads} needed={[]}>
        {(book) => <Results book={book} query={query} />}
      </BookGate>
    </ScreenFrame>
  );
}

function Results(props: { readonly book: Book; readonly query: string }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(searchWords);
  const { language } = useSettings();
  const initials = useInitials();
  const query = useDeferredValue(props.query);
  const entries = useMemo(
    () => searchEntries(props.book, language, t('screen')),
    [props.book, language, t],
  );
  const found = useMemo(() => matchEntries(entries, query, initials), [entries, query, initials]);
  if (query.trim() === '') return null;
  if (found.length === 0)
    return <EmptyState title={t('nothing', { query })} body={t('nothingDo')} />;
  return (
    <>
      <p className={stack.muted} role="status">
        {t('found', { count: found.length })}
      </p>
      <CardList items={found} keyOf={(entry) => entry.key}>
        {(entry) => <Hit entry={entry} />}
      </CardList>
    </>
  );
}

function Hit({ entry }: { readonly entry: SearchEntry }): ReactNode {
  const stack = useStackStyles();
  return (
    <Card>
      <div className={stack.spread}>
        <Link href={entry.href} className={stack.strong}>
          {entry.title}
        </Link>
        <Badge appearance="outline" color="informative">
          {entry.kind}
        </Badge>
      </div>
      <div className={stack.spread}>
        <span className={stack.muted}>{entry.detail}</span>
        {entry.place === undefined ? null : <CellLink place={entry.place} />}
      </div>
    </Card>
  );
}
