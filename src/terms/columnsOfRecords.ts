import type { Catalogue } from './wording';

/** What each column of the records means. */
export const columnsOfDecisions = {
  seq: ['在日志中的次序，从 1 起', 'Place in the log, from 1'],
  at: ['决定的时刻', 'When it was decided'],
  action: ['做了什么', 'What was done'],
  subjectTable: ['决定的对象在哪张表', 'The table of what was decided on'],
  subjectId: ['决定的对象', 'The row decided on'],
  stageId: ['在哪个审批环节', 'The stage it was decided at'],
  actor: ['谁决定的', 'Who decided'],
  role: ['以什么角色', 'In which role'],
  onBehalfOf: ['代理谁行事', 'For whom, where delegated'],
  comment: ['决定时写下的话', 'What was said with it'],
  details: ['随决定保存的数据（JSON）', 'Facts kept with it (JSON)'],
  contentHash: [
    '所批内容的摘要；内容一改即可看出',
    'Digest of what was decided on; a later edit shows',
  ],
  knownAs: ['凭什么认定是此人', 'How the person is known'],
  keyFingerprint: ['签名所用密钥的指纹', 'Fingerprint of the signing key'],
  signature: ['此人密钥的数字签名', 'Signature with the person’s key'],
  operationId: ['同一次操作写下的行编号相同', 'Same for rows of one action'],
  previousHash: ['上一条的摘要，把日志连成链', 'Digest of the entry before, which chains the log'],
  hash: ['本条的摘要', 'Digest of this entry'],
} as const satisfies Catalogue;

export const columnsOfFindings = {
  ruleId: ['由哪条规则或用语发现', 'The rule or term that found it'],
  ruleVersion: ['当时的规则版本', 'The rule’s version of that day'],
  severity: [
    '阻断须先处理，警告须说明，提示供参考',
    'Block must be settled, warn explained, advise read',
  ],
  outcome: [
    '违规、需举证、提示或无法判定',
    'Violation, needs evidence, information, or cannot be judged',
  ],
  subjectTable: ['发现处所在的表', 'The table it was found in'],
  subjectId: ['发现处所在的行', 'The row it was found in'],
  column: ['发现处所在的列', 'The column it was found in'],
  campaignId: ['属于哪个活动', 'The campaign it belongs to'],
  excerpt: ['被发现的原文', 'The exact words'],
  message: ['为什么是问题', 'Why it is one'],
  basis: ['所依据的法规或制度条款', 'The law or policy it rests on'],
  remedy: ['怎样改', 'How to mend it'],
  state: ['处理到哪一步', 'How far it has come'],
  foundAt: ['发现的时刻', 'When it was found'],
  responsible: ['由谁整改', 'Who mends it'],
  inputs: ['判定时用到的单元格的值', 'The cells’ values it was judged by'],
} as const satisfies Catalogue;

export const columnsOfEvidence = {
  subjectTable: ['证据支持的行在哪张表', 'The table of what it supports'],
  subjectId: ['证据支持哪一行', 'The row it supports'],
  kind: ['是什么材料', 'What it is'],
  title: ['材料的名称', 'Its name'],
  location: ['存放在哪里', 'Where it is kept'],
  sha256: ['文件的摘要；文件一改即可看出', 'Digest of the file; a later edit shows'],
  scope: ['对哪些时间、地区有效', 'The time and area it speaks for'],
  validFrom: ['从哪一天起有效', 'First day it is valid'],
  validUntil: ['到哪一天为止有效', 'Last day it is valid'],
  addedBy: ['谁登记的', 'Who added it'],
  addedAt: ['登记的时刻', 'When it was added'],
} as const satisfies Catalogue;

export const columnsOfBudgetChanges = {
  kind: ['调剂、调整还是承诺释放', 'Reallocation, revision or true-up'],
  fromLineId: ['钱从哪一行来', 'The line it comes from'],
  toLineId: ['钱到哪一行去', 'The line it goes to'],
  amount: ['变动的金额', 'How much'],
  reason: ['为什么变动', 'Why'],
  by: ['谁做的', 'Who did it'],
  changedOn: ['变动的日期', 'The day of the change'],
  operationId: ['同一次操作写下的行编号相同', 'Same for rows of one action'],
} as const satisfies Catalogue;

