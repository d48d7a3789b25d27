import type { FailureWording } from './failure';

const nothingWritten = (zh: string, en: string): FailureWording['then'] => [
  `没有写入任何内容。${zh}`,
  `Nothing was written. ${en}`,
];

/** Failures of weekly reports, budget, effect, issues, lessons, training and reports. */
export const dutyFailures: Readonly<Record<string, FailureWording>> = {
  incompleteColumns: {
    what: ['还有内容未填：{columns}', 'Still to be filled in: {columns}'],
    then: nothingWritten('补齐后再保存。', 'Fill them in, then save.'),
  },
  planLocked: {
    what: [
      '方案现在是“{status}”，不能直接修改',
      'The plan is “{status}” and cannot be edited directly',
    ],
    then: nothingWritten(
      '已批准的方案通过“申请变更”修改，批准的数字在变更期间继续有效。',
      'Ask for a change instead; the approved figures stay in force meanwhile.',
    ),
  },
  campaignMissing: {
    what: ['找不到活动 {campaignId}', 'There is no campaign {campaignId}'],
    then: nothingWritten('它可能已作废。', 'It may have been voided.'),
  },
  weekOutside: {
    what: ['{week} 不在活动期间内', '{week} lies outside the campaign'],
    then: nothingWritten('请选择活动期间内的周次。', 'Choose a week of the campaign.'),
  },
  outOfRange: {
    what: ['数值超出范围', 'A figure is out of range'],
    then: nothingWritten(
      '进度应在 0–100%，支出不能为负。',
      'Progress runs from 0 to 100 %, spend is not negative.',
    ),
  },
  alreadySubmitted: {
    what: ['此周的周报已提交', 'This week’s report is filed already'],
    then: nothingWritten(
      '如需更正，请写明原因；原文保留在存档。',
      'To correct it give a reason; the earlier text stays in the archive.',
    ),
  },
  lineMissing: {
    what: ['找不到预算行 {lineId}', 'There is no budget line {lineId}'],
    then: nothingWritten('它可能已作废。', 'It may have been voided.'),
  },
  sameLine: {
    what: ['转出与转入是同一行', 'Both lines are the same'],
    then: nothingWritten('请选择另一行。', 'Choose another line.'),
  },
  amountNotPositive: {
    what: ['金额须大于零', 'The amount must be above zero'],
    then: nothingWritten('请更正金额。', 'Mend the amount.'),
  },
  reasonMissing: {
    what: ['请写明原因', 'Please give a reason'],
    then: nothingWritten('预算变更都要留下原因。', 'Every change of budget carries its reason.'),
  },
  currencyDiffers: {
    what: ['币种不同：{from} 与 {to}', 'The currencies differ: {from} and {to}'],
    then: nothingWritten('只能在同一币种间调剂。', 'Budget moves within one currency only.'),
  },
  notAvailable: {
    what: ['该行可用预算不足', 'The line has less left than that'],
    then: nothingWritten('请减少金额，或先释放承诺。', 'Move less, or release a commitment first.'),
  },
  cancelled: {
    what: ['已取消', 'Cancelled'],
    then: nothingWritten('可随时重新生成。', 'Make it again whenever you like.'),
  },
  quarterRuns: {
    what: ['{quarter} 还没有结束', '{quarter} is not over yet'],
    then: nothingWritten('季度结束后再关账。', 'Close it when it is over.'),
  },
  reportsUnsigned: {
    what: ['有总结报告尚未签署：{campaigns}', 'Summary reports are not signed: {campaigns}'],
    then: nothingWritten('先签署这些报告。', 'Sign them off first.'),
  },
  varianceUnexplained: {
    what: ['有重大差异尚未说明：{rows}', 'Large variances are unexplained: {rows}'],
    then: nothingWritten(
      '为每一项补上原因代码与责任人后再生成。',
      'Give each a reason code and an owner, then make the report.',
    ),
  },
  notAPeriod: {
    what: ['“{value}”不是季度或周次', '“{value}” is no quarter or week'],
    then: nothingWritten(
      '季度写作 2026Q4，周次写作 2026-W48。',
      'Write quarters as 2026Q4 and weeks as 2026-W48.',
    ),
  },
  overspendStops: {
    what: ['超支已超过部门的停止线', 'That overspends beyond where the department stops'],
    then: nothingWritten(
      '请先申请追加预算，或由部门经理、财务或高层操作。',
      'Ask for more budget first, or a manager, finance or senior management.',
    ),
  },
  aboveLimit: {
    what: ['超过您可调剂的限额', 'That is more than you may move'],
    then: nothingWritten(
      '请由部门经理、财务或高层操作。',
      'Ask a manager, finance or senior management.',
    ),
  },
  rateMissing: {
    what: ['缺少 {currency} 的汇率', 'There is no exchange rate for {currency}'],
    then: [
      '请在“汇率”表中添加一行后重试；内容没有改动。',
      'Add a row to the Rates table, then try again; nothing was changed.',
    ],
  },
  kpiMissing: {
    what: ['找不到指标 {kpiId}', 'There is no KPI {kpiId}'],
    then: nothingWritten('它可能已作废。', 'It may have been voided.'),
  },
  notANumber: {
    what: ['实际值不是数字', 'The result is not a number'],
    then: nothingWritten('请更正后保存。', 'Mend it, then save.'),
  },
  untraceable: {
    what: ['缺少来源或测量日期', 'Source or day of measurement is missing'],
    then: nothingWritten(
      '没有来源的数字无法追溯，请补上。',
      'A figure without its source cannot be traced; please add it.',
    ),
  },
  reasonUnknown: {
    what: ['没有原因代码 {reasonCode}', 'There is no reason code {reasonCode}'],
    then: nothingWritten('请从“差异原因”表中选择。', 'Choose one of the Reason codes table.'),
  },
  notCompleted: {
    what: ['活动尚未完成，不能签署', 'The campaign is not completed; it cannot be signed off'],
    then: nothingWritten('先在方案卡中标记完成。', 'Mark it completed on the plan’s card first.'),
  },
  reportStale: {
    what: ['报告生成后数据有变动', 'Figures changed since the report was made'],
    then: nothingWritten('请重新生成、阅读，再签署。', 'Make it again, read it, then sign.'),
  },
  issueMissing: {
    what: ['找不到问题 {issueId}', 'There is no issue {issueId}'],
    then: nothingWritten('它可能已作废。', 'It may have been voided.'),
  },
  ownerVerifies: {
    what: ['责任人不能验证自己的方案', 'The owner does not verify their own solution'],
    then: nothingWritten('请由他人验证并关闭。', 'Somebody else verifies and closes it.'),
  },
  alreadyRaised: {
    what: ['已登记为问题 {issueId}', 'It is already issue {issueId}'],
    then: nothingWritten('请在该问题中继续。', 'Carry on with that issue.'),
  },
  lessonMissing: {
    what: ['找不到这条经验教训', 'That lesson is not there'],
    then: nothingWritten('它可能已作废。', 'It may have been voided.'),
  },
  alreadySettled: {
    what: ['这条经验教训已有结论', 'That lesson is settled already'],
    then: nothingWritten('请刷新后查看。', 'Look at it again.'),
  },
  personUnknown: {
    what: ['“团队”表中没有：{names}', 'Not in the Team table: {names}'],
    then: nothingWritten('请先在“团队”表中添加。', 'Add them to the Team table first.'),
  },
};
