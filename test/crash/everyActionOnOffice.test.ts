import { logHealth } from '../../src/application/approval/logHealth';
import { resendWaiting } from '../../src/application/approval/resendWaiting';
import type { Book } from '../../src/application/book';
import type { EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import { countOf, crashActions, must, type CrashAction } from './actions';
import { addPlan, approvalWorkbook, bookNow, paneOf } from './realBook';

let plans = 1000;
let shared: EmbeddedWorkbook;
beforeAll(async () => {
  shared = await approvalWorkbook();
});
afterAll(() => {
  shared.dispose();
});

/** A person has one key at a time: those actions start from a workbook without any. */
const needsFresh = ({ adds }: CrashAction): boolean =>
  adds === 'registerKey' || adds === 'revokeKey';

async function workbookFor(action: CrashAction): Promise<{
  readonly workbook: EmbeddedWorkbook;
  readonly planId: string;
}> {
  const workbook = needsFresh(action) ? await approvalWorkbook() : shared;
  plans += 1;
  const planId = await addPlan(workbook, plans);
  for (const [person, step] of action.before)
    await must(step(planId)(await paneOf(workbook, person, `${planId} of ${person}`)));
  return { workbook, planId };
}

const statusOf = (book: Book, planId: string) => book.row('Plans', planId)?.status;

/** A killed pane's request never settles, as in Excel; the promise is left behind. */
async function killedOn(
  workbook: EmbeddedWorkbook,
  pane: number,
  onRequest: number,
  start: () => Promise<unknown>,
): Promise<void> {
  const struck = workbook.faults.struck.length;
  workbook.faults.inject({ kind: 'killPane', pane, onRequest, times: 1 });
  void start();
  while (workbook.faults.struck.length === struck)
    await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe.each(crashActions)('on Microsoft’s library, a pane killed during $name', (action) => {
  // 1 reads, 2 writes, 3 proves; an action that looks something up first reads once more.
  it.each([1, 2, 3])('when the answer to round trip %d is lost', async (onRequest) => {
    const { workbook, planId } = await workbookFor(action);
    const machine = `${planId} of ${action.person}`;
    const before = countOf(action, await bookNow(workbook), planId);
    const act = action.act(planId);
    const pane = await paneOf(workbook, action.person, machine);
    await killedOn(workbook, pane.pane, onRequest, () => act(pane));
    const deps = await paneOf(workbook, action.person, machine);
    await must(resendWaiting(deps));
    if (countOf(action, await bookNow(workbook), planId) === before) await must(act(deps));
    const book = await bookNow(workbook);
    expect(countOf(action, book, planId)).toBe(before + 1);
    expect(statusOf(book, planId)).toBe(action.status);
    const health = await logHealth(deps);
    expect(health.ok && health.value.verdict.firstBroken).toBeNull();
    expect(workbook.unknownMembers).toEqual([]);
    if (workbook !== shared) workbook.dispose();
  });
});
