import type { Catalogue, Wording } from './wording';

/** What the command line says. */
export const cliWords = {
  archiveEmpty: [
    '{path}：存档索引为空，没有可导出的快照。',
    '{path}: the archive index is empty; there is nothing to export.',
  ],
  archiveWritten: [
    '已将 {count} 份快照写入 {path}。',
    'Wrote {count|snapshot|snapshots} to {path}.',
  ],
  badKind: [
    '--kind 只能是 {known}，收到的是“{given}”。',
    '--kind takes one of {known}, not “{given}”.',
  ],
  badMarket: [
    '--market 只能是 CN、US、UK 或 EU，收到的是“{given}”。',
    '--market takes CN, US, UK or EU, not “{given}”.',
  ],
  badLanguage: [
    '--lang 只能是 zh-CN 或 en-US，收到的是“{given}”。',
    '--lang takes zh-CN or en-US, not “{given}”.',
  ],
  campaignMissing: [
    '{path} 的“活动方案”表中没有编号或名称为“{campaign}”的活动。现有：{known}',
    '{path}: the Plans table has no campaign with ID or name “{campaign}”. There are: {known}',
  ],
  cannotWrite: [
    '无法写入 {path}：{detail}。请检查文件夹是否存在、文件是否正被打开。',
    'Cannot write {path}: {detail}. See that its folder exists and the file is not open elsewhere.',
  ],
  clean: ['{path}：未发现问题。', '{path}: no findings.'],
  columnMissing: [
    '{path} 中没有名为“{column}”的列。文件中的列：{known}',
    '{path} has no column “{column}”. Its columns are: {known}',
  ],
  commandMissing: [
    '请给出命令。可用：{known}。用 --help 查看说明。',
    'Name a command: {known}. --help explains them.',
  ],
  commandUnknown: [
    '没有“{given}”命令。可用：{known}。用 --help 查看说明。',
    'There is no command “{given}”. There are: {known}. --help explains them.',
  ],
  fileMissing: [
    '找不到文件 {path}。请检查路径和文件名。',
    'There is no file {path}. Check the path and the name.',
  ],
  fileUnreadable: ['无法读取 {path}：{detail}。', 'Cannot read {path}: {detail}.'],
  findingLine: [
    '{severity} {rule} {place}：{text} {basis}',
    '{severity} {rule} {place}: {text} {basis}',
  ],
  findingsTotal: [
    '{path}：{count} 项发现，其中 {blocking} 项阻断。',
    '{path}: {count|finding|findings}, of which {blocking} blocking.',
  ],
  flagMissing: ['{command} 需要 {flag}。用法：{usage}', '{command} needs {flag}. Usage: {usage}'],
  flagUnknown: [
    '{command} 没有选项 {flag}。用法：{usage}',
    '{command} has no option {flag}. Usage: {usage}',
  ],
  flagValueMissing: ['{flag} 后面缺少值。用法：{usage}', '{flag} needs a value. Usage: {usage}'],
  kept: [
    '“{name}”不是本系统建立的，未作改动；请改名后重新运行，以便建立 {table} 表。',
    '“{name}” is not ours and was left alone; rename it and run again to get the {table} table.',
  ],
  logBroken: [
    '{path}：审批日志在第 {seq} 条断开（{verdict}）。',
    '{path}: the decision log breaks at entry {seq} ({verdict}).',
  ],
  logSound: [
    '{path}：审批日志完整，共 {count} 条，校验码 {code}。',
    '{path}: the decision log is sound: {count|entry|entries}, head code {code}.',
  ],
  logTables: [
    '{path} 中没有审批日志表（Decisions）。请先运行 setup。',
    '{path} has no decision log (table Decisions). Run setup first.',
  ],
  loss: ['保存时无法完整保留：{what}', 'Not kept whole on saving: {what}'],
  notTable: ['{path} 无法作为表格读取：{reason}', '{path} cannot be read as a table: {reason}'],
  notXlsx: ['{path} 不能作为 .xlsx 打开：{reason}', '{path} cannot be opened as .xlsx: {reason}'],
  operandExtra: [
    '{command} 只接受一个文件，多出“{given}”。用法：{usage}',
    '{command} takes one file; “{given}” is too much. Usage: {usage}',
  ],
  operandMissing: [
    '{command} 需要一个文件。用法：{usage}',
    '{command} needs a file. Usage: {usage}',
  ],
  subjectMissing: ['报告 {kind} 需要 {flag}。', 'The report {kind} needs {flag}.'],
  reportDifferences: [
    '{path}：{count} 个数字与复算结果不一致，请先核对：{cells}',
    '{path}: {count|figure|figures} differ from the recalculation; look at them first: {cells}',
  ],
  reportWritten: ['已写入 {path}，工作表“{sheet}”。', 'Wrote {path}, sheet “{sheet}”.'],
  setupDone: [
    '{path} 已就绪：新建 {created} 张表，检查 {repaired} 张表。',
    '{path} is ready: {created|table|tables} made, {repaired|table|tables} checked.',
  ],
  workbookFailed: ['{path}：{what}。{then}', '{path}: {what}. {then}'],
} as const satisfies Catalogue;

