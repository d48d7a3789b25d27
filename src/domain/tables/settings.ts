import {
  choice,
  date,
  flag,
  formula,
  id,
  integer,
  longText,
  money,
  number,
  text,
  voided,
  instant,
} from './column';
import { outcomes, severities } from './decisions';
import { defineTable, type RowOf } from './table';

export const roles = {
  lead: ['项目负责人', 'Campaign lead'],
  manager: ['部门经理', 'Department manager'],
  compliance: ['合规', 'Compliance'],
  legal: ['法务', 'Legal counsel'],
  finance: ['财务', 'Finance'],
  senior: ['高层管理', 'Senior management'],
  administrator: ['管理员', 'Administrator'],
} as const;
export type Role = keyof typeof roles;

/** Who works here, in which roles. `roles` lists role codes or their wording, separated by commas. */
export const team = defineTable({
  code: 'Team',
  sheet: ['团队', 'Team'],
  prefix: 'TM',
  version: 1,
  group: 'settings',
  columns: {
    id: id(),
    name: text('姓名', 'Name', { required: true, width: 14 }),
    department: text('部门', 'Department', { required: true, width: 16 }),
    roles: text('角色', 'Roles', {
      required: true,
      width: 24,
      note: ['可多个，用逗号分隔', 'Several: separate by commas'],
    }),
    email: text('邮箱', 'E-mail', { width: 24 }),
    duties: longText('职责', 'Duties', { width: 28 }),
    approvalLimit: money('审批限额', 'Approval limit'),
    active: flag('在岗', 'Active'),
    publicKey: text('公钥', 'Public key', { width: 18 }),
    keyFingerprint: text('密钥指纹', 'Key fingerprint', { width: 18 }),
    keyRevokedAt: instant('密钥吊销时间', 'Key revoked at', { width: 20 }),
    voided: voided(),
  },
});
export type TeamRow = RowOf<typeof team>;

export const quorums = {
  one: ['一人即可', 'Any one'],
  all: ['全部', 'All'],
  majority: ['过半数', 'Majority'],
} as const;

/** Approval stages and matrix. `condition` is an Excel formula over a plan row; blank = always. */
export const stages = defineTable({
  code: 'Stages',
  sheet: ['审批环节', 'Stages'],
  prefix: 'S',
  version: 1,
  group: 'settings',
  columns: {
    id: id(),
    order: integer('顺序', 'Order', { required: true, width: 7 }),
    name: text('环节名称', 'Stage', { required: true, width: 16 }),
    role: choice('角色', 'Role', roles, { required: true, width: 14 }),
    condition: text('进入条件', 'Entry condition', {
      width: 36,
      note: [
        '对方案行的 Excel 公式，空白为总是',
        'Excel formula over the plan row; blank means always',
      ],
    }),
    quorum: choice('通过方式', 'Quorum', quorums, { required: true, width: 10 }),
    fields: text('审阅内容', 'Fields looked at', {
      width: 28,
      note: ['空白为全部', 'All when blank'],
    }),
    deadlineDays: integer('时限(工作日)', 'Deadline (working days)', { min: 0, width: 12 }),
    escalateTo: choice('升级至', 'Escalate to', roles, { width: 14 }),
    enabled: flag('启用', 'Enabled'),
    voided: voided(),
  },
});
export type StageRow = RowOf<typeof stages>;

export const ruleStages = {
  draft: ['填写', 'Drafting'],
  submit: ['提交', 'Submission'],
  compliance: ['合规检查', 'Compliance check'],
  final: ['最终审批', 'Final approval'],
  execution: ['执行', 'Execution'],
  evaluation: ['评估', 'Evaluation'],
  always: ['随时', 'Always'],
} as const;

/** Rules: an Excel formula that is TRUE when the row offends. */
export const rules = defineTable({
  code: 'Rules',
  sheet: ['规则', 'Rules'],
  prefix: 'R',
  version: 1,
  group: 'settings',
  columns: {
    id: id(),
    enabled: flag('启用', 'Enabled'),
    appliesTo: text('适用表', 'Applies to', { required: true, width: 12 }),
    condition: longText('违规条件', 'Condition', {
      required: true,
      width: 48,
      note: ['结果为 TRUE 即不合规', 'TRUE means the row offends'],
    }),
    severity: choice('严重程度', 'Severity', severities, { required: true, width: 10 }),
    outcome: choice('结论', 'Outcome', outcomes, { width: 12 }),
    stage: choice('检查时点', 'Stage', ruleStages, { required: true, width: 12 }),
    column: text('指向列', 'Points to column', { width: 14 }),
    messageZh: longText('说明(中)', 'Message (zh)', { required: true, width: 32 }),
    messageEn: longText('说明(英)', 'Message (en)', { required: true, width: 32 }),
    remedyZh: longText('整改建议(中)', 'Remedy (zh)', { width: 32 }),
    remedyEn: longText('整改建议(英)', 'Remedy (en)', { width: 32 }),
    lawId: text('法规编号', 'Law ID', { width: 12 }),
    article: text('条款', 'Article', { width: 12 }),
    basis: text('依据', 'Basis', { width: 28 }),
    passExample: longText('合规示例', 'Pass example', { width: 24 }),
    failExample: longText('违规示例', 'Fail example', { width: 24 }),
    version: text('版本', 'Version', { width: 8 }),
    owner: text('负责人', 'Owner', { width: 12 }),
    since: date('启用日期', 'Since'),
    voided: voided(),
  },
});
export type RuleRow = RowOf<typeof rules>;

