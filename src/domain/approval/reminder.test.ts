import { row } from '../../../test/support/rows';
import { member } from '../../../test/support/approvalBook';
import { icsOf } from '../shared/invitation';
import { emlOf } from '../shared/mailDraft';
import { serialFromIso } from '../shared/period';
import type { StageState } from './planState';
import { answerMail, deadlineOf, meetingOf, stageReminder, type StageSubject } from './reminder';

const day = serialFromIso('2026-11-27') ?? 0;
const stamp = new Date('2026-11-24T03:00:00Z');
const team = [
  member('王敏', '部门经理', { email: 'wang@example.com' }),
  member('陈经理', '部门经理'),
  member('李雷', '项目负责人', { email: 'li@example.com' }),
];
const candidate = (name: string, onBehalfOf: string | null = null) =>
  ({ name, onBehalfOf, role: 'manager' }) as const;
const subject: StageSubject = {
  plan: row('Plans', { id: 'P-1', name: '春季新品上市', lead: '李雷', objective: '销售三百万元' }),
  stage: {
    stage: { stageId: 'S-1', name: '初步审核' },
    dueOn: day,
    isOverdue: false,
    may: [candidate('王敏'), candidate('陈经理'), candidate('王敏', '陈经理')],
  } as unknown as StageState,
  amount: '¥90,000.00',
  round: 2,
};

test('a reminder goes to everybody who may decide, once, and says whose address is not known', () => {
  const mail = stageReminder(subject, team, 'zh-CN');
  expect(mail.to).toEqual(['wang@example.com']);
  expect(mail.withoutAddress).toEqual(['陈经理']);
  expect(mail.subject).toBe('请审批：春季新品上市（初步审核）');
  expect(mail.body).toContain(
    '（负责人 李雷，预算 ¥90,000.00）在“初步审核”等您决定，期限 2026-11-27。',
  );
  expect(emlOf(mail)).toMatch(/^X-Unsent: 1\r\nTo: wang@example\.com\r\n/u);
});

test('a late stage says so', () => {
  const late = { ...subject, stage: { ...subject.stage, isOverdue: true } };
  expect(stageReminder(late, team, 'en-US').body).toContain('The deadline has passed.');
});

test('a deadline is one whole day; a second file of the same round replaces the first', () => {
  const first = deadlineOf(subject, 'zh-CN', stamp);
  const again = deadlineOf(subject, 'zh-CN', new Date());
  expect(first?.uid).toBe(again?.uid);
  expect(first && icsOf(first)).toContain('DTSTART;VALUE=DATE:20261127');
  expect(first && icsOf(first)).toContain('METHOD:PUBLISH');
  const none = { ...subject, stage: { ...subject.stage, dueOn: null } };
  expect(deadlineOf(none, 'zh-CN', stamp)).toBeNull();
});

test('a meeting invites the lead and who decides, not who calls it', () => {
  const time = { on: day, startMinute: 570, minutes: 30 };
  const meeting = meetingOf(subject, time, '王敏', team, 'en-US', stamp);
  expect(meeting.attendees.map(({ name }) => name)).toEqual(['李雷']);
  const text = icsOf(meeting);
  expect(text).toContain('DTSTART:20261127T093000');
  expect(text).toContain('DTEND:20261127T100000');
  expect(text).toContain('METHOD:REQUEST');
});

test('the lead’s mail after a return names every field', () => {
  const answer = {
    entryId: 'D-2',
    action: 'return',
    stageId: 'S-1',
    stageName: '初步审核',
    by: '王敏',
    at: null,
    comment: '请修改',
    fieldComments: [{ column: 'copy', comment: '须有依据' }],
  } as const;
  const mail = answerMail(subject.plan, answer, () => '广告文案', team, 'zh-CN');
  expect(mail).toMatchObject({ to: ['li@example.com'], subject: '已退回：春季新品上市' });
  expect(mail.body.split('\n')).toEqual(expect.arrayContaining(['请修改', '广告文案：须有依据']));
});
