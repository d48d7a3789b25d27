import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { row } from '../../../test/support/rows';
import type { StoredTables } from '../../../test/support/memoryWorkbook';
import { seedCompliance } from '../../domain/compliance/pack/seedRows';
import { submitPlan } from '../approval/submitPlan';
import { cellOfFinding, checkWorkbook, type Checked } from './checkWorkbook';
import type { ComplianceFinding } from './complianceFinding';
import { decideFinding } from './decideFinding';
import { complianceGate } from './submissionGate';
import type { RuleRow, TermRow } from '../../domain/tables/settings';

type Deps = ReturnType<typeof approvalDeps>;

const withCopy = (copy: string, more: object = {}): StoredTables => {
  const tables = approvalTables();
  const plans = (tables.Plans ?? []).map((plan) => ({ ...plan, adMarked: true, copy, ...more }));
  return { ...tables, Plans: plans, Evidence: [], Rules: [], Terms: [] };
};

async function check(deps: Deps): Promise<Checked> {
  const checked = await checkWorkbook(deps);
  if (!checked.ok) throw new Error(checked.failure.code);
  return checked.value;
}

const one = (checked: Checked, ruleId: string): ComplianceFinding => {
  const found = checked.findings.find((finding) => finding.ruleId === ruleId);
  if (found === undefined) {
    throw new Error(`${ruleId} not in ${checked.findings.map((f) => f.ruleId).join(' ')}`);
  }
  return found;
};

describe('checking the workbook', () => {
  test('finds words in copy with cell, offsets, law of the day and remedy', async () => {
    const deps = approvalDeps(withCopy('国家级配方,温和洁面'));
    const checked = await check(deps);
    const finding = one(checked, 'ZA1-01');
    expect(finding).toMatchObject({
      table: 'Plans',
      rowId: 'P-1',
      column: 'copy',
      campaignId: 'P-1',
      text: '国家级',
      start: 0,
      end: 3,
      severity: 'block',
      outcome: 'violation',
      basis: { lawId: 'CN-AD', edition: '2021修正', article: '9(3)', certainty: 'read' },
    });
    expect(cellOfFinding(checked.book, finding)).toMatch(/^活动方案![A-Z]+2$/);
  });

  test('runs the shipped rules, and the budget line leads to its campaign', async () => {
    const tables = withCopy('温和洁面');
    const lines = (tables.Budget ?? []).map((line) => ({
      ...line,
      requester: '李雷',
      approver: '李雷',
    }));
    const checked = await check(approvalDeps({ ...tables, Budget: lines }));
    expect(one(checked, 'PUR-12')).toMatchObject({
      table: 'Budget',
      rowId: 'BL-1',
      campaignId: 'P-1',
    });
  });

  test("the department's own rows replace the shipped ones; a wrong formula is said aloud, not passed", async () => {
    const rules = [
      row('Rules', {
        id: 'R-1',
        appliesTo: 'Plans',
        condition: '=[@名称]="x"',
        severity: 'block',
        messageZh: '甲',
      }),
      row('Rules', {
        id: 'R-2',
        appliesTo: 'Plans',
        condition: '=[@活动名称]="春季新品上市"',
        severity: 'warn',
        messageZh: '乙',
      }),
      row('Rules', {
        id: 'R-3',
        appliesTo: 'Plans',
        condition: '=1/0>1',
        severity: 'warn',
        messageZh: '丙',
      }),
      row('Rules', {
        id: 'R-4',
        enabled: false,
        appliesTo: 'Plans',
        condition: '=TRUE',
        severity: 'warn',
        messageZh: '丁',
      }),
    ];
    const terms = [
      row('Terms', {
        id: 'TE-1',
        term: '洁面神器',
        category: '公司禁用',
        severity: 'warn',
        outcome: 'violation',
        language: 'zh',
      }),
    ];
    const tables = { ...withCopy('国家级洁面神器'), Rules: rules, Terms: terms } as StoredTables;
    const checked = await check(approvalDeps(tables));
    const seen = checked.findings.map((f) => `${f.ruleId} ${f.outcome} ${f.table}`).sort();
    expect(seen).toEqual([
      'R-1 cannotJudge Rules',
      'R-2 violation Plans',
      'R-3 cannotJudge Plans',
      'TE-1 violation Plans',
    ]);
    expect(one(checked, 'R-1').message[0]).toContain('没有列 名称');
  });

  test('gives up when asked', async () => {
    const tables = withCopy('温和洁面');
    const many = Array.from({ length: 4000 }, (_, at) =>
      row('Budget', { id: `BL-${String(at)}`, campaignId: 'P-1', planned: 100 }),
    );
    const deps = approvalDeps({ ...tables, Budget: many });
    expect(await checkWorkbook(deps, { isCancelled: () => true })).toEqual({
      ok: false,
      failure: { code: 'cancelled' },
    });
  });
});

