import { logHealth } from '../../src/application/approval/logHealth';
import { resendWaiting } from '../../src/application/approval/resendWaiting';
import { countOf, crashActions, must, type CrashAction } from './actions';
import { killedOn, realBook, type RealBook } from './realBook';

// Nobody else writes here: whoever holds the lease is dead.
const bookOfOneWriter = (): Promise<RealBook> => realBook(50);

/** 1 reads, 2 writes, 3 proves; an action that looks something up first reads once more. */
const roundTrips = [1, 2, 3];

/** A person has one key at a time: those actions start from a workbook without any. */
const needsFresh = ({ adds }: CrashAction): boolean =>
  adds === 'registerKey' || adds === 'revokeKey';

async function survives(
  book: RealBook,
  planId: string,
  action: CrashAction,
  onRequest: number,
): Promise<void> {
  const before = countOf(action, await book.now(), planId);
  const act = action.act(planId);
  await killedOn(book, await book.open(action.person), onRequest, act);
  const deps = await book.open(action.person);
  await must(resendWaiting(deps));
  if (countOf(action, await book.now(), planId) === before) await must(act(deps));
  const after = await book.now();
  expect(countOf(action, after, planId)).toBe(before + 1);
  expect(after.row('Plans', planId)?.status).toBe(action.status);
  expect(await deps.outbox.waiting('PA-BOOK')).toEqual([]);
  const health = await logHealth(deps);
  expect(health.ok && health.value.verdict.firstBroken).toBeNull();
}

describe.each(crashActions)('on Microsoft’s library, a pane killed during $name', (action) => {
  const { before, isOfPlan } = action;
  let shared: RealBook;
  let plans: readonly string[];
  const prepare = async (count: number): Promise<void> => {
    shared = await bookOfOneWriter();
    plans = await shared.addPlans(Array.from({ length: count }, () => (isOfPlan ? before : [])));
  };
  beforeAll(async () => {
    if (!needsFresh(action)) await prepare(roundTrips.length);
  });
  afterAll(() => {
    if (!needsFresh(action)) shared.close();
  });

  it.each(roundTrips)('when the answer to round trip %d is lost', async (onRequest) => {
    if (needsFresh(action)) await prepare(1);
    const planId = plans[needsFresh(action) ? 0 : onRequest - 1] ?? '';
    if (!isOfPlan)
      for (const [person, step] of before) await must(step(planId)(await shared.beside(person)));
    await survives(shared, planId, action, onRequest);
    if (needsFresh(action)) shared.close();
  });
});
