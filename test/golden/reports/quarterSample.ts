import { serialOf } from '../../../src/domain/shared/period';
import { row } from '../../support/rows';
import { autumnLaunch, campaignId } from './autumnLaunch';
import type { SampleTables } from './rows';

/** The launch beside a running campaign of the same quarter, with measured data and issues. */
export const quarterSample: SampleTables = {
  ...autumnLaunch,
  Plans: (autumnLaunch.Plans ?? []).map((plan) =>
    plan.id === campaignId
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
