import {
  choice,
  date,
  flag,
  id,
  instant,
  integer,
  longText,
  ref,
  text,
  voided,
  quarter,
} from './column';
import { defineTable, type RowOf } from './table';

export const decisionActions = {
  submit: ['提交', 'Submit'],
  withdraw: ['撤回', 'Withdraw'],
  approve: ['同意', 'Approve'],
  approveWithConditions: ['有条件同意', 'Approve with conditions'],
  conditionMet: ['条件已满足', 'Condition met'],
  return: ['退回', 'Return'],
  reject: ['驳回', 'Reject'],
  recall: ['收回决定', 'Recall'],
  delegate: ['授权代理', 'Delegate'],
  endDelegation: ['终止代理', 'End delegation'],
  requestChange: ['申请变更', 'Request change'],
  waive: ['豁免', 'Waive'],
  exempt: ['豁免认定', 'Exemption'],
  dismiss: ['排除', 'Dismiss'],
  reopen: ['重新打开', 'Reopen'],
  legalOpinion: ['法律意见', 'Legal opinion'],
  submitWeekly: ['提交周报', 'Submit weekly report'],
  signOff: ['签署确认', 'Sign off'],
  closeQuarter: ['季度关账', 'Close quarter'],
  complete: ['完成', 'Complete'],
  void: ['作废', 'Void'],
  registerKey: ['登记密钥', 'Register key'],
  revokeKey: ['吊销密钥', 'Revoke key'],
  configure: ['配置变更', 'Configuration change'],
  undone: ['撤销记录', 'Undo noted'],
} as const;
export type DecisionAction = keyof typeof decisionActions;

export const identityKinds = {
  claimed: ['自报', 'Claimed'],
  signed: ['已签名', 'Signed'],
  organisation: ['组织登录', 'Organisation sign-in'],
} as const;

/**
 * The decision log: append-only, hash-chained (each entry carries the hash of the one before),
 * the only source of every status. `details` is RFC 8785 canonical JSON.
 */
export const decisions = defineTable({
  code: 'Decisions',
  sheet: ['审批日志', 'Decision log'],
  prefix: 'D',
  version: 1,
  group: 'records',
  columns: {
    id: id(),
    seq: integer('序号', 'Seq', { required: true, width: 7 }),
    at: instant('时间', 'Time', { required: true, width: 21 }),
    action: choice('动作', 'Action', decisionActions, { required: true, width: 14 }),
    subjectTable: text('对象表', 'Table', { width: 12 }),
    subjectId: text('对象编号', 'Subject ID', { width: 14 }),
    stageId: text('审批环节', 'Stage', { width: 12 }),
    actor: text('操作人', 'Actor', { required: true, width: 12 }),
    role: text('角色', 'Role', { width: 12 }),
    onBehalfOf: text('代理', 'On behalf of', { width: 12 }),
    comment: longText('意见', 'Comment', { width: 32 }),
    details: longText('明细', 'Details', { width: 24 }),
    contentHash: text('内容摘要', 'Content hash', { width: 16 }),
    knownAs: choice('身份依据', 'Known as', identityKinds, { width: 12 }),
    keyFingerprint: text('密钥指纹', 'Key fingerprint', { width: 18 }),
    signature: text('签名', 'Signature', { width: 16 }),
    operationId: text('操作号', 'Operation', { width: 14 }),
    previousHash: text('前序摘要', 'Previous hash', { width: 16 }),
    hash: text('本条摘要', 'Hash', { required: true, width: 16 }),
  },
});
export type DecisionRow = RowOf<typeof decisions>;

export const severities = {
  block: ['阻断', 'Block'],
  warn: ['警告', 'Warn'],
  advise: ['提示', 'Advise'],
} as const;
export const outcomes = {
  violation: ['违规', 'Violation'],
  needsEvidence: ['需举证', 'Needs evidence'],
  info: ['提示', 'Information'],
  cannotJudge: ['无法判定', 'Cannot be judged'],
} as const;

