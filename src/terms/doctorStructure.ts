import type { Catalogue } from './wording';

/** Wording of the workbook doctor's findings about how tables stand. */
export const doctorStructureWords = {
  examining: ['正在看公式和表的位置…', 'Looking at formulas and at where tables stand…'],
  lost: ['公式变成了固定值 · {count}', 'Formulas pasted as values · {count}'],
  lostDo: [
    '这些格应由公式计算，现在是粘贴或输入的值，不再随表更新。勾选的格写回公式。',
    'A formula belongs in these cells; they hold a pasted or typed value that no longer follows the table. Where ticked, the formula is written again.',
  ],
  lostCell: ['{address} {header}：{was} → {formula}', '{address} {header}: {was} → {formula}'],
  restore: ['写回 {count} 个公式', 'Write {count|formula|formulas} again'],
  below: ['表格之外的行 · {count}', 'Rows outside their table · {count}'],
  belowDo: [
    '这些行在表格下方，没有算进表里：检查、汇总和报告都看不到它们。勾选后表格向下延伸到这些行，单元格内容不动。',
    'These rows stand under the table and are no part of it: no check, total or report sees them. Where ticked, the table is made longer over them; no cell changes.',
  ],
  belowHand: [
    '表格下方有内容，不像这张表的行，或中间有汇总行。请移到别的工作表：表格向下增长时要用这些位置。',
    'Something stands under the table that does not look like its rows, or a total row lies between. Move it to another sheet: the table needs the space to grow.',
  ],
  belowRows: [
    '{table} {address}：{count} 行，之前空 {gap} 行',
    '{table} {address}: {count|row|rows} after {gap|blank row|blank rows}',
  ],
  lengthen: ['把选中的行并入表格', 'Take the chosen rows into their table'],
  cut: ['被拆开的表格 · {count}', 'Tables cut in two · {count}'],
  cutRows: [
    '“{name}”（{sheet}!{address}）的列与{table}相同，有 {count} 行不在{table}里。',
    '“{name}” ({sheet}!{address}) has the columns of {table}; {count|row is|rows are} not in {table}.',
  ],
  cutDo: [
    '加入时保留编号；另一张表不动，核对后由您删除。',
    'Rows keep their IDs. The other table stays; delete it yourself once you have checked.',
  ],
  cutDone: [
    '“{name}”（{sheet}!{address}）的行都已在{table}里，可以删除这张多余的表。',
    'Every row of “{name}” ({sheet}!{address}) is in {table}; the spare table can be deleted.',
  ],
  cutHand: [
    '这张表的行插件不代为加入（日志与存档只由插件写入；1904 日期系统的日期算法不同；或原表已缺失）。请把它们移回原表。',
    'The add-in does not add these rows: the log and the archive are written by it alone, a 1904 workbook counts days otherwise, or the table itself is missing. Move them back by hand.',
  ],
  rejoin: ['把 {count} 行加入{table}', 'Add {count|row|rows} to {table}'],
  rejoined: ['已加入并核对 {count} 行', '{count|row|rows} added and proved'],
  mended: ['已修正并核对 {count} 处', '{count|place|places} mended and proved'],
  mendedLeft: [
    '已修正并核对 {count} 处；{left} 处已被改动，未写入',
    '{count|place|places} mended and proved; {left} had changed and stayed as they are',
  ],
  choose: ['请先勾选', 'Tick something first'],
} as const satisfies Catalogue;
