import { CLAUSE_BREAKS, INVISIBLE_PATTERN } from './characterClass';
import { LATIN_LOOKALIKE } from './lookalikes';
import { SIMPLIFIED, TRADITIONAL } from './traditionalForms';

const toSimplified = new Map<string, string>();
for (let index = 0; index < TRADITIONAL.length; index += 1) {
  toSimplified.set(TRADITIONAL.charAt(index), SIMPLIFIED.charAt(index));
}

const ACCENTS = /\p{Mn}/gu;
const KEPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}a-z0-9]/u;

function foldKept(character: string): string {
  const known = LATIN_LOOKALIKE.get(character) ?? character;
  const lower = known.toLowerCase();
  return LATIN_LOOKALIKE.get(lower) ?? toSimplified.get(lower) ?? lower;
}

/** A character of the unified ideographs: only Traditional forms and look-alikes change. `'級'` → `'级'`. */
export function foldHanzi(character: string): string {
  return LATIN_LOOKALIKE.get(character) ?? toSimplified.get(character) ?? character;
}

/**
 * One character as the check reads it: compatibility forms composed (NFKC), case, accents, look-alikes and
 * Traditional forms folded. `'Ａ'` → `'a'`, `'級'` → `'级'`, `'№'` → `'no'`, `'①'` → `'1'`, `'，'` → `','`,
 * `'％'` → `'%'`. An invisible character folds to `''`, any other mark to a space.
 */
export function foldCharacter(character: string): string {
  if (INVISIBLE_PATTERN.test(character)) return '';
  const clause = CLAUSE_BREAKS.get(character);
  if (clause !== undefined) return clause;
  const plain = LATIN_LOOKALIKE.has(character)
    ? character
    : character.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC');
  let folded = '';
  for (const part of plain) {
    const kept = foldKept(part);
    folded += kept === '%' || KEPT.test(kept) ? kept : ' ';
  }
  return folded;
}
