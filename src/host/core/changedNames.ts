import type { DefinedName } from './state';

const saying = ({ name, sheetId, formula }: DefinedName): string =>
  [sheetId ?? '', name.toLowerCase(), formula].join('\n');

/**
 * Tells which formulas may mean something else after the workbook's names changed: those whose text
 * holds a name that came, went or says something new, directly or through another name. A text that
 * only looks as if it did is translated again in vain, never missed.
 */
export function mentionsChangedName(
  before: readonly DefinedName[],
  after: readonly DefinedName[],
): (formula: string) => boolean {
  const had = new Set(before.map(saying));
  const has = new Set(after.map(saying));
  const changed = new Set(
    [...before.filter((n) => !has.has(saying(n))), ...after.filter((n) => !had.has(saying(n)))].map(
      ({ name }) => name.toLowerCase(),
    ),
  );
  const mentions = (formula: string): boolean => {
    const text = formula.toLowerCase();
    return [...changed].some((name) => text.includes(name));
  };
  for (let known = -1; known !== changed.size;) {
    known = changed.size;
    for (const { name, formula } of after) if (mentions(formula)) changed.add(name.toLowerCase());
  }
  return mentions;
}
