import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { isQuiet, type News } from '../../domain/archive/news';
import { newsWords } from '../../terms/news';
import { useBooks, useDeps } from '../shell/deps';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { CampaignNewsLines } from './CampaignNewsLines';
import { EntryLine } from './EntryLine';
import { newsSession } from './newsSession';

/** What changed in the workbook while this pane was closed, until the person says it is read. */
export function WhileOut({ book }: { readonly book: Book }): ReactNode {
  const deps = useDeps();
  const books = useBooks();
  const [news, setNews] = useState<News>();
  useEffect(() => {
    let isShown = true;
    void newsSession(deps, books, book).news.then((found) => {
      if (isShown) setNews((now) => now ?? found);
    });
    return () => {
      isShown = false;
    };
  }, [deps, books, book]);
  if (news === undefined || isQuiet(news)) return null;
  const acknowledge = (): void => {
    const quiet = { ...news, campaigns: [], otherEntries: [] };
    void newsSession(deps, books, book)
      .acknowledge(book)
      .then(() => {
        setNews(quiet);
      });
  };
  return <NewsCard news={news} acknowledge={acknowledge} />;
}

function NewsCard(props: { readonly news: News; readonly acknowledge: () => void }): ReactNode {
  const { campaigns, otherEntries, since } = props.news;
  const t = useWords(newsWords);
  const stack = useStackStyles();
  const format = useFormat();
  const unexplained = campaigns.filter((one) => one.explanation === 'none').length;
  return (
    <Card tone={unexplained > 0 ? 'warning' : 'quiet'}>
      <span className={stack.muted}>{t('title', { time: format.instant(since) })}</span>
      <p className={stack.text} role="status">
        {[
          campaigns.length > 0 ? t('campaigns', { count: campaigns.length }) : null,
          unexplained > 0 ? t('unexplainedCount', { count: unexplained }) : null,
          otherEntries.length > 0 ? t('others', { count: otherEntries.length }) : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <details open={unexplained > 0}>
        <summary>{t('show')}</summary>
        <CardList items={campaigns} keyOf={(one) => one.campaignId} label={t('list')}>
          {(one) => <CampaignNewsLines news={one} />}
        </CardList>
        <ul className={`${stack.plainList} ${stack.tight}`}>
          {otherEntries.map((entry) => (
            <li key={entry.id}>
              <EntryLine entry={entry} />
            </li>
          ))}
        </ul>
      </details>
      <div className={stack.spread}>
        <RouteLink href={hrefOf('log')}>{t('toLog')}</RouteLink>
        <Button size="small" onClick={props.acknowledge}>
          {t('read')}
        </Button>
      </div>
    </Card>
  );
}
