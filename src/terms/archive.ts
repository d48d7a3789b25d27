import type { FailureWording } from './failure';
import type { Catalogue } from './wording';

/** Why the archive of this machine did not do what was asked. */
export const archiveFailures = {
  quotaExceeded: {
    what: ['本机存档空间已满', 'This machine’s archive is full'],
    then: [
      '工作簿中的记录和审批不受影响，只是本机没有保留快照。请导出存档文件，或在浏览器中放宽本站点的存储空间。',
      'The workbook and the approval are safe; only the copy on this machine is missing. Export the archive to a file, or allow this site more storage.',
    ],
  },
  storageUnavailable: {
    what: ['浏览器没有提供存储空间', 'The browser gives no storage'],
    then: [
      '可能是无痕模式或被禁用。工作簿中的内容不受影响；草稿和快照只保留到窗格关闭。请改用普通窗口，或及时导出。',
      'Perhaps a private window, or storage is switched off. The workbook is safe; drafts and snapshots last only until the pane closes. Use an ordinary window, or export in time.',
    ],
  },
  snapshotMissing: {
    what: ['本机没有这份快照', 'This machine does not hold the snapshot'],
    then: [
      '索引仍在工作簿里。请从持有它的同事处导出存档文件，再导入本机。',
      'Its index stays in the workbook. Have a colleague who holds it export the archive, and import the file here.',
    ],
  },
  tampered: {
    what: ['快照内容与其摘要不符', 'The snapshot no longer has its hash'],
    then: [
      '不打开，也不采用被改动的内容。请从其他人的存档文件重新导入。',
      'Altered content is not opened or used. Import it again from somebody else’s archive file.',
    ],
  },
  notAPlan: {
    what: ['这份快照不是方案', 'This snapshot is not of a plan'],
    then: ['只有方案可以恢复为草稿。', 'Only a plan can come back as a draft.'],
  },
  notAnArchive: {
    what: ['这不是存档文件', 'This is not an archive file'],
    then: [
      '没有导入任何内容。请选择由本插件导出的文件。',
      'Nothing was imported. Choose a file exported by this add-in.',
    ],
  },
  newerFormat: {
    what: ['存档文件的格式较新（{format}）', 'The archive file is of a newer format ({format})'],
    then: [
      '没有导入任何内容。请更新插件后重试。',
      'Nothing was imported. Update the add-in, then try again.',
    ],
  },
  manifestAltered: {
    what: ['存档文件的清单被改动', 'The file’s list of contents was altered'],
    then: [
      '整个文件不予采用，没有导入任何内容。',
      'The whole file is refused; nothing was imported.',
    ],
  },
  sealBroken: {
    what: ['存档文件的签名不符', 'The file’s signature does not fit'],
    then: [
      '整个文件不予采用，没有导入任何内容。',
      'The whole file is refused; nothing was imported.',
    ],
  },
  snapshotAltered: {
    what: ['“{title}”（{id}）的内容被改动', '“{title}” ({id}) was altered'],
    then: [
      '整个文件不予采用，没有导入任何内容。',
      'The whole file is refused; nothing was imported.',
    ],
  },
  snapshotUnlisted: {
    what: ['文件中的 {id} 不在清单上', '{id} is in the file but not on its list'],
    then: [
      '整个文件不予采用，没有导入任何内容。',
      'The whole file is refused; nothing was imported.',
    ],
  },
} as const satisfies Readonly<Record<string, FailureWording>>;

export const retentionWords = {
  expired: [
    '保存期已满，可由人工处置（不会自动删除）',
    'Kept long enough; a person may dispose of it (nothing is deleted by itself)',
  ],
  noSnapshot: ['已执行但没有存档', 'Run, but nothing of it is archived'],
  notHere: ['本机没有这份快照，保存期未满', 'Not on this machine, and must still be kept'],
  tooShort: ['保存期短于规定', 'Kept for less than required'],
} as const satisfies Catalogue;

export const newsWords = {
  deletedRows: [
    '有 {count} 行被直接删除（应作废而不是删除）',
    '{count|row was|rows were} deleted outright (void them instead)',
  ],
  explained: ['有日志说明', 'Explained by the log'],
  firstTime: ['本机第一次打开这个工作簿', 'This machine sees the workbook for the first time'],
  nothing: ['上次打开以来没有变化', 'Nothing has changed since you last looked'],
  unexplained: ['没有日志说明', 'Not explained by any entry'],
} as const satisfies Catalogue;
