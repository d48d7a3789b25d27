import { canonicalJson } from '../../domain/shared/canonical';
import { success, type Result } from '../../domain/shared/result';
import { chainOf } from '../../domain/approval/chain';
import { keyInForce, keysOf } from '../../domain/approval/keys';
import {
  manifestOf,
  manifestText,
  sealText,
  type ArchiveFile,
  type ArchiveSeal,
} from '../../domain/archive/archiveFile';
import type { Snapshot } from '../../domain/archive/snapshot';
import type { ArchiveFailure, ArchiveQuery } from '../../ports/archive';
import type { Book } from '../book';
import type { Deps } from '../deps';
import { openSnapshot } from './openSnapshot';

type SealDeps = Pick<Deps, 'hasher' | 'identity' | 'clock'>;

export interface ExportedArchive {
  readonly name: string;
  readonly type: 'application/json';
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly isSigned: boolean;
}

/** The exporter's registered key, where the log knows it and this machine holds it. */
async function sealOf(
  deps: SealDeps,
  manifestHash: string,
  log: Book | undefined,
): Promise<ArchiveSeal | null> {
  const person = await deps.identity.current();
  const signature = await deps.identity.sign(sealText(manifestHash));
  if (!person || signature === undefined || !log) return null;
  const key = keyInForce(keysOf(chainOf(log.allRows('Decisions')).order), person.name);
  if (!key || key.fingerprint !== person.keyFingerprint) return null;
  return { publicKey: key.publicKey, fingerprint: key.fingerprint, signature };
}

/**
 * Snapshots → one file: manifest of hashes, signed where the exporter has a registered key, then
 * the snapshots. `log` is a book with `Decisions` read, to find that key.
 */
export async function archiveFileOf(
  deps: SealDeps,
  snapshots: readonly Snapshot[],
  log?: Book,
): Promise<ExportedArchive> {
  const now = deps.clock.now().toISOString();
  const by = (await deps.identity.current())?.name ?? '';
  const sha256 = (text: string): Promise<string> => deps.hasher.sha256(text);
  const manifest = await manifestOf(snapshots, by, now, sha256);
  const manifestHash = await sha256(manifestText(manifest));
  const seal = await sealOf(deps, manifestHash, log);
  const file: ArchiveFile = { manifest, manifestHash, seal, snapshots };
  return {
    name: `archive-${now.slice(0, 10)}.json`,
    type: 'application/json',
    bytes: new TextEncoder().encode(canonicalJson(JSON.parse(JSON.stringify(file)) as never)),
    count: snapshots.length,
    isSigned: seal !== null,
  };
}

/** What this machine's archive holds, or the part a query finds, as one file for the person to save. */
export async function exportArchive(
  deps: Pick<Deps, 'archive' | 'hasher' | 'identity' | 'clock' | 'files'>,
  query: ArchiveQuery = {},
  log?: Book,
): Promise<Result<ExportedArchive, ArchiveFailure>> {
  const found = await deps.archive.search({ limit: Number.MAX_SAFE_INTEGER, ...query });
  if (!found.ok) return found;
  const snapshots: Snapshot[] = [];
  for (const record of found.value) {
    const opened = await openSnapshot(deps, record.id);
    if (!opened.ok) return opened;
    snapshots.push(opened.value);
  }
  const file = await archiveFileOf(deps, snapshots, log);
  await deps.files.save(file);
  return success(file);
}
