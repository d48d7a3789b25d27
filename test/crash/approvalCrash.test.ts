import { decideStage } from '../../src/application/approval/decideStage';
import { logHealth } from '../../src/application/approval/logHealth';
import { resendWaiting } from '../../src/application/approval/resendWaiting';
import { submitPlan } from '../../src/application/approval/submitPlan';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import { people } from '../support/approvalBook';
import { must, type Action, type Step } from './actions';
import type { KillPlan } from './killAt';
import { dies, killsOf } from './memoryWorld';
import { entriesOf, killedOn, realBook, type RealBook } from './realBook';

const submit =
  (planId: string): Action =>
  (deps) =>
    submitPlan(deps, { planId });
const approve =
  (stageId: string) =>
  (planId: string): Action =>
  (deps) =>
    decideStage(deps, { planId, stageId, decision: 'approve' });

interface Road {
  readonly name: string;
  readonly person: string;
  readonly before: readonly Step[];
  readonly action: (planId: string) => Action;
  readonly entry: string;
  readonly status: string;
  readonly snapshots: number;
}

const roads: readonly Road[] = [
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
];

describe.each(roads)('a pane killed during $name', (road) => {
  let book: RealBook;
  beforeAll(async () => {
    // Nobody else writes here: whoever holds the lease is dead.
    book = await realBook(50);
  });
  afterAll(() => {
    book.close();
  });

  /** Plans on which all but the road's last step has happened. */
  const plansOn = (count: number): Promise<readonly string[]> =>
    book.addPlans(Array.from({ length: count }, () => road.before));

  /** Opens the pane again on the same machine: what waits is sent, and the action done if it was lost. */
  async function reopen(planId: string): Promise<ApprovalDeps> {
    const deps = await book.open(road.person);
    const action = road.action(planId);
    await must(resendWaiting(deps));
    if (entriesOf(await book.now(), planId).length === road.before.length) await must(action(deps));
    await must(resendWaiting(deps));
    return deps;
  }

  /** Whichever step it was on: the road is walked once, and its snapshot can be opened. */
  async function survives(planId: string, plan: KillPlan): Promise<void> {
    const pane = await book.open(road.person);
    expect(await dies(road.action(planId), pane, plan)).toBe(true);
    const deps = await reopen(planId);
    const after = await book.now();
    const entries = entriesOf(after, planId);
    expect([plan, entries.length]).toEqual([plan, road.before.length + 1]);
    expect(entries.at(-1)?.action).toBe(road.entry);
    expect(after.row('Plans', planId)?.status).toBe(road.status);
    const index = after.allRows('Archive').filter((row) => row.subjectId === planId);
    expect(index).toHaveLength(road.snapshots);
    for (const row of index) expect(await deps.archive.open(row.id)).toMatchObject({ ok: true });
  }

  it('loses nothing and doubles nothing, at whichever call to a port it dies', async () => {
    const [counted = ''] = await plansOn(1);
    const kills = await killsOf(await book.open(road.person, 'counting'), road.action(counted));
    expect(kills.length).toBeGreaterThan(8);
    const plans = await plansOn(kills.length);
    for (const [i, plan] of kills.entries()) await survives(plans[i] ?? '', plan);
  });

  it('and at each round trip to the workbook, when its answer is lost', async () => {
    const plans = await plansOn(3);
    for (const [i, planId] of plans.entries()) {
      await killedOn(book, await book.open(road.person), i + 1, road.action(planId));
      await reopen(planId);
      const after = await book.now();
      expect(entriesOf(after, planId)).toHaveLength(road.before.length + 1);
      expect(after.row('Plans', planId)?.status).toBe(road.status);
    }
  });

  it('leaves a log that verifies, all of it', async () => {
    const health = await logHealth(await book.open(people.manager));
    expect(health.ok && health.value.verdict.firstBroken).toBeNull();
    expect(health.ok && health.value.verdict.entries.length).toBeGreaterThan(10);
  });
});
