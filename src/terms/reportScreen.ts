import type { Catalogue } from './wording';

/** Wording of the reports screen. */
export const reportScreenWords = {
  intro: [
    '报告是带实时公式的工作表，可打印；签署后生成只含数值的存档副本。',
    'A report is a sheet of live formulas, ready to print. Sign-off freezes a values-only copy.',
  ],
  campaign: ['活动', 'Campaign'],
  summary: ['总结报告', 'Summary report'],
  others: ['其他报告', 'Other reports'],
  which: ['报告', 'Report'],
  quarterReview: ['季度回顾', 'Quarter review'],
  budgetReview: ['预算审阅（财务）', 'Budget review for finance'],
  weeklyDigest: ['周报汇总', 'Weekly digest'],
  dataReport: ['数据报告', 'Data report'],
  approverBrief: ['审批简报', 'Approver’s brief'],
  period: ['季度或周次', 'Quarter or week'],
  makeThis: ['生成', 'Make it'],
  make: ['生成总结报告', 'Make summary report'],
  makeAgain: ['重新生成', 'Make again'],
  made: ['报告已写入“{name}”', 'The report is on the sheet “{name}”'],
  openSheet: ['打开报告', 'Open the report'],
  problems: ['{count} 处与窗格的数字不一致', '{count|figure differs|figures differ} from the pane'],
  noProblems: ['所有数字与窗格一致', 'Every figure agrees with the pane'],
  unexplained: ['有差异尚未说明，报告暂不能生成', 'Variances are unexplained; the report waits'],
  unexplainedDo: [
    '补上原因代码与责任人后再生成：',
    'Give each a reason code and an owner, then make it:',
  ],
  signOff: ['签署确认', 'Sign off'],
  signOffHint: [
    '签署后报告定稿、方案归档，不能撤销；部门经理或高层可签，不能签自己的活动。',
    'Sign-off makes the report final and closes the campaign; it cannot be undone. A manager or senior manager signs, never for their own campaign.',
  ],
  comment: ['签署意见', 'Comment'],
  confirm: ['确认签署', 'Sign off now'],
  signed: ['已签署并存档', 'Signed off and archived'],
  copyFailed: ['已签署；只读副本未能写入', 'Signed off; the frozen copy could not be written'],
  noCampaigns: ['还没有可报告的活动', 'No campaign to report on yet'],
  noCampaignsDo: [
    '方案批准并执行后，在此生成总结报告。',
    'Once a plan is approved and run, its report is made here.',
  ],
} as const satisfies Catalogue;
