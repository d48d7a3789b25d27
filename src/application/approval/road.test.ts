import { row } from '../../../test/support/rows';
import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { verifyLog } from '../../domain/approval/verifyLog';
import { readRows } from '../../domain/tables/read';
import { allTables } from '../../domain/tables/all';
import type { LogEntry } from '../../domain/approval/entry';
import type { ApprovalDeps } from './tools';
import { approvalOverview, waitingFor } from './approvalOverview';
import { decideStage } from './decideStage';
import { completePlan, recallDecision, requestChange, withdrawPlan } from './movePlan';
import { repairStatuses } from './repairStatuses';
import { submitPlan } from './submitPlan';

type Deps = ReturnType<typeof approvalDeps>;

const log = async (deps: ApprovalDeps): Promise<readonly LogEntry[]> => {
  const reading = await deps.workbook.read({ Decisions: 'all' });
  if (!reading.ok || !reading.value.tables.Decisions) throw new Error('no log');
  return readRows(allTables.Decisions, reading.value.tables.Decisions).rows;
};

const status = (deps: Deps) => deps.workbook.rows('Plans')[0]?.['status'];

async function say(
  deps: Deps,
  person: string,
  stageId: string,
  decision: 'approve' | 'return' | 'reject' = 'approve',
) {
  deps.as(person);
  const comment = decision === 'approve' ? {} : { comment: '请修改' };
  return decideStage(deps, { planId: 'P-1', stageId, decision, ...comment });
}

async function approveAll(deps: Deps): Promise<void> {
  for (const [person, stage] of [
    [people.manager, 'S-PRELIMINARY'],
    [people.compliance, 'S-COMPLIANCE'],
    [people.senior, 'S-FINAL'],
  ] as const) {
    const said = await say(deps, person, stage);
    if (!said.ok) throw new Error(JSON.stringify(said.failure));
  }
}

async function submitted(): Promise<Deps> {
  const deps = approvalDeps();
  const done = await submitPlan(deps, { planId: 'P-1' });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return deps;
}

