import type { FailureWording } from './failure';
import type { Catalogue } from './wording';

/** Names the shipped stages start with. */
export const seedStageNames = {
  preliminary: ['初步审核', 'Preliminary review'],
  compliance: ['合规性检查', 'Compliance check'],
  legal: ['法律意见', 'Legal opinion'],
  finance: ['财务复核', 'Finance review'],
  final: ['高层终审', 'Final approval'],
} as const satisfies Catalogue;

/** Why a use case of approval did not go ahead. Values in braces come with the failure. */
export const approvalFailures = {
  planMissing: {
    what: ['找不到方案 {planId}', 'There is no plan {planId}'],
    then: [
      '没有写入任何内容。它可能被删除；按 Ctrl+Z 可恢复刚删除的行。',
      'Nothing was written. It may have been deleted; Ctrl+Z brings back a row just deleted.',
    ],
  },
  logAltered: {
    what: ['审批日志有 {count} 条记录被改动', '{count|entry|entries} of the log were altered'],
    then: [
      '在被改动的记录上不再作决定，也没有写入任何内容。请打开“日志核验”，查看并还原原记录后重试。',
      'Nothing is decided on altered entries and nothing was written. Open Verify log, put the entries back, then try again.',
    ],
  },
  wrongStatus: {
    what: ['方案现在是“{status}”', 'The plan is “{status}” now'],
    then: [
      '在此状态下不能这样操作，没有写入任何内容。请刷新后按当前环节处理。',
      'This cannot be done in that state; nothing was written. Refresh and act on where it stands.',
    ],
  },
  notTheirs: {
    what: ['只有项目负责人 {lead} 可以这样做', 'Only the lead, {lead}, can do this'],
    then: [
      '没有写入任何内容。请由负责人操作；负责人不在时由部门经理代为提交。',
      'Nothing was written. Ask the lead; a manager submits while the lead is away.',
    ],
  },
  incomplete: {
    what: ['方案还缺 {count} 项', 'The plan lacks {count|item|items}'],
    then: [
      '尚未提交，已填内容不受影响。点击清单中的每一项可跳到要补的单元格。',
      'It was not submitted; what you filled in is safe. Each item on the list goes to its cell.',
    ],
  },
  rowIdMissing: {
    what: [
      '表 {table} 有手工录入、尚无编号的行',
      'Table {table} has rows typed by hand without an ID',
    ],
    then: [
      '尚未提交。“工作簿体检”可一键补上编号，然后重新提交。',
      'It was not submitted. The workbook doctor gives the rows their IDs in one click; then submit again.',
    ],
  },
  blocked: {
    what: ['有 {count} 项阻断性检查发现', '{count|finding blocks|findings block} the submission'],
    then: [
      '尚未提交。请整改，或由合规给出豁免并留下理由，然后重新提交。',
      'It was not submitted. Mend them, or have compliance waive them with a reason, then submit again.',
    ],
  },
  noStages: {
    what: ['没有启用的审批环节', 'No approval stage is enabled'],
    then: [
      '尚未提交。请管理员在“审批环节”表中启用至少一个环节。',
      'It was not submitted. An administrator enables at least one row of the Stages table.',
    ],
  },
  nothingChanged: {
    what: ['内容与已批准的版本相同', 'The content is what was approved'],
    then: [
      '没有需要审批的变更。修改后再提交，或撤回变更申请。',
      'There is no change to approve. Edit and submit, or withdraw the change request.',
    ],
  },
  stageNotOpen: {
    what: ['这个环节现在不待审批', 'This stage does not wait for a decision now'],
    then: [
      '可能已有人先作了决定，您的决定没有写入。请刷新后查看当前环节。',
      'Somebody may have decided first; yours was not written. Refresh to see where the plan stands.',
    ],
  },
  notAllowed: {
    what: ['{person} 不能在此作决定：{reason}', '{person} cannot decide here: {reason}'],
    then: [
      '没有写入任何内容。可由其他审批人处理，或先办理授权代理。',
      'Nothing was written. Another approver decides, or authority is delegated first.',
    ],
  },
  trainingNeeded: {
    what: [
      '{person} 的合规培训不是现行有效的，不能作决定',
      'The compliance training of {person} is not current, so they cannot decide',
    ],
    then: [
      '没有写入任何内容。请参加针对现行规则的合规培训并通过测验，由负责人在“培训”中登记后再决定；急件可由其他已培训的审批人处理。',
      'Nothing was written. Take compliance training on the rules in force, pass its quiz and have it recorded under Training, then decide; a trained colleague can decide what is urgent.',
    ],
  },
  commentNeeded: {
    what: ['请写明理由', 'Please give a reason'],
    then: [
      '退回、驳回、变更和作废都要有理由，没有写入任何内容。',
      'Returning, rejecting, changing and voiding need a reason; nothing was written.',
    ],
  },
  conditionsNeeded: {
    what: ['请写明至少一项条件', 'Please name at least one condition'],
    then: [
      '有条件同意必须说明条件，没有写入任何内容。',
      'An approval with conditions must name them; nothing was written.',
    ],
  },
  contentChanged: {
    what: ['您看到之后，内容有 {count} 处改动', '{count|cell|cells} changed after you looked'],
    then: [
      '决定没有写入。请看新旧对照，再作决定。',
      'Your decision was not written. Compare old and new, then decide.',
    ],
  },
  conditionsOpen: {
    what: [
      '还有 {count} 项审批条件未满足',
      '{count|condition|conditions} of the approval are open',
    ],
    then: [
      '方案尚未完成。条件满足后由提出环节确认，然后重试。',
      'The plan was not completed. The stage that set a condition confirms it is met; then try again.',
    ],
  },
  nothingToRecall: {
    what: ['没有可收回的决定', 'There is no decision of yours to recall'],
    then: [
      '只能收回自己刚作出、且之后无人再决定的那一个。没有写入任何内容。',
      'Only your own latest decision, with none after it, can be recalled. Nothing was written.',
    ],
  },
  conditionMissing: {
    what: ['找不到这项条件', 'This condition is not open'],
    then: ['它可能已被确认。请刷新后查看。', 'It may have been confirmed already. Refresh to see.'],
  },
  badDates: {
    what: ['代理日期不对', 'The dates of the delegation are wrong'],
    then: [
      '截止日不能早于开始日或今天。没有写入任何内容。',
      'It cannot end before it starts, or before today. Nothing was written.',
    ],
  },
  ownDelegate: {
    what: ['不能授权给自己', 'You cannot delegate to yourself'],
    then: ['请选择另一位同事。', 'Choose a colleague.'],
  },
  notInTeam: {
    what: ['团队表中没有 {person}', '{person} is not in the Team table'],
    then: [
      '没有写入任何内容。请先在团队表中登记姓名和角色。',
      'Nothing was written. Enter the name and roles in the Team table first.',
    ],
  },
  noRole: {
    what: ['{person} 在团队表中没有角色', '{person} has no role in the Team table'],
    then: [
      '没有可授出的权限；代理得来的权限不能转授。',
      'There is nothing to delegate; delegated authority is not passed on.',
    ],
  },
  delegationMissing: {
    what: ['没有这项有效的代理', 'There is no such delegation in force'],
    then: ['它可能已到期或已终止。', 'It may have ended already.'],
  },
  keyInForce: {
    what: ['此人已有有效密钥 {fingerprint}', 'A key of this person is in force: {fingerprint}'],
    then: [
      '没有写入任何内容。更换电脑或密钥丢失时，请先吊销旧密钥，再登记新的。',
      'Nothing was written. For a lost key or a new machine, revoke the old key first.',
    ],
  },
  keyMissing: {
    what: ['没有可吊销的密钥', 'There is no key to revoke'],
    then: ['没有写入任何内容。', 'Nothing was written.'],
  },
} as const satisfies Readonly<Record<string, FailureWording>>;

