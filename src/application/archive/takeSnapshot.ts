import type { Change } from '../../domain/shared/changes';
import { serialToday, type DateSerial } from '../../domain/shared/period';
import { parametersOf } from '../../domain/shared/parameters';
import type { Result } from '../../domain/shared/result';
import type { Snapshot, SnapshotBlock, SnapshotRecord } from '../../domain/archive/snapshot';
import { canonicalBlocks, keepUntil } from '../../domain/archive/take';
import type { ArchiveFailure } from '../../ports/archive';
import { workbookIdOf, type Acting } from '../act';
import type { Deps } from '../deps';

/** What a use case that takes a snapshot must read of `Archive` (to number versions). */
export const archiveReads = ['id', 'kind', 'subjectId', 'version'] as const;

export interface SnapshotSubject {
  readonly kind: SnapshotRecord['kind'];
  readonly campaignId: string | null;
  /** Row the snapshot is of: plan, weekly report, report (its campaign) or quarter key. */
  readonly subjectId: string;
  readonly quarter: string;
  readonly title: string;
  /** Entry of the log that caused it. */
  readonly decisionId: string | null;
  /** Last day the records serve (end of publication); retention counts from it. Default: today. */
  readonly servesUntil?: DateSerial;
}

export interface TakenSnapshot {
  readonly record: SnapshotRecord;
  /** Row of the signed index; put it into the change set of the decision. */
  readonly change: Change;
  /** Whether this machine's archive holds it. A full or absent archive never stops a decision. */
  readonly stored: Result<null, ArchiveFailure>;
}

/**
 * Freezes blocks (see `blockOf`) under one subject: stores them in this machine's archive and gives
 * the index row for the workbook. Call it inside `act`'s decide step, before the change is written:
 * a snapshot without a decision is harmless, a decision without its snapshot is not.
 * The book must have read `Archive` with `archiveReads` and `Parameters` (`code`, `value`).
 */
export async function takeSnapshot(
  deps: Pick<Deps, 'archive' | 'hasher'>,
  acting: Acting,
  subject: SnapshotSubject,
  blocks: readonly SnapshotBlock[],
): Promise<TakenSnapshot> {
  const { book, now } = acting;
  const earlier = book
    .allRows('Archive')
    .filter((row) => row.kind === subject.kind && row.subjectId === subject.subjectId);
  const { servesUntil, ...about } = subject;
  const record: SnapshotRecord = {
    ...about,
    id: acting.newId('A'),
    workbookId: workbookIdOf(book),
    takenBy: acting.person,
    takenAt: now.toISOString(),
    version: Math.max(0, ...earlier.map((row) => row.version ?? 0)) + 1,
    contentHash: await deps.hasher.sha256(canonicalBlocks(blocks)),
  };
  const snapshot: Snapshot = { record, blocks };
  const stored = await deps.archive.add([snapshot]);
  const years = parametersOf(book.rows('Parameters')).adRetentionYears;
  const retainUntil = keepUntil(servesUntil ?? serialToday(now), years);
  const { kind, campaignId, subjectId, quarter, title, decisionId } = about;
  const { id, takenBy, takenAt, version, contentHash } = record;
  const change: Change = {
    kind: 'append',
    table: 'Archive',
    rows: [
      {
        id,
        kind,
        campaignId,
        subjectId,
        quarter,
        title,
        takenBy,
        takenAt,
        contentHash,
        decisionId,
        version,
        retainUntil,
        inWorkbook: false,
        voided: false,
      },
    ],
  };
  return { record, change, stored };
}
