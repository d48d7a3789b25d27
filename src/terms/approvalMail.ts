import type { Catalogue } from './wording';

/** Wording of reminders, meeting files and mail drafts about an approval. Nothing is sent. */
export const approvalMailWords = {
  subject: ['请审批：{plan}（{stage}）', 'Please decide: {plan} ({stage})'],
  greeting: ['{names}：您好', 'Dear {names},'],
  body: [
    '“{plan}”（负责人 {lead}，预算 {amount}）在“{stage}”等您决定，期限 {due}。',
    '“{plan}” (lead {lead}, budget {amount}) waits at “{stage}” for your decision, due {due}.',
  ],
  late: ['已超过期限。', 'The deadline has passed.'],
  aim: ['目标：{objective}', 'Aim: {objective}'],
  where: [
    '请在工作簿的“营销监管台”窗格中打开“审批”。',
    'Open Approvals in the Marketing Oversight pane of the workbook.',
  ],
  returnedSubject: ['已退回：{plan}', 'Returned: {plan}'],
  rejectedSubject: ['已驳回：{plan}', 'Rejected: {plan}'],
  returnedBody: [
    '“{plan}”在“{stage}”由 {name} 退回或驳回，意见如下。',
    '“{plan}” was sent back at “{stage}” by {name}, who says:',
  ],
  remark: ['{field}：{comment}', '{field}: {comment}'],
  deadlineTitle: ['审批期限：{plan}（{stage}）', 'Approval due: {plan} ({stage})'],
  meetingTitle: ['审批讨论：{plan}（{stage}）', 'To discuss: {plan} ({stage})'],
  // On screen.
  files: ['提醒与会议', 'Reminders and meeting'],
  filesHint: [
    '只生成文件供您自己打开、发送；本插件不发送任何内容。',
    'Files for you to open and send yourself; the add-in sends nothing.',
  ],
  deadlineFile: ['期限（.ics）', 'Deadline (.ics)'],
  meetingFile: ['会议（.ics）', 'Meeting (.ics)'],
  mailFile: ['邮件草稿（.eml）', 'Mail draft (.eml)'],
  meetingOn: ['会议日期', 'Meeting on'],
  meetingAt: ['时间', 'At'],
  saved: ['文件已生成：{name}', 'The file is ready: {name}'],
  noAddress: [
    '“团队”表中没有 {names} 的邮箱，草稿中请自行填写收件人。',
    'The Team table has no e-mail for {names}; fill in the recipient yourself.',
  ],
} as const satisfies Catalogue;
