import { acceptUndone, putBackEntries } from '../../src/application/approval/logHealth';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import { exportArchive } from '../../src/application/archive/exportArchive';
import { importArchive } from '../../src/application/archive/importArchive';
import { restoreAsDraft } from '../../src/application/archive/restoreAsDraft';
import { people } from '../support/approvalBook';
import { countOf, crashActions, must, type Action, type CrashAction, type Step } from './actions';
import type { KillPlan } from './killAt';
import { after, bookOf, dies, isWhole, killsOf, reopen, world, type World } from './memoryWorld';

jest.setTimeout(900_000);
const planId = 'P-1';

const paneAfter = async (before: readonly Step[], person: string): Promise<ApprovalDeps> =>
  (await after(before)).paneOf(person);

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
    const kills = await killsOf(await paneAfter(action.before, action.person), action.act(planId));
    expect(kills.length).toBeGreaterThan(8);
    for (const plan of kills) await survives(action, plan);
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
    for (const plan of await killsOf(await (await cut()).paneOf(people.manager), act)) {
      const made = await cut();
      expect(await dies(act, await made.paneOf(people.manager), plan)).toBe(true);
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
    for (const plan of await killsOf(await paneAfter(approvedSteps, people.senior), first)) {
      const made = await after(approvedSteps);
      expect(await dies(first, await made.paneOf(people.senior), plan)).toBe(true);
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
    for (const plan of await killsOf(await world().paneOf(people.lead), take)) {
      const made = world();
      expect(await dies(take, await made.paneOf(people.lead), plan)).toBe(true);
      const deps = await made.paneOf(people.lead);
      await must(take(deps));
      const held = await deps.archive.search({});
      expect(held.ok && held.value).toHaveLength(1);
    }
  });
});
