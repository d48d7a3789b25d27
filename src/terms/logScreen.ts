import type { Catalogue } from './wording';

/** Wording of the decision log's screen. */
export const logWords = {
  intro: [
    '每个决定一条，只追加、不修改；任何人都可以核验。',
    'One entry a decision, only ever added to. Anyone can verify it.',
  ],
  verify: ['核验日志', 'Verify the log'],
  verifying: ['正在核验…', 'Verifying…'],
  intact: [
    '日志完整：{count} 条，未发现改动',
    'The log is intact: {count|entry|entries}, nothing altered',
  ],
  notIntact: ['日志与摘要不符', 'The log does not match its hashes'],
  notIntactDo: [
    '从第 {seq} 条起不能作为依据。请用 Ctrl+Z、版本历史或存档恢复，并查明是谁改动。',
    'From entry {seq} on it proves nothing. Restore it by Ctrl+Z, version history or the archive, and find out who changed it.',
  ],
  missing: ['缺少 {count} 条', '{count|entry is|entries are} missing'],
  headCode: ['日志编码', 'Head code'],
  headHint: [
    '报告上印的编码若与此相同，则依据的是同一份日志。没有外部留存的编码时，文件所有者仍可整体重建日志。',
    'A report printed with the same code was made on the same log. Without a copy of the code kept elsewhere, whoever owns the file could rebuild the whole log.',
  ],
  copyCode: ['复制编码', 'Copy the code'],
  copied: ['已复制', 'Copied'],
  empty: ['日志还是空的', 'The log is empty'],
  emptyDo: [
    '提交第一份方案后，这里会出现记录。',
    'Entries appear once the first plan is submitted.',
  ],
  entries: ['记录', 'Entries'],
  subject: ['对象', 'About'],
  by: ['{actor}（{knownAs}）', '{actor} ({knownAs})'],
  behalf: ['代 {name}', 'for {name}'],
  valid: ['签名有效', 'Signature valid'],
  unsigned: ['未签名', 'Unsigned'],
  keyUnknown: ['密钥未登记', 'Key not registered'],
  keyRevoked: ['密钥已吊销', 'Key revoked'],
  altered: ['内容被改动', 'Altered'],
  forged: ['签名不符', 'Signature does not fit'],
  outOfSequence: ['序号不连续', 'Out of sequence'],
  duplicate: ['重复', 'Duplicate'],
  unsealed: ['手工添加', 'Typed by hand'],
  onlySubject: ['只显示与此对象有关的记录', 'Only entries about this subject'],
  showAll: ['显示全部', 'Show all'],
} as const satisfies Catalogue;