/** Terms of the text check; the department adds its own rows. Lists are separated by `|`. */
export const terms = defineTable({
  code: 'Terms',
  sheet: ['用语', 'Terms'],
  prefix: 'TE',
  version: 1,
  group: 'settings',
  columns: {
    id: id(),
    enabled: flag('启用', 'Enabled'),
    term: text('用语', 'Term', { required: true, width: 18 }),
    language: text('语言', 'Language', { width: 8 }),
    category: text('类别', 'Category', { required: true, width: 16 }),
    severity: choice('严重程度', 'Severity', severities, { required: true, width: 10 }),
    outcome: choice('结论', 'Outcome', outcomes, { required: true, width: 12 }),
    exceptions: longText('例外语境', 'Exceptions', {
      width: 32,
      note: ['用 | 分隔', 'Separated by |'],
    }),
    near: text('须邻近', 'Only near', { width: 18 }),
    variants: text('变体', 'Variants', { width: 18 }),
    sectors: text('适用行业', 'Sectors', { width: 18 }),
    exceptSectors: text('除外行业', 'Except sectors', { width: 18 }),
    channels: text('适用渠道', 'Channels', { width: 18 }),
    markets: text('市场', 'Markets', { width: 10 }),
    exemptable: flag('可申请豁免认定', 'Exemption may be claimed'),
    lawId: text('法规编号', 'Law ID', { width: 12 }),
    article: text('条款', 'Article', { width: 14 }),
    remedyZh: text('整改建议(中)', 'Remedy (zh)', { width: 28 }),
    remedyEn: text('整改建议(英)', 'Remedy (en)', { width: 28 }),
    voided: voided(),
  },
});
export type TermRow = RowOf<typeof terms>;

/** Laws by version, so that a renumbering is one edit and a past verdict keeps the law of its day. */
export const laws = defineTable({
  code: 'Laws',
  sheet: ['法规', 'Laws'],
  prefix: 'LW',
  version: 1,
  group: 'settings',
  columns: {
    id: id(),
    lawId: text('法规编号', 'Law ID', { required: true, width: 12 }),
    nameZh: text('名称(中)', 'Name (zh)', { required: true, width: 32 }),
    nameEn: text('名称(英)', 'Name (en)', { required: true, width: 32 }),
    edition: text('版本', 'Version', { width: 16 }),
    article: text('条款', 'Article', { width: 12 }),
    brief: longText('要点', 'In brief', { width: 40 }),
    fromOn: date('施行日期', 'In force from'),
    toOn: date('失效日期', 'In force to'),
    certainty: choice(
      '核实程度',
      'Certainty',
      {
        read: ['已读原文', 'Text read'],
        secondary: ['二手来源', 'Secondary source'],
        unsure: ['待核实', 'Unsure'],
      },
      { width: 12 },
    ),
    voided: voided(),
  },
});
export type LawRow = RowOf<typeof laws>;

/** Company parameters: thresholds no law sets. Codes are fixed, values are the department's. */
export const parameters = defineTable({
  code: 'Parameters',
  sheet: ['参数', 'Parameters'],
  prefix: 'PA',
  version: 1,
  group: 'settings',
  columns: {
    id: id(),
    code: text('参数', 'Parameter', { required: true, width: 24 }),
    value: number('数值', 'Value', { required: true }),
    unit: text('单位', 'Unit', { width: 10 }),
    nameZh: text('说明(中)', 'Meaning (zh)', { width: 36 }),
    nameEn: text('说明(英)', 'Meaning (en)', { width: 36 }),
    voided: voided(),
  },
});
export type ParameterRow = RowOf<typeof parameters>;

/** Public holidays and make-up working days; other days follow the weekend. */
export const calendar = defineTable({
  code: 'Calendar',
  sheet: ['日历', 'Calendar'],
  prefix: 'C',
  version: 1,
  group: 'settings',
  columns: {
    id: id(),
    date: date('日期', 'Date', { required: true }),
    kind: choice(
      '类别',
      'Kind',
      { holiday: ['放假', 'Holiday'], workday: ['调休上班', 'Make-up working day'] },
      { required: true, width: 16 },
    ),
    name: text('名称', 'Name', { width: 16 }),
    voided: voided(),
  },
});
export type CalendarRow = RowOf<typeof calendar>;

/** Coded reasons of a variance. */
export const reasons = defineTable({
  code: 'Reasons',
  sheet: ['差异原因', 'Reason codes'],
  prefix: 'RC',
  version: 1,
  group: 'settings',
  columns: {
    id: id(),
    code: text('代码', 'Code', { required: true, width: 14 }),
    nameZh: text('名称(中)', 'Name (zh)', { required: true, width: 20 }),
    nameEn: text('名称(英)', 'Name (en)', { required: true, width: 24 }),
    appliesTo: choice(
      '适用于',
      'Applies to',
      { cost: ['费用', 'Cost'], effect: ['效果', 'Effect'], both: ['两者', 'Both'] },
      { width: 10 },
    ),
    suggestionZh: text('建议(中)', 'Suggestion (zh)', { width: 32 }),
    suggestionEn: text('建议(英)', 'Suggestion (en)', { width: 32 }),
    uses: formula(
      '使用次数',
      'Uses',
      '=COUNTIFS(KPIs[reasonCode],[@code])+COUNTIFS(Budget[reasonCode],[@code])',
      'number',
    ),
    voided: voided(),
  },
});
export type ReasonRow = RowOf<typeof reasons>;
