import { row } from '../../../test/support/rows';
import { parametersOf } from '../shared/parameters';
import { serialOf } from '../shared/period';
import { burnOf, plannedValueOn } from './burn';
import { campaignBudget } from './campaignBudget';
import { reallocation, revision, trueUp } from './change';
import { overspends } from './control';
import { outliers } from './outliers';
import { rateOn } from './rates';

const parameters = parametersOf([]);
const line = (id: string, values: Omit<Parameters<typeof row<'Budget'>>[1], 'id'>) =>
  row('Budget', { id, campaignId: 'P-1', category: 'media', month: '2026M10', ...values });

describe('currencies', () => {
  const rates = [
    row('Rates', { id: '1', currency: 'usd ', rate: 7.2, fromOn: serialOf(2026, 1, 1) }),
    row('Rates', { id: '2', currency: 'USD', rate: 7.1, fromOn: serialOf(2026, 10, 1) }),
  ];
  it.each([
    [serialOf(2026, 9, 30), 7.2],
    [serialOf(2026, 10, 1), 7.1],
  ])('uses the rate in force on the day', (on, rate) => {
    expect(rateOn(rates, 'USD', on)).toEqual({ ok: true, value: rate });
  });
  it('does not guess a missing rate', () => {
    const lines = [line('1', { currency: 'EUR', planned: 100 })];
    expect(campaignBudget(lines, rates, serialOf(2026, 10, 1))).toEqual({
      ok: false,
      failure: { code: 'rateMissing', currency: 'EUR', on: serialOf(2026, 10, 1) },
    });
  });
  it('converts yen, which have no minor unit, and rounds to the fen', () => {
    const yen = [row('Rates', { id: '3', currency: 'JPY', rate: 0.04567, fromOn: 1 })];
    const lines = [line('1', { currency: 'JPY', planned: 12_345 }), line('2', { planned: 1 })];
    const budget = campaignBudget(lines, yen, serialOf(2026, 10, 1));
    expect(budget).toMatchObject({ ok: true, value: { total: { planned: 563_80 + 1 } } });
  });
});

describe('burn against time', () => {
  const plan = { startOn: serialOf(2026, 10, 1), endOn: serialOf(2026, 11, 30) };
  it('plans whole months that are over and the passed days of the running one', () => {
    const lines = [
      { month: '2026M10', planned: 300_00 },
      { month: '2026M11', planned: 600_00 },
    ];
    expect(plannedValueOn(lines, plan, serialOf(2026, 11, 15))).toBe(300_00 + 300_00);
    expect(plannedValueOn(lines, plan, serialOf(2026, 9, 1))).toBe(0);
    expect(plannedValueOn(lines, plan, serialOf(2027, 1, 1))).toBe(900_00);
  });
  it('warns of costly, late work and forecasts a range that is never below what is spent', () => {
    const burn = burnOf({
      plan,
      lines: [{ month: '2026M10', planned: 1000_00 }],
      planned: 1000_00,
      actual: 900_00,
      accrued: 50_00,
      committed: 100_00,
      forecast: 980_00,
      progress: 0.5,
      on: serialOf(2026, 11, 15),
      parameters,
    });
    expect(burn.signals).toEqual(['costlyWork', 'behindSchedule']);
    expect(burn.completion).toEqual({
      point: 1050_00,
      low: 1050_00,
      high: 2850_00,
      basis: 'lines',
    });
  });
  it('notices that little is spent at half time', () => {
    const burn = burnOf({
      plan,
      lines: [],
      planned: 1000_00,
      actual: 100_00,
      accrued: 0,
      committed: 0,
      forecast: null,
      progress: 0,
      on: serialOf(2026, 11, 1),
      parameters,
    });
    expect(burn.signals).toContain('slowSpend');
    expect(burn.completion.basis).toBe('earned');
  });
});

describe('overspend, by trigger', () => {
  it('stops, warns or keeps silent as the department set it', () => {
    const lines = [
      line('within', { planned: 100_00, actual: 104_00 }),
      line('warned', { planned: 100_00, actual: 108_00 }),
      line('stopped', { planned: 100_00, actual: 80_00, committed: 40_00 }),
      line('unplanned', { planned: 0, actual: 1 }),
    ];
    const found = (p = parameters): string[] =>
      overspends(lines, p).map((o) => `${o.lineId} ${o.trigger} ${o.reply}`);
    expect(found()).toEqual([
      'warned commitment warn',
      'stopped commitment stop',
      'unplanned commitment stop',
    ]);
    const lenient = { ...parameters, overspendOnCommitment: 1, overspendOnCumulative: 0 };
    expect(found(lenient)).toContain('stopped commitment warn');
  });
  it('counts up to the month: an overspend later is not one now', () => {
    const lines = [
      line('oct', { planned: 100_00, actual: 100_00 }),
      line('nov', { planned: 100_00, actual: 190_00, month: '2026M11' }),
    ];
    const cumulative = overspends(lines, { ...parameters, overspendOnCumulative: 2 }).filter(
      (o) => o.trigger === 'cumulative',
    );
    expect(cumulative).toMatchObject([
      { lineId: 'nov', amount: 290_00, limit: 200_00, over: 0.45 },
    ]);
  });
});

