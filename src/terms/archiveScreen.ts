import type { Catalogue } from './wording';

/** Wording of the archive's screen. */
export const archiveWords = {
  intro: [
    '批准、提交周报与签署时自动存档；内容不可改，工作簿中留有摘要。',
    'Taken on approval, on weekly submission and on sign-off. Never altered; the workbook holds each hash.',
  ],
  search: ['查找存档', 'Search the archive'],
  searchHint: [
    '活动、负责人、文案中的任何词，多个词之间用空格。',
    'Any words of a campaign, its lead or its copy; separate several by spaces.',
  ],
  kind: ['类别', 'Kind'],
  allKinds: ['全部类别', 'All kinds'],
  quarter: ['季度', 'Quarter'],
  allQuarters: ['全部季度', 'All quarters'],
  found: ['{count} 份快照', '{count|snapshot|snapshots}'],
  none: ['没有找到快照', 'No snapshot found'],
  noneDo: [
    '快照保存在此电脑；同事的快照可请对方导出后在此导入。',
    'Snapshots are kept on this machine; a colleague can export theirs for you to import.',
  ],
  line: ['{by} · {at} · 第 {version} 版', '{by} · {at} · version {version}'],
  open: ['打开', 'Open'],
  pick: ['选作比较', 'Pick to compare'],
  picked: ['已选', 'Picked'],
  compare: ['比较所选两份', 'Compare the two'],
  differences: ['{count} 处不同', '{count|difference|differences}'],
  same: ['两份内容相同', 'Both hold the same'],
  left: ['左', 'Left'],
  right: ['右', 'Right'],
  onlyDifferent: ['只看不同', 'Differences only'],
  readOnly: ['只读快照，摘要核对无误', 'Read-only; matches its hash'],
  hash: ['摘要', 'Hash'],
  restore: ['恢复为新草稿', 'Restore as a new draft'],
  restored: ['已建立新草稿', 'A new draft is there'],
  evictable: [
    '浏览器没有承诺保留本机存档（如无痕窗口、空间不足时清理）。工作簿与日志不受影响；请定期导出存档文件。',
    'The browser has not promised to keep this machine’s archive (a private window, or clearing when space runs out). The workbook and its log are safe; export the archive from time to time.',
  ],
  nearlyFull: [
    '本机存档空间快满了，新的快照可能存不下。请先导出存档文件，再放宽本站点的存储空间。',
    'This machine’s archive is nearly full; new snapshots may not fit. Export it to a file, then allow this site more storage.',
  ],
  retention: ['保存期限', 'Keeping records'],
  retentionFine: [
    '没有需要处理的保存期限。程序从不自动删除。',
    'No record needs attention. Nothing is ever deleted by itself.',
  ],
  keepUntil: ['至少保存至 {day}', 'to be kept until {day} at least'],
  saysUntil: ['表中写 {day}', 'the table says {day}'],
  export: ['导出', 'Export'],
  exported: ['已导出 {count} 份快照', '{count|snapshot|snapshots} exported'],
  import: ['导入', 'Import'],
  imported: ['导入 {added} 份，{already} 份已有', '{added} added, {already} already here'],
} as const satisfies Catalogue;
