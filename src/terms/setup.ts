import type { Catalogue } from './wording';

/** What set-up writes into the workbook itself: the messages of data validation. */
export const setupWords = {
  dateMessage: ['请输入日期，例如 2026-11-24。', 'Please enter a date, such as 2026-11-24.'],
  listMessage: ['请从下拉列表中选择。', 'Please choose from the list.'],
  monthMessage: ['请输入月份，例如 2026M11。', 'Please enter a month, such as 2026M11.'],
  numberMessage: [
    '请输入 {min} 到 {max} 之间的数字。',
    'Please enter a number between {min} and {max}.',
  ],
  anyNumberMessage: ['请输入数字。', 'Please enter a number.'],
  quarterMessage: ['请输入季度，例如 2026Q4。', 'Please enter a quarter, such as 2026Q4.'],
  suggestMessage: [
    '列表中没有这一项。确定要使用吗？',
    'This is not on the list. Use it all the same?',
  ],
  title: ['请检查', 'Please check'],
  weekMessage: ['请输入周次，例如 2026-W48。', 'Please enter a week, such as 2026-W48.'],
  wholeMessage: [
    '请输入 {min} 到 {max} 之间的整数。',
    'Please enter a whole number between {min} and {max}.',
  ],
  anyWholeMessage: ['请输入整数。', 'Please enter a whole number.'],
} as const satisfies Catalogue;

/** Names of days off and make-up working days, as the State Council lists them. */
export const holidayWords = {
  newYear: ['元旦', 'New Year'],
  springFestival: ['春节', 'Spring Festival'],
  qingming: ['清明节', 'Qingming'],
  labourDay: ['劳动节', 'Labour Day'],
  dragonBoat: ['端午节', 'Dragon Boat Festival'],
  midAutumn: ['中秋节', 'Mid-Autumn Festival'],
  nationalDay: ['国庆节', 'National Day'],
} as const satisfies Catalogue;
