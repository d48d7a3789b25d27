import { memoryDeps } from '../../../test/support/memoryDeps';
import { row } from '../../../test/support/rows';
import { lessonOffers, overdueLessons } from '../../domain/lesson/offers';
import { rankCampaigns } from '../../domain/lesson/ranking';
import { adoptLesson, declineLesson, recordLesson, recordMeeting } from './lessons';

const lesson = (id: string, values: Partial<Parameters<typeof row<'Lessons'>>[1]> = {}) =>
  row('Lessons', { id, quarter: '2026Q3', state: 'open', lesson: '备货不足', ...values });

describe('lessons offered while a plan is written', () => {
  it('are for the plan’s kind in either language, not settled, the most urgent first', () => {
    const lessons = [
      lesson('L-1', { dueQuarter: '2027Q1' }),
      lesson('L-2', { campaignKind: '新品上市、Event', dueQuarter: '2026Q4' }),
      lesson('L-3', { campaignKind: 'brand' }),
      lesson('L-4', { state: 'adopted' }),
      lesson('L-5', { quarter: '2027Q2' }),
    ];
    const plan = { kind: 'launch', quarter: '2027Q1' } as const;
    expect(lessonOffers(lessons, plan).map((l) => l.id)).toEqual(['L-2', 'L-1']);
    expect(overdueLessons(lessons, '2027Q1').map((l) => l.id)).toEqual(['L-2']);
  });
});

describe('settling a lesson', () => {
  const tables = {
    Lessons: [lesson('L-1'), lesson('L-2')],
    Plans: [row('Plans', { id: 'P-9', lessonsApplied: 'L-0' })],
    Parameters: [],
  };
  it('adopts with proof, named in the plan, once', async () => {
    const deps = memoryDeps(tables);
    const adopt = { lessonId: 'L-1', planId: 'P-9', proof: '执行计划第二步' };
    expect(await adoptLesson(deps, { ...adopt, proof: '' })).toMatchObject({
      failure: { code: 'incomplete', columns: ['proof'] },
    });
    expect(await adoptLesson(deps, adopt)).toMatchObject({ ok: true });
    expect(deps.workbook.rows('Lessons')[0]).toMatchObject({ state: 'adopted', adoptedIn: 'P-9' });
    expect(deps.workbook.rows('Plans')[0]).toMatchObject({ lessonsApplied: 'L-0, L-1' });
    expect(await adoptLesson(deps, adopt)).toMatchObject({ failure: { code: 'alreadySettled' } });
    expect(await declineLesson(deps, { lessonId: 'L-2', reason: '已停产' })).toMatchObject({
      ok: true,
    });
  });
  it('records lessons and minutes only when they say what follows', async () => {
    const deps = memoryDeps({ ...tables, Meetings: [] });
    const request = {
      campaignId: null,
      quarter: '2026Q4',
      outcome: 'failure',
      lesson: '备货不足',
      target: 'plan',
      action: '',
      owner: '李强',
      dueQuarter: '2027',
    } as const;
    expect(await recordLesson(deps, request)).toMatchObject({
      failure: { code: 'incomplete', columns: ['action', 'dueQuarter'] },
    });
    expect(
      await recordLesson(deps, { ...request, action: '核对库存', dueQuarter: '2027Q1' }),
    ).toMatchObject({ ok: true });
    const review = {
      kind: 'review',
      quarter: '2026Q4',
      heldOn: 46_400,
      attendees: '全体',
      decisions: '调整',
    } as const;
    expect(await recordMeeting(deps, review)).toMatchObject({
      failure: { columns: ['successes', 'failures'] },
    });
    expect(
      await recordMeeting(deps, { ...review, successes: '会员日', failures: '新品' }),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe('ranking a quarter', () => {
  const result = (
    id: string,
    attainment: number | null,
    costShare: number | null,
    reached: number | null,
  ) => ({
    plan: row('Plans', { id }),
    attainment,
    costShare,
    reached,
  });
  it('ranks by targets reached less overspend; ties share a rank; the unmeasured come last', () => {
    const ranked = rankCampaigns(
      [
        result('P-1', 0.9, 0.25, 0.5),
        result('P-2', 1.1, -0.1, 1),
        result('P-3', null, null, null),
        result('P-4', 9, 0.4, 1),
        result('P-5', 0.2, 0, 0.25),
      ],
      0.05,
    );
    expect(ranked.map((r) => [r.rank, r.plan.id, r.verdict])).toEqual([
      [1, 'P-2', 'success'],
      [2, 'P-4', 'mixed'],
      [3, 'P-1', 'failure'],
      [3, 'P-5', 'failure'],
      [5, 'P-3', 'unmeasured'],
    ]);
  });
});
