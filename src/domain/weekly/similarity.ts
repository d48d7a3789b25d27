/** Width, case, spaces and punctuation do not make another text. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/**
 * Likeness of two texts, 0 to 1: Sørensen–Dice coefficient of their pairs of neighbouring letters
 * (L. R. Dice, Ecology 26, 1945), which serves Chinese and English alike.
 * Two blank texts are not alike: there is nothing to copy.
 * `similarity('完成投放', '完成投放。')` → `1`
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [letters(a), letters(b)];
  if (first === '' || second === '') return 0;
  if (first === second) return 1;
  const [left, right] = [pairsOf(first), pairsOf(second)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const total = first.length + second.length - 2;
  return total === 0 ? 0 : (2 * shared) / total;
}
