import type { Catalogue, Wording } from './wording';

/** Wording of the Today list. */
export const todayWords = {
  titleFor: ['{name}，今日事项', 'Today, {name}'],
  title: ['今日事项', 'Today'],
  summary: ['{count} 项待办', '{count|thing needs|things need} you'],
  summaryLate: [
    '{count} 项待办，其中 {late} 项已逾期',
    '{count|thing needs|things need} you, {late} overdue',
  ],
  filter: ['显示', 'Show'],
  nothing: ['现在没有需要您处理的事', 'Nothing needs you now'],
  nothingNext: ['下一个期限是 {day}：{name}。', 'The next deadline is {day}: {name}.'],
  nothingAhead: [
    '可以去规划下季度的活动，或看看本季度的方案。',
    'You could plan next quarter’s campaigns or look over this quarter’s plans.',
  ],
  seePlans: ['查看方案', 'See plans'],
  overdueBy: ['逾期 {count} 天', '{count|day|days} overdue'],
  dueToday: ['今日到期', 'Due today'],
  dueIn: ['还剩 {count} 天', 'Due in {count|day|days}'],
  waiting: ['已等 {count} 天', 'Waiting {count|day|days}'],
  chooseFirst: ['先告诉我们您是谁', 'First, say who you are'],
  chooseFirstDo: [
    '今日事项、审批与周报都按“团队”表中的姓名和角色显示。',
    'Your list, your approvals and your reports follow your name and roles in the Team table.',
  ],
  firstRun: ['欢迎使用营销监管台', 'Welcome to Marketing Oversight'],
  firstRunDo: [
    '三步开始：设置工作簿 → 在“团队”表填写同事与角色 → 选择您的姓名。',
    'Three steps: set up the workbook → list colleagues and roles in the Team table → choose your name.',
  ],
  startSetup: ['设置此工作簿', 'Set up this workbook'],
  openSample: [
    '想先看看？下载一个季度的示例，在 Excel 中打开：',
    'Want to look first? Download a sample quarter and open it in Excel:',
  ],
  sampleFile: ['示例工作簿（.xlsx）', 'Sample workbook (.xlsx)'],
  outbox: [
    '有 {count} 项操作尚未确认写入',
    '{count|action is|actions are} not yet confirmed in the workbook',
  ],
  outboxDo: ['重试会先核对，不会重复写入。', 'Trying again checks first; nothing is doubled.'],
} as const satisfies Catalogue;

/** The kinds of things that wait. */
export const needKinds = {
  decide: ['决定', 'Decide'],
  fix: ['整改', 'Fix'],
  file: ['填报', 'File'],
  explain: ['说明', 'Explain'],
  learn: ['学习', 'Learn'],
} as const satisfies Catalogue;

/** What each need says, and what its button says. */
export const needWords: Readonly<
  Record<string, { readonly what: Wording; readonly act: Wording }>
> = {
  decideStage: {
    what: ['“{stage}”等您决定', '“{stage}” waits for your decision'],
    act: ['审阅', 'Review'],
  },
  finishReturned: {
    what: ['被退回，请修改后再提交', 'Returned to you; mend it and submit again'],
    act: ['修改', 'Mend'],
  },
  finishDraft: {
    what: ['草稿还缺 {missing} 项', 'Draft; {missing|item|items} missing'],
    act: ['继续填写', 'Continue'],
  },
  submitDraft: {
    what: ['草稿已填齐，可以提交', 'Draft is complete; ready to submit'],
    act: ['提交', 'Submit'],
  },
  resolveFindings: {
    what: ['{count} 项检查发现待整改', '{count|finding|findings} to resolve'],
    act: ['查看', 'Look'],
  },
  fileWeekly: {
    what: ['{week} 周报未提交', 'Weekly report for {week} is not filed'],
    act: ['填写周报', 'File report'],
  },
  solveIssue: {
    what: ['您负责的问题未关闭', 'An issue you own is open'],
    act: ['处理', 'Work on it'],
  },
  explainKpi: {
    what: ['“{kpi}”差异较大，需说明原因', '“{kpi}” is far off target; a reason is due'],
    act: ['说明原因', 'Explain'],
  },
  chaseWeekly: {
    what: ['{count} 份周报逾期未交', '{count|weekly report is|weekly reports are} overdue'],
    act: ['催报', 'Remind'],
  },
  reviewOverspend: {
    what: [
      '{count} 行预算超支，{stops} 处须停止',
      '{count|budget line|budget lines} overspent, {stops} to stop',
    ],
    act: ['审阅', 'Review'],
  },
  signReport: {
    what: ['活动已完成，总结报告待签署', 'Completed; its summary report waits for a signature'],
    act: ['签署', 'Sign off'],
  },
  explainLine: {
    what: [
      '“{item}”等 {count} 行与预算差异较大，需说明原因',
      '{count|budget line is|budget lines are} far off plan (“{item}”); a reason is due',
    ],
    act: ['说明原因', 'Explain'],
  },
  recordKpi: {
    what: ['“{kpi}”到期，未填实际值', '“{kpi}” is due; its result is not recorded'],
    act: ['填写实际值', 'Record'],
  },
  applyLesson: {
    what: ['经验教训待落实', 'A lesson is to be put into practice'],
    act: ['查看', 'Look'],
  },
  attendTraining: {
    what: ['培训到期：{topic}', 'Training is due: {topic}'],
    act: ['查看', 'Look'],
  },
  acknowledgeViolation: {
    what: ['有一条行为规范记录需您确认', 'A conduct record waits for your acknowledgement'],
    act: ['查看并确认', 'Read and acknowledge'],
  },
};
