import {
  acknowledgeNews,
  markSeenIn,
  openNews,
  seenReads,
} from '../../application/archive/whatChanged';
import type { Book } from '../../application/book';
import type { Deps } from '../../application/deps';
import type { News } from '../../domain/archive/news';
import { tableCodes } from '../../domain/tables/all';
import type { BookStore } from '../ui/bookStore';

/** What one opening of the pane knows of the time it was closed. */
export interface NewsSession {
  readonly news: Promise<News>;
  acknowledge(book: Book): Promise<void>;
}

/** Waits until a burst of edits is over; a reading already made is used again. */
const quietMs = 3_000;
const watched = tableCodes.filter((code) => code in seenReads);

/** While the pane is open its person sees what changes: only what follows the last look is news. */
function keepSeen(deps: Deps, books: BookStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  books.subscribe((tables) => {
    if (!tables.some((code) => watched.includes(code))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void books.read(seenReads).then(async (opened) => {
        if (opened.ok) await markSeenIn(deps, opened.value);
      });
    }, quietMs);
  });
}

/** The first screen comes first; this is news of yesterday and can wait a moment. */
const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(
        () => {
          resolve();
        },
        { timeout: 2_000 },
      );
    else setTimeout(resolve, 200);
  });

const sessions = new WeakMap<BookStore, NewsSession>();

/** The session of this pane; the first book it is shown says what is new. */
export function newsSession(deps: Deps, books: BookStore, book: Book): NewsSession {
  const known = sessions.get(books);
  if (known) return known;
  const session: NewsSession = {
    news: whenIdle().then(() => openNews(deps, book)),
    acknowledge: (now) => acknowledgeNews(deps, now),
  };
  sessions.set(books, session);
  void session.news.then(() => {
    keepSeen(deps, books);
  });
  return session;
}
