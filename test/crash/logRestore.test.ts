import {
  configurationHealth,
  recordConfiguration,
} from '../../src/application/approval/configuration';
import { decideStage } from '../../src/application/approval/decideStage';
import {
  acceptUndone,
  logHealth,
  putBackEntries,
  type LogHealth,
} from '../../src/application/approval/logHealth';
import { repairStatuses } from '../../src/application/approval/repairStatuses';
import { submitPlan } from '../../src/application/approval/submitPlan';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import { people } from '../support/approvalBook';
import { entriesOf, realBook, type RealBook } from './realBook';

let book: RealBook;
beforeAll(async () => {
  book = await realBook();
});
afterAll(() => {
  book.close();
});

async function must<T>(
  done: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }>,
): Promise<T> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const health = (deps: ApprovalDeps): Promise<LogHealth> => must(logHealth(deps));

/** A submitted plan, and the manager's pane that has just approved its first stage. */
async function approved(): Promise<{ planId: string; manager: ApprovalDeps }> {
  const [planId = ''] = await book.addPlans([[]]);
  const lead = await book.open(people.lead, `lead ${planId}`);
  await must(submitPlan(lead, { planId }));
  const manager = await book.open(people.manager, `manager ${planId}`);
  await health(manager);
  await must(decideStage(manager, { planId, stageId: 'S-PRELIMINARY', decision: 'approve' }));
  return { planId, manager };
}

describe('after Ctrl+Z in the workbook', () => {
  it('the machine that wrote the entry says what is gone and puts it back, whole and verified', async () => {
    const { planId, manager } = await approved();
    expect(book.workbook.undo()).toBe(true);
    expect(entriesOf(await book.now(), planId).map((e) => e.action)).toEqual(['submit']);
    const found = await health(manager);
    expect(found.undone.map((e) => [e.action, e.subjectId])).toEqual([['approve', planId]]);
    expect(found.isCutOff).toBe(true);
    await must(putBackEntries(manager));
    await must(repairStatuses(manager));
    const after = await health(manager);
    expect(after.undone).toEqual([]);
    expect(after.verdict.isIntact).toBe(true);
    expect(entriesOf(await book.now(), planId).map((e) => e.action)).toEqual(['submit', 'approve']);
  });

  it('two machines that both miss the entry put it back once', async () => {
    const { planId, manager } = await approved();
    const other = await book.open(people.compliance, `compliance ${planId}`);
    await health(other);
    book.workbook.undo();
    expect((await health(other)).undone).toHaveLength(1);
    await Promise.all([putBackEntries(manager), putBackEntries(other)]);
    const entries = entriesOf(await book.now(), planId);
    expect(entries.filter((e) => e.action === 'approve')).toHaveLength(1);
    expect((await health(other)).verdict.isIntact).toBe(true);
  });

  it('the loss is accepted with a reason, and asked no more on this or another machine', async () => {
    const { planId, manager } = await approved();
    const other = await book.open(people.compliance, `compliance ${planId}`);
    await health(other);
    book.workbook.undo();
    await must(acceptUndone(manager, '误点，撤销是有意的'));
    expect((await health(manager)).undone).toEqual([]);
    expect((await health(other)).undone).toEqual([]);
    expect(entriesOf(await book.now(), planId).map((e) => e.action)).toEqual(['submit']);
  });
});

it('a threshold typed over in the sheet is put on the log with both values', async () => {
  const deps = await book.open(people.manager, 'configuration');
  await must(configurationHealth(deps));
  await must(
    deps.workbook.apply({
      operationId: 'typed',
      changes: [{ kind: 'update', table: 'Parameters', rowId: 'PA-2', set: { value: 500_000 } }],
    }),
  );
  expect((await must(configurationHealth(deps))).changes).toMatchObject([
    { table: 'Parameters', rowId: 'PA-2', then: 100_000, now: 500_000, effect: 'loosened' },
  ]);
  await must(recordConfiguration(deps, '年度调整'));
  expect(await must(configurationHealth(deps))).toEqual({ changes: [], isOffLog: false });
});
