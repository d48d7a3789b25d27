import * as kind from './characterClass';
import { foldTable } from './foldTable';

// Copied so that the loop reads constants: some bundlers turn the exports of a module into getters.
const { FIRST_PLAIN, FIRST_READ, INVISIBLE, SEPARATOR, EXPANDS, HIGH_SURROGATE } = kind;
const { LEET, POINT, COMMA, HASH, DASH, SPACE_CODE } = kind;
const { isDigitCode, isLetterCode, isWordCode } = kind;
const FIRST_HAN = 0x3040;
const AFTER_LATIN = 123;
const table = foldTable();

/**
 * A text as the check reads it, with the way back. `codes[k]` (k < length) is a folded character, `starts[k]` the
 * offset in the original where it stands; `joined[k]` is 1 where a separator between two Chinese characters was
 * left out just before it. The arrays are reused by the next fold: copy what must last.
 */
export interface FoldedText {
  codes: Uint16Array;
  starts: Int32Array;
  joined: Uint8Array;
  /** Some `joined` is 1. */
  hasJoined: boolean;
  length: number;
  /** A run of single Latin letters such as `b e s t` stands in the text. */
  isLetterSpaced: boolean;
  /** The text holds characters that fold to several, so the quick loop gave up. */
  isIncomplete: boolean;
}

export function createFoldedText(capacity = 256): FoldedText {
  return {
    codes: new Uint16Array(capacity),
    starts: new Int32Array(capacity),
    joined: new Uint8Array(capacity),
    hasJoined: false,
    length: 0,
    isLetterSpaced: false,
    isIncomplete: false,
  };
}

function reserve(into: FoldedText, capacity: number): void {
  if (into.codes.length >= capacity) return;
  into.codes = new Uint16Array(capacity);
  into.starts = new Int32Array(capacity);
  into.joined = new Uint8Array(capacity);
}

/** What a mark reads as between letters, and what it is by itself (0: a separator). */
const LEET_READINGS: ReadonlyMap<number, readonly [inWord: string, alone: string]> = new Map([
  [48, ['o', '0']],
  [49, ['i', '1']],
  [51, ['e', '3']],
  [64, ['a', '']],
  [36, ['s', '']],
]);

function isLowerLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** `O` is zero in `1OO%`. */
function foldCapitalO(text: string, index: number, before: number): number {
  return isDigitCode(before) && /[O0%％]/.test(text.charAt(index + 1)) ? 48 : 111;
}

/** `I` is an `l` among small letters: `worId`. */
function foldCapitalI(text: string, index: number): number {
  const isAmongSmall =
    isLowerLetter(text.charCodeAt(index - 1)) && isLowerLetter(text.charCodeAt(index + 1));
  return isAmongSmall ? 108 : 105;
}

/** Inside a word: `gu@rantee`, `cl1nic`. `0` also before the point of `N0.1`. */
function foldLeet(text: string, index: number, before: number): number {
  const unit = text.charCodeAt(index);
  if (unit === 79) return foldCapitalO(text, index, before);
  if (unit === 73) return foldCapitalI(text, index);
  const next = text.charCodeAt(index + 1);
  const [inWord, alone] = LEET_READINGS.get(unit) ?? ['', ''];
  const isAfterLetter = isLetterCode(before);
  const after = table.units[next] ?? 0;
  const isInWord = isAfterLetter && (isLetterCode(after) || (after === LEET && next !== unit));
  const isLettersZero = unit === 48 && isAfterLetter && !isPlainDigit(next);
  if (isInWord || isLettersZero) return inWord.charCodeAt(0);
  return alone === '' ? SEPARATOR : alone.charCodeAt(0);
}

/** A point between digits stays, a comma between digits goes (`68,000`), elsewhere the first separates, the second ends a clause. */
function foldNumberMark(text: string, index: number, mark: number, before: number): number {
  const isInNumber = isDigitCode(before) && isPlainDigit(text.charCodeAt(index + 1));
  if (mark === POINT) return isInNumber ? 46 : SEPARATOR;
  return isInNumber && /^\d{3}(?!\d)/.test(text.slice(index + 1, index + 5)) ? INVISIBLE : 44;
}

function isPlainDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

const FIRST = '第'.charCodeAt(0);
const SOLE = '唯'.charCodeAt(0);
const ONE = '一'.charCodeAt(0);

function foldSpecial(text: string, index: number, unit: number, before: number): number {
  switch (unit) {
    case LEET:
      return foldLeet(text, index, before);
    case POINT:
    case COMMA:
      return foldNumberMark(text, index, unit, before);
    case HASH:
      return isPlainDigit(text.charCodeAt(index + 1)) ? 35 : SEPARATOR;
    case DASH:
      return before === FIRST || before === SOLE ? ONE : SEPARATOR;
    case HIGH_SURROGATE:
      return table.expansions.has(text.slice(index, index + 2)) ? EXPANDS : SEPARATOR;
    default:
      return unit;
  }
}

/** At most this many marks between two Chinese characters still read as one word. */
const JOIN_REACH = 2;

// What stands between two characters that separators part.
const NOTHING = 0;
const JOINED = 1;
const PARTED = 2;
const WORDS_PARTED = 3;

/** Two Chinese characters join over a short gap and part over a long one; words part; the rest stands as it is. */
function boundary(before: number, code: number, gap: number): number {
  if (code >= FIRST_HAN && before >= FIRST_HAN) return gap <= JOIN_REACH ? JOINED : PARTED;
  return isWordCode(before) && isWordCode(code) ? WORDS_PARTED : NOTHING;
}

/** True when the word that ends at `last` is one letter alone, as in `b e s t`; a mark before it makes it no word of its own. */
function isSingleLetter(codes: Uint16Array, last: number): boolean {
  if (!isLetterCode(codes[last] as number)) return false;
  if (last === 0) return true;
  const before = codes[last - 1] as number;
  return before === SPACE_CODE || before >= AFTER_LATIN;
}

/** Folds in one pass without allocating; stops early (`isIncomplete`) at a character that folds to several. */
export function foldInto(into: FoldedText, text: string): void {
  const size = text.length;
  reserve(into, size * 2 + 2);
  const { codes, starts, joined } = into;
  if (into.hasJoined) joined.fill(0);
  into.hasJoined = false;
  const units = table.units;
  let length = 0;
  let gap = 0;
  let before = 0;
  let singles = 0;
  into.isLetterSpaced = false;
  into.isIncomplete = false;
  for (let index = 0; index < size; index += 1) {
    let code = units[text.charCodeAt(index)] as number;
    if (code < FIRST_PLAIN) {
      if (code >= FIRST_READ) code = foldSpecial(text, index, code, gap === 0 ? before : 0);
      if (code < FIRST_PLAIN) {
        if (code === EXPANDS) {
          into.isIncomplete = true;
          return;
        }
        if (code !== INVISIBLE) gap += 1;
        continue;
      }
    }
    if (gap !== 0) {
      const between = boundary(before, code, gap);
      if (between === JOINED) {
        joined[length] = 1;
        into.hasJoined = true;
      } else if (between !== NOTHING) {
        if (between === WORDS_PARTED) {
          singles = isSingleLetter(codes, length - 1) ? singles + 1 : 0;
          if (singles === 2) into.isLetterSpaced = true;
        }
        codes[length] = SPACE_CODE;
        starts[length] = index - 1;
        length += 1;
      }
      gap = 0;
    }
    codes[length] = code;
    starts[length] = index;
    before = code;
    length += 1;
  }
  into.length = length;
}
