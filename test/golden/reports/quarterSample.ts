import { serialOf } from '../../../src/domain/shared/period';
import { row } from '../../support/rows';
import { autumnLaunch, campaignId } from './autumnLaunch';
import type { SampleTables } from './rows';

/** The launch beside a running campaign of the same quarter, with measured data and issues. */
const earlier = [
  row('Plans', {
    id: 'P-3333333333',
    quarter: '2026Q3',
    name: '夏季新品',
    department: '品牌部',
    lead: '王敏',
    status: 'closed',
    kind: 'launch',
    channel: 'shortVideo',
  }),
  row('Plans', {
    id: 'P-4444444444',
    quarter: '2025Q4',
    name: '去年秋季新品',
    department: '品牌部',
    lead: '王敏',
    status: 'closed',
    kind: 'launch',
    channel: 'shortVideo',
  }),
];

export const quarterSample: SampleTables = {
  ...autumnLaunch,
  Budget: [
    ...(autumnLaunch.Budget ?? []),
    row('Budget', { id: 'BL-4A', campaignId: 'P-3333333333', category: 'media', item: '海外', month: '2026M08', currency: 'EUR', planned: 100_000, actual: 110_001 }),
    row('Budget', { id: 'BL-4B', campaignId: 'P-3333333333', category: 'event', item: '快闪', month: '2026M08', planned: 5_000_000, actual: 4_800_000 }),
    row('Budget', { id: 'BL-5A', campaignId: 'P-4444444444', category: 'media', item: '信息流', month: '2025M11', planned: 20_000_000, actual: 21_000_000 }),
  ],
  Rates: [
    ...(autumnLaunch.Rates ?? []),
    row('Rates', { id: 'FX-4', currency: 'EUR', rate: 7.8123, fromOn: serialOf(2026, 1, 1) }),
  ],
  Plans: [...(autumnLaunch.Plans ?? []), ...earlier].map((plan) =>
    plan.id !== 'P-2222222222'
      ? plan
      : {
          ...plan,
          department: '会员部',
          lead: '李强',
          status: 'running',
          kind: 'retention',
          channel: 'directMessage',
          risk: 'low',
          objective: '提升会员复购。',
        },
  ),
  KPIs: [
    ...(autumnLaunch.KPIs ?? []),
    // Two products whose units are known, and sales abroad whose units are not.
    row('KPIs', { id: 'K-U1', campaignId, metric: 'units', name: '首购销量', unit: '件', direction: 'higher', baseline: 0, target: 12_800, actual: 11_200, reasonCode: 'SUPPLY', reason: '断货', owner: '王敏' }),
    row('KPIs', { id: 'K-S2', campaignId, metric: 'sales', name: '复购销售额', unit: '万元', direction: 'higher', baseline: 0, target: 80, actual: 95.25, reasonCode: 'QUALITY', reason: '复购好于预期', owner: '王敏' }),
    row('KPIs', { id: 'K-U2', campaignId, metric: 'units', name: '复购销量', unit: '件', direction: 'higher', baseline: 0, target: 2000, actual: 2470, reasonCode: 'QUALITY', reason: '复购好于预期', owner: '王敏' }),
    row('KPIs', { id: 'K-S3', campaignId, metric: 'sales', name: '海外销售额', unit: '万元', direction: 'higher', baseline: 0, target: 12.5, actual: 11.9 }),
    row('KPIs', {
      id: 'K-E',
      campaignId: 'P-2222222222',
      metric: 'sales',
      name: '会员销售额',
      unit: '万元',
      direction: 'higher',
      baseline: 80,
      target: 100,
      actual: 104,
      measuredOn: serialOf(2026, 11, 20),
      source: 'CRM',
    }),
    row('KPIs', {
      id: 'K-F',
      campaignId: 'P-2222222222',
      metric: 'newCustomers',
      name: '唤回会员',
      unit: '人',
      direction: 'higher',
      baseline: 0,
      target: 400,
      actual: 460,
    }),
    row('KPIs', { id: 'K-G', campaignId: 'P-3333333333', metric: 'sales', name: '销售额', unit: '万元', direction: 'higher', baseline: 0, target: 100, actual: 80 }),
    row('KPIs', { id: 'K-H', campaignId: 'P-4444444444', metric: 'sales', name: '销售额', unit: '万元', direction: 'higher', baseline: 0, target: 200, actual: 210 }),
    row('KPIs', { id: 'K-I', campaignId: 'P-4444444444', metric: 'nps', name: 'NPS', unit: '分', direction: 'higher', baseline: 0, target: 20, actual: 12 }),
  ],
  Metrics: [
    [40, 'clicks', 1200],
    [41, 'clicks', 1500.5],
    [41, 'impressions', 52_000],
    [42, 'csat', 0.86],
    [43, 'csat', 0.9],
  ].map(([week, metric, value], i) =>
    row('Metrics', {
      id: `M-${String(i)}`,
      campaignId,
      week: `2026-W${String(week)}`,
      metric: metric as 'clicks',
      value: Number(value),
      source: i < 3 ? '投放平台' : '客服问卷',
    }),
  ),
  Issues: [
    row('Issues', { id: 'I-1', campaignId, problem: '断货', state: 'closed' }),
    row('Issues', { id: 'I-2', campaignId, problem: '评价下滑', state: 'acting', owner: '赵静' }),
  ],
  Team: [row('Team', { id: 'TM-1', name: '王敏', department: '品牌部', roles: '项目负责人' })],
  Parameters: [row('Parameters', { id: 'PA-1', code: 'overspendWarn', value: 0.08 })],
  Calendar: [],
};
