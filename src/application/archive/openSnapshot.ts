import { compareSnapshots, type Comparison } from '../../domain/archive/compare';
import type { Snapshot, SnapshotRecord } from '../../domain/archive/snapshot';
import { canonicalBlocks } from '../../domain/archive/take';
import { failure, success, type Result } from '../../domain/shared/result';
import type { ArchiveFailure, ArchiveQuery } from '../../ports/archive';
import type { Deps } from '../deps';

type ArchiveDeps = Pick<Deps, 'archive' | 'hasher'>;

/** Opens a snapshot for reading; one whose rows no longer have its hash is refused as tampered. */
export async function openSnapshot(
  deps: ArchiveDeps,
  id: string,
): Promise<Result<Snapshot, ArchiveFailure>> {
  const opened = await deps.archive.open(id);
  if (!opened.ok) return opened;
  const hash = await deps.hasher.sha256(canonicalBlocks(opened.value.blocks));
  return hash === opened.value.record.contentHash ? opened : failure({ code: 'tampered', id });
}

/** Index records by text, campaign, quarter, kind and person; newest first. */
export const searchArchive = (
  deps: Pick<Deps, 'archive'>,
  query: ArchiveQuery,
): Promise<Result<readonly SnapshotRecord[], ArchiveFailure>> => deps.archive.search(query);

export interface SnapshotsCompared extends Comparison {
  readonly left: SnapshotRecord;
  readonly right: SnapshotRecord;
}

/** Any two versions or campaigns, cell by cell (W6.1). */
export async function compareArchived(
  deps: ArchiveDeps,
  leftId: string,
  rightId: string,
): Promise<Result<SnapshotsCompared, ArchiveFailure>> {
  const left = await openSnapshot(deps, leftId);
  if (!left.ok) return left;
  const right = await openSnapshot(deps, rightId);
  if (!right.ok) return right;
  const comparison = compareSnapshots(left.value.blocks, right.value.blocks);
  return success({ ...comparison, left: left.value.record, right: right.value.record });
}
