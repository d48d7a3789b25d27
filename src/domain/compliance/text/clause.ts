import type { Span } from './hit';

const SENTENCE_BREAK = /[;!?。]/;

/** What stands beside a hit in the folded text. */
export interface Surroundings {
  readonly text: string;
  /** From the last comma or stronger mark to the hit. */
  readonly clauseLeft: string;
  readonly clauseRight: string;
  /** From the last full stop to the hit, commas included. */
  readonly sentenceLeft: string;
  readonly sentenceRight: string;
}

function before(text: string, at: number, isBreak: (mark: string) => boolean): string {
  let from = at;
  while (from > 0 && !isBreak(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at);
}

function after(text: string, at: number, isBreak: (mark: string) => boolean): string {
  let to = at;
  while (to < text.length && !isBreak(text.charAt(to))) to += 1;
  return text.slice(at, to);
}

const isSentenceBreak = (mark: string): boolean => SENTENCE_BREAK.test(mark);
const isClauseBreak = (mark: string): boolean =>
  mark === ',' || mark === ':' || isSentenceBreak(mark);

export function surroundingsOf(text: string, hit: Span): Surroundings {
  return {
    text,
    clauseLeft: before(text, hit.start, isClauseBreak),
    clauseRight: after(text, hit.end, isClauseBreak),
    sentenceLeft: before(text, hit.start, isSentenceBreak),
    sentenceRight: after(text, hit.end, isSentenceBreak),
  };
}
