import type { Catalogue } from './wording';

/** Wording of counsel's opinion on a finding's card. */
export const counselWords = {
  title: ['法务意见', 'Counsel’s opinion'],
  between: ['：', ': '],
  who: ['{counsel}，由{takenBy}于{at}记入日志', '{counsel}, put on the log by {takenBy}, {at}'],
  overall: ['总体意见：{overall}', 'Overall: {overall}'],
  sameText: [
    '此后方案文字未改动，意见仍然适用',
    'The text is as counsel read it; the opinion holds',
  ],
  changedText: [
    '此后方案内容已改动，意见针对的是旧文本：请重新导出给法务',
    'The plan has been changed since; the opinion is about the old text: export it to counsel again',
  ],
} as const satisfies Catalogue;
