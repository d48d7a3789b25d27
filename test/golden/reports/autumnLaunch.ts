import { serialOf } from '../../../src/domain/shared/period';
import { row } from '../../support/rows';
import type { SampleTables } from './rows';

/**
 * A campaign as a department would have it at its end: foreign lines, a line without forecast,
 * a void line, a KPI where less is better, one not measured, long text, and quotes in words.
 */
export const campaignId = 'P-7KQ2M9XW4T';
export const madeOn = serialOf(2026, 11, 24);

const line = (id: string, values: Omit<Parameters<typeof row<"Budget">>[1], "id">) =>
  row('Budget', { id, campaignId, month: '2026M10', currency: 'CNY', ...values });

export const autumnLaunch: SampleTables = {
  Plans: [
    row('Plans', {
      id: campaignId,
      quarter: '2026Q4',
      name: '秋季新品 "Aurora" & 试用',
      department: '品牌部',
      lead: '王敏',
      status: 'completed',
      kind: 'launch',
      sector: 'cosmetics',
      channel: 'shortVideo',
      market: 'CN',
      risk: 'medium',
      startOn: serialOf(2026, 10, 1),
      endOn: serialOf(2026, 11, 20),
      objective:
        '在华东五城让目标客户认识新品并完成首购;以试用装带动复购,验证 98 元价位。\n同时为明年春季上市积累 5,000 名可联系的会员,建立复购模型,并检验短视频与门店联动的转化路径是否可复制到其他区域。',
      marketNotes: '护肤市场增速放缓,但功效型产品仍增长。',
      customerNotes: '25-35 岁城市女性。',
      executionPlan: '第一周预热;第二至五周投放;第六周门店体验;最后一周复盘。',
    }),
    row('Plans', {
      id: 'P-2222222222',
      quarter: '2026Q4',
      name: '会员日',
      startOn: serialOf(2026, 10, 8),
      endOn: serialOf(2026, 12, 18),
    }),
  ],
  Budget: [
    line('BL-2A', { category: 'media', item: '信息流', planned: 30_000_000, actual: 33_123_456, committed: 0, accrued: 120_050, forecast: 33_243_506, reasonCode: 'PRICE', reason: '旺季竞价上涨' }),
    line('BL-2B', { category: 'media', item: '海外达人', currency: 'USD', planned: 1_000_000, actual: 1_012_345, forecast: 1_012_345 }),
    line('BL-2C', { category: 'production', item: '主视觉', planned: 8_000_000, actual: 6_500_001, committed: 500_000, reasonCode: 'SAVING', reason: '框架价', requester: '李强' }),
    line('BL-2D', { category: 'event', item: '门店体验', planned: 12_000_000, actual: 11_999_999, month: '2026M11' }),
    line('BL-2E', { category: 'event', item: '场地', planned: 0, actual: 45_678, month: '2026M11' }),
    line('BL-2F', { category: 'promotion', item: '试用装', planned: 5_000_000, actual: 5_000_000, forecast: 5_000_000 }),
    line('BL-2G', { category: 'media', item: '作废行', planned: 99_900_000, actual: 99_900_000, voided: true }),
    row('Budget', { id: 'BL-3A', campaignId: 'P-2222222222', category: 'media', item: '短信', month: '2026M10', planned: 700_000, actual: 650_000 }),
  ],
  Rates: [
    row('Rates', { id: 'FX-1', currency: 'USD', rate: 7.2, fromOn: serialOf(2026, 1, 1) }),
    row('Rates', { id: 'FX-2', currency: 'USD', rate: 7.0837, fromOn: serialOf(2026, 10, 1) }),
    row('Rates', { id: 'FX-3', currency: 'USD', rate: 6.9, fromOn: serialOf(2026, 12, 1) }),
  ],
  KPIs: [
    row('KPIs', { id: 'K-A', campaignId, metric: 'sales', name: '首购销售额', unit: '万元', direction: 'higher', baseline: 0, target: 320, actual: 291.5, reasonCode: 'SUPPLY', reason: '第三周断货', owner: '王敏' }),
    row('KPIs', { id: 'K-B', campaignId, metric: 'costPerAcquisition', name: '获客成本', unit: '元', direction: 'lower', baseline: 120, target: 95, actual: 88.4 }),
    row('KPIs', { id: 'K-C', campaignId, metric: 'nps', name: 'NPS', unit: '分', direction: 'higher', baseline: -5, target: 0, actual: 12, reasonCode: 'QUALITY', reason: '试用反馈好', suggestion: '把试用写入常规方案', owner: '赵静' }),
    row('KPIs', { id: 'K-D', campaignId, metric: 'marketShare', name: '华东份额', unit: '%', direction: 'higher', baseline: 3.1, target: 3.5 }),
    row('KPIs', { id: 'K-N', campaignId, metric: 'newCustomers', name: '新增会员', unit: '人', direction: 'higher', baseline: 0, target: 5000, actual: 5432 }),
  ],
  Weekly: [40, 41, 42, 43, 44].map((n, i) =>
    row('Weekly', {
      id: `W-${String(n)}`,
      campaignId,
      week: `2026-W${String(n)}`,
      author: '王敏',
      submittedAt: `2026-10-${String(5 + i * 5).padStart(2, '0')}T02:15:00.000Z`,
      progress: [0.1, 0.25, 0.4, 0.55, 0.7][i] ?? 0,
      spendToDate: [4_000_000, 12_000_000, 23_456_700, 35_000_000, 47_000_000][i] ?? 0,
      done: ['预热上线', '投放第一批,点击率高于预期', '断货两天,已协调补货;门店体验筹备', '补货完成', '门店体验开始'][i] ?? '',
      next: '按计划推进',
    }),
  ),
  Decisions: [
    row('Decisions', { id: 'D-1', seq: 1, at: '2026-09-18T01:30:00.000Z', action: 'submit', subjectTable: 'Plans', subjectId: campaignId, actor: '王敏', role: 'lead', hash: 'a' }),
    row('Decisions', { id: 'D-2', seq: 2, at: '2026-09-21T08:00:00.000Z', action: 'approve', subjectTable: 'Plans', subjectId: campaignId, stageId: 'S-1', actor: '陈涛', role: 'manager', comment: '同意,注意断货风险', hash: 'b' }),
  ],
  Stages: [row('Stages', { id: 'S-1', order: 1, name: '初步审核', role: 'manager', quorum: 'one' })],
  Findings: [
    row('Findings', { id: 'F-1', ruleId: 'T-1', severity: 'block', outcome: 'violation', subjectTable: 'Plans', subjectId: campaignId, campaignId, excerpt: '最好', message: '绝对化用语', basis: '广告法 9(3)', state: 'resolved', responsible: '王敏' }),
  ],
  Lessons: [
    row('Lessons', { id: 'L-1', campaignId, quarter: '2026Q4', outcome: 'failure', lesson: '备货未随投放放大', action: '投放前核对库存', target: 'plan', state: 'open' }),
  ],
  Reasons: [
    row('Reasons', { id: 'RC-1', code: 'PRICE', nameZh: '单价变化', nameEn: 'Unit price changed', suggestionZh: '先锁定单价', suggestionEn: 'Fix the unit price' }),
    row('Reasons', { id: 'RC-2', code: 'SAVING', nameZh: '谈判节约', nameEn: 'Saved by negotiation' }),
    row('Reasons', { id: 'RC-3', code: 'SUPPLY', nameZh: '供货或履约', nameEn: 'Supply', suggestionZh: '核对库存', suggestionEn: 'Check stock' }),
    row('Reasons', { id: 'RC-4', code: 'QUALITY', nameZh: '质量', nameEn: 'Quality' }),
  ],
};
