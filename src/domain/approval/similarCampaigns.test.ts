import { row } from '../../../test/support/rows';
import { quarterBudgetOf } from './quarterBudget';
import { likeness, similarCampaigns } from './similarCampaigns';

const plan = (id: string, more: object = {}) =>
  row('Plans', { id, kind: 'launch', channel: 'social', sector: 'cosmetics', ...more });
const asked = plan('P-NEW', { status: 'inReview', copiedFrom: 'P-FORERUNNER' });

describe('how similar campaigns ended', () => {
  const past = {
    plans: [
      asked,
      plan('P-FORERUNNER', { status: 'closed', kind: 'event', channel: 'tv', sector: 'food' }),
      plan('P-ALIKE', { status: 'completed', endOn: 46_000 }),
      plan('P-OLDER', { status: 'closed', endOn: 45_000 }),
      plan('P-RUNNING', { status: 'running' }),
      plan('P-OTHER', { status: 'closed', kind: 'event', channel: 'tv', sector: 'food' }),
    ],
    lines: [
      { campaignId: 'P-ALIKE', planned: 100_000, actual: 130_000 },
      { campaignId: 'P-ALIKE', planned: 50_000, actual: null },
      { campaignId: 'P-OLDER', planned: 999, actual: 999 },
    ],
    kpis: [
      row('KPIs', {
        id: 'K-1',
        campaignId: 'P-ALIKE',
        direction: 'higher',
        target: 100,
        actual: 120,
      }),
      row('KPIs', { id: 'K-2', campaignId: 'P-ALIKE', direction: 'lower', target: 10, actual: 12 }),
      row('KPIs', { id: 'K-3', campaignId: 'P-ALIKE', direction: 'higher', target: 10 }),
    ],
    lessons: [row('Lessons', { id: 'L-1', campaignId: 'P-ALIKE', lesson: '预热太短' })],
  };

  it('lists campaigns that are over: the forerunner, then the most alike, then the latest', () => {
    const ids = similarCampaigns(asked, past).map((one) => one.plan.id);
    expect(ids).toEqual(['P-FORERUNNER', 'P-ALIKE', 'P-OLDER']);
  });

  it('sums their money and counts only targets that were measured', () => {
    const alike = similarCampaigns(asked, past).find((one) => one.plan.id === 'P-ALIKE');
    expect(alike).toMatchObject({ planned: 150_000, actual: 130_000, measured: 2, met: 1 });
    expect(alike?.lessons.map((lesson) => lesson.lesson)).toEqual(['预热太短']);
  });

  it('does not call two blanks alike', () => {
    expect(likeness(row('Plans', { id: 'A' }), row('Plans', { id: 'B' }))).toBe(0);
  });
});

describe('the budget of a quarter', () => {
  test.each<[string, readonly { code: string; value: number | null }[], number | null]>([
    ['none is set', [], null],
    ['zero is none', [{ code: 'quarterBudget', value: 0 }], null],
    ['one for every quarter', [{ code: 'quarterBudget', value: 500_000 }], 50_000_000],
    [
      'the quarter’s own comes first',
      [
        { code: 'quarterBudget', value: 500_000 },
        { code: ' quarterBudget  2027Q1 ', value: 800_000.5 },
      ],
      80_000_050,
    ],
    ['another quarter’s does not count', [{ code: 'quarterBudget 2027Q2', value: 1 }], null],
  ])('%s', (_name, rows, budget) => {
    expect(quarterBudgetOf(rows, '2027Q1')).toBe(budget);
  });
});