describe('the gate before submission', () => {
  const gated = (copy: string, more: object = {}): Deps => ({
    ...approvalDeps(
      withCopy(copy, {
        marketNotes: '需求',
        customerNotes: '白领',
        competitorNotes: '三家',
        ...more,
      }),
    ),
    gate: complianceGate,
  });

  test('a blocking word stops the plan; mended, it goes out', async () => {
    const stopped = await submitPlan(gated('国家级配方'), { planId: 'P-1' });
    expect(stopped.ok).toBe(false);
    const clean = await submitPlan(gated('温和洁面'), { planId: 'P-1' });
    expect(clean.ok ? '' : JSON.stringify(clean.failure)).toBe('');
  });

  test('a waiver by compliance lets it pass, until the words change', async () => {
    const deps = gated('国家级配方');
    const finding = one(await check(deps), 'ZA1-01');
    deps.as(people.compliance);
    const decided = await decideFinding(deps, {
      finding,
      action: 'waive',
      reason: '法定称号,见证书',
    });
    expect(decided.ok ? '' : JSON.stringify(decided.failure)).toBe('');
    expect(one(await check(deps), 'ZA1-01')).toMatchObject({ state: 'waived' });
    deps.as(people.lead);
    const sent = await submitPlan(deps, { planId: 'P-1' });
    expect(sent.ok ? '' : JSON.stringify(sent.failure)).toBe('');
  });
});

describe('accepting a finding', () => {
  const absolute = async (): Promise<{
    readonly deps: Deps;
    readonly finding: ComplianceFinding;
  }> => {
    const tables = withCopy('全国销量第一的洁面');
    const evidence = [row('Evidence', { id: 'E-1', kind: 'statistics', title: '第三方报告' })];
    const deps = approvalDeps({ ...tables, Evidence: evidence });
    const checked = await check(deps);
    const finding = checked.findings.find((one) => one.category === 'absolute');
    if (finding === undefined) throw new Error('nothing found');
    return { deps, finding };
  };

  test.each([
    ['without a reason', people.compliance, '', 'reasonMissing'],
    ['by the lead', people.lead, '属实', 'roleMissing'],
    ['by finance', people.finance, '属实', 'roleMissing'],
  ])('is refused %s', async (_case, person, reason, code) => {
    const { deps, finding } = await absolute();
    deps.as(person);
    const decided = await decideFinding(deps, { finding, action: 'dismiss', reason });
    expect(decided).toMatchObject({ ok: false, failure: { code } });
  });

  test('an exemption that claims a fact needs evidence, and is logged with its article', async () => {
    const { deps, finding } = await absolute();
    deps.as(people.legal);
    const answer = {
      code: 'boundedFact',
      isTrue: true,
      reason: '第三方统计',
      evidenceIds: [] as string[],
      period: '2025',
      area: 'country',
    } as const;
    const refused = await decideFinding(deps, {
      finding,
      action: 'exempt',
      reason: '属实',
      answers: [answer],
    });
    expect(refused).toMatchObject({
      failure: { code: 'exemptionRefused', refusals: ['evidenceMissing'] },
    });
    const granted = await decideFinding(deps, {
      finding,
      action: 'exempt',
      reason: '属实',
      answers: [{ ...answer, evidenceIds: ['E-1'] }],
    });
    expect(granted.ok ? '' : JSON.stringify(granted.failure)).toBe('');
    const again = await check(deps);
    expect(again.findings.find((one) => one.key === finding.key)?.state).toBe('exempted');
    const details = String(deps.workbook.rows('Decisions').at(-1)?.['details']);
    expect(JSON.parse(details)).toMatchObject({
      article: '6(6)',
      evidence: ['E-1'],
      words: finding.text,
    });
  });

  test('reopening takes the acceptance back; a waiver ends on its day', async () => {
    const { deps, finding } = await absolute();
    deps.as(people.manager);
    await decideFinding(deps, { finding, action: 'waive', reason: '临时', until: '2026-11-23' });
    const state = async () =>
      (await check(deps)).findings.find((f) => f.key === finding.key)?.state;
    expect(await state()).toBe('open');
    await decideFinding(deps, { finding, action: 'waive', reason: '临时', until: '2026-12-31' });
    expect(await state()).toBe('waived');
    await decideFinding(deps, { finding, action: 'reopen', reason: '撤回' });
    expect(await state()).toBe('open');
  });
});

describe('a new workbook', () => {
  test.each(['zh-CN', 'en-US'] as const)(
    'in %s starts with rules, terms and laws that check the same',
    async (language) => {
      const seeds = seedCompliance(language);
      expect(seeds.Rules?.length).toBeGreaterThanOrEqual(80);
      expect(seeds.Terms?.length).toBeGreaterThanOrEqual(850);
      const tables = withCopy('国家级配方');
      const shipped = await check(approvalDeps(tables, language));
      const seeded = await check(
        approvalDeps(
          {
            ...tables,
            Rules: seeds.Rules?.map((seed) =>
              row('Rules', seed as Partial<RuleRow> & { id: string }),
            ),
            Terms: seeds.Terms?.map((seed) =>
              row('Terms', seed as Partial<TermRow> & { id: string }),
            ),
          } as StoredTables,
          language,
        ),
      );
      const ids = ({ findings }: Checked) => findings.map((f) => `${f.ruleId} ${f.outcome}`).sort();
      expect(ids(seeded)).toEqual(ids(shipped));
    },
  );
});