describe('changing a budget', () => {
  const record = { by: '王敏', on: 46_350, operationId: 'OP-1', id: 'BC-1', mayExceed: false };
  const lines = [
    line('from', { planned: 1000_00, actual: 100_00, committed: 50_00 }),
    line('to', { planned: 200_00 }),
    line('usd', { planned: 200_00, currency: 'USD' }),
    line('other', { planned: 200_00, campaignId: 'P-2' }),
  ];
  const move = (toLineId: string, amount: number, mayExceed = false) =>
    reallocation(
      { fromLineId: 'from', toLineId, amount, reason: '加投' },
      lines,
      { ...record, mayExceed },
      parameters,
    );

  it('moves within the limit, leaves the total, and writes the trace', () => {
    expect(move('to', 100_00)).toMatchObject({
      ok: true,
      value: [
        { rowId: 'from', set: { planned: 900_00 }, was: { planned: 1000_00 } },
        { rowId: 'to', set: { planned: 300_00 }, was: { planned: 200_00 } },
        { table: 'BudgetChanges', rows: [{ kind: 'reallocation', amount: 100_00, by: '王敏' }] },
      ],
    });
  });
  it.each([
    ['to', 100_01, false, 'aboveLimit'],
    ['to', 850_01, true, 'notAvailable'],
    ['from', 1, true, 'sameLine'],
    ['usd', 1, true, 'currencyDiffers'],
    ['other', 1, false, 'aboveLimit'],
    ['gone', 1, true, 'lineMissing'],
    ['to', 0.5, true, 'amountNotPositive'],
  ])('to %s, %d: refused', (to, amount, mayExceed, code) => {
    expect(move(to, amount, mayExceed)).toMatchObject({ ok: false, failure: { code } });
  });
  it('lets a manager move more, also into another campaign', () => {
    expect(move('other', 850_00, true)).toMatchObject({ ok: true });
  });
  it('revises only with the right and a reason', () => {
    const request = { lineId: 'to', planned: 250_00, reason: '追加' };
    expect(revision(request, lines, record)).toMatchObject({ ok: false });
    expect(revision(request, lines, { ...record, mayExceed: true })).toMatchObject({
      ok: true,
      value: [{ set: { planned: 250_00 } }, { rows: [{ kind: 'revision', amount: 50_00 }] }],
    });
  });
  it('releases a commitment and posts what of it was spent', () => {
    const request = { lineId: 'from', release: 50_00, spent: 42_00, reason: '结算' };
    expect(trueUp(request, lines, record, parameters)).toMatchObject({
      ok: true,
      value: [{ set: { committed: 0, actual: 142_00 } }, { rows: [{ kind: 'trueUp' }] }],
    });
    expect(trueUp({ ...request, release: 50_01 }, lines, record, parameters)).toMatchObject({
      failure: { code: 'notAvailable', available: 50_00 },
    });
  });
  it('stops, warns or ignores a true-up that overspends, as the department set it', () => {
    const request = { lineId: 'from', release: 50_00, spent: 1100_00, reason: '结算' };
    const settle = (mayExceed: boolean, p = parameters) =>
      trueUp(request, lines, { ...record, mayExceed }, p);
    expect(settle(false)).toMatchObject({
      failure: { code: 'overspendStops', trigger: 'commitment', amount: 1200_00, limit: 1000_00 },
    });
    expect(settle(true)).toMatchObject({ ok: true });
    for (const level of [0, 1])
      expect(
        settle(false, {
          ...parameters,
          overspendOnCommitment: level,
          overspendOnAccrual: level,
          overspendOnActual: level,
          overspendOnCumulative: level,
        }),
      ).toMatchObject({ ok: true });
  });
  it('lets what is over already be settled for less', () => {
    const over = [line('over', { planned: 100_00, actual: 120_00, committed: 30_00 })];
    const request = { lineId: 'over', release: 30_00, spent: 10_00, reason: '结算' };
    const ignoring = {
      ...parameters,
      overspendOnActual: 0,
      overspendOnAccrual: 0,
      overspendOnCumulative: 0,
    };
    expect(trueUp(request, over, record, ignoring)).toMatchObject({ ok: true });
  });
});

describe('outliers', () => {
  it('finds the one invoice unlike the others, also where most are equal', () => {
    const usual = [100, 102, 98, 101, 99, 103, 97];
    expect(outliers([...usual, 180], (x) => x).map((o) => o.item)).toEqual([180]);
    expect(outliers([5, 5, 5, 5, 5, 5, 5, 50], (x) => x).map((o) => o.item)).toEqual([50]);
    expect(outliers(usual, (x) => x)).toEqual([]);
    expect(outliers([1, 1000], (x) => x)).toEqual([]);
  });
});
