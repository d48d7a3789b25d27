import type { RuleRow } from '../../tables/settings';

/** What a verdict needs of a row of the Rules table. */
export interface Rule {
  readonly id: string;
  readonly version: string;
  readonly appliesTo: string;
  readonly condition: string;
  readonly severity: 'block' | 'warn' | 'advise';
  readonly outcome: 'violation' | 'needsEvidence' | 'info';
  readonly stage: string;
  /** Column a finding points at; the first the condition reads when blank. */
  readonly column: string | null;
  readonly passExample: string | null;
  readonly failExample: string | null;
}

/** A row of the Rules table → rule; undefined when it is switched off, void or has no condition. */
export function ruleOf(row: RuleRow): Rule | undefined {
  if (row.voided === true || row.enabled === false) return undefined;
  if (row.condition === null || row.appliesTo === null) return undefined;
  const outcome = row.outcome === 'cannotJudge' ? null : row.outcome;
  return {
    id: row.id,
    version: row.version ?? '1',
    appliesTo: row.appliesTo.trim(),
    condition: row.condition,
    severity: row.severity ?? 'warn',
    outcome: outcome ?? 'violation',
    stage: row.stage ?? 'always',
    column: row.column,
    passExample: row.passExample,
    failExample: row.failExample,
  };
}
