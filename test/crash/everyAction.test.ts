import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { archiveDatabase } from '../../src/adapters/archive/database';
import { dexieArchive } from '../../src/adapters/archive/dexieArchive';
import { dexieKeyStore } from '../../src/adapters/archive/dexieKeyStore';
import { dexieOutbox } from '../../src/adapters/archive/dexieOutbox';
import { webCryptoIdentity } from '../../src/adapters/identity/webCryptoIdentity';
import { acceptUndone, logHealth, putBackEntries } from '../../src/application/approval/logHealth';
import { resendWaiting } from '../../src/application/approval/resendWaiting';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import { exportArchive } from '../../src/application/archive/exportArchive';
import { importArchive } from '../../src/application/archive/importArchive';
import { restoreAsDraft } from '../../src/application/archive/restoreAsDraft';
import { openBook, type Book } from '../../src/application/book';
import { approvalDeps, approvalTables, people } from '../support/approvalBook';
import { memoryWorkbook, type MemoryWorkbook } from '../support/memoryWorkbook';
import { countOf, crashActions, must, type Action, type CrashAction, type Step } from './actions';
import { killAt, Killed, type KillPlan } from './killAt';

jest.setTimeout(900_000);
const crypto = webcrypto as unknown as Crypto;
const planId = 'P-1';

/** One workbook, and the machines of everybody who works on it: a real database each. */
interface World {
  readonly workbook: MemoryWorkbook;
  readonly paneOf: (person: string) => Promise<ApprovalDeps>;
}

let worlds = 0;
let minute = 0;
function world(): World {
  worlds += 1;
  const id = String(worlds);
  const base = approvalDeps();
  const workbook = memoryWorkbook(approvalTables());
  return {
    workbook,
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
        clock: { now: () => new Date(Date.UTC(2026, 10, 24, 3, (minute += 1))) },
        random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
      };
    },
  };
}

async function bookOf(deps: ApprovalDeps): Promise<Book> {
  const book = await openBook(deps.workbook, { Plans: 'all', Decisions: 'all', Archive: 'all' });
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  return book.value;
}

async function after(before: readonly Step[]): Promise<World> {
  const made = world();
  for (const [person, step] of before) await must(step(planId)(await made.paneOf(person)));
  return made;
}

async function dies(action: Action, deps: ApprovalDeps, plan: KillPlan): Promise<boolean> {
  try {
    await action(killAt(deps, plan).deps);
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

/** How many calls on ports the action makes when nothing kills it. */
async function callsOf(made: World, person: string, action: Action): Promise<number> {
  const watched = killAt(await made.paneOf(person), { at: 0, when: 'before' });
  await must(action(watched.deps));
  return watched.calls.length;
}

/** What must hold once the pane was opened again, whatever was cut off. */
async function isWhole(made: World, person: string): Promise<void> {
  const deps = await made.paneOf(person);
  const health = await logHealth(deps);
  if (!health.ok) throw new Error(JSON.stringify(health.failure));
  expect(health.value.verdict.firstBroken).toBeNull();
  expect(health.value.undone).toEqual([]);
  const ids = made.workbook.rows('Decisions').map((row) => row['id']);
  expect(new Set(ids).size).toBe(ids.length);
}

async function reopen(made: World, person: string): Promise<ApprovalDeps> {
  const deps = await made.paneOf(person);
  const resent = await resendWaiting(deps);
  if (!resent.ok) throw new Error(JSON.stringify(resent.failure));
  expect(await deps.outbox.waiting('PA-BOOK')).toEqual([]);
  return deps;
}

async function survives(action: CrashAction, plan: KillPlan): Promise<void> {
  const made = await after(action.before);
  const act = action.act(planId);
  const before = countOf(action, await bookOf(await made.paneOf(action.person)), planId);
  expect(await dies(act, await made.paneOf(action.person), plan)).toBe(true);
  const deps = await reopen(made, action.person);
  if (countOf(action, await bookOf(deps), planId) === before) await must(act(deps));
  const book = await bookOf(deps);
  expect([plan.when, plan.at, countOf(action, book, planId)]).toEqual([
    plan.when,
    plan.at,
    before + 1,
  ]);
  expect(book.allRows('Plans')[0]?.status).toBe(action.status);
  await isWhole(made, action.person);
}

describe.each(crashActions)('a pane killed during $name', (action) => {
  it('loses nothing and doubles nothing, before and after every call on a port', async () => {
    const total = await callsOf(await after(action.before), action.person, action.act(planId));
    expect(total).toBeGreaterThan(4);
    for (const when of ['before', 'after'] as const)
      for (let at = 1; at <= total; at += 1) await survives(action, { at, when });
  });
});

/** Everything about the machine's own memory, where there is no log entry to count. */
describe('a pane killed while', () => {
  const approvedSteps = crashActions.find((a) => a.adds === 'complete')?.before ?? [];

  /** The plan is approved; the log is then cut back to its first entry, as an older version has it. */
  async function cut(): Promise<World> {
    const made = await after(approvedSteps);
    await isWhole(made, people.manager);
    (made.workbook.rows('Decisions') as unknown[]).splice(1);
    return made;
  }

  it.each([
    ['putting lost entries back', putBackEntries, 5],
    ['accepting a loss', (deps: ApprovalDeps) => acceptUndone(deps, '旧版本'), 2],
  ] as const)('%s', async (_name, act, entries) => {
    const total = await callsOf(await cut(), people.manager, act);
    for (const when of ['before', 'after'] as const)
      for (let at = 1; at <= total; at += 1) {
        const made = await cut();
        expect(await dies(act, await made.paneOf(people.manager), { at, when })).toBe(true);
        await must(act(await reopen(made, people.manager)));
        expect(made.workbook.rows('Decisions')).toHaveLength(entries);
        await isWhole(made, people.manager);
      }
  });

  it('bringing an archived plan back as a draft', async () => {
    const first = async (deps: ApprovalDeps) => {
      const found = await deps.archive.search({});
      const snapshotId = found.ok ? (found.value[0]?.id ?? '') : '';
      return restoreAsDraft(deps, { snapshotId });
    };
    const total = await callsOf(await after(approvedSteps), people.senior, first);
    for (const when of ['before', 'after'] as const)
      for (let at = 1; at <= total; at += 1) {
        const made = await after(approvedSteps);
        expect(await dies(first, await made.paneOf(people.senior), { at, when })).toBe(true);
        const deps = await reopen(made, people.senior);
        if (made.workbook.rows('Plans').length === 1) await must(first(deps));
        expect(made.workbook.rows('Plans').map((row) => row['status'])).toEqual([
          'approved',
          'draft',
        ]);
        expect(made.workbook.rows('Budget')).toHaveLength(4);
      }
  });

  it('importing an archive file: all of it or none, and once', async () => {
    const source = await after(approvedSteps);
    const file = await exportArchive(await source.paneOf(people.senior));
    if (!file.ok) throw new Error(JSON.stringify(file.failure));
    const take: Action = (deps) => importArchive(deps, file.value.bytes);
    const total = await callsOf(world(), people.lead, take);
    for (const when of ['before', 'after'] as const)
      for (let at = 1; at <= total; at += 1) {
        const made = world();
        expect(await dies(take, await made.paneOf(people.lead), { at, when })).toBe(true);
        const deps = await made.paneOf(people.lead);
        await must(take(deps));
        const held = await deps.archive.search({});
        expect(held.ok && held.value).toHaveLength(1);
      }
  });
});
