/**
 * What a code unit means to the text check. Values under `FIRST_PLAIN` are instructions to the folding loop;
 * any greater value is the folded character itself.
 */
export const INVISIBLE = 1;
export const SEPARATOR = 2;
export const SPACE = 3;
/** From here on the neighbours decide. */
export const FIRST_READ = 4;
export const EXPANDS = 4;
export const HIGH_SURROGATE = 5;
/** `0 1 3 @ $ I O` stand for other letters or digits inside a word (`gu@ranteed`), and for themselves elsewhere. */
export const LEET = 6;
/** `.` and `,` belong to a number between digits and separate elsewhere. */
export const POINT = 7;
export const COMMA = 8;
/** `#` names a rank before a digit (`#1`) and separates elsewhere. */
export const HASH = 9;
/** A long dash after 第 or 唯 is typed for 一. */
export const DASH = 10;
export const FIRST_PLAIN = 32;

export const SPACE_CODE = 32;

export type Script = 'break' | 'latin' | 'han';

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetterCode(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Letters and digits after folding, so lower case only. */
export function isWordCode(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code);
}

/** Drawn by no font, or drawn upon the character before: dropped wherever they stand. */
export const INVISIBLE_PATTERN =
  /^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\ufe00-\ufe0f\ufeff\uffa0\p{Mn}]$/u;

/** Marks that end a clause; no term reaches across one. */
export const CLAUSE_BREAKS = new Map<string, string>(
  [...'，、,;；:：!！?？。…'].map((mark) => [mark, foldBreak(mark)]),
);

function foldBreak(mark: string): string {
  if (mark === '、' || mark === '，') return ',';
  if (mark === '…') return '。';
  return mark.normalize('NFKC');
}
