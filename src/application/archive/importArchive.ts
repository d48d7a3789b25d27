import { faultIn, parseArchiveFile, type ArchiveFileFault } from '../../domain/archive/archiveFile';
import { failure, success, type Result } from '../../domain/shared/result';
import type { ArchiveFailure } from '../../ports/archive';
import type { Deps } from '../deps';

export interface ImportedArchive {
  readonly added: number;
  /** Held already, or the same rows under another ID: not doubled. */
  readonly already: number;
  readonly exportedBy: string;
  readonly exportedAt: string;
  /** Fingerprint of the key that signed the file; null: nobody did. */
  readonly signedWith: string | null;
}

/**
 * Takes an exported file into this machine's archive. Everything is checked before anything is
 * added; a file with one changed cell is refused as a whole, with the place.
 */
export async function importArchive(
  deps: Pick<Deps, 'archive' | 'hasher' | 'identity'>,
  bytes: Uint8Array,
): Promise<Result<ImportedArchive, ArchiveFileFault | ArchiveFailure>> {
  const parsed = parseArchiveFile(new TextDecoder('utf-8').decode(bytes));
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  const fault = await faultIn(
    file,
    (text) => deps.hasher.sha256(text),
    (publicKey, text, signature) => deps.identity.verify(publicKey, text, signature),
  );
  if (fault) return failure(fault);
  const held = await deps.archive.search({ limit: Number.MAX_SAFE_INTEGER });
  if (!held.ok) return held;
  const known = new Set(
    held.value.map((r) => `${r.workbookId}\n${r.subjectId}\n${r.contentHash}\n${r.takenAt}`),
  );
  const ids = new Set(held.value.map((record) => record.id));
  const fresh = file.snapshots.filter(({ record: r }) => {
    const key = `${r.workbookId}\n${r.subjectId}\n${r.contentHash}\n${r.takenAt}`;
    return ids.has(r.id) || !known.has(key);
  });
  const added = await deps.archive.add(fresh);
  if (!added.ok) return added;
  const count = fresh.filter(({ record }) => !ids.has(record.id)).length;
  return success({
    added: count,
    already: file.snapshots.length - count,
    exportedBy: file.manifest.exportedBy,
    exportedAt: file.manifest.exportedAt,
    signedWith: file.seal?.fingerprint ?? null,
  });
}
