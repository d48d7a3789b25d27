import type { Catalogue } from './wording';

/** What a cell's menu says where it finds no record to show. */
export const cardWords = {
  looking: ['正在查看所选单元格…', 'Looking at the selected cell…'],
  nothing: ['所选单元格不在监管台的表中', 'The selected cell is in none of our tables'],
  nothingDo: [
    '请选中活动方案、预算、周报等表中的一行，这里会随即显示该记录。',
    'Select a row of Plans, Budget, Weekly reports or another of our tables; its record is shown here at once.',
  ],
  unknown: ['此版本无法读取当前选区', 'The selection cannot be read here'],
  unknownDo: [
    '工作簿没有改动。请从“今日”或搜索打开该记录。',
    'The workbook is unchanged. Open the record from Today or by searching for it.',
  ],
} as const satisfies Catalogue;
