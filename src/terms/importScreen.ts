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
  matched: ['{count} 行将更新', '{count|row|rows} will change'],
  unchanged: ['{count} 行无变化', '{count|row is|rows are} the same'],
  bad: ['{count} 行不能导入', '{count|row|rows} cannot be taken'],
  badRow: ['第 {row} 行：{why}（{column}：{value}）', 'Row {row}: {why} ({column}: {value})'],
  idMissing: ['没有编号', 'no ID'],
  idUnknown: ['编号不存在', 'unknown ID'],
  idRepeated: ['编号重复', 'the ID is there twice'],
  rowVoided: ['该行已作废', 'the row is void'],
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
