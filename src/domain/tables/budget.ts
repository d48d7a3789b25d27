import {
  choice,
  date,
  flag,
  formula,
  id,
  integer,
  longText,
  money,
  month,
  number,
  ref,
  text,
  voided,
} from './column';
import { defineTable, type RowOf } from './table';
import { channels } from './plans';

export const expenseCategories = {
  media: ['媒介投放', 'Media'],
  production: ['创意制作', 'Production'],
  event: ['场地与活动', 'Venue and event'],
  talent: ['代言与达人', 'Talent and creators'],
  promotion: ['促销与赠品', 'Promotion and gifts'],
  research: ['市场调研', 'Research'],
  agency: ['代理服务', 'Agency'],
  technology: ['技术工具', 'Technology'],
  travel: ['差旅', 'Travel'],
  contingency: ['预备费', 'Contingency'],
  other: ['其他', 'Other'],
} as const;

/** Budget lines: the smallest planned amount, campaign × category × month. */
export const budget = defineTable({
  code: 'Budget',
  sheet: ['预算', 'Budget'],
  prefix: 'BL',
  version: 1,
  group: 'work',
  columns: {
    id: id(),
    campaignId: ref('Plans', '活动编号', 'Campaign ID', { required: true }),
    category: choice('费用科目', 'Category', expenseCategories, { required: true, width: 13 }),
    item: text('项目说明', 'Item', { required: true, width: 24 }),
    vendor: text('供应商', 'Vendor', { width: 18 }),
    channel: choice('渠道', 'Channel', channels, { width: 12 }),
    month: month('月份', 'Month', {
      required: true,
      width: 9,
      note: ['如 2026M11', 'Such as 2026M11'],
    }),
    currency: text('币种', 'Currency', { width: 8 }),
    planned: money('预算数', 'Planned', { required: true }),
    committed: money('已承诺', 'Committed', {
      note: ['已签约未结算的余额', 'Contracted, not yet received'],
    }),
    accrued: money('预提', 'Accrued', { note: ['已发生未开票', 'Received, not yet invoiced'] }),
    actual: money('实际数', 'Actual'),
    forecast: money('预测数', 'Forecast', {
      note: ['预计完成时总额', 'Expected total at completion'],
    }),
    available: formula(
      '可用预算',
      'Available',
      '=[@planned]-[@actual]-[@accrued]-[@committed]',
      'money',
    ),
    variance: formula('差异', 'Variance', '=[@actual]-[@planned]', 'money', {
      note: ['实际减预算', 'Actual minus planned'],
    }),
    variancePct: formula(
      '差异率',
      'Variance %',
      '=IF([@planned]=0,"",([@actual]-[@planned])/ABS([@planned]))',
      'percent',
    ),
    cumulative: formula(
      '累计实际',
      'Cumulative actual',
      '=SUMIFS([actual],[campaignId],[@campaignId],[month],"<="&[@month],[voided],"<>"&YES())',
      'money',
    ),
    taxIncluded: flag('含税', 'Tax included'),
    taxRate: number('税率', 'Tax rate', { min: 0, max: 1 }),
    spentOn: date('支出日期', 'Spent on'),
    contractNo: text('合同编号', 'Contract no.', { width: 14 }),
    contractOn: date('合同日期', 'Contract date'),
    serviceOn: date('服务开始', 'Service start'),
    invoiceNo: text('发票号码', 'Invoice no.', { width: 14 }),
    invoiceOn: date('发票日期', 'Invoice date'),
    quotes: integer('报价数', 'Quotes', { min: 0 }),
    requester: text('经办人', 'Requester', { suggest: 'Team.name', width: 12 }),
    approver: text('审批人', 'Approver', { suggest: 'Team.name', width: 12 }),
    payer: text('付款人', 'Payer', { suggest: 'Team.name', width: 12 }),
    accepted: money('已验收金额', 'Accepted amount'),
    reversalOf: ref('Budget', '冲销', 'Reverses'),
    reasonCode: text('差异原因', 'Reason code', { suggest: 'Reasons.code', width: 12 }),
    reason: longText('原因说明', 'Explanation', { width: 24 }),
    remark: longText('备注', 'Remark', { width: 24 }),
    voided: voided(),
  },
});
export type BudgetRow = RowOf<typeof budget>;

export const budgetChangeKinds = {
  reallocation: ['预算调剂', 'Reallocation'],
  revision: ['预算调整', 'Revision'],
  trueUp: ['承诺释放', 'True-up'],
} as const;

/** Changes of budget: never overwritten, each with trace and reason. */
export const budgetChanges = defineTable({
  code: 'BudgetChanges',
  sheet: ['预算变更', 'Budget changes'],
  prefix: 'BC',
  version: 1,
  group: 'records',
  columns: {
    id: id(),
    kind: choice('变更类型', 'Kind', budgetChangeKinds, { required: true, width: 12 }),
    fromLineId: ref('Budget', '转出科目行', 'From line'),
    toLineId: ref('Budget', '转入科目行', 'To line'),
    amount: money('金额', 'Amount', { required: true }),
    reason: longText('原因', 'Reason', { required: true, width: 32 }),
    by: text('经办人', 'By', { width: 12 }),
    changedOn: date('日期', 'Date'),
    operationId: text('操作号', 'Operation', { width: 14 }),
    voided: voided(),
  },
});
export type BudgetChangeRow = RowOf<typeof budgetChanges>;

/** Exchange rates: one unit of the currency in CNY from a day on. */
export const rates = defineTable({
  code: 'Rates',
  sheet: ['汇率', 'Rates'],
  prefix: 'FX',
  version: 1,
  group: 'settings',
  columns: {
    id: id(),
    currency: text('币种', 'Currency', { required: true, width: 8 }),
    rate: number('折人民币', 'CNY per unit', { required: true, min: 0 }),
    fromOn: date('生效日期', 'From', { required: true }),
    source: text('来源', 'Source', { width: 20 }),
    voided: voided(),
  },
});
export type RateRow = RowOf<typeof rates>;
