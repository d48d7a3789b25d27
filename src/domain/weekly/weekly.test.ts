import { row } from '../../../test/support/rows';
import { calendarOf } from '../approval/workingDays';
import { parametersOf } from '../shared/parameters';
import { serialOf } from '../shared/period';
import { weeklySignals } from './credibility';
import { weeklyDue, weeklyDuties } from './due';
import { prefillWeekly } from './prefill';
import { reminderDrafts } from './reminder';
import { similarity } from './similarity';

const parameters = parametersOf([]);
const plan = row('Plans', {
  id: 'P-1',
  name: '秋季新品',
  lead: '王敏',
  status: 'running',
  startOn: serialOf(2026, 11, 2),
  endOn: serialOf(2026, 12, 27),
});
const report = (week: string, values: Parameters<typeof row<'Weekly'>>[1]) =>
  row('Weekly', { campaignId: 'P-1', week, ...values });

describe('who owes a weekly report', () => {
  // Monday 9 November is a public holiday here; Sunday 8 November a make-up working day.
  const calendar = calendarOf([
    { date: serialOf(2026, 11, 9), kind: 'holiday' },
    { date: serialOf(2026, 11, 8), kind: 'workday' },
  ]);
  const setting = { today: serialOf(2026, 11, 24), calendar, parameters };
  const reports = [
    report('2026-W45', { id: 'W-45', submittedAt: '2026-11-10T04:00:00.000Z' }),
    report('2026-W46', { id: 'W-46', submittedAt: '2026-11-18T04:00:00.000Z' }),
    report('2026-W47', { id: 'W-47', done: '写了一半' }),
  ];

  it.each([
    ['2026-W45', 'onTime', 0, serialOf(2026, 11, 10)],
    ['2026-W46', 'late', 2, serialOf(2026, 11, 16)],
    ['2026-W47', 'missing', 1, serialOf(2026, 11, 23)],
    ['2026-W48', 'open', 0, serialOf(2026, 11, 30)],
  ])('%s is %s', (week, state, daysLate, dueOn) => {
    const duty = weeklyDuties([plan], reports, setting).find((d) => d.week === week);
    expect(duty).toMatchObject({ state, daysLate, dueOn });
  });

  it('lists what is still to be written, oldest first, and drafts one mail per lead', () => {
    const due = weeklyDue(weeklyDuties([plan], reports, setting));
    expect(due.map((duty) => [duty.week, duty.reportId])).toEqual([
      ['2026-W47', 'W-47'],
      ['2026-W48', null],
    ]);
    const team = [row('Team', { id: 'TM-1', name: '王 敏', email: 'wang@example.com' })];
    expect(reminderDrafts(due, team, 'zh-CN')).toMatchObject([
      { person: '王敏', to: [], subject: '周报提醒：2 份待提交' },
    ]);
    const sameName = [row('Team', { id: 'TM-1', name: '王敏', email: 'wang@example.com' })];
    expect(reminderDrafts(due, sameName, 'en-US')[0]).toMatchObject({
      to: ['wang@example.com'],
      body: expect.stringContaining('2026-W47: 1 working day past the deadline') as unknown,
    });
  });

  it('asks nothing of a plan that is still in review', () => {
    const draft = { ...plan, status: 'inReview' as const };
    expect(weeklyDuties([draft], [], setting)).toEqual([]);
  });
});

describe('likeness of two reports', () => {
  it.each([
    ['完成首批投放,点击率 3.1%。', '完成首批投放,点击率3.1%', 1],
    ['', '', 0],
    ['完成首批投放', '', 0],
    ['a', 'b', 0],
  ])('%s / %s → %d', (a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });
  it('is high for one changed figure and low for another week’s work', () => {
    const text = '本周完成信息流投放与达人视频审核,点击率达到 3.1%,库存正常';
    expect(similarity(text, text.replace('3.1', '3.2'))).toBeGreaterThan(0.9);
    expect(similarity(text, '门店体验活动开幕,到场 320 人')).toBeLessThan(0.2);
  });
});

describe('questions a report raises', () => {
  const context = {
    plan,
    planned: 10_000_00,
    actual: 4_000_00,
    hasOpenIssue: false,
    parameters,
  };
  const codes = (reports: Parameters<typeof weeklySignals>[0]['reports']): string[] =>
    weeklySignals({ ...context, reports }).map((signal) => `${signal.week} ${signal.code}`);

  it('asks about a copy, going backwards, and spend that differs from the ledger', () => {
    const reports = [
      report('2026-W45', {
        id: 'W-45',
        progress: 0.2,
        spendToDate: 1_000_00,
        done: '投放第一批',
        next: '投放第二批',
      }),
      report('2026-W46', {
        id: 'W-46',
        progress: 0.15,
        spendToDate: 1_000_00,
        done: '投放第一批',
        next: '投放第二批',
      }),
    ];
    expect(codes(reports)).toEqual([
      '2026-W46 copied',
      '2026-W46 backwards',
      '2026-W46 spendMismatch',
    ]);
  });

  it('asks about three reports filed on one day, and progress that stands still', () => {
    const reports = ['45', '46', '47'].map((n) =>
      report(`2026-W${n}`, {
        id: `W-${n}`,
        progress: 0.9,
        spendToDate: 4_000_00,
        done: `第 ${n} 周另一项工作`,
        next: n.repeat(9),
        submittedAt: '2026-11-23T04:00:00.000Z',
      }),
    );
    expect(codes(reports)).toEqual([
      '2026-W45 filedInBulk',
      '2026-W46 filedInBulk',
      '2026-W47 filedInBulk',
      '2026-W47 stuck',
    ]);
  });

  it('asks for help when time runs ahead and nobody recorded an issue', () => {
    const late = [report('2026-W51', { id: 'W-51', progress: 0.4, spendToDate: 4_000_00 })];
    expect(codes(late)).toEqual(['2026-W51 behindTime']);
    expect(weeklySignals({ ...context, hasOpenIssue: true, reports: late })).toEqual([]);
  });
});

describe('the form as it opens', () => {
  it('asks last week’s plan back and takes the spend from the budget', () => {
    const total = { planned: 10_000_00, actual: 4_000_00, committed: 0, accrued: 0, forecast: 0 };
    const reports = [
      report('2026-W47', { id: 'W-47', progress: 0.4, next: '补货后恢复投放', problems: '断货' }),
      report('2026-W46', { id: 'W-46', progress: 0.3, next: '旧计划' }),
    ];
    const budget = { categories: [], total, rates: [] };
    expect(prefillWeekly(plan, '2026-W48', reports, budget, serialOf(2026, 11, 24))).toMatchObject({
      question: '补货后恢复投放',
      lastWeek: '2026-W47',
      progress: 0.4,
      spendToDate: 4_000_00,
      openProblems: '断货',
    });
  });
});
