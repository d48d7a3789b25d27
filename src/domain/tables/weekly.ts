import {
  choice,
  date,
  formula,
  id,
  instant,
  longText,
  money,
  number,
  percent,
  ref,
  text,
  voided,
  week,
} from './column';
import { defineTable, type RowOf } from './table';

/** Weekly reports: one campaign, one ISO week. */
export const weeklyReports = defineTable({
  code: 'Weekly',
  sheet: ['周报', 'Weekly reports'],
  prefix: 'W',
  version: 1,
  group: 'work',
  columns: {
    id: id(),
    campaignId: ref('Plans', '活动编号', 'Campaign ID', { required: true }),
    week: week('周次', 'Week', {
      required: true,
      width: 10,
      note: ['如 2026-W48', 'Such as 2026-W48'],
    }),
    author: text('填报人', 'Author', { required: true, suggest: 'Team.name', width: 12 }),
    submittedAt: instant('提交时间', 'Submitted at', { width: 20 }),
    progress: percent('完成进度', 'Progress', { required: true, min: 0, max: 1 }),
    spendToDate: money('累计支出', 'Spend to date', { required: true, min: 0 }),
    spentShare: formula(
      '支出占比',
      'Budget used',
      '=IFERROR([@spendToDate]/SUMIFS(Budget[planned],Budget[campaignId],[@campaignId],Budget[voided],"<>"&YES()),"")',
      'percent',
    ),
    done: longText('本周完成', 'Done this week', { required: true, width: 32 }),
    next: longText('下周计划', 'Plan for next week', { required: true, width: 32 }),
    carriedOver: longText('上周计划落实', 'Last week’s plan answered', { width: 28 }),
    problems: longText('问题与风险', 'Problems and risks', { width: 28 }),
    kpiNotes: longText('指标说明', 'KPI notes', { width: 20 }),
    remark: longText('备注', 'Remark', { width: 20 }),
    voided: voided(),
  },
});
export type WeeklyRow = RowOf<typeof weeklyReports>;

export const metricNames = {
  sales: ['销售额', 'Sales'],
  units: ['销量', 'Units sold'],
  newCustomers: ['新客户数', 'New customers'],
  leads: ['线索数', 'Leads'],
  conversions: ['转化数', 'Conversions'],
  clicks: ['点击量', 'Clicks'],
  impressions: ['曝光量', 'Impressions'],
  sessions: ['访问量', 'Sessions'],
  marketShare: ['市场份额', 'Market share'],
  csat: ['客户满意度', 'CSAT'],
  nps: ['净推荐值', 'NPS'],
  awareness: ['品牌认知度', 'Brand awareness'],
  complaintRate: ['投诉率', 'Complaint rate'],
  costPerLead: ['单线索成本', 'Cost per lead'],
  costPerAcquisition: ['获客成本', 'Cost per acquisition'],
  costPerClick: ['单次点击成本', 'Cost per click'],
  grossMargin: ['毛利', 'Gross margin'],
  attendance: ['到场人数', 'Attendance'],
  other: ['其他', 'Other'],
} as const;

export const directions = {
  higher: ['越高越好', 'Higher is better'],
  lower: ['越低越好', 'Lower is better'],
} as const;

/** KPI targets with baseline, and the effect reached. Variance is actual − target, raw sign kept. */
export const kpis = defineTable({
  code: 'KPIs',
  sheet: ['指标', 'KPIs'],
  prefix: 'K',
  version: 1,
  group: 'work',
  columns: {
    id: id(),
    campaignId: ref('Plans', '活动编号', 'Campaign ID', { required: true }),
    metric: choice('指标', 'Metric', metricNames, { required: true, width: 14 }),
    name: text('指标名称', 'KPI', { required: true, width: 20 }),
    unit: text('单位', 'Unit', { required: true, width: 8 }),
    direction: choice('方向', 'Direction', directions, { required: true, width: 12 }),
    baseline: number('基线值', 'Baseline', { required: true }),
    baselineSource: text('基线来源', 'Baseline source', { width: 18 }),
    target: number('目标值', 'Target', { required: true }),
    dueOn: date('完成期限', 'Due', { required: true }),
    actual: number('实际值', 'Actual'),
    measuredOn: date('测量日期', 'Measured on'),
    source: text('数据来源', 'Source', { width: 18 }),
    variance: formula('差异', 'Variance', '=IF([@actual]="","",[@actual]-[@target])', 'number'),
    variancePct: formula(
      '差异率',
      'Variance %',
      '=IF(OR([@actual]="",[@target]=0),"",([@actual]-[@target])/ABS([@target]))',
      'percent',
    ),
    effect: formula(
      '有利/不利',
      'Favourable',
      '=IF([@actual]="","",IF([@actual]=[@target],NONE(),IF(([@actual]>[@target])=([@direction]=HIGHER()),FAVOURABLE(),UNFAVOURABLE())))',
      'text',
    ),
    reasonCode: text('差异原因', 'Reason code', { suggest: 'Reasons.code', width: 12 }),
    reason: longText('原因分析', 'Explanation', { width: 28 }),
    suggestion: longText('改进建议', 'Suggestion', { width: 28 }),
    owner: text('责任人', 'Owner', { suggest: 'Team.name', width: 12 }),
    voided: voided(),
  },
});
export type KpiRow = RowOf<typeof kpis>;

/** Measured values by week: the facts behind KPIs, funnels and unit costs (W4.1). */
export const metrics = defineTable({
  code: 'Metrics',
  sheet: ['数据', 'Metrics'],
  prefix: 'M',
  version: 1,
  group: 'work',
  columns: {
    id: id(),
    campaignId: ref('Plans', '活动编号', 'Campaign ID', { required: true }),
    kpiId: ref('KPIs', '指标编号', 'KPI ID'),
    week: week('周次', 'Week', { required: true, width: 10 }),
    metric: choice('指标', 'Metric', metricNames, { required: true, width: 14 }),
    value: number('数值', 'Value', { required: true }),
    unit: text('单位', 'Unit', { width: 8 }),
    source: text('来源', 'Source', { width: 18 }),
    collectedOn: date('采集日期', 'Collected on'),
    theme: text('反馈主题', 'Feedback theme', { width: 16 }),
    remark: longText('备注', 'Remark', { width: 20 }),
    voided: voided(),
  },
});
export type MetricRow = RowOf<typeof metrics>;
