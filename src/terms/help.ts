import type { Catalogue } from './wording';

/** The guide inside the pane: what each of the five does, in a minute. */
export const helpWords = {
  title: ['使用指南', 'Guide'],
  intro: [
    '选择您的角色，按步骤做即可；点步骤直接打开页面。',
    'Choose your role; each step opens its screen.',
  ],
  role: ['角色', 'Role'],
  lead: ['项目负责人', 'Campaign lead'],
  manager: ['部门经理', 'Department manager'],
  compliance: ['合规 / 法务', 'Compliance and legal'],
  finance: ['财务', 'Finance'],
  senior: ['高层管理', 'Senior management'],
  leadPlan: [
    '新建方案：目标、指标、预算、执行计划、文案',
    'Write a plan: objective, KPI targets, budget, execution, copy',
  ],
  leadSubmit: [
    '在方案卡检查完整性并提交',
    'On the plan’s card, check that it is complete and submit',
  ],
  leadWeekly: [
    '每周两分钟填周报；上周计划会变成问题',
    'File the weekly report in two minutes; last week’s plan comes back as a question',
  ],
  leadEffect: ['活动结束后填写指标实际值与原因', 'Record KPI results and reasons when it ends'],
  managerToday: ['打开“今日”，看需要您决定的事', 'Open Today: what needs your decision'],
  managerApprove: [
    '审阅一页简报，同意、退回或驳回',
    'Read the one-page brief; approve, return or reject',
  ],
  managerWeekly: [
    '看谁的周报未交，草拟催报邮件',
    'See whose report is missing and draft a reminder',
  ],
  managerIssue: [
    '把问题登记、开会、跟踪到关闭',
    'Raise issues, call the meeting, follow them until closed',
  ],
  managerReport: ['生成总结报告并签署', 'Make the summary report and sign it off'],
  complianceCheck: [
    '查看检查发现：原文、依据、整改建议',
    'Read findings: the exact words, the basis, the remedy',
  ],
  complianceDecide: ['在合规环节作出意见', 'Give your opinion at the compliance stage'],
  complianceConduct: ['登记违规并安排培训', 'Record breaches and arrange training'],
  financeBudget: [
    '看消耗与时间、超支、按科目汇总',
    'See burn against time, overspend and roll-ups',
  ],
  financeMove: ['调剂预算，留下原因', 'Move budget between lines, with its reason'],
  financeEffect: ['核对差异与原因代码', 'Check variances and their reason codes'],
  seniorApprove: [
    '终审：同季度申请并列比较',
    'Final approval: the quarter’s requests side by side',
  ],
  seniorReport: [
    '阅读总结报告；数字都可追溯到单元格',
    'Read the summary report; every figure traces to a cell',
  ],
  seniorLog: ['核验审批日志：谁在何时批准了什么', 'Verify the log: who approved what, and when'],
} as const satisfies Catalogue;
