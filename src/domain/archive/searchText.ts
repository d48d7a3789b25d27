import type { Snapshot } from './snapshot';

/** Width and case do not matter in a search; runs of space are one space. */
export const foldForSearch = (text: string): string =>
  // Single plain spaces, by far the most, are left alone.
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S ]+|\s{2,}/gu, ' ')
    .trim();

/**
 * All words of a snapshot, for search: title, people, and every text cell but row IDs. Each text
 * once: what repeats down a column would only be read again.
 */
export function searchTextOf({ record, blocks }: Snapshot): string {
  const parts = new Set([record.title, record.takenBy, record.quarter, record.subjectId]);
  for (const { columns, rows } of blocks) {
    const idAt = columns.indexOf('id');
    for (const row of rows)
      for (let i = 0; i < row.length; i += 1) {
        const value = row[i];
        if (typeof value === 'string' && i !== idAt) parts.add(value);
      }
  }
  return foldForSearch([...parts].join(' '));
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
