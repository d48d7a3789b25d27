import type { Wording } from './wording';

/** What happened, and what to do; the sentence that the data are safe is part of the second. */
export interface FailureWording {
  readonly what: Wording;
  readonly then: Wording;
}

/** Wording of every expected failure, by its code. */
export const failureWords: Readonly<Record<string, FailureWording>> = {
  cellBeingEdited: {
    what: ['有单元格正在编辑', 'A cell is being edited'],
    then: [
      'Excel 在编辑时不接受改动，什么也没有写入。按 Enter 或 Esc 结束编辑，然后重试。',
      'Excel takes no changes meanwhile; nothing was written. Press Enter or Esc in the cell, then try again.',
    ],
  },
  sessionLost: {
    what: ['与工作簿的连接中断', 'The connection to the workbook was lost'],
    then: [
      '已保存的内容不受影响，未写完的操作留在待办中，不会丢失也不会重复。请重新加载窗格后重试。',
      'What was saved is safe; an unfinished action waits in the outbox and will be neither lost nor doubled. Reload the pane, then try again.',
    ],
  },
  throttled: {
    what: ['Excel 正忙', 'Excel is busy'],
    then: [
      '请求过多，内容没有丢失。稍等几秒再重试。',
      'Too many requests at once; nothing is lost. Wait a few seconds, then try again.',
    ],
  },
  aborted: {
    what: ['操作被 Excel 中断', 'Excel broke the action off'],
    then: [
      '操作留在待办中，重试时会先核对哪些已写入，不会重复。',
      'The action waits in the outbox; trying again first checks what was written, so nothing is doubled.',
    ],
  },
  tooLarge: {
    what: ['内容超过 Excel 的上限', 'The content is over Excel’s limit'],
    then: [
      '单次 5 MB 的上限仍被超过，内容没有改动。请缩短过长的文字单元格，或把旧季度移到存档后重试。',
      'It does not fit the 5 MB limit even in parts; nothing was changed. Shorten very long text cells or archive old quarters, then try again.',
    ],
  },
  sheetProtected: {
    what: ['工作表“{sheet}”受保护', 'The sheet “{sheet}” is protected'],
    then: [
      '没有写入任何内容。请在“审阅 › 撤消工作表保护”后重试。',
      'Nothing was written. Choose Review › Unprotect Sheet, then try again.',
    ],
  },
  tableMissing: {
    what: ['找不到表：{tables}', 'Tables are missing: {tables}'],
    then: [
      '没有写入任何内容。若表被改名或删除，可在“设置工作簿”中补建；已有的表不会改动。',
      'Nothing was written. If a table was renamed or deleted, Set up workbook creates it again; existing tables stay as they are.',
    ],
  },
  columnMissing: {
    what: ['表 {table} 缺少列：{columns}', 'Table {table} lacks columns: {columns}'],
    then: [
      '没有写入任何内容。“工作簿体检”会列出被改名的列并可修复。',
      'Nothing was written. The workbook doctor lists renamed columns and can mend them.',
    ],
  },
  conflict: {
    what: ['别人刚改了同一单元格', 'Somebody has just changed the same cell'],
    then: [
      '您的值是“{mine}”，表中现在是“{theirs}”。没有覆盖对方的内容；请核对后再保存。',
      'Yours is “{mine}”, the sheet now holds “{theirs}”. Theirs was not overwritten; compare, then save again.',
    ],
  },
  rowMissing: {
    what: ['找不到该行（{rowId}）', 'The row {rowId} is not there'],
    then: [
      '可能已被删除。没有写入任何内容；按 Ctrl+Z 可恢复刚删除的行。',
      'It may have been deleted. Nothing was written; Ctrl+Z brings back a row that was just deleted.',
    ],
  },
  notProven: {
    what: ['未能确认写入结果', 'The result could not be confirmed'],
    then: [
      '操作留在待办中。重试会先核对，已写入的不会重复。',
      'The action waits in the outbox. Trying again checks first; what was written is not doubled.',
    ],
  },
  nameTaken: {
    what: ['已有名为“{sheet}”的工作表', 'There is already a sheet called “{sheet}”'],
    then: [
      '它不是本插件建立的，没有改动。请将它改名后重试。',
      'It was not made by this add-in and was left alone. Rename it, then try again.',
    ],
  },
  unsupported: {
    what: ['此版本的 Excel 不支持', 'This version of Excel cannot do that'],
    then: [
      '缺少功能 {api}。其余功能照常可用，内容没有改动。',
      'It lacks {api}. Everything else works as before; nothing was changed.',
    ],
  },
  unexpected: {
    what: ['Excel 报告了意外的错误', 'Excel reported something unexpected'],
    then: [
      '没有确认写入的内容留在待办中。请重试；若仍出现，请把此说明发给管理员：{detail}',
      'What was not confirmed waits in the outbox. Try again; if it comes back, send this to your administrator: {detail}',
    ],
  },
  noPerson: {
    what: ['尚未选择您的姓名', 'You have not chosen your name yet'],
    then: [
      '每个决定都要记下是谁做的。请在“偏好”中选择姓名，然后重试。',
      'Every decision records who made it. Choose your name in Preferences, then try again.',
    ],
  },
  quotaExceeded: {
    what: ['本机存档空间已满', 'The archive on this machine is full'],
    then: [
      '工作簿中的索引与日志完整。请在“存档”中导出后清理浏览器空间。',
      'The index and the log in the workbook are complete. Export the archive, then free space for the browser.',
    ],
  },
  storageUnavailable: {
    what: ['本机存档不可用', 'The archive on this machine is not available'],
    then: [
      '浏览器可能处于隐私模式。工作簿照常可用，但快照与草稿无法保存在本机。',
      'The browser may be in private mode. The workbook works as usual, but snapshots and drafts cannot be kept here.',
    ],
  },
  snapshotMissing: {
    what: ['本机没有此快照', 'This snapshot is not on this machine'],
    then: [
      '可能在同事的电脑上。请让对方在“存档”中导出文件，再导入。',
      'A colleague may have it. Ask them to export the archive as a file, then import it here.',
    ],
  },
  tampered: {
    what: ['快照与其摘要不符', 'The snapshot does not match its hash'],
    then: [
      '内容可能被改动，不作为依据显示。请从同事处导入未改动的副本。',
      'It may have been altered and is not shown as proof. Import an untouched copy from a colleague.',
    ],
  },
  other: {
    what: ['未能完成', 'This could not be done'],
    then: ['内容没有改动。原因代码：{code}。', 'Nothing was changed. Reason code: {code}.'],
  },
};
