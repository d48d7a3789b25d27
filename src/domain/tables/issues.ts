import {
  choice,
  date,
  flag,
  id,
  instant,
  longText,
  ref,
  text,
  voided,
  quarter,
  integer,
} from './column';
import { defineTable, type RowOf } from './table';

export const issueStates = {
  open: ['待处理', 'Open'],
  meeting: ['待会议', 'Meeting called'],
  acting: ['整改中', 'Acting'],
  verifying: ['待验证', 'Verifying'],
  closed: ['已关闭', 'Closed'],
} as const;

export const issueSources = {
  finding: ['检查发现', 'Finding'],
  report: ['周报', 'Weekly report'],
  manual: ['人工登记', 'Entered by hand'],
} as const;

export const causeCategories = {
  people: ['人员', 'People'],
  process: ['流程', 'Process'],
  vendor: ['供应商', 'Vendor'],
  market: ['市场变化', 'Market'],
  creative: ['创意内容', 'Creative'],
  data: ['数据质量', 'Data quality'],
  budget: ['预算', 'Budget'],
  compliance: ['合规', 'Compliance'],
} as const;

/** Problem feedback (W3.3): meeting, cause, solution, owner, due date, closed with evidence. */
export const issues = defineTable({
  code: 'Issues',
  sheet: ['问题', 'Issues'],
  prefix: 'I',
  version: 1,
  group: 'work',
  columns: {
    id: id(),
    campaignId: ref('Plans', '活动编号', 'Campaign ID'),
    source: choice('来源', 'Source', issueSources, { width: 12 }),
    sourceId: text('来源编号', 'Source ID', { width: 14 }),
    problem: longText('问题', 'Problem', { required: true, width: 32 }),
    severity: choice(
      '严重程度',
      'Severity',
      { block: ['阻断', 'Block'], warn: ['警告', 'Warn'], advise: ['提示', 'Advise'] },
      { width: 10 },
    ),
    raisedBy: text('提出人', 'Raised by', { suggest: 'Team.name', width: 12 }),
    raisedOn: date('提出日期', 'Raised on'),
    state: choice('状态', 'State', issueStates, { required: true, width: 10 }),
    meetingOn: date('会议日期', 'Meeting on'),
    causeCategory: choice('原因类别', 'Cause category', causeCategories, { width: 12 }),
    cause: longText('原因（五问）', 'Cause (five whys)', { width: 32 }),
    solution: longText('解决方案', 'Solution', { width: 32 }),
    owner: text('责任人', 'Owner', { suggest: 'Team.name', width: 12 }),
    dueOn: date('期限', 'Due'),
    effect: longText('效果验证', 'Effect verified', { width: 24 }),
    evidence: text('证据', 'Evidence', { width: 18 }),
    closedOn: date('关闭日期', 'Closed on'),
    voided: voided(),
  },
});
export type IssueRow = RowOf<typeof issues>;

export const meetingKinds = {
  planning: ['季度规划会', 'Planning meeting'],
  review: ['季度回顾会', 'Quarterly review'],
  issue: ['问题会议', 'Issue meeting'],
} as const;

/** Meeting records: planning (W1), issues (W3.3), quarterly review (W5.1). */
export const meetings = defineTable({
  code: 'Meetings',
  sheet: ['会议', 'Meetings'],
  prefix: 'MT',
  version: 1,
  group: 'records',
  columns: {
    id: id(),
    kind: choice('会议类型', 'Kind', meetingKinds, { required: true, width: 12 }),
    quarter: quarter('季度', 'Quarter', { required: true, width: 9 }),
    heldOn: date('会议日期', 'Held on', { required: true }),
    attendees: text('参会人', 'Attendees', { width: 24 }),
    subjectId: text('相关编号', 'Subject ID', { width: 14 }),
    marketNotes: longText('市场需求', 'Market demand', { width: 28 }),
    customerNotes: longText('目标客户', 'Target customers', { width: 28 }),
    competitorNotes: longText('竞争对手', 'Competitors', { width: 28 }),
    successes: longText('成功案例', 'Success cases', { width: 28 }),
    failures: longText('失败案例', 'Failure cases', { width: 28 }),
    decisions: longText('会议决定', 'Decisions', { width: 32 }),
    minutesBy: text('记录人', 'Minutes by', { width: 12 }),
    voided: voided(),
  },
});
export type MeetingRow = RowOf<typeof meetings>;

