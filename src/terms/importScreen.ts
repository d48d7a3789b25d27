import type { Catalogue } from './wording';
import type { FailureWording } from './failure';

/** Wording of the import of figures from a file. */
export const importWords = {
  title: ['从文件导入（CSV / Excel）', 'Import from a file (CSV, Excel)'],
  hint: [
    '按编号匹配，先预览再写入；只改对应的列，全部成功或全部不写。',
    'Matched by ID, previewed first; only matching columns change, all rows or none.',
  ],
  choose: ['选择文件', 'Choose a file'],
  sheet: ['工作表', 'Sheet'],
  sheetHint: [
    '文件有 {count} 张工作表，一次导入一张；换一张即重新预览。',
    'The file has {count} sheets; one is imported at a time. Another one is previewed at once.',
  ],
  matched: ['{count} 行将更新', '{count|row|rows} will change'],
  unchanged: ['{count} 行无变化', '{count|row is|rows are} the same'],
  bad: ['{count} 行不能导入', '{count|row|rows} cannot be taken'],
  badRow: ['第 {row} 行：{why}（{column}：{value}）', 'Row {row}: {why} ({column}: {value})'],
  idMissing: ['没有编号', 'no ID'],
  idUnknown: ['编号不存在', 'unknown ID'],
  idRepeated: ['编号重复', 'the ID is there twice'],
  rowVoided: ['该行已作废', 'the row is void'],
  metricsTitle: ['从文件导入测量数据（CSV / Excel）', 'Import measured values (CSV, Excel)'],
  metricsHint: [
    '每列一个指标，或每行一个数值；周次可写日期。文件没有活动和来源时，用当前活动和文件名。同一周同一指标再次导入会更正，不会重复计数。',
    'A column for each metric, or a row for each value; a week may be given as a day. Where the file names no campaign or source, this campaign and the file’s name are used. The same metric of the same week again corrects the value, it is never counted twice.',
  ],
  mapping: ['列对应：{known} / {count} 列', 'Columns: {known} of {count} used'],
  mappingHint: [
    '改动后立即重新预览；导入后记住，下次同样的列名不用再选。',
    'A change is previewed at once; after the import it is remembered for files with the same headers.',
  ],
  leaveOut: ['不导入', 'Leave out'],
  added: ['{count} 个新数值', '{count|new value|new values}'],
  campaignUnknown: ['找不到此活动', 'no such campaign'],
  kpiUnknown: ['不是此活动的指标', 'no KPI of this campaign'],
  repeated: ['文件中重复', 'twice in the file'],
  valueMissing: ['没有数值', 'no value'],
  import: ['导入', 'Import'],
  importWithout: ['跳过这些行并导入', 'Import without them'],
  imported: ['已导入 {count} 行', '{count|row|rows} imported'],
} as const satisfies Catalogue;

const nothing: FailureWording['then'] = [
  '没有写入任何内容。请更换文件后重试。',
  'Nothing was written. Choose another file, then try again.',
];

export const importFailures: Readonly<Record<string, FailureWording>> = {
  fileEmpty: { what: ['文件“{name}”是空的', 'The file “{name}” is empty'], then: nothing },
  fileKindUnknown: {
    what: ['“{name}”不是 CSV 或 .xlsx 文件', '“{name}” is no CSV or .xlsx file'],
    then: nothing,
  },
  fileEncrypted: { what: ['“{name}”有密码', '“{name}” has a password'], then: nothing },
  fileBroken: { what: ['“{name}”已损坏', '“{name}” is damaged'], then: nothing },
  fileTooLarge: { what: ['“{name}”太大', '“{name}” is too large'], then: nothing },
  badRows: { what: ['有些行不能导入', 'Some rows cannot be taken'], then: nothing },
  nothingToImport: {
    what: ['文件中没有可更新的行', 'Nothing in the file changes a row'],
    then: nothing,
  },
};
