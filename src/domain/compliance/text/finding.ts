import type { Basis } from '../basis';
import type { Evasion } from './evasion';
import type { ExemptionCode } from './exemptionContext';
import type { Severity, TermCategory, TextOutcome } from './term';

/**
 * Words in a text that the law, or the department, does not let stand as they are. `start` and `end` are UTF-16
 * offsets in the original text (end exclusive); a missing statement stands at the text's end with no length.
 */
export interface TextFinding {
  readonly kind: 'term' | 'pattern' | 'evasion' | 'requiredWording';
  /** Term, pattern or required statement. */
  readonly claimId: string;
  readonly category: TermCategory;
  readonly severity: Severity;
  readonly outcome: TextOutcome;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly basis: Basis;
  /** The questions of the 2023 guide may be answered for it. */
  readonly exemptable: boolean;
  /** What the surroundings suggest; never decides by itself. */
  readonly exemption?: ExemptionCode;
  readonly evasions: readonly Evasion[];
  /** The department's own remedy; else the wording of the category is shown. */
  readonly remedyZh?: string;
  readonly remedyEn?: string;
}