describe('the road of a plan through its approval', () => {
  it('is submitted, approved at three stages and archived', async () => {
    const deps = await submitted();
    expect(status(deps)).toBe('inReview');
    await approveAll(deps);
    expect(status(deps)).toBe('approved');
    expect(deps.workbook.rows('Plans')[0]?.['approvedBudget']).toBe(9_000_000);
    expect(deps.snapshots).toHaveLength(1);
    const index = deps.workbook.rows('Archive')[0];
    expect(index?.['contentHash']).toBe(deps.snapshots[0]?.record.contentHash);
    expect(index?.['decisionId']).toBe(deps.workbook.rows('Decisions')[3]?.['id']);
    const verdict = await verifyLog(await log(deps), {
      sha256: (text) => deps.hasher.sha256(text),
      verify: () => Promise.resolve(false),
    });
    expect(verdict.isIntact).toBe(true);
    expect(verdict.counts).toEqual({ unsigned: 4 });
    expect(verdict.headCode).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/u);
  });

  it('takes one read and one proven write for each decision', async () => {
    const deps = await submitted();
    expect(deps.workbook.calls).toEqual(['read', 'apply']);
  });

  it('shows each approver only what waits for them', async () => {
    const deps = await submitted();
    const states = await approvalOverview(deps);
    if (!states.ok) throw new Error('no overview');
    const names = Object.values(people).filter((p) => waitingFor(states.value, p).length > 0);
    expect(names).toEqual([people.manager]);
  });

  it('is refused while a stage before it is open, and to people without the role', async () => {
    const deps = await submitted();
    expect(await say(deps, people.senior, 'S-FINAL')).toMatchObject({
      failure: { code: 'stageNotOpen', open: ['S-PRELIMINARY'] },
    });
    expect(await say(deps, people.finance, 'S-PRELIMINARY')).toMatchObject({
      failure: { code: 'notAllowed', reason: 'noRole' },
    });
  });

  it('lets nobody approve a plan they lead or submitted', async () => {
    const tables = approvalTables();
    const deps = approvalDeps({
      ...tables,
      Plans: [{ ...tables.Plans?.[0], lead: people.manager }],
    });
    deps.as(people.manager);
    expect((await submitPlan(deps, { planId: 'P-1' })).ok).toBe(true);
    expect(await say(deps, people.manager, 'S-PRELIMINARY')).toMatchObject({
      failure: { code: 'notAllowed', reason: 'lead' },
    });
  });

  it('lets nobody decide two stages', async () => {
    const tables = approvalTables();
    const both = row('Team', { id: 'TM-8', name: '郑全能', roles: '部门经理、合规', active: true });
    const deps = approvalDeps({ ...tables, Team: [...(tables.Team ?? []), both] });
    await submitPlan(deps, { planId: 'P-1' });
    expect((await say(deps, '郑全能', 'S-PRELIMINARY')).ok).toBe(true);
    expect(await say(deps, '郑全能', 'S-COMPLIANCE')).toMatchObject({
      failure: { code: 'notAllowed', reason: 'otherStage' },
    });
  });

  it('goes back with a comment, is mended and only the stages concerned look again', async () => {
    const deps = await submitted();
    await say(deps, people.manager, 'S-PRELIMINARY');
    await say(deps, people.compliance, 'S-COMPLIANCE', 'return');
    expect(status(deps)).toBe('returned');
    deps.as(people.lead);
    // Finance did not look; the compliance stage does not look at the budget's month.
    await deps.workbook.apply({
      operationId: 'typed',
      changes: [{ kind: 'update', table: 'Plans', rowId: 'P-1', set: { copy: '温和洁面。' } }],
    });
    const again = await submitPlan(deps, { planId: 'P-1' });
    if (!again.ok) throw new Error(JSON.stringify(again.failure));
    expect(again.value.value.state.open.map((s) => s.stage.stageId)).toEqual(['S-PRELIMINARY']);
    expect(again.value.value.state.stages[0]?.status).toBe('voided');
    await approveAll(deps);
    expect(status(deps)).toBe('approved');
  });

  it('keeps approved figures in force while a change is pending', async () => {
    const deps = await submitted();
    await approveAll(deps);
    deps.as(people.lead);
    expect(await requestChange(deps, { planId: 'P-1' })).toMatchObject({
      failure: { code: 'commentNeeded' },
    });
    await requestChange(deps, { planId: 'P-1', comment: '追加直播场次' });
    expect(status(deps)).toBe('changePending');
    expect(await submitPlan(deps, { planId: 'P-1' })).toMatchObject({
      failure: { code: 'nothingChanged' },
    });
    await deps.workbook.apply({
      operationId: 'typed',
      changes: [{ kind: 'update', table: 'Budget', rowId: 'BL-2', set: { planned: 8_000_000 } }],
    });
    const asked = await submitPlan(deps, { planId: 'P-1' });
    if (!asked.ok) throw new Error(JSON.stringify(asked.failure));
    // 140,000 yuan now: finance joins; compliance does not look at amounts and need not decide again.
    expect(asked.value.value.state.stages.map((s) => [s.stage.stageId, s.status])).toEqual([
      ['S-PRELIMINARY', 'voided'],
      ['S-COMPLIANCE', 'passed'],
      ['S-FINANCE', 'waiting'],
      ['S-FINAL', 'voided'],
    ]);
    expect(asked.value.value.state.approvedBudget).toBe(9_000_000);
    await say(deps, people.manager, 'S-PRELIMINARY');
    await say(deps, people.finance, 'S-FINANCE');
    await say(deps, people.senior, 'S-FINAL');
    expect(status(deps)).toBe('approved');
    expect(deps.workbook.rows('Plans')[0]?.['approvedBudget']).toBe(14_000_000);
    expect(deps.snapshots.map((s) => s.record.version)).toEqual([1, 2]);
  });

  it('voids just the stages that looked at an edited cell, and nothing when it is put back', async () => {
    const deps = await submitted();
    await approveAll(deps);
    const edit = (planned: number) =>
      deps.workbook.apply({
        operationId: `typed ${String(planned)}`,
        changes: [{ kind: 'update', table: 'Budget', rowId: 'BL-1', set: { planned } }],
      });
    const stages = async () => {
      const states = await approvalOverview(deps);
      return states.ok ? states.value[0]?.state : undefined;
    };
    await edit(6_000_001);
    expect((await stages())?.status).toBe('changePending');
    expect((await stages())?.stages.map((s) => s.status)).toEqual(['voided', 'passed', 'voided']);
    await edit(6_000_000);
    expect((await stages())?.status).toBe('approved');
  });

  it('refuses a decision given to content the person has not seen', async () => {
    const deps = await submitted();
    const before = await approvalOverview(deps);
    if (!before.ok) throw new Error('no overview');
    const seen = before.value[0]?.state.fold.contentHash ?? '';
    await deps.workbook.apply({
      operationId: 'typed',
      changes: [{ kind: 'update', table: 'Plans', rowId: 'P-1', set: { copy: '全国第一洁面' } }],
    });
    deps.as(people.manager);
    const given = { planId: 'P-1', stageId: 'S-PRELIMINARY', decision: 'approve', seen } as const;
    expect(await decideStage(deps, given)).toMatchObject({
      failure: {
        code: 'contentChanged',
        changes: [
          { table: 'Plans', column: 'copy', then: '温和洁面，适合日常使用。', now: '全国第一洁面' },
        ],
      },
    });
  });

  it('is withdrawn by the lead, and a decision is recalled by who gave it', async () => {
    const deps = await submitted();
    await say(deps, people.manager, 'S-PRELIMINARY');
    deps.as(people.senior);
    expect(await recallDecision(deps, { planId: 'P-1' })).toMatchObject({
      failure: { code: 'nothingToRecall' },
    });
    deps.as(people.manager);
    const recalled = await recallDecision(deps, { planId: 'P-1' });
    expect(recalled.ok && recalled.value.value.state.open[0]?.stage.stageId).toBe('S-PRELIMINARY');
    deps.as(people.lead);
    expect((await withdrawPlan(deps, { planId: 'P-1' })).ok).toBe(true);
    expect(status(deps)).toBe('withdrawn');
  });

  it('repairs a status typed by hand from the log', async () => {
    const deps = await submitted();
    await deps.workbook.apply({
      operationId: 'typed',
      changes: [
        {
          kind: 'update',
          table: 'Plans',
          rowId: 'P-1',
          set: { status: 'approved', approvedBudget: 1 },
        },
      ],
    });
    const repaired = await repairStatuses(deps);
    expect(repaired.ok && repaired.value.value).toEqual([
      { planId: 'P-1', was: 'approved', is: 'inReview' },
    ]);
    expect(deps.workbook.rows('Plans')[0]).toMatchObject({
      status: 'inReview',
      approvedBudget: null,
    });
  });

  it('builds nothing on an altered entry', async () => {
    const deps = await submitted();
    await say(deps, people.manager, 'S-PRELIMINARY', 'reject');
    const rejected = deps.workbook.rows('Decisions')[1]?.['id'];
    await deps.workbook.apply({
      operationId: 'typed',
      changes: [
        { kind: 'update', table: 'Decisions', rowId: String(rejected), set: { action: 'approve' } },
      ],
    });
    expect(await say(deps, people.compliance, 'S-COMPLIANCE')).toMatchObject({
      failure: { code: 'logAltered', entryIds: [rejected] },
    });
  });

  it('names what is missing before anyone is asked', async () => {
    const tables = approvalTables();
    const deps = approvalDeps({ ...tables, KPIs: [] });
    expect(await submitPlan(deps, { planId: 'P-1' })).toMatchObject({
      failure: { code: 'incomplete', missing: [{ code: 'noKpi' }] },
    });
    const blocked = {
      ...approvalDeps(),
      gate: {
        reads: {},
        check: () =>
          Promise.resolve([
            {
              ruleId: 'R-1',
              severity: 'block' as const,
              table: 'Plans' as const,
              rowId: 'P-1',
              column: 'copy',
              isWaived: false,
            },
          ]),
      },
    };
    expect(await submitPlan(blocked, { planId: 'P-1' })).toMatchObject({
      failure: { code: 'blocked', findings: [{ ruleId: 'R-1' }] },
    });
  });

  it('completes only when the conditions of its approval are met', async () => {
    const deps = await submitted();
    deps.as(people.manager);
    await decideStage(deps, {
      planId: 'P-1',
      stageId: 'S-PRELIMINARY',
      decision: 'approveWithConditions',
      conditions: ['补签代言合同'],
    });
    await say(deps, people.compliance, 'S-COMPLIANCE');
    await say(deps, people.senior, 'S-FINAL');
    deps.as(people.lead);
    expect(await completePlan(deps, { planId: 'P-1' })).toMatchObject({
      failure: { code: 'conditionsOpen', conditions: [{ text: '补签代言合同' }] },
    });
  });
});
