import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { row } from '../../../test/support/rows';
import { openBook, type Book } from '../book';
import { deskReads, deskTables } from './planDesk';
import { ruleJudge } from './ruleJudge';
import { proveBook, simulatePlan } from './simulatePlan';
import { whatIfBook } from './whatIfBook';

type Deps = ReturnType<typeof approvalDeps>;

/** The rule engine that the pane uses, not the stand-in. */
function deps(tables = approvalTables()): Deps {
  const made = approvalDeps(tables);
  return { ...made, judge: ruleJudge(made.clock) };
}

async function bookOf(made: Deps): Promise<Book> {
  const book = await openBook(made.workbook, deskReads(made), deskTables);
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  return book.value;
}

const stagesFor = async (planned?: number, submitter?: string) => {
  const made = deps();
  const book = await bookOf(made);
  const found = await simulatePlan(made, book, {
    planId: 'P-1',
    ...(planned === undefined ? {} : { planned }),
    ...(submitter === undefined ? {} : { submitter }),
  });
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
};

describe('who will get a plan, and why', () => {
  it('for its own amount: every stage without a condition, and no other below finance’s threshold', async () => {
    const simulated = await stagesFor();
    expect(simulated.stages.map(({ stage }) => [stage.stageId, stage.reason])).toEqual([
      ['S-PRELIMINARY', 'always'],
      ['S-COMPLIANCE', 'always'],
      ['S-FINAL', 'always'],
    ]);
    expect(simulated.passedOver.map((one) => one.stageId)).toContain('S-FINANCE');
  });

  it('for a what-if amount the very formula of the Stages table is judged over it', async () => {
    const below = await stagesFor(9_999_999);
    expect(below.passedOver.map((one) => one.stageId)).toContain('S-FINANCE');
    const from = await stagesFor(10_000_000);
    expect(from.stages.map(({ stage }) => stage.stageId)).toContain('S-FINANCE');
    expect(from.planned).toBe(10_000_000);
  });

  it('with the training gate on: names who must be trained first, and the dead end they leave', async () => {
    const training = (person: string, id: string) =>
      row('Training', { id, person, topic: 'compliance', heldOn: 46_300, attended: true });
    const gate = row('Parameters', { id: 'PA-3', code: 'trainingGatesApproval', value: 1 });
    const tables = approvalTables();
    const made = deps({
      ...tables,
      Parameters: [...(tables.Parameters ?? []), gate],
      Training: [training(people.manager, 'T-1'), training(people.senior, 'T-2')],
    });
    const book = await bookOf(made);
    const found = await simulatePlan(made, book, { planId: 'P-1' });
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
    const { stages, canBeApproved, deadEnds } = found.value;
    expect(stages.map(({ may, barred }) => [may.length, barred.map((b) => b.reason)])).toEqual([
      [1, []],
      [0, ['training']],
      [1, []],
    ]);
    expect(canBeApproved).toBe(false);
    expect(deadEnds[0]?.stuckAt?.stageId).toBe('S-COMPLIANCE');
    const proof = proveBook(made, book);
    expect(proof.deadEnds.some((end) => end.isCertain && end.lead === null)).toBe(true);
  });

  it('says that nobody is left when the only manager hands it in', async () => {
    const simulated = await stagesFor(undefined, people.manager);
    expect(simulated.canBeApproved).toBe(false);
    expect(simulated.stages[0]?.barred).toEqual([
      { name: people.manager, onBehalfOf: null, reason: 'submitter' },
    ]);
  });

  it('changes nothing in the book it was given', async () => {
    const book = await bookOf(deps());
    const before = JSON.stringify(book.reading);
    const other = whatIfBook(book, 'P-1', 12_345_678, 'CNY');
    const lines = other.rows('Budget').map((line) => line.planned);
    expect(lines).toEqual([12_345_678, 0]);
    expect(JSON.stringify(book.reading)).toBe(before);
  });

  it('proves the whole role table', async () => {
    const made = deps();
    expect(proveBook(made, await bookOf(made))).toMatchObject({ isProved: true, unreachable: [] });
  });
});
