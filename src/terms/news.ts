import type { Catalogue } from './wording';

/** Wording of "while you were out". */
export const newsWords = {
  title: ['自 {time} 以来', 'Since {time}'],
  campaigns: ['{count} 份方案有变化', '{count|plan has|plans have} changed'],
  unexplainedCount: [
    '其中 {count} 份的改动没有日志说明',
    '{count} of them with edits that nothing on the log explains',
  ],
  others: ['另有 {count} 条日志', '{count|other entry|other entries} on the log'],
  show: ['查看变化', 'Show the changes'],
  list: ['您不在时的变化', 'Changes while you were out'],
  explained: ['日志有说明', 'Explained by the log'],
  drafting: ['填写中，尚未提交', 'Being drafted, not submitted'],
  unexplained: ['无日志说明', 'Unexplained'],
  deleted: ['{table}：{row} 行被整行删除', '{table}: row {row} was deleted outright'],
  cell: ['{column}：{before} → {after}', '{column}: {before} → {after}'],
  more: ['另有 {count} 处', '{count} more'],
  execution: ['执行数据更新 {count} 处', '{count|figure|figures} of execution updated'],
  toLog: ['打开日志', 'Open the log'],
  read: ['已看过', 'I have read it'],
} as const satisfies Catalogue;
