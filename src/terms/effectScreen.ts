import type { Catalogue } from './wording';

/** Wording of the effect screen. */
export const effectWords = {
  intro: [
    '目标与实际逐项对比；差异大的须说明原因。',
    'Target against actual; what is far off needs a reason.',
  ],
  campaign: ['活动', 'Campaign'],
  none: ['先选择一项活动', 'Choose a campaign first'],
  noKpis: ['此活动没有指标', 'This campaign has no KPI'],
  baseline: ['基线', 'Baseline'],
  target: ['目标', 'Target'],
  actual: ['实际', 'Actual'],
  variance: ['差异', 'Variance'],
  due: ['期限', 'Due'],
  favourable: ['有利', 'favourable'],
  unfavourable: ['不利', 'unfavourable'],
  onTarget: ['达标', 'on target'],
  notMeasured: ['尚未填写', 'not recorded'],
  record: ['填写结果', 'Record result'],
  save: ['保存结果', 'Save result'],
  saved: ['结果已写入工作簿', 'The result is in the workbook'],
  owing: ['需要说明原因', 'A reason is due'],
  owingLines: ['需说明原因的预算行', 'Budget lines that need a reason'],
  reasonCode: ['原因代码', 'Reason code'],
  reason: ['原因说明', 'Explanation'],
  explain: ['保存原因', 'Save reason'],
  explained: ['原因已保存', 'The reason is saved'],
  suggested: ['建议：{text}', 'Suggested: {text}'],
  import: ['也可从 CSV 或 Excel 文件导入', 'Results can also be imported from CSV or Excel'],
  report: ['去生成总结报告', 'On to the summary report'],
} as const satisfies Catalogue;
