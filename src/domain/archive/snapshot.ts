import type { CellValue } from '../shared/cell';

/** Small record of a snapshot: what search and lists need. */
export interface SnapshotRecord {
  readonly id: string;
  readonly workbookId: string;
  readonly kind: 'plan' | 'weekly' | 'report' | 'quarter';
  readonly campaignId: string | null;
  readonly subjectId: string;
  readonly quarter: string;
  readonly title: string;
  readonly takenBy: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly version: number;
  /** SHA-256 of the canonical JSON (RFC 8785) of `blocks`. */
  readonly contentHash: string;
  readonly decisionId: string | null;
}

/** One table's rows in a snapshot, column-wise order kept: headers are column codes. */
export interface SnapshotBlock {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface Snapshot {
  readonly record: SnapshotRecord;
  readonly blocks: readonly SnapshotBlock[];
}