/** Why a file is no .xlsx we can open, and how to mend it. */
export const xlsxFailureWords: Readonly<Record<string, Wording>> = {
  'empty-file': [
    '文件是空的。请重新导出或下载。',
    'the file is empty. Export or download it again.',
  ],
  'text-file': [
    '这是文本文件（{looksLike}），不是工作簿。请在 Excel 中打开并另存为 .xlsx。',
    'it is a text file ({looksLike}), not a workbook. Open it in Excel and save it as .xlsx.',
  ],
  'old-xls': [
    '这是旧版 .xls。请在 Excel 中另存为 .xlsx。',
    'it is an old .xls. Save it as .xlsx in Excel.',
  ],
  encrypted: [
    '文件有密码。请在 Excel 中去掉密码后另存。',
    'it has a password. Save it without one in Excel.',
  ],
  'not-a-zip': [
    '内容不是工作簿。请确认选对了文件。',
    'its content is not a workbook. See that it is the right file.',
  ],
  truncated: [
    '文件不完整，可能下载中断。请重新下载。',
    'it is cut off, perhaps by a broken download. Download it again.',
  ],
  damaged: [
    '部件 {part} 已损坏。请在 Excel 中用“打开并修复”，再另存。',
    'its part {part} is damaged. Use Open and Repair in Excel, then save it again.',
  ],
  'too-large': [
    '展开后 {expandedBytes} 字节，超过上限 {limitBytes}。请拆分工作簿。',
    'it expands to {expandedBytes} bytes, over the limit of {limitBytes}. Split the workbook.',
  ],
  'too-many-parts': [
    '部件过多（{parts}，上限 {limit}）。请确认文件来源。',
    'it has too many parts ({parts}, at most {limit}). See where it comes from.',
  ],
  'other-document': [
    '这是 {kind} 文件，不是 .xlsx。请用 Excel 另存为 .xlsx。',
    'it is a {kind} file, not an .xlsx. Save it as .xlsx.',
  ],
  'part-missing': [
    '缺少部件 {part}。请在 Excel 中用“打开并修复”，再另存。',
    'its part {part} is missing. Use Open and Repair in Excel, then save it again.',
  ],
  'part-malformed': [
    '部件 {part} 在第 {offset} 个字符处格式错误。请在 Excel 中用“打开并修复”，再另存。',
    'its part {part} is malformed at character {offset}. Use Open and Repair in Excel, then save it again.',
  ],
  'macro-enabled': [
    '含有宏。请另存为不含宏的 .xlsx。',
    'it holds macros. Save it as .xlsx without macros.',
  ],
  'no-sheets': ['没有工作表。', 'it has no sheets.'],
};

/** What a saved workbook does not keep whole, by the code of the loss. */
export const lossWords = {
  signature: ['数字签名', 'the digital signature'],
  macros: ['宏（VBA）', 'macros (VBA)'],
  'chart-kept': [
    '无法编辑的图表（文件中原样保留）',
    'a chart of a kind that cannot be edited (left in the file as it was)',
  ],
  'chart-restyled': ['图表的部分装饰', 'some decoration of a chart'],
  'rich-text': ['单元格内的多种字体', 'several fonts within one cell'],
  'place-may-differ': ['图片、分组或迷你图的位置', 'the place of pictures, groups or sparklines'],
  'data-table': [
    '模拟运算表（结果保留为数值）',
    'a what-if data table (its results stay as values)',
  ],
  'rich-value': ['链接的数据类型或单元格图片', 'linked data types or pictures in cells'],
  'validation-kept': [
    '无法编辑的数据验证（文件中原样保留）',
    'a validation that cannot be edited (left in the file as it was)',
  ],
  'validation-list-too-long': ['过长的下拉列表', 'a drop-down list that is too long'],
  'validation-text-cut': ['过长的验证提示文字', 'the text of a validation that is too long'],
  'conditional-format-kept': [
    '无法编辑的条件格式（文件中原样保留）',
    'a conditional format that cannot be edited (left in the file as it was)',
  ],
  'fill-simplified': ['渐变或图案填充（改为单色）', 'a gradient or pattern fill (made one colour)'],
  'sheet-kept': [
    '图表页、对话框或宏表（文件中原样保留）',
    'a chart, dialog or macro sheet (left in the file as it was)',
  ],
  password: ['保护密码', 'the password of a protection'],
  'filter-criteria': ['筛选条件', 'filter criteria'],
  'text-too-long': ['超过 32,767 个字符的文本', 'text longer than 32,767 characters'],
  'sheet-renamed': ['不允许的工作表名称（已改名）', 'a sheet name that is not allowed (renamed)'],
  'name-invalid': ['无效的名称', 'an invalid name'],
  'part-dropped': ['无引用的文件部件', 'a part of the file that nothing refers to'],
} as const satisfies Catalogue;

