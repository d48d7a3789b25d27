import type { Catalogue } from './wording';

/** Wording of the workbook doctor's screen. */
export const doctorWords = {
  intro: [
    '找出读不懂的单元格、缺少的表和列；意思明确的，预览后修正，其余说明怎样动手。',
    'Finds cells that cannot be read, and tables and columns that are missing. What can only mean one thing is mended after a preview; for the rest it says what to do.',
  ],
  healthy: ['没有发现问题', 'Nothing is wrong'],
  healthyDo: [
    '{tables} 张表、{rows} 行都能读懂。',
    '{tables|table|tables} and {rows|row|rows} read well.',
  ],
  missingTables: ['缺少的表', 'Missing tables'],
  missingColumns: ['缺少或改名的列', 'Missing or renamed columns'],
  repair: ['补建缺少的表和列', 'Create what is missing'],
  notANumber: ['应为数字', 'Should be a number'],
  notADate: ['应为日期', 'Should be a date'],
  textDate: [
    '日期是文字，请改为真正的日期，如 2026-11-24',
    'The date is text; type it as a date, such as 2026-11-24',
  ],
  notAChoice: ['不在可选范围内', 'Is not one of the choices'],
  notAFlag: ['应为“是”或“否”', 'Should be Yes or No'],
  notAPeriod: ['应为 2026Q4、2026M11 或 2026-W48', 'Should be 2026Q4, 2026M11 or 2026-W48'],
  errorValue: ['公式出错', 'A formula gives an error'],
  duplicateId: [
    '编号重复：复制的行请清空编号',
    'The ID is there twice; clear it in the copied row',
  ],
  missingId: ['手工添加的行还没有编号', 'A row typed by hand has no ID yet'],
} as const satisfies Catalogue;
