/** A finding as the command line prints it: one shape for scans of texts and checks of workbooks. */
export interface CliFinding {
  readonly rule: string;
  readonly severity: 'block' | 'warn' | 'advise';
  readonly outcome: 'violation' | 'needs-evidence' | 'info';
  readonly table: string | null;
  readonly rowId: string | null;
  readonly column: string | null;
  /** `活动方案!S4`, or null for a text that stands in no workbook. */
  readonly cell: string | null;
  /** The words found; offsets are UTF-16 positions in the text, end exclusive. */
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly basis: string;
  readonly remedy: string;
}

/** A finding of a text scan: `row` counts the data rows of the CSV from 1. */
export interface RowFinding extends CliFinding {
  readonly row: number;
}

/** Only what the law or the department bans outright stops a run; what may be proven does not. */
export const isBlocking = (finding: CliFinding): boolean =>
  finding.severity === 'block' && finding.outcome === 'violation';

const outcomeNames = {
  violation: 'violation',
  needsEvidence: 'needs-evidence',
  info: 'info',
  // Said aloud as information, never passed over: a rule that cannot be judged has not passed.
  cannotJudge: 'info',
} as const;

export const outcomeOf = (outcome: keyof typeof outcomeNames): CliFinding['outcome'] =>
  outcomeNames[outcome];
