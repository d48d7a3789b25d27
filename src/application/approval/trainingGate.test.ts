import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { row } from '../../../test/support/rows';
import { detailsOf, type LogEntry } from '../../domain/approval/entry';
import { serialFromIso } from '../../domain/shared/period';
import { recordTraining } from '../training/recordTraining';
import { bulkDecide } from './bulkDecide';
import { decideStage } from './decideStage';
import { delegate } from './delegate';
import { submitPlan } from './submitPlan';

type Deps = ReturnType<typeof approvalDeps>;
const day = (iso: string): number => serialFromIso(iso) ?? 0;

/** A submitted plan in a department where only trained people decide. */
async function submitted(ruleSince = '2026-01-01'): Promise<Deps> {
  const tables = approvalTables();
  const gate = row('Parameters', { id: 'PA-3', code: 'trainingGatesApproval', value: 1 });
  const rule = { id: 'R-1', enabled: true, severity: 'block', since: day(ruleSince) } as const;
  const deps = approvalDeps({
    ...tables,
    Parameters: [...(tables.Parameters ?? []), gate],
    Rules: [row('Rules', rule)],
    Training: [],
  });
  expect(await submitPlan(deps, { planId: 'P-1' })).toMatchObject({ ok: true });
  deps.as(people.manager);
  return deps;
}

const train = async (deps: Deps, name: string, heldOn: string, score?: number): Promise<void> => {
  const attendance = { name, attended: true, ...(score === undefined ? {} : { score }) };
  const session = { topic: 'compliance', title: '广告法', heldOn: day(heldOn) } as const;
  expect(await recordTraining(deps, { ...session, people: [attendance] })).toMatchObject({
    ok: true,
  });
};
const approve = { planId: 'P-1', stageId: 'S-PRELIMINARY', decision: 'approve' } as const;
const refusal = { code: 'trainingNeeded', person: people.manager };
const lastEntry = (deps: Deps) => deps.workbook.rows('Decisions').at(-1) as unknown as LogEntry;

describe('where only trained people decide', () => {
  it('an untrained approver is refused, alone and in bulk, and nothing is written', async () => {
    const deps = await submitted();
    expect(await decideStage(deps, approve)).toMatchObject({ ok: false, failure: refusal });
    expect(await bulkDecide(deps, [approve])).toMatchObject({
      value: { value: { done: [], refused: [{ planId: 'P-1', failure: refusal }] } },
    });
    expect(deps.workbook.rows('Decisions')).toHaveLength(1);
  });

  it('a trained one decides, and the log keeps until when their training holds', async () => {
    const deps = await submitted();
    await train(deps, people.manager, '2026-11-02', 85);
    expect(await decideStage(deps, approve)).toMatchObject({ ok: true });
    expect(lastEntry(deps)).toMatchObject({ action: 'approve', actor: people.manager });
    expect(detailsOf(lastEntry(deps))['trainedUntil']).toBe('2027-11-02');
  });

  it.each([
    ['a failed quiz', '2026-11-02', 40, '2026-01-01'],
    ['training that ran out', '2025-11-02', 90, '2025-01-01'],
    ['training on rules that have changed since', '2026-11-02', 90, '2026-11-20'],
  ])('%s is none', async (_what, heldOn, score, ruleSince) => {
    const deps = await submitted(ruleSince);
    await train(deps, people.manager, heldOn, score);
    expect(await decideStage(deps, approve)).toMatchObject({ ok: false, failure: refusal });
  });

  it('a delegate needs training of their own', async () => {
    const deps = await submitted();
    await train(deps, people.manager, '2026-11-02');
    const dates = { fromOn: day('2026-11-24'), toOn: day('2026-12-01') };
    expect(await delegate(deps, { to: people.colleague, ...dates })).toMatchObject({ ok: true });
    deps.as(people.colleague);
    const failure = { code: 'trainingNeeded', person: people.colleague };
    expect(await decideStage(deps, approve)).toMatchObject({ ok: false, failure });
    await train(deps, people.colleague, '2026-11-23');
    expect(await decideStage(deps, approve)).toMatchObject({ ok: true });
    expect(lastEntry(deps)).toMatchObject({ onBehalfOf: people.manager });
  });

  it('decisions given before the gate, or while training held, stay in force', async () => {
    const deps = await submitted();
    await train(deps, people.manager, '2026-11-02');
    await decideStage(deps, approve);
    Object.assign(deps.workbook.rows('Training')[0] ?? {}, { voided: true });
    deps.as(people.compliance);
    await train(deps, people.compliance, '2026-11-03');
    const next = { ...approve, stageId: 'S-COMPLIANCE' };
    expect(await decideStage(deps, next)).toMatchObject({ ok: true });
  });
});
