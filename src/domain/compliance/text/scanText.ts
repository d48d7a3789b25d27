import { createMatches, search } from './automaton';
import { basisOf } from '../basis';
import type { TextContext } from './context';
import { evasionsOf } from './evasion';
import type { TextFinding } from './finding';
import { fold, textOf } from './foldSlowly';
import { createFoldedText, type FoldedText } from './foldText';
import {
  candidatesOf,
  isInside,
  mayLead,
  withoutOverlaps,
  type Candidates,
  type Hit,
  type Span,
} from './hit';
import { judge, type Judgement } from './judge';
import type { Lexicon } from './lexicon';
import { patternHits } from './patternHits';
import { requiredWordingFindings } from './requiredWording';
import { isCutFromWords } from './wordBreaks';

const folded = createFoldedText(1024);
const matches = createMatches();

/** Longer Chinese terms do not arise by chance where two words meet. */
const CUT_LENGTH = 2;
const ALL_HAN = /^\p{Script=Han}+$/u;

function isChanceMeeting(text: string, hit: Hit): boolean {
  if (!('text' in hit.claim) || hit.disguise !== undefined) return false;
  const length = hit.end - hit.start;
  if (length > CUT_LENGTH || !ALL_HAN.test(text.slice(hit.start, hit.end))) return false;
  return isCutFromWords(text, hit);
}

function isExcusedBy(exceptions: readonly Span[], hit: Hit): boolean {
  return exceptions.some((phrase) => isExcused(hit, phrase));
}

function standingHits(found: Candidates, text: string): Hit[] {
  const hits = found.hits.filter((hit) => !isChanceMeeting(text, hit));
  for (const pattern of found.patterns) {
    for (const hit of patternHits(pattern, text)) {
      if (!isExcusedBy(found.exceptions, hit)) hits.push(hit);
    }
  }
  return withoutOverlaps(hits);
}

function findingsIn(lexicon: Lexicon, source: string, context: TextContext): TextFinding[] {
  const all = candidatesOf(lexicon, folded, matches);
  const found = { ...all, hits: all.hits.filter((hit) => !isExcusedBy(all.exceptions, hit)) };
  if (found.hits.length === 0 && found.patterns.size === 0) return [];
  const text = textOf(folded);
  const findings: TextFinding[] = [];
  for (const hit of standingHits(found, text)) {
    const judgement = judge(hit, text, context);
    if (judgement !== undefined) findings.push(findingOf(source, hit, judgement, context));
  }
  return findings;
}

/** A phrase no longer than the hit is a term of its own (最先进 beside 最先), not an excuse for it. */
function isExcused(hit: Hit, phrase: Span): boolean {
  return isInside(hit, phrase) && phrase.end - phrase.start > hit.end - hit.start;
}

/** Offset in the original just past a folded character; a pair of surrogates counts as one character. */
function endInOriginal(source: string, at: FoldedText, last: number): number {
  const start = at.starts[last] ?? 0;
  const point = source.codePointAt(start) ?? 0;
  return start + (point > 0xffff ? 2 : 1);
}

function findingOf(
  source: string,
  hit: Hit,
  judgement: Judgement,
  context: TextContext,
): TextFinding {
  const start = folded.starts[hit.start] ?? 0;
  const end = endInOriginal(source, folded, hit.end - 1);
  const words = source.slice(start, end);
  const { claim } = hit;
  const evasions = judgement.outcome === 'info' ? [] : evasionsOf(folded, hit, words);
  // 最/佳 may also be a list: a mark between two characters asks, it does not accuse.
  const asks = evasions.includes('separator') || evasions.includes('homophone');
  return {
    kind: evasions.length > 0 ? 'evasion' : 'text' in claim ? 'term' : 'pattern',
    claimId: claim.id,
    category: claim.category,
    severity: asks && claim.severity === 'block' ? 'warn' : severityOf(claim.severity, judgement),
    outcome: asks ? 'needsEvidence' : judgement.outcome,
    text: words,
    start,
    end,
    basis: basisOf(claim.category, context.market, claim),
    exemptable: claim.exemptable,
    evasions,
    ...(judgement.exemption === undefined ? {} : { exemption: judgement.exemption }),
    ...remedyOf(claim),
  };
}

function severityOf(
  severity: TextFinding['severity'],
  judgement: Judgement,
): TextFinding['severity'] {
  if (judgement.outcome === 'info') return 'advise';
  return severity === 'block' && judgement.outcome === 'needsEvidence' ? 'warn' : severity;
}

function remedyOf(claim: Hit['claim']): Pick<TextFinding, 'remedyZh' | 'remedyEn'> {
  if (!('text' in claim)) return {};
  return {
    ...(claim.remedyZh === undefined ? {} : { remedyZh: claim.remedyZh }),
    ...(claim.remedyEn === undefined ? {} : { remedyEn: claim.remedyEn }),
  };
}

/**
 * Checks one text. `scanText(lexicon, '全国最佳选择', { market: 'CN', column: 'copy' })` → one violation over
 * `[2, 4)`; `'最佳饮用温度8-10℃'` → nothing. Findings come in text order and do not overlap.
 */
export function scanText(lexicon: Lexicon, source: string, context: TextContext): TextFinding[] {
  fold(folded, source);
  search(lexicon.automaton, folded.codes, folded.length, matches);
  const findings = mayLead(lexicon, folded, matches) ? findingsIn(lexicon, source, context) : [];
  if (context.isWholeCopy === true) findings.push(...requiredWordingFindings(source, context));
  return findings;
}
