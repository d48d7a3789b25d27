import type { Evasion } from '../../domain/compliance/text/evasion';
import type { ExemptionCode } from '../../domain/compliance/text/exemptionContext';
import type { TermCategory } from '../../domain/compliance/text/term';
import type { CellValue } from '../../domain/shared/cell';
import type { TableCode } from '../../domain/tables/all';
import type { Wording } from '../../terms/wording';

/** The law a finding leans on, in the edition of the day of the check. */
export interface FindingBasis {
  readonly lawId: string;
  readonly name: Wording;
  readonly edition: string;
  readonly article: string;
  readonly certainty: 'read' | 'secondary' | 'unsure';
  /** Further bases as written in the rule. */
  readonly written: string;
}

export type FindingState = 'open' | 'waived' | 'dismissed' | 'exempted';

/** What the checks panel, the gate, the reports and the command line show. */
export interface ComplianceFinding {
  /** Stays the same while what was found stays the same; decisions refer to it. */
  readonly key: string;
  readonly source: 'rule' | 'text';
  /** Rule, term, pattern or required statement. */
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly category: TermCategory | null;
  readonly severity: 'block' | 'warn' | 'advise';
  readonly outcome: 'violation' | 'needsEvidence' | 'info' | 'cannotJudge';
  /** When the rule is meant to be looked at. */
  readonly stage: string;
  readonly table: TableCode;
  /** Blank for a rule that cannot be judged at all. */
  readonly rowId: string;
  /** Zero-based in the table's body; only for showing a cell. */
  readonly row: number | null;
  readonly column: string;
  readonly campaignId: string | null;
  /** The words, and where they stand in the cell's text; blank for rules. */
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly message: Wording;
  readonly remedy: Wording;
  readonly basis: FindingBasis;
  readonly evasions: readonly Evasion[];
  readonly exemptable: boolean;
  readonly exemption: ExemptionCode | null;
  readonly inputs: Readonly<Record<string, CellValue>>;
  readonly state: FindingState;
  /** The decision that accepted it. */
  readonly decisionId: string | null;
}
