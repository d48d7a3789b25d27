import type { Automaton, Matches } from './automaton';
import { isDigitCode, isLetterCode } from './characterClass';
import type { Disguise } from './disguises';
import type { FoldedText } from './foldText';
import { LEADS, LEADS_AS_WORD, type CompiledPattern, type Lexicon } from './lexicon';
import type { Pattern, Term } from './term';

/** A place in the folded text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Hit extends Span {
  readonly claim: Term | Pattern;
  readonly disguise?: Disguise;
}

export interface Candidates {
  readonly hits: Hit[];
  readonly exceptions: Span[];
  readonly patterns: Set<CompiledPattern>;
}

/** A Latin word or a number must not go on beyond the match: `best` is not in `bestow`, `top1` not in `top10`. */
function isWholeWord(folded: FoldedText, start: number, end: number): boolean {
  const { codes, length } = folded;
  const before = start > 0 ? (codes[start - 1] ?? 0) : 0;
  const after = end < length ? (codes[end] ?? 0) : 0;
  return !goesOn(before, codes[start] ?? 0) && !goesOn(codes[end - 1] ?? 0, after);
}

function goesOn(left: number, right: number): boolean {
  return (isLetterCode(left) && isLetterCode(right)) || (isDigitCode(left) && isDigitCode(right));
}

/**
 * True when a match could lead to a finding. Most texts hold none, so nothing is built for them: an exception alone
 * leads nowhere, and neither does a part of a Latin word or of a number.
 */
export function mayLead(lexicon: Lexicon, folded: FoldedText, matches: Matches): boolean {
  const { lengths } = lexicon.automaton;
  for (let index = 0; index < matches.count; index += 2) {
    const word = matches.items[index] ?? 0;
    const lead = lexicon.leads[word];
    if (lead === LEADS) return true;
    if (lead !== LEADS_AS_WORD) continue;
    const end = matches.items[index + 1] ?? 0;
    if (isWholeWord(folded, end - (lengths[word] ?? 0), end)) return true;
  }
  return false;
}

/** Sorts the automaton's matches by what they stand for. */
export function candidatesOf(lexicon: Lexicon, folded: FoldedText, matches: Matches): Candidates {
  const automaton: Automaton = lexicon.automaton;
  const found: Candidates = { hits: [], exceptions: [], patterns: new Set() };
  for (let index = 0; index < matches.count; index += 2) {
    const word = matches.items[index] ?? 0;
    const end = matches.items[index + 1] ?? 0;
    const start = end - (automaton.lengths[word] ?? 0);
    const entry = lexicon.entries[word];
    if (entry === undefined) continue;
    if (entry.kind === 'trigger') {
      for (const pattern of entry.patterns) found.patterns.add(pattern);
    } else if (entry.kind === 'exception') {
      found.exceptions.push({ start, end });
    } else if (isWholeWord(folded, start, end)) {
      const disguise = entry.disguise === undefined ? {} : { disguise: entry.disguise };
      found.hits.push({ start, end, claim: entry.term, ...disguise });
    }
  }
  return found;
}

export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

const SEVERITY_RANK = { block: 0, warn: 1, advise: 2 } as const;

/** Of overlapping hits the longest stands, of equally long ones the most severe. Result in text order. */
export function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const ranked = [...hits].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      SEVERITY_RANK[a.claim.severity] - SEVERITY_RANK[b.claim.severity] ||
      a.start - b.start,
  );
  const kept: Hit[] = [];
  for (const hit of ranked) if (!kept.some((other) => overlaps(hit, other))) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}