/** Findings as recorded at a submission or on request; the live list is computed, never stored. */
export const findings = defineTable({
  code: 'Findings',
  sheet: ['检查发现', 'Findings'],
  prefix: 'F',
  version: 1,
  group: 'records',
  columns: {
    id: id(),
    ruleId: text('规则', 'Rule', { required: true, width: 12 }),
    ruleVersion: text('规则版本', 'Rule version', { width: 10 }),
    severity: choice('严重程度', 'Severity', severities, { width: 10 }),
    outcome: choice('结论', 'Outcome', outcomes, { width: 12 }),
    subjectTable: text('对象表', 'Table', { width: 12 }),
    subjectId: text('对象编号', 'Row ID', { width: 14 }),
    column: text('列', 'Column', { width: 14 }),
    campaignId: ref('Plans', '活动编号', 'Campaign ID'),
    excerpt: text('原文', 'Words', { width: 20 }),
    message: longText('说明', 'Message', { width: 36 }),
    basis: text('依据', 'Basis', { width: 24 }),
    remedy: longText('整改建议', 'Remedy', { width: 32 }),
    state: choice(
      '状态',
      'State',
      {
        open: ['待整改', 'Open'],
        waived: ['已豁免', 'Waived'],
        dismissed: ['已排除', 'Dismissed'],
        exempted: ['豁免认定', 'Exempted'],
        resolved: ['已整改', 'Resolved'],
      },
      { width: 10 },
    ),
    foundAt: instant('发现时间', 'Found at', { width: 20 }),
    responsible: text('责任人', 'Responsible', { width: 12 }),
    inputs: longText('判定输入', 'Inputs', { width: 20 }),
    voided: voided(),
  },
});
export type FindingRow = RowOf<typeof findings>;

/** Evidence: pointer, hash, who, when; what a waiver, exemption, issue or claim leans on. */
export const evidence = defineTable({
  code: 'Evidence',
  sheet: ['证据', 'Evidence'],
  prefix: 'E',
  version: 1,
  group: 'records',
  columns: {
    id: id(),
    subjectTable: text('对象表', 'Table', { width: 12 }),
    subjectId: text('对象编号', 'Row ID', { width: 14 }),
    kind: choice(
      '类别',
      'Kind',
      {
        report: ['检测/调查报告', 'Test or survey report'],
        licence: ['许可/批文', 'Licence'],
        award: ['获奖证明', 'Award'],
        contract: ['合同', 'Contract'],
        invoice: ['发票', 'Invoice'],
        statistics: ['统计数据', 'Statistics'],
        consent: ['授权/同意', 'Consent'],
        record: ['记录', 'Record'],
        other: ['其他', 'Other'],
      },
      { width: 14 },
    ),
    title: text('名称', 'Title', { required: true, width: 28 }),
    location: text('位置', 'Location', { width: 28 }),
    sha256: text('文件摘要', 'SHA-256', { width: 18 }),
    scope: text('适用范围', 'Scope (time, area)', { width: 20 }),
    validFrom: date('有效期自', 'Valid from'),
    validUntil: date('有效期至', 'Valid until'),
    addedBy: text('登记人', 'Added by', { width: 12 }),
    addedAt: instant('登记时间', 'Added at', { width: 20 }),
    voided: voided(),
  },
});
export type EvidenceRow = RowOf<typeof evidence>;

export const snapshotKinds = {
  plan: ['活动方案', 'Plan'],
  weekly: ['周报', 'Weekly report'],
  report: ['总结报告', 'Summary report'],
  quarter: ['季度', 'Quarter'],
} as const;

/** Signed index of the archive. The snapshots themselves are a convenience copy outside the workbook. */
export const archiveIndex = defineTable({
  code: 'Archive',
  sheet: ['存档索引', 'Archive index'],
  prefix: 'A',
  version: 1,
  group: 'records',
  columns: {
    id: id(),
    kind: choice('类别', 'Kind', snapshotKinds, { required: true, width: 12 }),
    campaignId: ref('Plans', '活动编号', 'Campaign ID'),
    subjectId: text('对象编号', 'Subject ID', { width: 14 }),
    quarter: quarter('季度', 'Quarter', { width: 9 }),
    title: text('标题', 'Title', { width: 28 }),
    takenBy: text('存档人', 'Taken by', { width: 12 }),
    takenAt: instant('存档时间', 'Taken at', { width: 20 }),
    contentHash: text('内容摘要', 'Content hash', { required: true, width: 18 }),
    decisionId: ref('Decisions', '审批记录', 'Decision'),
    version: integer('版本', 'Version', { width: 7 }),
    retainUntil: date('保存至', 'Keep until'),
    inWorkbook: flag('本簿可见', 'Kept in workbook'),
    voided: voided(),
  },
});
export type ArchiveRow = RowOf<typeof archiveIndex>;
