import { chainOf, parentsOf, type Chain } from './chain';
import { canonicalEntry, textToSign, type LogEntry } from './entry';
import { headCode, headText } from './headCode';
import { fingerprintOf, keysOf, type RegisteredKey } from './keys';
import { isSamePerson } from './people';

/** Hashing and signature checking, handed in. */
export interface LogCrypto {
  /** SHA-256 of the UTF-8 text, lower-case hex. */
  sha256(text: string): Promise<string>;
  verify(publicKey: string, text: string, signature: string): Promise<boolean>;
}

/**
 * - `valid`: unaltered and signed with the person's registered key
 * - `unsigned`: unaltered; who wrote it is a claim (see the entry's `knownAs`)
 * - `keyUnknown`, `keyRevoked`: signed, but with a key nobody registered, or after it was revoked
 * - `altered`: the row no longer has the hash it was given
 * - `forged`: says it is signed, but the signature is missing, wrong, or another person's
 * - `outOfSequence`: its number does not follow the entries it names
 * - `duplicate`: the same entry stands in the log twice
 * - `unsealed`: a row typed by hand, never given a hash
 */
export type EntryVerdict =
  | 'valid'
  | 'unsigned'
  | 'keyUnknown'
  | 'keyRevoked'
  | 'altered'
  | 'forged'
  | 'outOfSequence'
  | 'duplicate'
  | 'unsealed';

const broken: ReadonlySet<EntryVerdict> = new Set([
  'altered',
  'forged',
  'outOfSequence',
  'duplicate',
  'unsealed',
]);
export const isBrokenVerdict = (verdict: EntryVerdict): boolean => broken.has(verdict);

export interface VerifiedEntry {
  readonly entry: LogEntry;
  readonly verdict: EntryVerdict;
  /** It stands on a loose end older than the log's head: written without knowledge of later entries. */
  readonly isLate: boolean;
}

export interface LogVerdict {
  readonly isIntact: boolean;
  /** In log order; rows outside the chain (duplicates, typed by hand) at the end. */
  readonly entries: readonly VerifiedEntry[];
  /** Entries that others name but that are not in the sheet: deleted, or their hash edited. */
  readonly missing: readonly { readonly hash: string; readonly namedBy: string }[];
  readonly firstBroken: {
    readonly entryId: string;
    readonly seq: number | null;
    readonly fault: EntryVerdict | 'missingBefore';
  } | null;
  readonly counts: Readonly<Partial<Record<EntryVerdict, number>>>;
  /** Hash of the head, or of all loose ends; null for an empty log. */
  readonly head: string | null;
  readonly headCode: string | null;
  readonly chain: Chain;
}

function signatureVerdict(
  entry: LogEntry,
  index: number,
  key: RegisteredKey | undefined,
  isGenuine: boolean,
): EntryVerdict {
  if (entry.signature === null) return entry.knownAs === 'signed' ? 'forged' : 'unsigned';
  if (!key) return 'keyUnknown';
  if (!isSamePerson(key.name, entry.actor) || !isGenuine) return 'forged';
  if (key.revokedIndex !== null && index > key.revokedIndex) return 'keyRevoked';
  if (key.isContested || index < key.sinceIndex) return 'keyUnknown';
  return 'valid';
}

function followsParents(entry: LogEntry, byHash: ReadonlyMap<string, LogEntry>): boolean {
  const parents = parentsOf(entry).map((hash) => byHash.get(hash));
  if (parents.includes(undefined)) return true;
  return entry.seq === Math.max(0, ...parents.map((parent) => parent?.seq ?? 0)) + 1;
}

async function verdictOf(
  entry: LogEntry,
  index: number,
  keys: readonly RegisteredKey[],
  byHash: ReadonlyMap<string, LogEntry>,
  crypto: LogCrypto,
): Promise<EntryVerdict> {
  if ((await crypto.sha256(canonicalEntry(entry))) !== entry.hash) return 'altered';
  if (!followsParents(entry, byHash)) return 'outOfSequence';
  const key = keys.find((k) => k.fingerprint === entry.keyFingerprint);
  const isGenuine =
    key !== undefined &&
    entry.signature !== null &&
    (await crypto.verify(key.publicKey, textToSign(entry.hash), entry.signature));
  return signatureVerdict(entry, index, key, isGenuine);
}

