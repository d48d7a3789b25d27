import { buildAutomaton, type Automaton } from './automaton';
import { disguisesOf, type Disguise } from './disguises';
import { foldedString } from './foldSlowly';
import type { Pattern, Term } from './term';

/** What a word of the automaton stands for. */
export type Entry =
  | { readonly kind: 'term'; readonly term: Term; readonly disguise?: Disguise }
  | { readonly kind: 'exception' }
  | { readonly kind: 'trigger'; readonly patterns: readonly CompiledPattern[] };

export interface CompiledPattern {
  readonly pattern: Pattern;
  readonly regex: RegExp;
  readonly unless: readonly string[];
}

/** A trigger leads wherever it stands: its pattern decides. */
export const LEADS = 1;
/** A term leads only where it is no part of a longer Latin word or number. */
export const LEADS_AS_WORD = 2;
const leadOf: Readonly<Record<Entry['kind'], number>> = {
  term: LEADS_AS_WORD,
  trigger: LEADS,
  exception: 0,
};

/** Everything `scanText` needs, built once from the Terms table. */
export interface Lexicon {
  readonly automaton: Automaton;
  readonly entries: readonly Entry[];
  /** For each word whether it can lead to a finding: `LEADS`, `LEADS_AS_WORD`, or 0 for an exception. */
  readonly leads: Uint8Array;
  readonly termCount: number;
  readonly patternCount: number;
  /** Rows that could not be used, for the rule workbench. */
  readonly problems: readonly LexiconProblem[];
}

export interface LexiconProblem {
  readonly id: string;
  readonly code: 'emptyTerm' | 'duplicateTerm' | 'badPattern';
  readonly detail: string;
}

interface Build {
  readonly words: string[];
  readonly entries: Entry[];
  readonly seen: Set<string>;
  readonly problems: LexiconProblem[];
}

function addTerm(build: Build, term: Term): void {
  const word = foldedString(term.text).trim();
  if (word === '') {
    build.problems.push({ id: term.id, code: 'emptyTerm', detail: term.text });
    return;
  }
  if (build.seen.has(word)) {
    build.problems.push({ id: term.id, code: 'duplicateTerm', detail: term.text });
    return;
  }
  add(build, word, { kind: 'term', term });
  for (const variant of term.variants ?? [])
    addOnce(build, foldedString(variant), { kind: 'term', term });
}

function add(build: Build, word: string, entry: Entry): void {
  build.seen.add(word);
  build.words.push(word);
  build.entries.push(entry);
}

function addOnce(build: Build, word: string, entry: Entry): void {
  if (word !== '' && !build.seen.has(word)) add(build, word, entry);
}

function addDisguises(build: Build, term: Term): void {
  if (term.disguised !== true) return;
  for (const [word, disguise] of disguisesOf(foldedString(term.text))) {
    addOnce(build, word, { kind: 'term', term, disguise });
  }
}

/** An exception may be the very spelling of a term, so it is kept beside it rather than instead of it. */
function addExceptions(build: Build, phrases: Iterable<string>): void {
  const known = new Set<string>();
  for (const phrase of phrases) {
    const word = foldedString(phrase);
    for (const form of [word, word.replaceAll('一', '1')]) {
      if (form === '' || known.has(form)) continue;
      known.add(form);
      build.words.push(form);
      build.entries.push({ kind: 'exception' });
    }
  }
}

function compilePattern(build: Build, pattern: Pattern): CompiledPattern | undefined {
  try {
    const regex = new RegExp(pattern.source, 'gu');
    return { pattern, regex, unless: (pattern.unless ?? []).map(foldedString) };
  } catch (error) {
    build.problems.push({ id: pattern.id, code: 'badPattern', detail: String(error) });
    return undefined;
  }
}

function addTriggers(build: Build, patterns: readonly Pattern[]): void {
  const byTrigger = new Map<string, CompiledPattern[]>();
  for (const pattern of patterns) {
    const compiled = compilePattern(build, pattern);
    if (compiled === undefined) continue;
    for (const trigger of pattern.triggers) {
      const word = foldedString(trigger);
      byTrigger.set(word, [...(byTrigger.get(word) ?? []), compiled]);
    }
  }
  for (const [word, compiled] of byTrigger) {
    build.words.push(word);
    build.entries.push({ kind: 'trigger', patterns: compiled });
  }
}

export interface LexiconOptions {
  /** Look for homophones and pinyin of the terms marked so; default true. */
  readonly disguises?: boolean;
}

/**
 * Terms and patterns → one automaton. A faulty row is listed in `problems` and left out; it never stops the others.
 * `compileLexicon(shippedTerms(), shippedPatterns())` takes some tens of milliseconds: keep the result.
 */
export function compileLexicon(
  terms: readonly Term[],
  patterns: readonly Pattern[],
  options: LexiconOptions = {},
): Lexicon {
  const build: Build = { words: [], entries: [], seen: new Set(), problems: [] };
  for (const term of terms) addTerm(build, term);
  const termCount = build.words.length;
  if (options.disguises !== false) for (const term of terms) addDisguises(build, term);
  addExceptions(
    build,
    terms.flatMap((term) => term.exceptions ?? []),
  );
  addTriggers(build, patterns);
  return {
    automaton: buildAutomaton(build.words),
    entries: build.entries,
    leads: Uint8Array.from(build.entries, ({ kind }) => leadOf[kind]),
    termCount,
    patternCount: patterns.length,
    problems: build.problems,
  };
}
