import { foldTable } from './foldTable';
import { createFoldedText, foldInto, type FoldedText } from './foldText';

/** A text rewritten before folding, with the original offset of each of its code units. */
interface Rewritten {
  readonly text: string;
  readonly origins: readonly number[];
}

function expand(text: string): Rewritten {
  const { expansions } = foldTable();
  let out = '';
  const origins: number[] = [];
  let offset = 0;
  for (const character of text) {
    const folded = expansions.get(character) ?? character;
    for (let unit = 0; unit < folded.length; unit += 1) {
      origins.push(folded === character ? offset + unit : offset);
    }
    out += folded;
    offset += character.length;
  }
  return { text: out, origins };
}

const SPACED_LETTERS =
  /(?<![\p{L}\p{N}'’])(?:\p{Script=Latin}[\s._*|/\-–—·]{1,2}){2,}\p{Script=Latin}(?![\p{L}\p{N}])/gu;

/** `b e s t` → `best`; words of one letter in ordinary prose (`I a`) are too short a run to match. */
function closeLetterSpacing(source: Rewritten): Rewritten {
  let out = '';
  const origins: number[] = [];
  let from = 0;
  const copy = (to: number, onlyLetters: boolean): void => {
    for (let index = from; index < to; index += 1) {
      if (onlyLetters && !/\p{L}/u.test(source.text.charAt(index))) continue;
      out += source.text.charAt(index);
      origins.push(source.origins[index] ?? 0);
    }
    from = to;
  };
  for (const match of source.text.matchAll(SPACED_LETTERS)) {
    copy(match.index, false);
    copy(match.index + match[0].length, true);
  }
  copy(source.text.length, false);
  return { text: out, origins };
}

function foldRewritten(into: FoldedText, rewritten: Rewritten): void {
  foldInto(into, rewritten.text);
  for (let index = 0; index < into.length; index += 1) {
    into.starts[index] = rewritten.origins[into.starts[index] ?? 0] ?? 0;
  }
}

/**
 * Folds any text. The quick loop handles almost all; dressed-up characters (`№`, `𝐍`) and spaced letters are
 * rewritten first. `'N0.1'` → `'no 1'`, `'最·佳'` → `'最佳'` with `joined[1] = 1`.
 */
export function fold(into: FoldedText, text: string): void {
  foldInto(into, text);
  if (!into.isIncomplete && !into.isLetterSpaced) return;
  const expanded = expand(text);
  foldRewritten(into, expanded);
  if (into.isLetterSpaced) foldRewritten(into, closeLetterSpacing(expanded));
}

/** The folded text as a string: what terms and patterns are written in. `'№１ 品質'` → `'no1品质'`. */
export function foldedString(text: string): string {
  const into = createFoldedText(text.length * 2 + 2);
  fold(into, text);
  return textOf(into);
}

export function textOf(folded: FoldedText): string {
  let out = '';
  for (let from = 0; from < folded.length; from += 4096) {
    const codes = folded.codes.subarray(from, Math.min(folded.length, from + 4096));
    out += String.fromCharCode.apply(null, codes as unknown as number[]);
  }
  return out;
}
