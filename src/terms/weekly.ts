import type { Catalogue } from './wording';

/** Weekly reports: reminders, and the questions that unlikely reports raise. */
export const weeklyWords = {
  reminderGreeting: ['{person}，您好：', 'Dear {person},'],
  reminderMissing: [
    '· {campaign} {week} 的周报已逾期 {days} 个工作日（期限 {due}）',
    '· {campaign}, {week}: {days|working day|working days} past the deadline of {due}',
  ],
  reminderOpen: [
    '· {campaign} {week} 的周报请于 {due} 前提交',
    '· {campaign}, {week}: please hand it in by {due}',
  ],
  reminderSubject: ['周报提醒：{count} 份待提交', 'Weekly reports: {count} to hand in'],
} as const satisfies Catalogue;

/** Signals are questions to the author, never accusations. Keys are the signals' codes. */
export const weeklySignalWords = {
  backwards: [
    '进度由 {from} 降到 {to}，是更正还是返工？',
    'Progress went from {from} to {to}: a correction, or work to be done again?',
  ],
  behindTime: [
    '时间已过 {elapsed}，进度 {progress}，且没有登记问题；是否需要帮助？',
    '{elapsed} of the time has passed at {progress} progress, and no issue is recorded: is help needed?',
  ],
  copied: [
    '文字与 {ofWeek} 相似 {likeness}，本周有什么不同？',
    'The text is {likeness} like that of {ofWeek}: what is different this week?',
  ],
  filedInBulk: [
    '{on} 一天提交了 {reports} 份周报，各周的记录还在吗？',
    '{reports} reports were handed in on {on}: are there notes of each week?',
  ],
  jump: [
    '一周内进度由 {from} 升到 {to}，完成了什么？',
    'Progress rose from {from} to {to} in a week: what was finished?',
  ],
  outsidePeriod: [
    '该周不在活动期间内，周次是否填对？',
    'The week is outside the campaign: is it right?',
  ],
  spendAhead: [
    '预算已用 {spent}，进度 {progress}；费用是否提前发生？',
    '{spent} of the budget is used at {progress} progress: was spending brought forward?',
  ],
  spendFell: [
    '累计支出由 {from} 降到 {to}，是否有冲销？',
    'Spend to date fell from {from} to {to}: was something reversed?',
  ],
  spendMismatch: [
    '周报支出 {reported} 与预算表 {ledger} 不同，哪个是对的？',
    'The report says {reported}, the budget table {ledger}: which is right?',
  ],
  stuck: [
    '进度连续 {weeks} 周停在 {progress}，卡在哪里？',
    'Progress has stayed at {progress} for {weeks} weeks: what holds it up?',
  ],
} as const satisfies Catalogue;
