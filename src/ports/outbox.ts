import type { SheetSpec } from '../domain/report/sheet';
import type { ChangeSet } from '../domain/shared/changes';

/** A change set that was decided but is not yet proven to stand in the workbook. */
export interface OutboxEntry {
  readonly workbookId: string;
  readonly changes: ChangeSet;
  /** A signed copy that is written with the change; it too stands before the entry is taken out. */
  readonly copy?: SheetSpec;
  readonly action: string;
  readonly person: string;
  readonly queuedAt: string;
  readonly tries: number;
}

/** Kept on this machine until the workbook proves the change; survives a closed pane. */
export interface OutboxPort {
  put(entry: OutboxEntry): Promise<void>;
  waiting(workbookId: string): Promise<readonly OutboxEntry[]>;
  remove(operationId: string): Promise<void>;
}