/** A key counts when its fingerprint is its own and its registration is signed with itself. */
async function provenKeys(
  order: readonly LogEntry[],
  crypto: LogCrypto,
): Promise<readonly RegisteredKey[]> {
  const proven = await Promise.all(
    keysOf(order).map(async (key): Promise<readonly RegisteredKey[]> => {
      const entry = order[key.sinceIndex];
      const isOwn = fingerprintOf(await crypto.sha256(key.publicKey)) === key.fingerprint;
      const isSelfSigned =
        isOwn &&
        typeof entry?.signature === 'string' &&
        (await crypto.verify(key.publicKey, textToSign(entry.hash ?? ''), entry.signature));
      return isSelfSigned ? [key] : [];
    }),
  );
  return proven.flat();
}

function firstBrokenOf(
  entries: readonly VerifiedEntry[],
  missing: LogVerdict['missing'],
): LogVerdict['firstBroken'] {
  const namers = new Set(missing.map((m) => m.namedBy));
  for (const { entry, verdict } of entries) {
    if (namers.has(entry.id)) return { entryId: entry.id, seq: entry.seq, fault: 'missingBefore' };
    if (isBrokenVerdict(verdict)) return { entryId: entry.id, seq: entry.seq, fault: verdict };
  }
  return null;
}

/** Ancestors of the first head; everything else hangs on a loose end. */
function onMainBranch(chain: Chain, byHash: ReadonlyMap<string, LogEntry>): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [chain.heads[0]?.hash ?? ''];
  for (let hash = queue.pop(); hash !== undefined; hash = queue.pop()) {
    const entry = byHash.get(hash);
    if (!entry || reached.has(hash)) continue;
    reached.add(hash);
    queue.push(...parentsOf(entry));
  }
  return reached;
}

/**
 * Verifies the whole log. Sorting or filtering the sheet, other formats, moved columns or another
 * language change nothing; any edit, deletion, insertion or reordering of links is found. Entries
 * cut off at the end are found by comparing `head` with one remembered or printed outside.
 */
export async function verifyLog(rows: readonly LogEntry[], crypto: LogCrypto): Promise<LogVerdict> {
  const chain = chainOf(rows);
  const byHash = new Map(chain.order.map((entry) => [entry.hash ?? '', entry]));
  const keys = await provenKeys(chain.order, crypto);
  const main = onMainBranch(chain, byHash);
  const headSeq = chain.heads[0]?.seq ?? 0;
  const inChain = await Promise.all(
    chain.order.map(async (entry, index): Promise<VerifiedEntry> => {
      const verdict = await verdictOf(entry, index, keys, byHash, crypto);
      const isLate = !main.has(entry.hash ?? '') && (entry.seq ?? 0) < headSeq;
      return { entry, verdict, isLate };
    }),
  );
  const outside = [
    ...chain.duplicates.map((entry) => ({ entry, verdict: 'duplicate' as const, isLate: false })),
    ...chain.unsealed.map((entry) => ({ entry, verdict: 'unsealed' as const, isLate: false })),
  ];
  const entries = [...inChain, ...outside];
  const counts: Partial<Record<EntryVerdict, number>> = {};
  for (const { verdict } of entries) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const firstBroken = firstBrokenOf(entries, chain.missing);
  const only = chain.heads.length === 1 ? (chain.heads[0]?.hash ?? null) : null;
  const head =
    chain.heads.length === 0 ? null : (only ?? (await crypto.sha256(headText(chain.heads))));
  return {
    isIntact: firstBroken === null,
    entries,
    missing: chain.missing,
    firstBroken,
    counts,
    head,
    headCode: head !== null && /^[0-9a-f]{64}$/u.test(head) ? headCode(head) : null,
    chain,
  };
}
