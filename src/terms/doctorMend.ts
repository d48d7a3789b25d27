import type { Catalogue } from './wording';

/** Wording of the workbook doctor's repairs: previews, choices, what a person does by hand. */
export const doctorMendWords = {
  canMend: ['可以修正的单元格', 'Cells that can be mended'],
  canMendDo: [
    '只修正您勾选的单元格。写入前再读一次：已被改动的不写；写入后再核对。单元格里若是公式，会被这个值代替。',
    'Only the cells you tick are mended. Each is read again first, and left if it has changed; each is proved afterwards. A formula in such a cell gives way to the value.',
  ],
  undo: [
    'Excel 不一定能撤销插件写入的内容（视版本而定）。原值在修正后列在下面，直到离开本页。',
    'Excel cannot always undo what an add-in writes (it depends on the version). The old values are listed below afterwards, until you leave this page.',
  ],
  approvedToo: [
    '方案、预算或指标已送审的，修正也算内容变更，可能需要重新审批。',
    'In a plan, budget line or KPI that was submitted, mending counts as a change of content and may need approval again.',
  ],
  textDateKind: ['日期是文字 · {count}', 'Dates that are text · {count}'],
  notADateKind: ['日期是八位数字 · {count}', 'Dates as eight digits · {count}'],
  notAChoiceKind: ['选项的写法不同 · {count}', 'Choices in other words · {count}'],
  notAFlagKind: ['是否的写法不同 · {count}', 'Yes or no in other words · {count}'],
  notANumberKind: ['金额或数字是文字 · {count}', 'Amounts or numbers that are text · {count}'],
  notAPeriodKind: ['期间的写法不同 · {count}', 'Periods written otherwise · {count}'],
  chooseAll: ['全选 {count} 处', 'Choose all {count}'],
  cell: ['{address} {header}：{was} → {after}', '{address} {header}: {was} → {after}'],
  mend: ['修正选中的 {count} 处', 'Mend {count|chosen cell|chosen cells}'],
  chooseFirst: ['请先勾选要修正的单元格', 'Tick the cells to mend first'],
  done: ['已修正并核对 {count} 处', '{count|cell|cells} mended and proved'],
  doneLeft: [
    '已修正并核对 {count} 处；{left} 处已被改动，未写入',
    '{count|cell|cells} mended and proved; {left} had changed and stayed as they are',
  ],
  noneDone: [
    '未写入：这些单元格已被改动，请看新的列表',
    'Nothing was written: these cells have changed; look at the new list',
  ],
  before: ['本页已修正（原值 → 现值）', 'Mended on this page (before → now)'],
  byHand: ['需要您动手的单元格', 'Cells for you to mend'],
  place: ['{address} {header}：{value}', '{address} {header}: {value}'],
  notANumberDo: [
    '改成数字，如 3000；不带文字和区间。外币金额请换算成本行币种。',
    'Type a number, such as 3000, without words or a range. Convert a foreign amount to the currency of the row.',
  ],
  notADateDo: ['改成日期，如 2026-11-24。', 'Type a date, such as 2026-11-24.'],
  textDateDo: [
    '分不清年、月、日，插件不猜。请按 2026-11-24 的样子重新输入。',
    'Day, month or year cannot be told apart, and the add-in does not guess. Type it again like 2026-11-24.',
  ],
  notAChoiceDo: [
    '点开单元格的下拉列表选一项。',
    'Open the list of the cell and choose one of its items.',
  ],
  notAFlagDo: ['改成“是”或“否”。', 'Type Yes or No.'],
  notAPeriodDo: [
    '带上四位年份，如 2026Q4、2026M11、2026-W48。',
    'Type it with the full year, such as 2026Q4, 2026M11 or 2026-W48.',
  ],
  errorValueDo: [
    '转到单元格，看公式引用的单元格是否被删或为空；改好公式或直接填值。',
    'Go to the cell and see whether what its formula refers to was deleted or is empty; mend the formula or type the value.',
  ],
  duplicateIdDo: [
    '只有您知道哪一行是复制的：清空那一行的编号，再回到这里给它新编号。这两行修好之前，插件不写入它们。',
    'Only you know which row is the copy: clear the ID there, then come back to give it a new one. Until then the add-in mends nothing in either row.',
  ],
  recordDo: [
    '这一格由插件按审批日志填写，不在这里修改；请用“审批日志”页核验。',
    'The add-in fills this cell from the decision log, so it is not mended here; verify it on the decision log screen.',
  ],
  missingIdDo: [
    '没有编号的行，插件无法单独修正；先给编号。',
    'A row without an ID cannot be told apart, so give it one first.',
  ],
  identify: ['没有编号的行 · {count}', 'Rows without an ID · {count}'],
  identifyDo: [
    '勾选表格：其中每个有内容而没有编号的行得到一个编号，其他已填的单元格不变。表中缺少的列、检查和公式也一并补上。',
    'Tick the tables: every row there that holds something and has no ID gets one; no other filled cell changes. Columns, checks and formulas the table lacks are added too.',
  ],
  identifyTable: ['{table}：{count} 行', '{table}: {count|row|rows}'],
  identifyRows: ['原为空 → 得到新编号', 'Empty now → a new ID'],
  identifyNow: ['给 {count} 行编号', 'Give {count|row|rows} an ID'],
  identified: ['已编号并核对 {count} 行', '{count|row has|rows have} an ID now, proved'],
  identifiedLeft: [
    '已编号 {count} 行；{left} 行正被他人改动，请再试一次',
    '{count|row has|rows have} an ID now; {left} were being changed by somebody, so try again',
  ],
  unknownHeaders: [
    '{table} 里插件不认识的列：{headers}。若其中一列是改了名的，先把标题改回；补建会在表的右端加一个空列。',
    'Columns in {table} that the add-in does not know: {headers}. If one was renamed, give it its old header back first; creating adds an empty column at the right.',
  ],
} as const satisfies Catalogue;
