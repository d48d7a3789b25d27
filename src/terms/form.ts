import type { Catalogue } from './wording';

/** What every form says beside its fields. */
export const formWords = {
  choose: ['请选择', 'Choose'],
  /** Between names of a list that people go on typing. */
  comma: ['、', ', '],
  notAnswered: ['未回答', 'Not answered'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  required: ['请填写此项', 'Fill this in'],
  notANumber: ['请输入数字，例如 1200.50', 'Type a number, such as 1200.50'],
  notWhole: ['请输入整数', 'Type a whole number'],
  notADate: ['请选择日期', 'Choose a date'],
  notAPeriod: [
    '格式：季度 2026Q4、月份 2026M11、周次 2026-W48',
    'Write quarters as 2026Q4, months as 2026M11, weeks as 2026-W48',
  ],
  tooSmall: ['不能小于 {limit}', 'Not less than {limit}'],
  tooLarge: ['不能大于 {limit}', 'Not more than {limit}'],
  draftKept: ['已恢复上次未提交的草稿。', 'Your unfinished draft is back.'],
  discardDraft: ['放弃草稿', 'Discard the draft'],
  draftSaved: ['草稿自动保存在本机', 'Drafts are kept on this machine'],
  fixFirst: [
    '有 {count} 处需要更正，见红色提示。',
    '{count|place needs|places need} mending; see the red notes.',
  ],
} as const satisfies Catalogue;
