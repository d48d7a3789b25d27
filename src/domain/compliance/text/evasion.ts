import { INVISIBLE_PATTERN } from './characterClass';
import type { FoldedText } from './foldText';
import type { Hit } from './hit';
import { LATIN_LOOKALIKE } from './lookalikes';

/** How a banned word was dressed up. Traditional characters and full width are ordinary writing, not evasion. */
export type Evasion =
  'separator' | 'invisible' | 'lookalike' | 'spacing' | 'leet' | 'homophone' | 'pinyin';

const LETTER_SPACED =
  /(?:^|[^\p{L}])\p{Script=Latin}(?:[\s._*|/\-–—·]{1,2}\p{Script=Latin}(?!\p{L})){2,}/u;
const LEET_IN_WORD =
  /\p{Script=Latin}[@$013]\p{Script=Latin}|\p{Script=Latin}0(?![0-9])|[a-z]I[a-z]|\dO/u;

function isJoined(folded: FoldedText, hit: Hit): boolean {
  for (let index = hit.start + 1; index < hit.end; index += 1) {
    if (folded.joined[index] === 1) return true;
  }
  return false;
}

const DASH_FOR_ONE = /[第唯][—–―－─]/u;

function hasLookalike(words: string): boolean {
  if (DASH_FOR_ONE.test(words)) return true;
  const characters = [...words];
  const isMixed = characters.some((one) => /[a-z\p{Script=Han}]/iu.test(one));
  return characters.some((one) => LATIN_LOOKALIKE.has(one) && (isMixed || one > '\u2e80'));
}

/** `words` are those of the original text. Plain spaces between lines of Latin text are no evasion. */
export function evasionsOf(folded: FoldedText, hit: Hit, words: string): readonly Evasion[] {
  const found: Evasion[] = [];
  if (hit.disguise !== undefined) found.push(hit.disguise);
  if (isJoined(folded, hit)) found.push('separator');
  if ([...words].some((one) => INVISIBLE_PATTERN.test(one))) found.push('invisible');
  if (hasLookalike(words)) found.push('lookalike');
  if (LETTER_SPACED.test(words)) found.push('spacing');
  if (LEET_IN_WORD.test(words)) found.push('leet');
  return found;
}
