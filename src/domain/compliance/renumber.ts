/**
 * The article's number in an edition that was renumbered. `renumbering` is the Article cell of the Laws row, as
 * `old→new` pairs: `renumberedArticle('8→9; 12→13', '8(1)')` → `'9(1)'`. Articles not named stay.
 */
export function renumberedArticle(renumbering: string | null | undefined, article: string): string {
  const pairs = new Map(
    [...(renumbering ?? '').matchAll(/(\d+)\s*(?:→|->|=)\s*(\d+)/gu)].map(
      ([, then = '', now = '']) => [then, now] as const,
    ),
  );
  return article.replace(/^(\D*)(\d+)/u, (whole, before: string, number: string) => {
    const now = pairs.get(number);
    return now === undefined ? whole : `${before}${now}`;
  });
}
