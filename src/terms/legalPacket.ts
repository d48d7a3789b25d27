import type { FailureWording } from './failure';
import type { Catalogue } from './wording';

/** Labels of the cover sheet; read back in either language. */
export const packetLabels = {
  planId: ['活动编号', 'Campaign ID'],
  planName: ['活动名称', 'Campaign'],
  sector: ['行业', 'Sector'],
  channel: ['渠道', 'Channel'],
  market: ['市场', 'Market'],
  madeOn: ['制作日期', 'Made on'],
  madeBy: ['制作人', 'Made by'],
  count: ['条目数', 'Items'],
  packet: ['封包摘要', 'Packet hash'],
  content: ['内容摘要', 'Content hash'],
  howTo: ['填写说明', 'How to fill in'],
  counsel: ['法务人员（请填写）', 'Counsel (fill in)'],
  overall: ['总体意见（请选择）', 'Overall opinion (choose)'],
  note: ['总体说明', 'Overall note'],
} as const satisfies Catalogue;

/** Columns of the items sheet. */
export const packetColumns = {
  no: ['序号', 'No.'],
  key: ['发现编号', 'Finding'],
  severity: ['级别', 'Severity'],
  outcome: ['结论', 'Outcome'],
  place: ['位置', 'Where'],
  words: ['原文', 'Words'],
  context: ['上下文', 'Context'],
  message: ['说明', 'Message'],
  basis: ['依据', 'Basis'],
  remedy: ['整改建议', 'Remedy'],
  opinion: ['法务意见（请选择）', 'Opinion (choose)'],
  comment: ['法务说明', 'Comment'],
} as const satisfies Catalogue;

export const overallOpinions = {
  agreed: ['同意', 'Agreed'],
  agreedWithChanges: ['修改后同意', 'Agreed with changes'],
  refused: ['不同意', 'Refused'],
} as const satisfies Catalogue;

export const itemOpinions = {
  usable: ['可以使用', 'May be used'],
  change: ['须修改', 'Must be changed'],
  forbidden: ['不得使用', 'Must not be used'],
} as const satisfies Catalogue;

export const packetWords = {
  cover: ['封面', 'Cover'],
  items: ['条目', 'Items'],
  item: ['项', 'Item'],
  value: ['内容', 'Value'],
  fileName: ['法务材料 {plan}', 'Legal packet {plan}'],
  instruction: [
    '请在“条目”表填写法务意见与说明，在本表填写人员与总体意见，然后原样发回。预算金额未包含在内。',
    'Fill in opinion and comment on the Items sheet, name and overall opinion here, and send the file back. Amounts are left out.',
  ],
  hiddenAmount: ['〔金额略〕', '[amount left out]'],
  title: ['法务材料', 'Legal packet'],
  intro: [
    '把被标记的条目导出给法务（不含金额）；意见随文件带回，按摘要核对后记入日志。',
    'Flagged items for counsel, amounts left out; the opinion comes back by file, is matched by hash and logged.',
  ],
  export: ['导出法务材料', 'Export for counsel'],
  exported: ['已导出 {count} 项', '{count|item|items} exported'],
  import: ['导入法务意见', 'Take in an opinion'],
  imported: ['法务意见已记入日志（{count} 项）', 'The opinion is on the log ({count|item|items})'],
  choose: ['先选择一个活动，再导出。', 'Choose a campaign to export.'],
} as const satisfies Catalogue;

const nothing = ['没有写入任何内容。', 'Nothing was written.'] as const;

/** Why a packet or an opinion could not be taken. */
export const packetFailures: Readonly<Record<string, FailureWording>> = {
  packetEmpty: {
    what: ['此活动没有需要法务看的条目', 'This campaign has nothing flagged for counsel'],
    then: ['没有导出文件。', 'No file was made.'],
  },
  notAPacket: {
    what: ['这不是本工具导出的法务材料', 'This is no legal packet of this tool'],
    then: [
      '没有写入任何内容。请选择法务发回的 .xlsx 原文件。',
      'Nothing was written. Choose the .xlsx file that counsel sent back.',
    ],
  },
  packetAltered: {
    what: [
      '文件中的条目与导出时不同，摘要不符',
      'The items in the file are not those that were exported; the hash does not match',
    ],
    then: [
      '没有写入任何内容。请法务只填写意见栏，用原文件重新填写。',
      'Nothing was written. Ask counsel to fill in only the opinion columns of the original file.',
    ],
  },
  packetOutdated: {
    what: [
      '导出之后方案的内容已改动，意见对应的是旧文本',
      'The plan has been changed since the packet was made; the opinion is about the old text',
    ],
    then: [
      '没有写入任何内容。请重新导出并请法务再看。',
      'Nothing was written. Export it again and ask counsel to look once more.',
    ],
  },
  opinionMissing: {
    what: ['总体意见没有填写', 'The overall opinion is not filled in'],
    then: nothing,
  },
  counselMissing: {
    what: ['法务人员没有填写', 'Counsel’s name is not filled in'],
    then: nothing,
  },
  opinionAlreadyThere: {
    what: ['这份意见已在日志中', 'This opinion is on the log already'],
    then: nothing,
  },
  packetRole: {
    what: [
      '只有合规、法务或部门经理可以导入法务意见',
      'Only compliance, legal or the manager takes in an opinion',
    ],
    then: nothing,
  },
};
