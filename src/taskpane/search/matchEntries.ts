import type { SearchEntry } from './searchEntries';

/** Gives the pinyin initials of a text: `会员节` → `hyj`. Absent until the library has come. */
export type Initials = (text: string) => string;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
const isLatin = (text: string): boolean => /^[a-z]+$/.test(text);

function score(
  entry: SearchEntry,
  words: readonly string[],
  initials: Initials | undefined,
): number {
  const title = plain(entry.title);
  const whole = `${title} ${plain(entry.detail)} ${plain(entry.kind)}`;
  let total = 0;
  for (const word of words) {
    if (title.startsWith(word)) total += 4;
    else if (title.includes(word)) total += 3;
    else if (whole.includes(word)) total += 2;
    else if (initials && isLatin(word) && initials(entry.title).includes(word)) total += 1;
    else return 0;
  }
  return total;
}

/** Entries that hold every word of the query, best first; an empty query finds nothing. */
export function matchEntries(
  entries: readonly SearchEntry[],
  query: string,
  initials: Initials | undefined,
): readonly SearchEntry[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, rank: score(entry, words, initials) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}
