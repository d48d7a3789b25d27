import { seedStages } from '../../src/domain/approval/seedStages';
import { serialFromIso } from '../../src/domain/shared/period';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import type { TeamRow } from '../../src/domain/tables/settings';
import type { Language } from '../../src/terms/language';
import { memoryDeps, type MemoryDeps } from './memoryDeps';
import type { StoredTables } from './memoryWorkbook';
import { row } from './rows';

const day = (iso: string): number => serialFromIso(iso) ?? 0;

export const member = (name: string, roles: string, more: Partial<TeamRow> = {}): TeamRow =>
  row('Team', { id: `TM-${name}`, name, department: '市场部', roles, active: true, ...more });

/** One person for each role, and two campaign leads. */
export const people = {
  lead: '李雷',
  colleague: '韩梅梅',
  manager: '王敏',
  compliance: '赵合规',
  legal: '孙法务',
  finance: '周财务',
  senior: '吴总',
} as const;

export const team: readonly TeamRow[] = [
  member(people.lead, '项目负责人'),
  member(people.colleague, 'lead'),
  member(people.manager, '部门经理、管理员'),
  member(people.compliance, '合规'),
  member(people.legal, '法务'),
  member(people.finance, '财务'),
  member(people.senior, '高层管理'),
];

/** A workbook with one complete plan of 90,000 yuan on two lines; the lead is 李雷. */
export function approvalTables(language: Language = 'zh-CN'): StoredTables {
  return {
    Plans: [
      row('Plans', {
        id: 'P-1',
        quarter: '2027Q1',
        name: '春季新品上市',
        department: '市场部',
        lead: people.lead,
        status: 'draft',
        kind: 'launch',
        sector: 'cosmetics',
        channel: 'social',
        market: 'CN',
        risk: 'low',
        startOn: day('2027-01-10'),
        endOn: day('2027-03-20'),
        objective: '一季度内新品销售额达到三百万元，新客户五千人',
        executionPlan: '一月预热，二月上市直播，三月门店体验并复盘',
        copy: '温和洁面，适合日常使用。',
      }),
    ],
    Budget: [
      row('Budget', {
        id: 'BL-1',
        campaignId: 'P-1',
        category: 'media',
        item: '信息流投放',
        month: '2027M01',
        planned: 6_000_000,
      }),
      row('Budget', {
        id: 'BL-2',
        campaignId: 'P-1',
        category: 'event',
        item: '门店体验活动',
        month: '2027M03',
        planned: 3_000_000,
      }),
    ],
    KPIs: [
      row('KPIs', {
        id: 'K-1',
        campaignId: 'P-1',
        metric: 'newCustomers',
        name: '新客户数',
        unit: '人',
        direction: 'higher',
        baseline: 3000,
        target: 5000,
        dueOn: day('2027-03-31'),
      }),
    ],
    Decisions: [],
    Findings: [],
    Archive: [],
    Stages: seedStages(language).map((stage) => row('Stages', stage)),
    Team: [...team],
    Calendar: [],
    Rules: [],
    Parameters: [
      row('Parameters', { id: 'PA-BOOK', code: 'approvalDays', value: 5 }),
      row('Parameters', { id: 'PA-2', code: 'financeStageFrom', value: 100_000 }),
    ],
  };
}

/**
 * Use-case deps in memory. The gate finds what `findings` holds; conditions are judged by a small
 * stand-in for the rule engine: legal for high risk or blocking findings, finance from 100,000 yuan.
 */
export function approvalDeps(
  tables: StoredTables = approvalTables(),
  language: Language = 'zh-CN',
): MemoryDeps & ApprovalDeps {
  const deps = memoryDeps(tables, people.lead, '2026-11-24T03:00:00.000Z', language);
  return {
    ...deps,
    gate: { reads: {}, check: () => Promise.resolve([]) },
    judge: {
      reads: {},
      judge: (condition, { plan, planned, blockFindings }) =>
        condition.includes('financeStageFrom')
          ? planned >= 10_000_000
          : plan.risk === 'high' || blockFindings > 0,
    },
  };
}
