const MAX_LENGTH = 31;

/**
 * The name that Excel would accept: other programs write longer ones and other characters.
 *
 *   usableSheetName('Q4/2026', …) → 'Q4_2026'
 *
 * @param taken names in use, lower case
 */
export function usableSheetName(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .replace(/[\\/?*[\]:]/g, '_')
    .replace(/^'+|'+$/g, '_')
    .trim();
  const base = plain === '' || plain.toLowerCase() === 'history' ? 'Sheet' : plain;
  const first = [...base].slice(0, MAX_LENGTH).join('').slice(0, MAX_LENGTH);
  if (!taken.has(first.toLowerCase()) && (plain !== '' || first !== 'Sheet')) return first;
  for (let n = 2; ; n += 1) {
    const ending = ` (${String(n)})`;
    const next = base.slice(0, MAX_LENGTH - ending.length) + ending;
    if (!taken.has(next.toLowerCase())) return next;
  }
}
