import type { Span } from './hit';

/** Characters around a hit that are enough to see whether it was cut out of two words. */
const WINDOW = 4;
const CACHE_LIMIT = 4096;

let segmenter: Intl.Segmenter | undefined;
const cache = new Map<string, readonly number[]>();

function breaksOf(window: string): readonly number[] {
  const known = cache.get(window);
  if (known !== undefined) return known;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const breaks: number[] = [];
  for (const part of segmenter.segment(window)) breaks.push(part.index);
  breaks.push(window.length);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(window, breaks);
  return breaks;
}

/**
 * True when a word of the language reaches over one edge of the hit only: `判断|根因` cuts 断根 in two. A word that
 * holds the whole hit (治疗仪) is no cut. Uses the word list of the JavaScript engine (UAX 29 with ICU's dictionary).
 */
export function isCutFromWords(text: string, hit: Span): boolean {
  const from = Math.max(0, hit.start - WINDOW);
  const window = text.slice(from, Math.min(text.length, hit.end + WINDOW));
  const start = hit.start - from;
  const end = hit.end - from;
  const breaks = breaksOf(window);
  for (let index = 0; index + 1 < breaks.length; index += 1) {
    const left = breaks[index] ?? 0;
    const right = breaks[index + 1] ?? 0;
    const holdsHit = left <= start && right >= end;
    const reachesOver = (left < start && right > start) || (left < end && right > end);
    if (reachesOver && !holdsHit) return true;
  }
  return false;
}
