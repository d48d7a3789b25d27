import { createHash, randomBytes, webcrypto } from 'node:crypto';
import type { Deps } from '../application/deps';
import { success } from '../domain/shared/result';
import type { Snapshot } from '../domain/archive/snapshot';
import type { ArchivePort } from '../ports/archive';
import type { IdentityPort } from '../ports/identity';
import type { WorkbookPort } from '../ports/workbook';
import type { CliWorld } from './world';

/** Snapshots live only as long as the run: the command line keeps nothing on the machine. */
export function passingArchive(): ArchivePort & { readonly taken: readonly Snapshot[] } {
  const taken: Snapshot[] = [];
  return {
    taken,
    add: (snapshots) => {
      taken.push(...snapshots);
      return Promise.resolve(success(null));
    },
    open: (id) => {
      const found = taken.find((snapshot) => snapshot.record.id === id);
      return Promise.resolve(
        found ? success(found) : { ok: false, failure: { code: 'snapshotMissing', id } },
      );
    },
    search: () => Promise.resolve(success(taken.map((snapshot) => snapshot.record))),
    saveDraft: () => Promise.resolve(),
    draft: () => Promise.resolve(undefined),
    removeDraft: () => Promise.resolve(),
    remember: () => Promise.resolve(),
    recall: () => Promise.resolve(undefined),
    keepLog: () => Promise.resolve(),
    keptLog: () => Promise.resolve([]),
    durability: () => Promise.resolve({ persistent: false, usedBytes: 0, quotaBytes: 0 }),
  };
}

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(text, 'base64url'));

async function verify(publicKey: string, text: string, signature: string): Promise<boolean> {
  try {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const jwk = JSON.parse(publicKey) as webcrypto.JsonWebKey;
    const key = await webcrypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
    const hashed = { name: 'ECDSA', hash: 'SHA-256' };
    const bytes = new TextEncoder().encode(text);
    return await webcrypto.subtle.verify(hashed, key, fromBase64Url(signature), bytes);
  } catch {
    // Not a key or not a signature: it verifies nothing.
    return false;
  }
}

/** The command line acts for nobody: it reads, checks and reports, and signs nothing. */
const nobody: IdentityPort = {
  current: () => Promise.resolve(undefined),
  choose: (name) => Promise.resolve({ name, knownAs: 'claimed' }),
  sign: () => Promise.resolve(undefined),
  verify,
  createKey: () => Promise.reject(new Error('The command line holds no keys')),
};

/** Everything use cases need, for one run over one workbook. */
export const cliDeps = (world: CliWorld, workbook: WorkbookPort): Deps => ({
  workbook,
  archive: passingArchive(),
  outbox: {
    put: () => Promise.resolve(),
    waiting: () => Promise.resolve([]),
    remove: () => Promise.resolve(),
  },
  identity: nobody,
  clock: { now: () => world.now() },
  random: { bytes: (count) => Uint8Array.from(randomBytes(count)) },
  hasher: { sha256: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')) },
  files: { save: (file) => world.writeFile(file.name, file.bytes) },
});
