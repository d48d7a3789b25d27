import { canonicalJson } from '../shared/canonical';
import { failure, success, type Result } from '../shared/result';
import { snapshotKinds } from '../tables/decisions';
import type { Snapshot, SnapshotBlock, SnapshotRecord } from './snapshot';
import { canonicalBlocks } from './take';

export const archiveFormat = 'marketing-oversight archive 1';

export interface ManifestLine {
  readonly id: string;
  /** SHA-256 of the canonical index record, and of the canonical blocks. */
  readonly recordHash: string;
  readonly contentHash: string;
}

export interface ArchiveManifest {
  readonly format: typeof archiveFormat;
  readonly exportedBy: string;
  readonly exportedAt: string;
  readonly lines: readonly ManifestLine[];
}

/** Signature over the manifest's hash, with the exporter's public key. */
export interface ArchiveSeal {
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly signature: string;
}

export interface ArchiveFile {
  readonly manifest: ArchiveManifest;
  /** SHA-256 of the canonical manifest. */
  readonly manifestHash: string;
  readonly seal: ArchiveSeal | null;
  readonly snapshots: readonly Snapshot[];
}

export type ArchiveFileFault =
  | { readonly code: 'notAnArchive' }
  | { readonly code: 'newerFormat'; readonly format: string }
  | { readonly code: 'manifestAltered' }
  | { readonly code: 'sealBroken' }
  | { readonly code: 'snapshotAltered'; readonly id: string; readonly title: string }
  | { readonly code: 'snapshotMissing'; readonly id: string }
  | { readonly code: 'snapshotUnlisted'; readonly id: string };

type Sha256 = (text: string) => Promise<string>;

export const recordText = (record: SnapshotRecord): string => canonicalJson({ ...record });
export const sealText = (manifestHash: string): string =>
  `marketing-oversight archive ${manifestHash}`;

export const manifestText = (manifest: ArchiveManifest): string =>
  canonicalJson({
    ...manifest,
    lines: manifest.lines.map((line) => ({ ...line })),
  });

/** Snapshots → the manifest that fixes each of them; order of ID, so that equal archives are equal. */
export async function manifestOf(
  snapshots: readonly Snapshot[],
  exportedBy: string,
  exportedAt: string,
  sha256: Sha256,
): Promise<ArchiveManifest> {
  const lines = await Promise.all(
    snapshots.map(async ({ record, blocks }) => ({
      id: record.id,
      recordHash: await sha256(recordText(record)),
      contentHash: await sha256(canonicalBlocks(blocks)),
    })),
  );
  lines.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { format: archiveFormat, exportedBy, exportedAt, lines };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCell = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const isBlock = (value: unknown): value is SnapshotBlock =>
  isObject(value) &&
  typeof value['table'] === 'string' &&
  Array.isArray(value['columns']) &&
  value['columns'].every((column) => typeof column === 'string') &&
  Array.isArray(value['rows']) &&
  value['rows'].every((row) => Array.isArray(row) && row.every(isCell));

const textFields = [
  'id',
  'workbookId',
  'subjectId',
  'quarter',
  'title',
  'takenBy',
  'takenAt',
  'contentHash',
] as const;

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isRecord = (value: unknown): value is SnapshotRecord =>
  isObject(value) &&
  textFields.every((field) => typeof value[field] === 'string') &&
  typeof value['kind'] === 'string' &&
  value['kind'] in snapshotKinds &&
  typeof value['version'] === 'number' &&
  isTextOrNull(value['campaignId']) &&
  isTextOrNull(value['decisionId']);

const isSnapshot = (value: unknown): value is Snapshot =>
  isObject(value) &&
  isRecord(value['record']) &&
  Array.isArray(value['blocks']) &&
  value['blocks'].every(isBlock);

const isLine = (value: unknown): value is ManifestLine =>
  isObject(value) &&
  ['id', 'recordHash', 'contentHash'].every((field) => typeof value[field] === 'string');

const isManifest = (value: unknown): value is ArchiveManifest =>
  isObject(value) &&
  value['format'] === archiveFormat &&
  typeof value['exportedBy'] === 'string' &&
  typeof value['exportedAt'] === 'string' &&
  Array.isArray(value['lines']) &&
  value['lines'].every(isLine);

const isSeal = (value: unknown): value is ArchiveSeal =>
  isObject(value) &&
  ['publicKey', 'fingerprint', 'signature'].every((field) => typeof value[field] === 'string');

function formatFault(value: unknown): ArchiveFileFault {
  const manifest = isObject(value) && isObject(value['manifest']) ? value['manifest'] : {};
  const { format } = manifest;
  return typeof format === 'string' && format.startsWith('marketing-oversight archive ')
    ? { code: format === archiveFormat ? 'notAnArchive' : 'newerFormat', format }
    : { code: 'notAnArchive' };
}

/** Text of a file → its parts; shapes only, nothing is believed yet. */
export function parseArchiveFile(text: string): Result<ArchiveFile, ArchiveFileFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure({ code: 'notAnArchive' });
  }
  if (!isObject(value)) return failure({ code: 'notAnArchive' });
  const { manifest, manifestHash, seal, snapshots } = value;
  const hasSnapshots = Array.isArray(snapshots) && snapshots.every(isSnapshot);
  if (!isManifest(manifest) || typeof manifestHash !== 'string' || !hasSnapshots)
    return failure(formatFault(value));
  if (seal !== null && !isSeal(seal)) return failure({ code: 'notAnArchive' });
  return success({ manifest, manifestHash, seal, snapshots });
}

async function snapshotFault(
  { record, blocks }: Snapshot,
  line: ManifestLine | undefined,
  sha256: Sha256,
): Promise<ArchiveFileFault | null> {
  if (!line) return { code: 'snapshotUnlisted', id: record.id };
  const hash = await sha256(canonicalBlocks(blocks));
  const isWhole =
    hash === line.contentHash &&
    hash === record.contentHash &&
    (await sha256(recordText(record))) === line.recordHash;
  return isWhole ? null : { code: 'snapshotAltered', id: record.id, title: record.title };
}

/**
 * Checks everything a file claims: manifest, seal, every record and every row. The first fault
 * refuses the whole file; null when it is whole. Without a seal the file proves only that it is
 * undamaged, not who made it.
 */
export async function faultIn(
  file: ArchiveFile,
  sha256: Sha256,
  verify: (publicKey: string, text: string, signature: string) => Promise<boolean>,
): Promise<ArchiveFileFault | null> {
  const hash = await sha256(manifestText(file.manifest));
  if (hash !== file.manifestHash) return { code: 'manifestAltered' };
  const { seal } = file;
  if (seal && !(await verify(seal.publicKey, sealText(hash), seal.signature)))
    return { code: 'sealBroken' };
  const lines = new Map(file.manifest.lines.map((line) => [line.id, line]));
  const present = new Set(file.snapshots.map((s) => s.record.id));
  const absent = file.manifest.lines.find((line) => !present.has(line.id));
  if (absent) return { code: 'snapshotMissing', id: absent.id };
  const faults = await Promise.all(
    file.snapshots.map((s) => snapshotFault(s, lines.get(s.record.id), sha256)),
  );
  return faults.find((fault) => fault !== null) ?? null;
}
