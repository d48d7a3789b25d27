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
import { PARAPHRASE_TERMS } from './paraphraseTerms';
import { CHINESE_PATTERNS, ENGLISH_PATTERNS } from './patterns';
import { PROMOTION_TERMS } from './promotionTerms';
import { PUBLIC_ORDER_TERMS } from './publicOrderTerms';
import { SECTOR_TERMS } from './sectorTerms';
import { ABSOLUTE_SHAPES } from './shapes/absoluteShapes';
import { CITATION_SHAPES } from './shapes/citationShapes';
import { COMPARISON_SHAPES } from './shapes/comparisonShapes';
import { EDUCATION_SHAPES } from './shapes/educationShapes';
import { ENGLISH_SHAPES, ENGLISH_TRADE_SHAPES } from './shapes/englishShapes';
import { HEALTH_SHAPES } from './shapes/healthShapes';
import { HONESTY_SHAPES } from './shapes/honestyShapes';
import { MONEY_SHAPES } from './shapes/moneyShapes';
import { PROMOTION_SHAPES } from './shapes/promotionShapes';
import { PUBLIC_SHAPES } from './shapes/publicShapes';
import { patternsOf } from './shapes/shape';
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
  PARAPHRASE_TERMS,
  ENGLISH_TERMS,
];

const SHAPES = [
  ABSOLUTE_SHAPES,
  HEALTH_SHAPES,
  MONEY_SHAPES,
  EDUCATION_SHAPES,
  PROMOTION_SHAPES,
  COMPARISON_SHAPES,
  CITATION_SHAPES,
  PUBLIC_SHAPES,
  HONESTY_SHAPES,
  ENGLISH_SHAPES,
  ENGLISH_TRADE_SHAPES,
].flat();

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
  return [...CHINESE_PATTERNS, ...ENGLISH_PATTERNS, ...patternsOf(SHAPES)];
}