export const columnsOfMeetings = {
  kind: ['规划、回顾还是问题会议', 'Planning, review or issue meeting'],
  quarter: ['讨论的季度', 'The quarter spoken about'],
  heldOn: ['开会的日期', 'The day it was held'],
  attendees: ['到会的人', 'Who was there'],
  subjectId: ['讨论的活动或问题', 'The campaign or issue spoken about'],
  marketNotes: ['对市场需求的讨论', 'What was said of demand'],
  customerNotes: ['对目标客户的讨论', 'What was said of customers'],
  competitorNotes: ['对竞争对手的讨论', 'What was said of competitors'],
  successes: ['做得好的事例', 'What went well'],
  failures: ['做得不好的事例', 'What went badly'],
  decisions: ['会上定下的事', 'What was decided'],
  minutesBy: ['谁做的记录', 'Who wrote this down'],
} as const satisfies Catalogue;

export const columnsOfLessons = {
  campaignId: ['从哪个活动得来', 'The campaign it was learnt from'],
  quarter: ['哪个季度得来', 'The quarter it was learnt in'],
  outcome: ['来自成功还是失败', 'Whether from success or failure'],
  lesson: ['学到了什么', 'What was learnt'],
  campaignKind: ['写哪类活动的方案时提出', 'Offered when plans of this kind are written'],
  target: ['落实为规则、指标、方案还是培训', 'Becomes a rule, KPI, plan or training item'],
  action: ['具体要做的事', 'What to do about it'],
  owner: ['谁来做', 'Who does it'],
  dueQuarter: ['在哪个季度前落实', 'The quarter it is due in'],
  state: ['采用了没有', 'Whether it was adopted'],
  adoptedIn: ['在哪个方案中采用', 'The plan that adopted it'],
  proof: ['已落实的证明', 'What proves it'],
} as const satisfies Catalogue;

export const columnsOfTraining = {
  person: ['谁接受培训', 'Who is trained'],
  topic: ['培训的类别', 'Kind of training'],
  title: ['培训的内容', 'What it is about'],
  heldOn: ['培训的日期', 'The day it was held'],
  validUntil: ['过了这一天须再次培训', 'After this day it is due again'],
  score: ['测验成绩，0 至 100', 'Test score, 0 to 100'],
  attended: ['本人是否参加', 'Whether the person attended'],
  evidence: ['签到或证书', 'Sign-in sheet or certificate'],
  ruleId: ['因哪条规则反复出现而安排', 'The rule whose findings led to it'],
} as const satisfies Catalogue;

export const columnsOfViolations = {
  person: ['违反规范的人', 'Whom it concerns'],
  act: ['做了什么', 'What was done'],
  basis: ['违反了哪条规定', 'The provision it breaks'],
  findingId: ['由哪项检查发现而来', 'The finding it came from'],
  campaignId: ['发生在哪个活动', 'The campaign it happened in'],
  foundOn: ['发现的日期', 'The day it was found'],
  recordedBy: ['谁登记的', 'Who recorded it'],
  state: ['处理到哪一步', 'How far it has come'],
  handling: ['怎样处理的', 'How it was handled'],
  appeal: ['当事人的申诉', 'What the person says against it'],
  acknowledgedAt: ['当事人确认知悉的时刻', 'When the person acknowledged it'],
  trainingId: ['为此安排的培训', 'The training arranged for it'],
} as const satisfies Catalogue;

export const columnsOfArchive = {
  kind: ['存档的是什么', 'What was archived'],
  campaignId: ['属于哪个活动', 'The campaign it belongs to'],
  subjectId: ['存档的对象', 'The row archived'],
  quarter: ['属于哪个季度', 'The quarter it belongs to'],
  title: ['存档的标题', 'Its title'],
  version: ['同一对象的第几份存档', 'Which snapshot of it, counted from 1'],
  contentHash: [
    '内容的摘要；与存档不符即被改动',
    'Digest of the content; a difference means an edit',
  ],
  decisionId: ['由哪条决定引起', 'The decision that caused it'],
  takenBy: ['谁存的', 'Who took it'],
  takenAt: ['存档的时刻', 'When it was taken'],
  retainUntil: ['须保存到哪一天', 'How long it must be kept'],
  inWorkbook: ['工作簿中是否留有副本表', 'Whether a copy sheet stands in the workbook'],
} as const satisfies Catalogue;
