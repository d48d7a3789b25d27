import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { archiveDatabase } from '../../src/adapters/archive/database';
import { dexieArchive } from '../../src/adapters/archive/dexieArchive';
import { dexieKeyStore } from '../../src/adapters/archive/dexieKeyStore';
import { dexieOutbox } from '../../src/adapters/archive/dexieOutbox';
import { webCryptoIdentity } from '../../src/adapters/identity/webCryptoIdentity';
import { logHealth } from '../../src/application/approval/logHealth';
import { resendWaiting } from '../../src/application/approval/resendWaiting';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import { openBook, type Book } from '../../src/application/book';
import { workbookIdOf } from '../../src/application/act';
import type { FilesPort } from '../../src/ports/surroundings';
import { approvalDeps, approvalTables } from '../support/approvalBook';
import { memoryWorkbook, type MemoryWorkbook, type StoredTables } from '../support/memoryWorkbook';
import { must, type Action, type Step } from './actions';
import { killAt, Killed, type KillPlan } from './killAt';

type SavedFile = Parameters<FilesPort['save']>[0];
const crypto = webcrypto as unknown as Crypto;

/** One workbook in memory, and the machines of everybody who works on it: a real database each. */
export interface World {
  readonly workbook: MemoryWorkbook;
  readonly paneOf: (person: string) => Promise<ApprovalDeps>;
  /** Files that anybody's pane handed over for saving. */
  readonly saved: readonly SavedFile[];
}

let worlds = 0;
let minute = 0;

export function world(
  tables: StoredTables = approvalTables(),
  start = Date.UTC(2026, 10, 24, 3),
): World {
  worlds += 1;
  const id = String(worlds);
  const base = approvalDeps();
  const workbook = memoryWorkbook(tables);
  const saved: SavedFile[] = [];
  return {
    workbook,
    saved,
    paneOf: async (person) => {
      const database = archiveDatabase(`world ${id} ${person}`);
      const identity = webCryptoIdentity(dexieKeyStore(database), crypto);
      await identity.choose(person);
      return {
        ...base,
        workbook,
        identity,
        archive: dexieArchive(database),
        outbox: dexieOutbox(database),
        // Minutes pass from one look at the clock to the next.
        clock: { now: () => new Date(start + (minute += 1) * 60_000) },
        random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
        files: { save: (file) => Promise.resolve(void saved.push(file)) },
      };
    },
  };
}

export async function bookOf(deps: ApprovalDeps): Promise<Book> {
  const book = await openBook(deps.workbook, {
    Plans: 'all',
    Decisions: 'all',
    Archive: 'all',
    Parameters: ['id', 'code'],
  });
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  return book.value;
}

/** A world in which the steps have been taken, each in its person's own pane. */
export async function after(before: readonly Step[], planId = 'P-1'): Promise<World> {
  const made = world();
  for (const [person, step] of before) await must(step(planId)(await made.paneOf(person)));
  return made;
}

/** Runs the action in a pane that dies; true when it died. */
export async function dies(action: Action, deps: ApprovalDeps, plan: KillPlan): Promise<boolean> {
  try {
    await action(killAt(deps, plan).deps);
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

/** Every moment at which the action can be cut off: before and after each call on a port. */
export async function killsOf(deps: ApprovalDeps, action: Action): Promise<readonly KillPlan[]> {
  const watched = killAt(deps, { at: 0, when: 'before' });
  await must(action(watched.deps));
  return (['before', 'after'] as const).flatMap((when) =>
    watched.calls.map((_call, i): KillPlan => ({ at: i + 1, when })),
  );
}

/** What must hold once the pane was opened again, whatever was cut off. */
export async function isWhole(made: World, person: string): Promise<void> {
  const health = await logHealth(await made.paneOf(person));
  if (!health.ok) throw new Error(JSON.stringify(health.failure));
  expect(health.value.verdict.firstBroken).toBeNull();
  expect(health.value.undone).toEqual([]);
  const ids = made.workbook.rows('Decisions').map((row) => row['id']);
  expect(new Set(ids).size).toBe(ids.length);
}

/** The pane opened again on the same machine: what waited was sent. */
export async function reopen(made: World, person: string): Promise<ApprovalDeps> {
  const deps = await made.paneOf(person);
  const resent = await resendWaiting(deps);
  if (!resent.ok) throw new Error(JSON.stringify(resent.failure));
  expect(await deps.outbox.waiting(workbookIdOf(await bookOf(deps)))).toEqual([]);
  return deps;
}