export const lessonTargets = {
  rule: ['规则修改', 'Rule change'],
  kpi: ['指标修改', 'KPI change'],
  plan: ['方案假设', 'Plan assumption'],
  training: ['培训项目', 'Training item'],
} as const;

/** Lessons (W5.2): each becomes an action offered when the next plan of its kind is written. */
export const lessons = defineTable({
  code: 'Lessons',
  sheet: ['经验教训', 'Lessons'],
  prefix: 'L',
  version: 1,
  group: 'records',
  columns: {
    id: id(),
    campaignId: ref('Plans', '活动编号', 'Campaign ID'),
    quarter: quarter('季度', 'Quarter', { required: true, width: 9 }),
    outcome: choice(
      '性质',
      'Outcome',
      { success: ['成功', 'Success'], failure: ['失败', 'Failure'] },
      { required: true, width: 9 },
    ),
    lesson: longText('经验教训', 'Lesson', { required: true, width: 36 }),
    campaignKind: text('适用活动类型', 'Kind it applies to', { width: 14 }),
    target: choice('落实方式', 'Becomes', lessonTargets, { required: true, width: 12 }),
    action: longText('行动项', 'Action', { required: true, width: 32 }),
    owner: text('责任人', 'Owner', { suggest: 'Team.name', width: 12 }),
    dueQuarter: quarter('落实季度', 'Due quarter', { width: 10 }),
    state: choice(
      '状态',
      'State',
      {
        open: ['待落实', 'Open'],
        adopted: ['已采用', 'Adopted'],
        declined: ['不采用', 'Declined'],
      },
      { required: true, width: 9 },
    ),
    adoptedIn: ref('Plans', '采用于', 'Adopted in'),
    proof: text('落实证据', 'Proof', { width: 18 }),
    voided: voided(),
  },
});
export type LessonRow = RowOf<typeof lessons>;

export const trainingTopics = {
  marketing: ['营销技能', 'Marketing skill'],
  compliance: ['合规知识', 'Compliance'],
  system: ['系统使用', 'This system'],
} as const;

export const training = defineTable({
  code: 'Training',
  sheet: ['培训', 'Training'],
  prefix: 'T',
  version: 1,
  group: 'records',
  columns: {
    id: id(),
    person: text('姓名', 'Person', { required: true, suggest: 'Team.name', width: 12 }),
    topic: choice('培训类别', 'Topic', trainingTopics, { required: true, width: 12 }),
    title: text('培训内容', 'Title', { required: true, width: 28 }),
    heldOn: date('培训日期', 'Held on'),
    validUntil: date('有效期至', 'Valid until'),
    score: integer('成绩', 'Score', { min: 0, max: 100 }),
    attended: flag('已参加', 'Attended'),
    evidence: text('证据', 'Evidence', { width: 18 }),
    ruleId: text('相关规则', 'Rule', { width: 12 }),
    voided: voided(),
  },
});
export type TrainingRow = RowOf<typeof training>;

export const violationStates = {
  found: ['已登记', 'Recorded'],
  acknowledged: ['已确认', 'Acknowledged'],
  appealed: ['申诉中', 'Under appeal'],
  handled: ['已处理', 'Handled'],
  dismissed: ['不成立', 'Dismissed'],
} as const;

/** Conduct (W7.2): violations linked to findings, with handling, appeal and acknowledgement. */
export const violations = defineTable({
  code: 'Violations',
  sheet: ['违规登记', 'Violations'],
  prefix: 'V',
  version: 1,
  group: 'records',
  columns: {
    id: id(),
    person: text('当事人', 'Person', { required: true, suggest: 'Team.name', width: 12 }),
    act: longText('行为', 'Act', { required: true, width: 32 }),
    basis: text('依据', 'Basis', { required: true, width: 24 }),
    findingId: text('检查发现', 'Finding', { width: 14 }),
    campaignId: ref('Plans', '活动编号', 'Campaign ID'),
    foundOn: date('发现日期', 'Found on'),
    recordedBy: text('登记人', 'Recorded by', { width: 12 }),
    state: choice('状态', 'State', violationStates, { required: true, width: 10 }),
    handling: longText('处理', 'Handling', { width: 24 }),
    appeal: longText('申诉', 'Appeal', { width: 24 }),
    acknowledgedAt: instant('确认时间', 'Acknowledged at', { width: 20 }),
    trainingId: ref('Training', '培训编号', 'Training ID'),
    voided: voided(),
  },
});
export type ViolationRow = RowOf<typeof violations>;
