import type { Catalogue } from './wording';

/** Wording of the conduct register. */
export const conductWords = {
  intro: [
    '记录违反规范的行为与处理；当事人可确认或申诉，任何人不处理自己的事。',
    'Records breaches of conduct and what followed. The person concerned acknowledges or appeals; nobody handles their own matter.',
  ],
  none: ['没有您可见的记录', 'No record you may see'],
  noneDo: ['只显示与您有关的，或由您负责的。', 'You see your own, and those you answer for.'],
  record: ['登记违规行为', 'Record a breach'],
  recordHint: [
    '须是“团队”表中的成员；不能登记自己。',
    'A member of the Team table; never yourself.',
  ],
  recordNow: ['登记', 'Record'],
  recorded: ['已登记并记入日志', 'Recorded, and on the log'],
  acknowledge: ['确认已知悉', 'Acknowledge'],
  appeal: ['申诉', 'Appeal'],
  handle: ['处理', 'Handle'],
  dismiss: ['认定不成立', 'Dismiss'],
  answer: ['处理或认定不成立', 'Handle or dismiss'],
  words: ['说明', 'In words'],
  wordsToAppeal: ['申诉须写明理由；确认不必填写。', 'Needed to appeal; not to acknowledge.'],
  wordsToHandle: ['写明如何处理，或为什么不成立。', 'How it is handled, or why it is dismissed.'],
  waitsForPerson: ['{person} 尚未确认或申诉。', '{person} has yet to acknowledge or appeal.'],
  waitsForOther: [
    '申诉由登记人 {by} 以外的负责人处理。',
    'Somebody other than {by}, who recorded it, decides the appeal.',
  ],
  waitsForHandling: ['已确认，尚待处理。', 'Acknowledged; still to be handled.'],
  acknowledgedOn: ['确认于', 'Acknowledged'],
  done: ['已记入日志', 'It is on the log'],
  basis: ['依据：{basis}', 'Basis: {basis}'],
  foundOn: ['{day} 由 {by} 登记', 'Recorded {day} by {by}'],
  handling: ['处理', 'Handling'],
  appealText: ['申诉', 'Appeal'],
  openSheet: [
    '窗格只显示与您有关的登记；工作表本身对能打开工作簿的人可见，敏感内容请另存。',
    'The pane shows only what concerns you; the sheet itself is open to whoever opens the workbook, so keep sensitive matters elsewhere.',
  ],
} as const satisfies Catalogue;
