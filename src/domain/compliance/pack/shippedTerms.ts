import { foldedString } from '../text/foldSlowly';
import type { Pattern, Term } from '../text/term';
import { ABSOLUTE_TERMS } from './absoluteTerms';
import { COMPARISON_TERMS } from './comparisonTerms';
import { EDUCATION_TERMS } from './educationTerms';
import { ENGLISH_TERMS } from './englishTerms';
import { EXCEPTIONS_OF_TERMS } from './exceptions';
import { FINANCE_TERMS } from './financeTerms';
import { MEDICAL_TERMS } from './medicalTerms';
import { MORE_TERMS } from './moreTerms';
import { CHINESE_PATTERNS, ENGLISH_PATTERNS } from './patterns';
import { PROMOTION_TERMS } from './promotionTerms';
import { PUBLIC_ORDER_TERMS } from './publicOrderTerms';
import { SECTOR_TERMS } from './sectorTerms';
import { termsOf } from './termGroup';

const GROUPS = [
  ABSOLUTE_TERMS,
  COMPARISON_TERMS,
  MEDICAL_TERMS,
  FINANCE_TERMS,
  EDUCATION_TERMS,
  PUBLIC_ORDER_TERMS,
  PROMOTION_TERMS,
  SECTOR_TERMS,
  MORE_TERMS,
  ENGLISH_TERMS,
];

/** The Terms table as it ships; a word that stands in two groups is kept in the first. */
export function shippedTerms(): readonly Term[] {
  const seen = new Set<string>();
  return GROUPS.flatMap((groups) => termsOf(groups, EXCEPTIONS_OF_TERMS)).filter((term) => {
    const key = foldedString(term.text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function shippedPatterns(): readonly Pattern[] {
  return [...CHINESE_PATTERNS, ...ENGLISH_PATTERNS];
}
