import { repairStatuses } from '../../src/application/approval/repairStatuses';
import { exportArchive } from '../../src/application/archive/exportArchive';
import { exportWorkbook } from '../../src/application/archive/exportWorkbook';
import { importArchive } from '../../src/application/archive/importArchive';
import { closeQuarter } from '../../src/application/report/closeQuarter';
import { signOffReport } from '../../src/application/report/signOffReport';
import { writeQuarterReview } from '../../src/application/report/writeReports';
import { writeSummaryReport } from '../../src/application/report/writeSummaryReport';
import { autumnLaunch, campaignId } from '../golden/reports/autumnLaunch';
import { quarterSample } from '../golden/reports/quarterSample';
import { people, team } from '../support/approvalBook';
import type { StoredTables } from '../support/memoryWorkbook';
import { row } from '../support/rows';
import { crashActions, must, type Action } from './actions';
import { after, bookOf, dies, isWhole, killsOf, reopen, world, type World } from './memoryWorld';

const approvedSteps = crashActions.find((a) => a.adds === 'complete')?.before ?? [];

test('a pane killed while it repairs statuses: the columns follow the log, which is not touched', async () => {
  /** The plan is approved, and somebody has typed over what the log says of it. */
  const typedOver = async (): Promise<World> => {
    const made = await after(approvedSteps);
    Object.assign(made.workbook.rows('Plans')[0] ?? {}, { status: 'draft', approvedBudget: 1 });
    return made;
  };
  const paneIn = async (made: World) => made.paneOf(people.manager);
  for (const plan of await killsOf(await paneIn(await typedOver()), repairStatuses)) {
    const made = await typedOver();
    expect(await dies(repairStatuses, await paneIn(made), plan)).toBe(true);
    await must(repairStatuses(await reopen(made, people.manager)));
    const repaired = { status: 'approved', approvedBudget: 9_000_000 };
    expect(made.workbook.rows('Plans')).toMatchObject([repaired]);
    expect(made.workbook.rows('Decisions')).toHaveLength(approvedSteps.length);
    await isWhole(made, people.manager);
  }
});

test('a pane killed while it exports the archive keeps the archive, and every file it gave is whole', async () => {
  const exported: Action = (deps) => exportArchive(deps);
  const source = await after(approvedSteps);
  const heldBy = async (made: World) => (await made.paneOf(people.senior)).archive.search({});
  const before = await heldBy(source);
  for (const plan of await killsOf(await source.paneOf(people.senior), exported)) {
    expect(await dies(exported, await source.paneOf(people.senior), plan)).toBe(true);
    await must(exported(await reopen(source, people.senior)));
    expect(await heldBy(source)).toEqual(before);
  }
  expect(source.saved.length).toBeGreaterThan(5);
  const other = await world().paneOf(people.lead);
  for (const { bytes } of source.saved)
    expect(await importArchive(other, bytes)).toMatchObject({ ok: true });
  expect((await other.archive.search({})).ok && (await other.archive.search({}))).toMatchObject({
    value: [{ subjectId: 'P-1' }],
  });
});

test('a pane killed while it exports the workbook and its log has written nothing', async () => {
  const made = await after(approvedSteps);
  const rows = JSON.stringify(await bookOf(await made.paneOf(people.manager)));
  for (const plan of await killsOf(await made.paneOf(people.manager), exportWorkbook)) {
    expect(await dies(exportWorkbook, await made.paneOf(people.manager), plan)).toBe(true);
    const deps = await reopen(made, people.manager);
    await must(exportWorkbook(deps));
    expect(JSON.stringify(await bookOf(deps))).toBe(rows);
  }
});

interface Freezing {
  readonly name: string;
  readonly tables: StoredTables;
  readonly on: number;
  readonly write: Action;
  readonly freeze: Action;
  readonly entry: string;
  readonly planStatus: string;
}

const summary: Freezing = {
  name: 'signs off a summary report',
  tables: {
    ...autumnLaunch,
    Team: team,
    Archive: [],
    Decisions: [],
    Parameters: [row('Parameters', { id: 'PA-1', code: 'approvalDays', value: 5 })],
  },
  on: Date.UTC(2026, 10, 26, 3),
  write: (deps) => writeSummaryReport(deps, { campaignId }),
  freeze: (deps) => signOffReport(deps, { campaignId, comment: '同意' }),
  entry: 'signOff',
  planStatus: 'closed',
};
const review: Freezing = {
  name: 'closes a quarter',
  tables: {
    ...quarterSample,
    Plans: (quarterSample.Plans ?? []).map((plan) => ({
      ...plan,
      status: plan.status === 'completed' ? 'closed' : plan.status,
    })),
    Team: team,
    Archive: [],
    Decisions: [],
  },
  on: Date.UTC(2027, 0, 5, 3),
  write: (deps) => writeQuarterReview(deps, { quarter: '2026Q4' }),
  freeze: (deps) => closeQuarter(deps, { quarter: '2026Q4', comment: '已审阅' }),
  entry: 'closeQuarter',
  planStatus: 'closed',
};

describe.each([summary, review])('a pane killed while it $name', (freezing) => {
  const { tables, on, write, freeze, entry } = freezing;
  const written = async (): Promise<World> => {
    const made = world(tables, on);
    await must(write(await made.paneOf(people.senior)));
    return made;
  };
  const entries = (made: World) =>
    made.workbook.rows('Decisions').filter((row) => row['action'] === entry);

  it('has done all of it once: entry, snapshot, index row and the signed copy', async () => {
    const kills = await killsOf(await (await written()).paneOf(people.senior), freeze);
    expect(kills.length).toBeGreaterThan(12);
    for (const plan of kills) {
      const made = await written();
      expect(await dies(freeze, await made.paneOf(people.senior), plan)).toBe(true);
      const deps = await reopen(made, people.senior);
      if (entries(made).length === 0) await must(freeze(deps));
      expect([plan, entries(made).length]).toEqual([plan, 1]);
      const index = made.workbook.rows('Archive');
      expect(index).toHaveLength(1);
      expect(await deps.archive.open(String(index[0]?.['id']))).toMatchObject({ ok: true });
      const copies = [...made.workbook.sheets.values()].filter((s) => s.isFrozenCopy === true);
      expect([plan, copies.length]).toEqual([plan, 1]);
      expect(made.workbook.rows('Plans')[0]).toMatchObject({ status: freezing.planStatus });
      await isWhole(made, people.senior);
    }
  });
});
