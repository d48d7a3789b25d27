import type { Result } from '../domain/shared/result';
import type { Snapshot, SnapshotRecord } from '../domain/archive/snapshot';
import type { DecisionRow } from '../domain/tables/decisions';

export type ArchiveFailure =
  | { readonly code: 'quotaExceeded' }
  | { readonly code: 'storageUnavailable'; readonly detail: string }
  | { readonly code: 'snapshotMissing'; readonly id: string }
  | { readonly code: 'tampered'; readonly id: string };

export interface ArchiveQuery {
  readonly text?: string;
  readonly kind?: SnapshotRecord['kind'];
  readonly campaignId?: string;
  readonly quarter?: string;
  readonly person?: string;
  readonly limit?: number;
}

/** Draft of a form, so that closing the pane loses nothing. */
export interface Draft {
  readonly key: string;
  readonly savedAt: string;
  readonly value: unknown;
}

/** Immutable snapshots as blocks beside small index records, across quarters and workbooks. */
export interface ArchivePort {
  /** All or none. A snapshot that is here already is passed over; another content under its ID is refused. */
  add(snapshots: readonly Snapshot[]): Promise<Result<null, ArchiveFailure>>;
  open(id: string): Promise<Result<Snapshot, ArchiveFailure>>;
  search(query: ArchiveQuery): Promise<Result<readonly SnapshotRecord[], ArchiveFailure>>;
  saveDraft(draft: Draft): Promise<void>;
  draft(key: string): Promise<Draft | undefined>;
  removeDraft(key: string): Promise<void>;
  /** Last log head and table fingerprints this machine has seen of a workbook. */
  remember(workbookId: string, key: string, value: unknown): Promise<void>;
  recall(workbookId: string, key: string): Promise<unknown>;
  /** Keeps entries of a workbook's decision log by their hash; what is kept already stays as it is. */
  keepLog(workbookId: string, entries: readonly DecisionRow[]): Promise<void>;
  /** Every entry this machine has seen, in no order: what an undo or an older file may have lost. */
  keptLog(workbookId: string): Promise<readonly DecisionRow[]>;
  /** Asks the browser to keep the store; tells what is not safe (private mode, eviction). */
  durability(): Promise<{
    readonly persistent: boolean;
    readonly usedBytes: number;
    readonly quotaBytes: number;
  }>;
}