/** Why somebody who holds the role may not decide. */
export const barReasons = {
  alreadyDecided: ['已在本环节作过决定', 'has decided this stage already'],
  lead: ['是本方案的负责人', 'leads this plan'],
  limit: ['金额超过其审批限额', 'the amount is above their approval limit'],
  noRole: ['没有本环节的角色', 'does not hold the stage’s role'],
  otherStage: ['已审过另一个环节', 'has decided another stage'],
  submitter: ['是本方案的提交人', 'submitted this plan'],
  training: ['合规培训不是现行有效的', 'has no current compliance training'],
} as const satisfies Catalogue;

/** Why a stage is on the route of a plan. */
export const routeReasons = {
  always: ['每个方案都要经过', 'Every plan passes it'],
  cannotJudge: [
    '条件无法判定，从严处理',
    'Its condition cannot be judged, so it is on the safe side',
  ],
  condition: ['符合进入条件', 'Its condition is met'],
} as const satisfies Catalogue;

export const stageStatuses = {
  open: ['待审批', 'Waiting'],
  passed: ['已通过', 'Passed'],
  voided: ['内容已改，须重审', 'Edited since; to be decided again'],
  waiting: ['未到', 'Not yet'],
} as const satisfies Catalogue;

export const ineffectiveReasons = {
  alreadyDecided: ['此人已在本环节作过决定', 'The person had decided this stage already'],
  incomplete: ['记录不完整', 'The entry is incomplete'],
  lead: ['负责人不能审自己的方案', 'A lead cannot decide on their own plan'],
  noDelegation: ['当日没有有效的授权代理', 'No delegation was in force that day'],
  notInTeam: ['不在团队表中', 'Not in the Team table'],
  notOnRoute: ['该环节不在审批路径上', 'The stage is not on the plan’s route'],
  notTheirs: ['不是本人的事项', 'Not theirs to do'],
  nothingToRecall: ['没有可收回的决定', 'Nothing to recall'],
  otherStage: ['同一人已审过另一环节', 'The same person had decided another stage'],
  stageDecided: ['该环节已有决定', 'The stage was decided already'],
  stageNotOpen: ['该环节尚未开放', 'The stage was not open yet'],
  submitter: ['提交人不能审自己提交的方案', 'A submitter cannot decide on what they submitted'],
  wrongPhase: ['方案状态不允许', 'The plan’s state did not allow it'],
  wrongRole: ['角色与环节不符', 'The role is not the stage’s'],
} as const satisfies Catalogue;

