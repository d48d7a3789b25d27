import { autumnLaunch, campaignId } from '../../../test/golden/reports/autumnLaunch';
import { memoryDeps, type MemoryDeps } from '../../../test/support/memoryDeps';
import { row } from '../../../test/support/rows';
import { signOffReport } from './signOffReport';
import { writeSummaryReport } from './writeSummaryReport';

const team = [
  row('Team', { id: 'TM-1', name: '王敏', roles: '项目负责人, 部门经理', active: true }),
  row('Team', { id: 'TM-2', name: '周高', roles: '高层管理', active: true }),
  row('Team', { id: 'TM-3', name: '钱会', roles: '财务', active: true }),
];

const explained = {
  ...autumnLaunch,
  Team: team,
  Archive: [],
  Parameters: [],
};

async function written(deps: MemoryDeps): Promise<string> {
  const report = await writeSummaryReport(deps, { campaignId });
  if (!report.ok) throw new Error(JSON.stringify(report.failure));
  return report.value.spec.name;
}

describe('writeSummaryReport', () => {
  it('names the large variances that still owe a reason, and writes nothing', async () => {
    const Budget = (autumnLaunch.Budget ?? []).map((line) =>
      line.id === 'BL-2A' ? { ...line, reasonCode: null } : line,
    );
    const KPIs = (autumnLaunch.KPIs ?? []).map((kpi) =>
      kpi.id === 'K-C' ? { ...kpi, owner: null } : kpi,
    );
    const deps = memoryDeps({ ...explained, Budget, KPIs });
    const report = await writeSummaryReport(deps, { campaignId });
    expect(report).toMatchObject({
      ok: false,
      failure: {
        code: 'varianceUnexplained',
        rows: [
          { table: 'Budget', rowId: 'BL-2A', subject: '信息流', missing: ['reasonCode'] },
          { table: 'KPIs', rowId: 'K-C', subject: 'NPS', missing: ['owner'] },
        ],
      },
    });
    expect(deps.workbook.sheets.size).toBe(0);
  });

  it('reads once and writes once, with no problem left', async () => {
    const deps = memoryDeps(explained);
    const report = await writeSummaryReport(deps, { campaignId });
    expect(report).toMatchObject({ ok: true, value: { problems: [] } });
    expect(deps.workbook.calls).toEqual(['read', 'writeSheet']);
  });

  it('says which campaign is not there', async () => {
    const report = await writeSummaryReport(memoryDeps(explained), { campaignId: 'P-NONE' });
    expect(report).toMatchObject({ ok: false, failure: { code: 'campaignMissing' } });
  });
});

describe('signOffReport', () => {
  it('writes log entry, archive row, closed status and a values-only copy', async () => {
    const deps = memoryDeps(explained);
    const name = await written(deps);
    deps.workbook.typedOver.set(`${name}/0/20`, 'ignored');
    deps.as('周高');
    deps.at('2026-11-26T03:00:00.000Z');
    const signed = await signOffReport(deps, { campaignId, comment: '同意' });
    expect(signed).toMatchObject({ ok: true, value: { copy: { ok: true } } });
    expect(deps.workbook.rows('Decisions').at(-1)).toMatchObject({
      action: 'signOff',
      actor: '周高',
      comment: '同意',
    });
    expect(deps.workbook.rows('Archive')).toHaveLength(1);
    expect(deps.workbook.rows('Plans')[0]).toMatchObject({ status: 'closed' });
    expect(deps.snapshots[0]?.blocks[0]?.table).toBe('Report');
    const copy = [...deps.workbook.sheets.values()].find((sheet) => sheet.isFrozenCopy === true);
    expect(copy?.name).toContain('(已签署 v1)');
    expect(copy?.name.length).toBeLessThanOrEqual(31);
    expect(copy?.rows.flat().some((cell) => cell.formula !== undefined)).toBe(false);
    expect(copy?.rows[0]?.[0]?.value).toContain('活动总结报告');
    expect(deps.waiting).toEqual([]);
  });

  it.each([
    ['王敏', 'ownCampaign'],
    ['钱会', 'role'],
  ])('refuses %s: %s', async (person, reason) => {
    const deps = memoryDeps(explained);
    await written(deps);
    deps.as(person);
    const signed = await signOffReport(deps, { campaignId });
    expect(signed).toMatchObject({ ok: false, failure: { code: 'notAllowed', reason } });
    expect(deps.workbook.rows('Archive')).toHaveLength(0);
  });

  it('refuses a sheet in which a figure was typed over, and says which', async () => {
    const deps = memoryDeps(explained);
    const name = await written(deps);
    const rows = deps.workbook.sheets.get(name)?.rows ?? [];
    const r = rows.findIndex((cells) => cells.some((c) => c.figure === 'budget.total.actual'));
    const c = rows[r]?.findIndex((cell) => cell.figure === 'budget.total.actual') ?? -1;
    deps.workbook.typedOver.set(`${name}/${String(r)}/${String(c)}`, 1);
    deps.as('周高');
    const signed = await signOffReport(deps, { campaignId });
    expect(signed).toMatchObject({
      ok: false,
      failure: { code: 'reportStale', cells: [{ figure: 'budget.total.actual', computed: 1 }] },
    });
  });
});
