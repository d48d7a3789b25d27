import type { Snapshot } from './snapshot';

/** Width and case do not matter in a search; runs of space are one space. */
export const foldForSearch = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** All words of a snapshot, for search: title, people, and every text cell. */
export function searchTextOf({ record, blocks }: Snapshot): string {
  const parts: string[] = [record.title, record.takenBy, record.quarter, record.subjectId];
  for (const block of blocks)
    for (const row of block.rows)
      for (const value of row) if (typeof value === 'string') parts.push(value);
  return foldForSearch(parts.join('\n'));
}

/**
 * Every word of the query must occur; Chinese needs no word breaks.
 * `matches('春季新品 直播', '直播 新品')` → true
 */
export function wordsOfQuery(query: string): readonly string[] {
  return foldForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
}

export const matchesAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