/** Verdict on one entry of the log. */
export const entryVerdicts = {
  altered: ['已被改动', 'Altered'],
  duplicate: ['重复', 'Duplicate'],
  forged: ['签名不符', 'Signature does not fit'],
  keyRevoked: ['密钥已吊销', 'Key revoked'],
  keyUnknown: ['密钥未登记', 'Key not registered'],
  outOfSequence: ['序号不连续', 'Out of sequence'],
  unsealed: ['手工录入，不是日志记录', 'Typed by hand, not an entry'],
  unsigned: ['完好，未签名', 'Unaltered, not signed'],
  valid: ['完好，签名有效', 'Unaltered, signature valid'],
} as const satisfies Catalogue;

export const logMessages = {
  accepted: ['已注明此缺失是有意的', 'Noted: the loss is meant'],
  cutOff: [
    '日志比本机上次所见少了末尾 {count} 条（撤销、旧版本或被删）',
    'The log lacks its last {count|entry|entries} this machine has seen (undo, older version or deletion)',
  ],
  deleted: [
    '日志中间少了 {count} 条本机见过的记录',
    '{count|entry|entries} this machine has seen are missing from the middle of the log',
  ],
  intact: ['日志完整，共 {count} 条', 'The log is whole: {count|entry|entries}'],
  late: ['补写：写入时不知道后面的记录', 'Late: written without knowing the later entries'],
  loosened: [
    '{column} 曾放宽，期间有 {count} 个决定，之后改回',
    '{column} was loosened, {count|decision was|decisions were} given, then it was put back',
  ],
  offLog: [
    '规则、环节、团队或参数与日志最近一次记录不同',
    'Rules, stages, team or parameters differ from what the log last recorded',
  ],
  outsideCopy: [
    '持有文件的人可以重写整本日志；请把首部代码与报告上印的或别处保存的对照。',
    'Whoever holds the file could rewrite the whole log; compare the head code with one printed on a report or kept elsewhere.',
  ],
  superseded: ['被同时作出的另一决定取代', 'Superseded by a decision given at the same time'],
} as const satisfies Catalogue;
