import type { FailureWording } from './failure';
import type { Catalogue } from './wording';

/** Wording of the rule workbench. */
export const ruleScreenWords = {
  intro: [
    '规则是“规则”表中的一行：结果为 TRUE 的行即不合规。改动会写入该表并记入日志。',
    'A rule is a row of the Rules table: a row for which it gives TRUE offends. Changes are written there and logged.',
  ],
  toRules: ['规则工作台', 'Rule workbench'],
  newRule: ['新建规则', 'New rule'],
  find: ['查找规则', 'Find a rule'],
  show: ['显示', 'Show'],
  allRules: ['全部', 'All'],
  onRules: ['已启用', 'On'],
  offRules: ['未启用', 'Off'],
  oddRules: ['需留意', 'To look at'],
  count: ['{count} 条规则', '{count|rule|rules}'],
  noRules: ['没有符合的规则', 'No rule matches'],
  counting: ['正在统计命中…', 'Counting how often each fires…'],
  fires: ['{rows} 行中命中 {count} 行', 'fires on {count} of {rows|row|rows}'],
  unjudged: ['{count} 行无法判定', '{count|row|rows} cannot be judged'],
  neverFires: ['从未命中', 'Never fires'],
  shadowed: ['被 {by} 覆盖', 'Shadowed by {by}'],
  broken: ['公式有误', 'Formula is wrong'],
  enabled: ['启用', 'On'],
  enabledRule: ['启用 {rule}', 'Switch {rule} on'],
  switchReason: ['理由（记入日志）', 'Reason (goes on the log)'],
  switchOn: ['启用此规则', 'Switch this rule on'],
  switchOff: ['停用此规则', 'Switch this rule off'],
  edit: ['编辑', 'Edit'],
  rates: ['准确率与推翻', 'Precision and overrides'],
  missing: ['没有此规则', 'There is no such rule'],
  missingDo: ['它可能已作废。', 'It may have been voided.'],
  condition: ['违规条件', 'Condition'],
  conditionHint: [
    'Excel 公式，TRUE 为不合规。输入 [@ 选列，输入表名和 [ 选其他表的列。',
    'An Excel formula; TRUE means the row offends. Type [@ for columns, a table’s name and [ for its columns.',
  ],
  suggestions: ['可输入的内容', 'What may stand here'],
  suggestionCount: [
    '{count} 个候选，用上下键选择',
    '{count|suggestion|suggestions}, use the arrow keys',
  ],
  kindcolumn: ['列', 'column'],
  kindtable: ['表', 'table'],
  kindfunction: ['函数', 'function'],
  kindchoice: ['选项', 'choice'],
  position: ['第 {from}–{to} 个字符：{reason}', 'Characters {from} to {to}: {reason}'],
  wellFormed: ['公式可以判定', 'The formula can be judged'],
  trying: ['正在试算…', 'Trying…'],
  hits: ['现在命中的行', 'Rows it hits now'],
  noHits: ['现在没有命中的行', 'It hits no row now'],
  hitsMore: ['只列出前 {shown} 行', 'the first {shown} are listed'],
  takeFail: ['用作违规示例', 'Use as fail example'],
  takePass: ['用作合规示例', 'Use as pass example'],
  examples: ['示例', 'Examples'],
  examplesHint: [
    '按列代码写的 JSON 行；$表名 给其他表加行。也可从命中的行取用。',
    'A row as JSON by column codes; $Table adds rows to another table. Rows it hits can be taken over.',
  ],
  passExample: ['合规示例：{result}', 'Pass example: {result}'],
  failExample: ['违规示例：{result}', 'Fail example: {result}'],
  mutation: ['变异检验', 'Mutation check'],
  mutationOff: ['两个示例都成立后才检验', 'Runs once both examples hold'],
  mutationGood: [
    '{count} 种写错的条件都被示例识破',
    'The examples notice all {count} wrong versions of the condition',
  ],
  mutationBad: [
    '{survived}/{count} 种写错的条件未被示例识破：示例证明不了这条规则。',
    'The examples miss {survived} of {count} wrong versions: they do not prove the rule.',
  ],
  replay: ['在已存档季度上重放', 'Replay on archived quarters'],
  replayDo: ['看它当时会拦下什么', 'See what it would have stopped'],
  replayNone: ['本机存档中没有快照。', 'The archive on this machine holds no snapshots.'],
  replayLine: [
    '{quarter}：{rows} 行中会拦下 {count} 行',
    '{quarter}: would have stopped {count} of {rows|row|rows}',
  ],
  replayUnjudged: ['{count} 行无法判定', '{count|row|rows} could not be judged'],
  replayMissing: ['{count} 份快照打不开，未计入', '{count|snapshot|snapshots} could not be opened'],
  settings: ['级别与说明', 'Severity and wording'],
  version: ['版本 {version} · {owner}', 'Version {version} · {owner}'],
  reason: ['修改理由', 'Reason for the change'],
  save: ['保存规则', 'Save rule'],
  saved: ['规则已保存并记入日志', 'The rule was saved and logged'],
  saveOff: [
    '公式有误时只能以未启用状态保存。',
    'While the formula is wrong it can only be saved switched off.',
  ],
  readOnly: [
    '只有合规、法务、部门经理和管理员可以修改规则。',
    'Only compliance, legal, the manager and administrators change rules.',
  ],
} as const satisfies Catalogue;

