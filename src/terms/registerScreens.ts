import type { Catalogue } from './wording';

/** Wording of the issue register's screen. */
export const issueScreenWords = {
  intro: [
    '问题从提出到用证据关闭；未关闭的排在前面。',
    'From raised to closed with evidence; open ones first.',
  ],
  none: ['没有问题', 'No issue'],
  noneDo: [
    '发现问题时在此登记，或从周报与检查发现登记。',
    'Raise one here, or from a weekly report or a finding.',
  ],
  raise: ['登记问题', 'Raise an issue'],
  raiseNow: ['登记', 'Raise'],
  raised: ['问题已登记', 'The issue is raised'],
  campaign: ['活动', 'Campaign'],
  noCampaign: ['（与活动无关）', '(no campaign)'],
  callMeeting: ['召开会议', 'Call a meeting'],
  callAgain: ['另约会议', 'Call another meeting'],
  callNow: ['记录并生成邀请', 'Record it and make the invitation'],
  invitationHint: [
    '邀请保存为日历文件，由您发送。',
    'The invitation is saved as a calendar file for you to send.',
  ],
  attendees: ['参会人（用逗号分隔）', 'Attendees, separated by commas'],
  meetingOn: ['会议日期', 'Meeting on'],
  meetingCalled: ['会议已记录，邀请文件已生成', 'The meeting is recorded and its invitation made'],
  recordCause: ['记录原因与方案', 'Record cause and solution'],
  changeCause: ['修改原因与方案', 'Change cause and solution'],
  recordNow: ['保存', 'Save'],
  whys: ['为什么（逐层追问，每行一层）', 'Why? (one answer a line, the root last)'],
  causeRecorded: ['原因与方案已记录', 'Cause and solution are recorded'],
  reportDone: ['方案已执行，提请验证', 'Carried out; ask for verification'],
  doneReported: ['已提请验证', 'It now waits to be verified'],
  othersVerify: [
    '方案由责任人以外的人验证并关闭。',
    'Somebody other than its owner verifies and closes it.',
  ],
  close: ['验证并关闭', 'Verify and close'],
  closeNow: ['关闭问题', 'Close the issue'],
  closed: ['问题已关闭', 'The issue is closed'],
  reopen: ['重新打开', 'Reopen'],
  reopened: ['问题已重新打开', 'The issue is open again'],
  reopenWhy: ['为什么重新打开', 'Why it is reopened'],
  owner: ['责任人 {owner}', 'Owner {owner}'],
  due: ['期限 {day}', 'Due {day}'],
  overdue: ['已逾期', 'Overdue'],
  withoutOwner: ['没有责任人', 'No owner'],
  withoutAction: ['长期没有方案', 'No solution for long'],
} as const satisfies Catalogue;

/** Wording of the lessons' screen. */
export const lessonScreenWords = {
  intro: [
    '每条经验变成一个行动项，写下一份同类方案时会提出，并逐条落实。',
    'Each lesson becomes an action, is offered when the next plan of its kind is written, and is ticked off.',
  ],
  none: ['还没有经验教训', 'No lesson yet'],
  noneDo: [
    '活动结束后，在此记下成功与失败。',
    'Note successes and failures here when a campaign ends.',
  ],
  record: ['记录经验教训', 'Record a lesson'],
  recordNow: ['记录', 'Record'],
  recorded: ['经验教训已记录', 'The lesson is recorded'],
  settle: ['采用或不采用', 'Adopt or decline'],
  adopt: ['采用', 'Adopt'],
  adoptedIn: ['已用于“{plan}”', 'Adopted in “{plan}”'],
  because: ['证据或理由：{proof}', 'Proof or reason: {proof}'],
  everyKind: ['留空表示适用于所有类型', 'Blank for every kind'],
  adopted: ['已采用，并记入方案', 'Adopted, and named in the plan'],
  decline: ['不采用', 'Decline'],
  declined: ['已记为不采用', 'Recorded as declined'],
  plan: ['用于方案', 'In the plan'],
  planHint: ['不采用时不必选择', 'Not needed to decline'],
  proof: ['采用的证据，或不采用的理由', 'Proof, or why it is declined'],
  dueIn: ['{quarter}落实', 'Due {quarter}'],
} as const satisfies Catalogue;

/** Wording of the meetings' screen. */
export const meetingScreenWords = {
  intro: [
    '季度规划会与回顾会的记录；规划会之后可直接新建方案。',
    'Minutes of planning meetings and quarterly reviews; plans follow from them.',
  ],
  none: ['还没有会议记录', 'No minutes yet'],
  noneDo: [
    '季度初开规划会，季度末开回顾会。',
    'A planning meeting opens a quarter, a review ends it.',
  ],
  record: ['记录会议', 'Record a meeting'],
  planning: ['季度规划会', 'Planning meeting'],
  review: ['季度回顾会', 'Quarterly review'],
  kind: ['会议类型', 'Kind'],
  recordNow: ['保存记录', 'Save minutes'],
  recorded: ['会议记录已保存', 'The minutes are saved'],
  planFrom: ['据此新建方案', 'Write a plan from it'],
} as const satisfies Catalogue;

/** Wording of the training screen. */
export const trainingScreenWords = {
  intro: [
    '谁该培训、学什么；主题来自反复出现的检查发现。',
    'Who is due and for what; topics come from findings that recur.',
  ],
  due: ['待培训', 'Due'],
  dueNone: ['所有人的培训都在有效期内', 'Everybody’s training is valid'],
  neverOne: ['{topic}：从未参加 · {count}', '{topic}: never · {count}'],
  expired: ['{topic}：已过期 · {count}', '{topic}: expired · {count}'],
  expiring: ['{topic}：即将到期 · {count}', '{topic}: about to expire · {count}'],
  until: ['{person}（至 {day}）', '{person} (until {day})'],
  absent: ['{person}（缺席）', '{person} (absent)'],
  validUntil: ['有效期至 {day}', 'valid until {day}'],
  topics: ['建议主题', 'Suggested topics'],
  recordTopic: ['据此登记培训', 'Record a session on it'],
  topicLine: ['{rule}：{count} 次', '{rule}: {count|time|times}'],
  record: ['登记培训', 'Record a session'],
  people: ['参加人（用逗号分隔）', 'Who attended, separated by commas'],
  recordNow: ['登记', 'Record'],
  recorded: ['培训已登记', 'The session is recorded'],
  register: ['培训记录', 'Register'],
  none: ['还没有培训记录', 'No session yet'],
} as const satisfies Catalogue;