/** Why a file of texts cannot be read, and how to mend it. */
export const tableFileFailureWords = {
  fileEmpty: ['文件里没有内容。', 'there is nothing in it.'],
  fileKindUnknown: [
    '不是 CSV 或 .xlsx。请另存为其中一种。',
    'it is neither CSV nor .xlsx. Save it as one of them.',
  ],
  fileEncrypted: ['文件有密码。请去掉密码后另存。', 'it has a password. Save it without one.'],
  fileBroken: [
    '内容损坏（{detail}）。请检查引号是否成对，或重新导出。',
    'it is malformed ({detail}). See that quotes are paired, or export it again.',
  ],
  fileTooLarge: ['超过 50 MB。请拆分。', 'it is over 50 MB. Split it.'],
} as const satisfies Catalogue;

/** What is wrong with the first bad entry of the decision log. */
export const logFaultWords = {
  altered: ['内容被改动', 'its content was altered'],
  forged: ['签名不符', 'its signature does not match'],
  outOfSequence: ['序号不连续', 'its number is out of sequence'],
  duplicate: ['重复', 'it stands there twice'],
  unsealed: ['手工录入，没有摘要', 'it was typed by hand and has no hash'],
  missingBefore: ['其前的记录缺失', 'the entry before it is missing'],
  other: ['无法核实', 'it cannot be verified'],
} as const satisfies Catalogue;

/** One paragraph a command, for `--help`. */
export const cliHelp = {
  head: [
    '营销监管台命令行：与任务窗格使用同一套检查，适合审计与定时任务。',
    'Marketing Oversight on the command line: the same checks as the task pane, for audits and scheduled runs.',
  ],
  usage: [
    '用法：npm run oversight -- <命令> [选项] [--lang zh-CN|en-US]',
    'Usage: npm run oversight -- <command> [options] [--lang zh-CN|en-US]',
  ],
  check: [
    '按工作簿中的规则和用语检查全部方案、预算、周报；--json 输出 findings。',
    'Checks all plans, budget lines and reports by the workbook’s rules and terms; --json prints findings.',
  ],
  report: [
    '把一份报告写入新的 .xlsx：summary、data、brief 用 --campaign（编号或名称），quarter、budget 用 --quarter，digest 用 --week；--markdown 同时以文本输出。重新生成时保留填写在标记单元格中的内容。',
    'Writes a report into a new .xlsx: summary, data or brief of one --campaign (ID or name), quarter or budget of a --quarter, digest of a --week; --markdown also prints it as text. Made again, it keeps what was typed into its marked cells.',
  ],
  scan: [
    '把 CSV 的一列逐行作为广告文案检查（UTF-8、UTF-16 或 GB18030）；--market 默认 CN。',
    'Judges each row of a CSV column as advertising copy (UTF-8, UTF-16 or GB18030); --market is CN unless said.',
  ],
  setup: [
    '建立或修复工作簿；文件不存在时新建。不覆盖任何已有内容。',
    'Sets a workbook up or repairs it; makes the file where there is none. Overwrites nothing.',
  ],
  verify: [
    '校验审批日志的摘要链与签名，并给出校验码。',
    'Verifies the decision log’s hash chain and signatures, and gives its head code.',
  ],
  'export-archive': [
    '把工作簿内容的快照导出为一个存档文件。',
    'Exports snapshots of the workbook’s content as one archive file.',
  ],
  exit: [
    '退出状态：0 无阻断；1 有阻断发现或日志断开；2 输入有误（说明是什么、在哪里、如何改正）。',
    'Exit status: 0 nothing blocking; 1 blocking findings or a broken log; 2 bad input (says what, where and how to mend).',
  ],
} as const satisfies Catalogue;