export const exampleResults = {
  asExpected: ['成立', 'holds'],
  contrary: ['结果相反', 'gives the contrary'],
  cannotJudge: ['无法判定', 'cannot be judged'],
  badExample: ['不是有效的 JSON 行', 'is no valid JSON row'],
  blank: ['未填写', 'is not given'],
} as const satisfies Catalogue;

/** Precision of rules and overrides by people. */
export const ruleRateWords = {
  intro: [
    '准确率＝未被排除（误报）的发现占比；推翻＝豁免、排除或豁免认定。数字来自审批日志与本次检查。',
    'Precision is the share of findings not dismissed as no fault; an override is a waiver, dismissal or exemption. Figures come from the decision log and this check.',
  ],
  byRule: ['按规则', 'By rule'],
  byPerson: ['按人员', 'By person'],
  none: ['日志上还没有处理记录', 'Nothing has been decided on the log yet'],
  rule: ['规则', 'Rule'],
  person: ['人员', 'Person'],
  found: ['发现', 'Found'],
  precision: ['准确率', 'Precision'],
  overrides: ['推翻率', 'Override rate'],
  line: [
    '发现 {found} · 豁免 {waived} · 排除 {dismissed} · 豁免认定 {exempted} · 重开 {reopened}',
    'found {found} · waived {waived} · dismissed {dismissed} · exempted {exempted} · reopened {reopened}',
  ],
  precisionLine: ['准确率 {share}', 'precision {share}'],
  unjudged: ['还没有人处理过，准确率未知', 'nobody has judged these yet: precision unknown'],
  overrideLine: ['推翻率 {share}', 'override rate {share}'],
  blocking: ['其中阻断项 {count}', '{count} of them blocking'],
  personShare: ['占全部推翻的 {share}', '{share} of all overrides'],
  noisy: ['误报偏多', 'Often dismissed'],
  writeReport: ['写成报告表', 'Write as a report sheet'],
  written: ['报告表“{sheet}”已写好', 'The sheet “{sheet}” was written'],
  sheet: ['规则准确率', 'Rule precision'],
  title: ['规则准确率与推翻情况', 'Precision of rules and overrides'],
  asOf: ['截至 {day} · 日志 {code}', 'As of {day} · log {code}'],
  waived: ['豁免', 'Waived'],
  dismissed: ['排除', 'Dismissed'],
  exempted: ['豁免认定', 'Exempted'],
  reopened: ['重新打开', 'Reopened'],
} as const satisfies Catalogue;

/** Why a rule could not be saved. */
export const ruleFailures: Readonly<Record<string, FailureWording>> = {
  ruleOwnersOnly: {
    what: [
      '只有合规、法务、部门经理和管理员可以修改规则',
      'Only compliance, legal, the manager and administrators change rules',
    ],
    then: ['没有写入任何内容。', 'Nothing was written.'],
  },
  ruleIncomplete: {
    what: ['规则还不完整', 'The rule is not complete'],
    then: [
      '没有写入任何内容。请填写适用表、条件、严重程度、时点和两种语言的说明。',
      'Nothing was written. Fill in table, condition, severity, stage and the message in both languages.',
    ],
  },
  ruleBroken: {
    what: ['公式有误的规则不能启用', 'A rule whose formula is wrong cannot be switched on'],
    then: [
      '没有写入任何内容。请改正公式，或以未启用状态保存。',
      'Nothing was written. Mend the formula, or save it switched off.',
    ],
  },
};
