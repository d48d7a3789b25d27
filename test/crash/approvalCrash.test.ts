import { decideStage } from '../../src/application/approval/decideStage';
import { logHealth } from '../../src/application/approval/logHealth';
import { resendWaiting } from '../../src/application/approval/resendWaiting';
import { submitPlan } from '../../src/application/approval/submitPlan';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import type { EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import { people } from '../support/approvalBook';
import { killAt, Killed, type KillPlan } from './killAt';
import { addPlan, approvalWorkbook, bookNow, entriesOf, paneOf } from './realBook';

let workbook: EmbeddedWorkbook;
let plans = 0;
beforeAll(async () => {
  workbook = await approvalWorkbook();
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});

type Action = (deps: ApprovalDeps) => Promise<{ readonly ok: boolean }>;

const must = async (done: Promise<{ readonly ok: boolean }>): Promise<void> => {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result));
};

/** A new plan on which `before` has happened; the steps are each person's own pane. */
async function planWhere(
  before: readonly (readonly [string, (planId: string) => Action])[],
): Promise<string> {
  plans += 1;
  const planId = await addPlan(workbook, plans);
  for (const [person, action] of before)
    await must(action(planId)(await paneOf(workbook, person, `machine of ${person}`)));
  return planId;
}

const submit =
  (planId: string): Action =>
  (deps) =>
    submitPlan(deps, { planId });
const approve =
  (stageId: string) =>
  (planId: string): Action =>
  (deps) =>
    decideStage(deps, { planId, stageId, decision: 'approve' });

/** Runs the action in a pane that dies; true when it died. */
async function dies(action: Action, deps: ApprovalDeps, plan: KillPlan): Promise<boolean> {
  const watched = killAt(deps, plan);
  try {
    await action(watched.deps);
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

/** Opens the pane again on the same machine: what waits is sent, and the action done if it was lost. */
async function reopen(
  person: string,
  machine: string,
  action: Action,
  isDone: () => Promise<boolean>,
): Promise<void> {
  const deps = await paneOf(workbook, person, machine);
  await must(resendWaiting(deps));
  if (!(await isDone())) await must(action(deps));
  await must(resendWaiting(deps));
}

const roads = [
  {
    name: 'a submission',
    person: people.lead,
    before: [],
    action: submit,
    entry: 'submit',
    status: 'inReview',
    snapshots: 0,
  },
  {
    name: 'the final approval',
    person: people.senior,
    before: [
      [people.lead, submit],
      [people.manager, approve('S-PRELIMINARY')],
      [people.compliance, approve('S-COMPLIANCE')],
    ],
    action: approve('S-FINAL'),
    entry: 'approve',
    status: 'approved',
    snapshots: 1,
  },
] as const;

describe.each(roads)('a pane killed during $name', (road) => {
  const callsOf = async (): Promise<number> => {
    const planId = await planWhere(road.before);
    const watched = killAt(await paneOf(workbook, road.person, 'counting'), {
      at: 0,
      when: 'before',
    });
    await must(road.action(planId)(watched.deps));
    return watched.calls.length;
  };

  it('loses nothing and doubles nothing, at whichever call to a port it dies', async () => {
    const total = await callsOf();
    expect(total).toBeGreaterThan(4);
    for (const when of ['before', 'after'] as const)
      for (let at = 1; at <= total; at += 1) {
        const planId = await planWhere(road.before);
        const machine = `machine ${planId}`;
        const action = road.action(planId);
        const deps = await paneOf(workbook, road.person, machine);
        expect(await dies(action, deps, { at, when })).toBe(true);
        const isDone = async (): Promise<boolean> =>
          entriesOf(await bookNow(workbook), planId).length > road.before.length;
        await reopen(road.person, machine, action, isDone);
        const book = await bookNow(workbook);
        const own = entriesOf(book, planId).filter((e) => e.action === road.entry);
        const before = road.before.filter(
          ([, step]) => (step === submit) === (road.entry === 'submit'),
        );
        expect([when, at, own.length]).toEqual([when, at, before.length + 1]);
        expect(book.row('Plans', planId)?.status).toBe(road.status);
        const index = book.allRows('Archive').filter((row) => row.subjectId === planId);
        expect(index).toHaveLength(road.snapshots);
        for (const row of index)
          expect(await deps.archive.open(row.id)).toMatchObject({ ok: true });
      }
  });

  it('and at each round trip to the workbook, when its answer is lost', async () => {
    for (const onRequest of [1, 2, 3]) {
      const planId = await planWhere(road.before);
      const machine = `machine ${planId} wire`;
      const action = road.action(planId);
      const deps = await paneOf(workbook, road.person, machine);
      const struck = workbook.faults.struck.length;
      workbook.faults.inject({ kind: 'killPane', pane: deps.pane, onRequest, times: 1 });
      // A killed pane's request never settles, as in Excel; the promise is left behind.
      void action(deps);
      while (workbook.faults.struck.length === struck)
        await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setTimeout(resolve, 20));
      const isDone = async (): Promise<boolean> =>
        entriesOf(await bookNow(workbook), planId).length > road.before.length;
      await reopen(road.person, machine, action, isDone);
      const book = await bookNow(workbook);
      expect(entriesOf(book, planId)).toHaveLength(road.before.length + 1);
      expect(book.row('Plans', planId)?.status).toBe(road.status);
    }
  });
});

it('leaves a log that verifies, all of it', async () => {
  const health = await logHealth(await paneOf(workbook, people.manager, 'auditing'));
  expect(health.ok && health.value.verdict.firstBroken).toBeNull();
  expect(health.ok && health.value.verdict.entries.length).toBeGreaterThan(20);
});
