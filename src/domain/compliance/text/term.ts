import type { Sector } from './context';

export type Severity = 'block' | 'warn' | 'advise';
/** A claim that may be true asks for its proof; what the law bans outright is a violation. */
export type TextOutcome = 'violation' | 'needsEvidence' | 'info';
export type TermLanguage = 'zh' | 'en';

/** Kind of claim; chooses the law cited in each market, the remedy and the exemptions that can apply. */
export type TermCategory =
  | 'absolute'
  | 'superiority'
  | 'disparagement'
  | 'citation'
  | 'patent'
  | 'fakeReview'
  | 'medical'
  | 'healthClaim'
  | 'endorsement'
  | 'infantFormula'
  | 'financial'
  | 'credit'
  | 'education'
  | 'superstition'
  | 'stateOrgan'
  | 'urgency'
  | 'falseReward'
  | 'minors'
  | 'price'
  | 'gift'
  | 'fairTerms'
  | 'green'
  | 'additive'
  | 'realEstate'
  | 'tobacco'
  | 'alcohol'
  | 'socialOrder'
  | 'diversion'
  | 'hiddenAd'
  | 'privacy'
  | 'prize'
  | 'requiredWording';

/**
 * One row of the Terms table. Absent lists mean "any". `exceptions` are phrases in which the term is innocent
 * (`最佳使用时间` for `最佳`); `near` are words of which one must stand in the same clause (`#` is any number).
 */
export interface Term {
  readonly id: string;
  readonly text: string;
  readonly language: TermLanguage;
  readonly category: TermCategory;
  readonly severity: Severity;
  readonly outcome: TextOutcome;
  readonly exemptable: boolean;
  readonly exceptions?: readonly string[];
  readonly near?: readonly string[];
  /** Further spellings written by the department. */
  readonly variants?: readonly string[];
  /** Look also for homophones and pinyin. */
  readonly disguised?: boolean;
  readonly sectors?: readonly Sector[];
  readonly exceptSectors?: readonly Sector[];
  readonly channels?: readonly string[];
  readonly markets?: readonly Market[];
  readonly lawId?: string;
  readonly article?: string;
  readonly remedyZh?: string;
  readonly remedyEn?: string;
}

export type Market = 'CN' | 'US' | 'UK' | 'EU';

/**
 * A claim with a number or an open middle. `source` is matched on folded text (see `foldedString`), and only
 * where one of the `triggers` stands. `limit` compares the captured amount as a number.
 */
export interface Pattern {
  readonly id: string;
  readonly triggers: readonly string[];
  readonly source: string;
  readonly category: TermCategory;
  readonly severity: Severity;
  readonly outcome: TextOutcome;
  readonly exemptable: boolean;
  /** Named groups `amount` and `unit` of the match must exceed it. */
  readonly limit?: number;
  /** The finding falls away where one of these stands in the text. */
  readonly unless?: readonly string[];
  readonly exceptSectors?: readonly Sector[];
  readonly markets?: readonly Market[];
  readonly lawId?: string;
  readonly article?: string;
}
