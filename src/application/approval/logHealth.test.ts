import { approvalDeps, people } from '../../../test/support/approvalBook';
import { decideStage } from './decideStage';
import { configurationHealth, recordConfiguration } from './configuration';
import { acceptUndone, logHealth, putBackEntries, type LogHealth } from './logHealth';
import { resendWaiting } from './resendWaiting';
import { submitPlan } from './submitPlan';
import { memoryWorkbook } from '../../../test/support/memoryWorkbook';
import type { TableCode } from '../../domain/tables/all';

type Deps = ReturnType<typeof approvalDeps>;

const health = async (deps: Deps): Promise<LogHealth> => {
  const found = await logHealth(deps);
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
};

const approve = (deps: Deps, person: string, stageId: string) => {
  deps.as(person);
  return decideStage(deps, { planId: 'P-1', stageId, decision: 'approve' });
};

/** The workbook as it was, put in place of the present one: Ctrl+Z, or a version restored. */
function earlier(deps: Deps, keep: (row: { seq?: unknown }) => boolean): Deps {
  const codes: readonly TableCode[] = [
    'Plans',
    'Budget',
    'KPIs',
    'Decisions',
    'Stages',
    'Team',
    'Parameters',
    'Archive',
    'Findings',
    'Calendar',
  ];
  const tables = Object.fromEntries(
    codes.map((code) => [
      code,
      code === 'Decisions' ? deps.workbook.rows(code).filter(keep) : deps.workbook.rows(code),
    ]),
  );
  return { ...deps, workbook: memoryWorkbook(tables) };
}

describe('the log, compared with what this machine has seen', () => {
  it('reports entries an undo took away, and puts them back on a click', async () => {
    const deps = approvalDeps();
    await submitPlan(deps, { planId: 'P-1' });
    await approve(deps, people.manager, 'S-PRELIMINARY');
    const undone = earlier(deps, (row) => row.seq === 1);
    const found = await health(undone);
    expect(found.verdict.isIntact).toBe(true);
    expect(found.undone.map((e) => [e.seq, e.action])).toEqual([[2, 'approve']]);
    expect(found.isCutOff).toBe(true);
    expect((await putBackEntries(undone)).ok).toBe(true);
    const after = await health(undone);
    expect(after.undone).toEqual([]);
    expect(after.verdict.isIntact).toBe(true);
    expect(after.verdict.chain.order.map((e) => e.action)).toEqual(['submit', 'approve', 'undone']);
  });

  it('asks no more once somebody has said that the loss is meant', async () => {
    const deps = approvalDeps();
    await submitPlan(deps, { planId: 'P-1' });
    const undone = earlier(deps, () => false);
    expect((await health(undone)).undone).toHaveLength(1);
    await acceptUndone(undone, '恢复到上周版本');
    expect((await health(undone)).undone).toEqual([]);
  });

  it('finds a deleted entry in the middle by the entries after it', async () => {
    const deps = approvalDeps();
    await submitPlan(deps, { planId: 'P-1' });
    await approve(deps, people.manager, 'S-PRELIMINARY');
    await approve(deps, people.compliance, 'S-COMPLIANCE');
    const cut = earlier(deps, (row) => row.seq !== 2);
    const found = await health(cut);
    expect(found.verdict.isIntact).toBe(false);
    expect(found.verdict.firstBroken).toMatchObject({ seq: 3, fault: 'missingBefore' });
    expect(found.isCutOff).toBe(false);
  });

  it('restores an edited entry from what this machine first saw', async () => {
    const deps = approvalDeps();
    await submitPlan(deps, { planId: 'P-1', comment: '请审批' });
    await health(deps);
    const rowId = String(deps.workbook.rows('Decisions')[0]?.['id']);
    await deps.workbook.apply({
      operationId: 'typed',
      changes: [{ kind: 'update', table: 'Decisions', rowId, set: { actor: people.senior } }],
    });
    expect((await health(deps)).restorable).toMatchObject([{ kept: { actor: people.lead } }]);
    await putBackEntries(deps);
    expect((await health(deps)).verdict.isIntact).toBe(true);
  });

  it('sends again what a closed pane left, once', async () => {
    const deps = approvalDeps();
    const lost = {
      ...deps,
      workbook: {
        ...deps.workbook,
        apply: () => Promise.resolve({ ok: false, failure: { code: 'sessionLost' } } as const),
      },
    };
    expect(await submitPlan(lost, { planId: 'P-1' })).toMatchObject({
      failure: { code: 'sessionLost' },
    });
    expect(deps.waiting).toHaveLength(1);
    expect(await resendWaiting(deps)).toMatchObject({ value: [{ result: 'proven' }] });
    expect(await resendWaiting(deps)).toMatchObject({ value: [] });
    expect(deps.workbook.rows('Decisions')).toHaveLength(1);
    expect(deps.workbook.rows('Plans')[0]?.['status']).toBe('inReview');
  });
});

describe('configuration', () => {
  it('tells a limit that was loosened, used and put back', async () => {
    const deps = approvalDeps();
    expect(await configurationHealth(deps)).toMatchObject({ value: { changes: [] } });
    const set = (value: number) =>
      deps.workbook.apply({
        operationId: `typed ${String(value)}`,
        changes: [{ kind: 'update', table: 'Parameters', rowId: 'PA-BOOK', set: { value } }],
      });
    await set(30);
    expect(await configurationHealth(deps)).toMatchObject({
      value: { changes: [{ table: 'Parameters', then: 5, now: 30, effect: 'loosened' }] },
    });
    await recordConfiguration(deps, '延长审批时限');
    await submitPlan(deps, { planId: 'P-1' });
    await set(5);
    expect(await configurationHealth(deps)).toMatchObject({ value: { isOffLog: true } });
    await recordConfiguration(deps, '恢复');
    expect(await configurationHealth(deps)).toMatchObject({
      value: { isOffLog: false, changes: [] },
    });
    expect((await health(deps)).loosened).toMatchObject([
      { table: 'Parameters', column: 'value', between: [{ action: 'submit' }] },
    ]);
  });
});
