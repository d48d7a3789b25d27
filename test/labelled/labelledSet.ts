import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { foldedString } from '../../src/domain/compliance/text/foldSlowly';
import type { Lexicon } from '../../src/domain/compliance/text/lexicon';
import { scanText } from '../../src/domain/compliance/text/scanText';
import type { Term } from '../../src/domain/compliance/text/term';

export interface LabelledSentence {
  readonly id: string;
  readonly language: string;
  readonly expected: 'flag' | 'clear' | 'proof';
  readonly text: string;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  readonly quiet: number;
}

export function labelledSet(half: 'tuned' | 'heldback'): readonly LabelledSentence[] {
  const csv = readFileSync(resolve('test/labelled', `${half}.csv`), 'utf8');
  return Papa.parse<LabelledSentence>(csv, { header: true, skipEmptyLines: true }).data;
}

/**
 * The held-back half in the order it was written: before the check, and in November 2026, when the check had long been
 * tuned. The second tells what the check does with words nobody had in mind.
 */
export function heldbackBatch(batch: 'first' | 'second'): readonly LabelledSentence[] {
  return labelledSet('heldback').filter(({ id }) => id.startsWith('H2-') === (batch === 'second'));
}

/** Counts sentences, not words. */
export function score(
  sentences: readonly LabelledSentence[],
  isFlagged: (sentence: LabelledSentence) => boolean,
): Score {
  let hits = 0;
  let misses = 0;
  let falseAlarms = 0;
  let quiet = 0;
  for (const sentence of sentences) {
    const flagged = isFlagged(sentence);
    if (sentence.expected === 'flag') {
      if (flagged) hits += 1;
      else misses += 1;
    } else if (flagged) falseAlarms += 1;
    else quiet += 1;
  }
  return {
    precision: hits / (hits + falseAlarms),
    recall: hits / (hits + misses),
    hits,
    misses,
    falseAlarms,
    quiet,
  };
}

/** The check as the product runs it. */
export function flaggedByCheck(lexicon: Lexicon) {
  return (sentence: LabelledSentence): boolean =>
    scanText(lexicon, sentence.text, { market: 'CN', column: 'copy' }).some(
      (finding) =>
        finding.outcome === 'violation' ||
        (finding.outcome === 'needsEvidence' && sentence.expected !== 'proof'),
    );
}

/** What a plain word list does with the very same terms: any occurrence, normalised but without context. */
export function flaggedByWordList(terms: readonly Term[], isNormalised: boolean) {
  const words = terms.map((term) =>
    isNormalised ? foldedString(term.text) : term.text.toLowerCase(),
  );
  return (sentence: LabelledSentence): boolean => {
    const text = isNormalised ? foldedString(sentence.text) : sentence.text.toLowerCase();
    return words.some((word) => text.includes(word));
  };
}
