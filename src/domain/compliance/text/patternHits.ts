import type { Hit } from './hit';
import type { CompiledPattern } from './lexicon';

const UNIT = new Map<string, number>([
  ['万', 10_000],
  ['千', 1_000],
  ['百', 100],
]);

/** `{ amount: '6.8', unit: '万' }` → 68000. Thousands separators are gone by folding. */
function amountOf(groups: Readonly<Record<string, string | undefined>> | undefined): number {
  return Number(groups?.['amount'] ?? NaN) * (UNIT.get(groups?.['unit'] ?? '') ?? 1);
}

/** Every match of a pattern in a folded text that its own conditions let stand. */
export function patternHits(compiled: CompiledPattern, text: string): Hit[] {
  const { pattern, regex, unless } = compiled;
  if (unless.some((word) => text.includes(word))) return [];
  const hits: Hit[] = [];
  for (const match of text.matchAll(regex)) {
    if (match[0] === '') continue;
    if (pattern.limit !== undefined && !(amountOf(match.groups) > pattern.limit)) continue;
    hits.push({ start: match.index, end: match.index + match[0].length, claim: pattern });
  }
  return hits;
}
