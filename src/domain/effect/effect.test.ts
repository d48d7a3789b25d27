import fc from 'fast-check';
import { row } from '../../../test/support/rows';
import { parametersOf, parameterCodes } from '../shared/parameters';
import { seedParameters } from '../shared/seedParameters';
import { bridge, flexedBridge, mixBridge, pricedBridge, type Bridge } from './bridge';
import { comparisonsOf, type CampaignResult } from './compare';
import { kpiPace } from './pace';
import { seedReasons } from './reasonSeeds';
import { costNeedsReason, effectNeedsReason } from './threshold';
import {
  customerSatisfaction,
  netPromoterScore,
  sharePoints,
  unitCosts,
  type FunnelSums,
} from './unitCosts';
import { variance } from './variance';

const parts = (b: Bridge): Record<string, number> =>
  Object.fromEntries(b.parts.map((part) => [part.code, part.amount]));
const sum = (b: Bridge): number => b.parts.reduce((total, part) => total + part.amount, 0);

describe('variances worked in textbooks and standards', () => {
  it('FLX-01: direct material, 100 planned and 120 made, 4 lb at 3.00, 450 lb at 2.90', () => {
    // brainmass.com, static-budget and flexible-budget variance (question 394344): inputs published.
    const b = flexedBridge({
      plannedOutput: 100,
      actualOutput: 120,
      standardQuantity: 4,
      standardPrice: 3_00,
      actualQuantity: 450,
      actualPrice: 2_90,
    });
    expect(b.total).toBe(105_00);
    expect(parts(b)).toEqual({ volume: 240_00, efficiency: -90_00, price: -45_00 });
    expect(variance(1305_00, 1200_00, 'lower').effect).toBe('unfavourable');
    expect(variance(1305_00, 1440_00, 'lower')).toMatchObject({
      amount: -135_00,
      effect: 'favourable',
    });
  });
  it('FLX-03: sales of 10,200 against a flexible budget of 10,800', () => {
    // justaaa.com/accounting/174621
    expect(variance(10_200, 10_800, 'higher')).toMatchObject({
      amount: -600,
      effect: 'unfavourable',
    });
  });
  it('MIX-02: mix 3,300 F, volume 17,250 F', () => {
    // CMA-type question, gaodun.com/q/c013gl; quantity derived.
    const b = mixBridge([
      { plannedUnits: 5500, actualUnits: 6000, margin: 4_50 },
      { plannedUnits: 4500, actualUnits: 6000, margin: 10_00 },
    ]);
    expect(b.total).toBe(17_250_00);
    expect(parts(b)).toEqual({ quantity: 13_950_00, mix: 3_300_00 });
  });
  it('MIX-04: quantity 19,600 U, mix 13,200 U', () => {
    // Horngren, ch. 14 exercise, as printed at smartsolve.ai.
    const b = mixBridge([
      { plannedUnits: 5500, actualUnits: 3200, margin: 14_00 },
      { plannedUnits: 7000, actualUnits: 6800, margin: 3_00 },
    ]);
    expect(parts(b)).toEqual({ quantity: -19_600_00, mix: -13_200_00 });
  });
  it('QTY-01: 6,000 units more at 354.10 are 2,124.60 thousand', () => {
    // Kaplan ACCA PM workbook 2018-19, p. 290, which prints A; volume rose, so it is favourable.
    const b = mixBridge([{ plannedUnits: 40_000, actualUnits: 46_000, margin: 354_10 }]);
    expect(parts(b)).toEqual({ quantity: 2_124_600_00 });
    expect(variance(46_000, 40_000, 'higher').effect).toBe('favourable');
  });

  const nothing: FunnelSums = {
    spend: null,
    impressions: null,
    clicks: null,
    leads: null,
    conversions: null,
    acquisitions: null,
    revenue: null,
    incrementalMargin: null,
    allCost: null,
  };
  it('ROI-01, ROAS-01, ROMI-01: cost 100, price 200, 6 sold, 200 on advertising', () => {
    // support.google.com/google-ads/answer/14090; ROAS and ROMI derived from the same inputs.
    const costs = unitCosts({
      ...nothing,
      spend: 200,
      revenue: 1200,
      allCost: 800,
      incrementalMargin: 600,
    });
    expect(costs).toMatchObject({ roi: 0.5, roas: 6, romi: 2 });
  });
  it('ROI-03: 10,000 become 12,500', () => {
    expect(unitCosts({ ...nothing, revenue: 12_500, allCost: 10_000 }).roi).toBe(0.25);
  });
  it('NPS-01: 30 % promoters, 20 % detractors are +10', () => {
    // DELA annual report 2018.
    const scores = [9, 10, 9, 8, 7, 8, 7, 8, 0, 6];
    expect(netPromoterScore(scores)).toBeCloseTo(10, 10);
  });
  it('gives nothing where nothing can be divided', () => {
    expect(unitCosts({ ...nothing, spend: 200, clicks: 0, impressions: 0 })).toMatchObject({
      ctr: null,
      cpc: null,
      cpm: null,
      roas: null,
    });
    expect(netPromoterScore([])).toBeNull();
    expect(customerSatisfaction([5, 4, 3, 1])).toBe(0.5);
    expect(sharePoints(0.123, 0.1)).toBeCloseTo(2.3, 10);
  });
});

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const units = fc.double({ min: 0, max: 10_000, noNaN: true });

describe('a bridge', () => {
  it('sums exactly to its total, for zero and negative targets too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1).chain((z) => (z === 0 ? fc.constant(0) : amount)),
        amount,
        units,
        units,
        units,
        units,
        fc.option(amount, { nil: undefined }),
        (planned, actual, bq, aq, bp, ap, timing) => {
          const b = pricedBridge({
            planned,
            actual,
            units: { planned: bq, actual: aq, plannedPrice: bp, actualPrice: ap },
            ...(timing === undefined ? {} : { timing }),
            rate: { amount: bq, planned: 7.2, actual: 7.1 },
          });
          expect(sum(b)).toBe(actual - planned);
          expect(
            b.parts.every((part) => Number.isSafeInteger(part.amount) && part.amount !== 0),
          ).toBe(true);
        },
      ),
    );
  });
  it('sums exactly for any mix', () => {
    const item = fc.record({ plannedUnits: units, actualUnits: units, margin: amount });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const b = mixBridge(items);
        expect(sum(b)).toBe(b.total);
      }),
    );
  });
  it('names what is not explained', () => {
    expect(bridge(100, [{ code: 'price', amount: 60.4 }]).parts).toEqual([
      { code: 'price', amount: 60 },
      { code: 'residual', amount: 40 },
    ]);
  });
});

describe('who owes a reason', () => {
  const p = parametersOf([]);
  it.each([
    [106_000_00, 100_000_00, true],
    [104_000_00, 100_000_00, false],
    [90_000_00, 100_000_00, false],
    [80_000_00, 100_000_00, true],
    [5_00, 0, false],
    [2000_00, 0, true],
  ])('cost of %d against %d: %s', (actual, planned, owed) => {
    expect(costNeedsReason(variance(actual, planned, 'lower'), p)).toBe(owed);
  });
  it.each([
    [89, 100, true],
    [90, 100, false],
    [121, 100, true],
    [120, 100, false],
    [3, 0, true],
  ])('KPI of %d against %d: %s', (actual, target, owed) => {
    expect(effectNeedsReason(variance(actual, target, 'higher'), p)).toBe(owed);
  });
  it('takes the department’s own thresholds', () => {
    const strict = parametersOf([
      { code: 'costUnfavourable', value: 0.01 },
      { code: 'unknown', value: 9 },
    ]);
    expect(costNeedsReason(variance(102_000_00, 100_000_00, 'lower'), strict)).toBe(true);
  });
});

describe('pace towards a target', () => {
  const kpi = { baseline: 100, target: 200, direction: 'higher' as const };
  it('is a straight line when the points are, and its range then has no width', () => {
    const points = [0.1, 0.2, 0.3].map((elapsed) => ({ elapsed, value: 100 + 80 * elapsed }));
    const pace = kpiPace(kpi, points, 0.3);
    expect(pace.expected).toBeCloseTo(130, 10);
    expect(pace.isBehind).toBe(true);
    expect(pace.forecast).toBeCloseTo(180, 8);
    expect((pace.high ?? 0) - (pace.low ?? 0)).toBeCloseTo(0, 6);
  });
  it('forecasts nothing from one point, no range from two', () => {
    expect(kpiPace(kpi, [{ elapsed: 0.5, value: 150 }], 0.5)).toMatchObject({
      forecast: null,
      isBehind: false,
    });
    const two = kpiPace(
      kpi,
      [
        { elapsed: 0.1, value: 110 },
        { elapsed: 0.2, value: 120 },
      ],
      0.2,
    );
    expect(two.forecast).toBeCloseTo(200, 8);
    expect(two.low).toBeNull();
  });
  it('reads the direction: a cost above its line is behind', () => {
    const cost = { baseline: 120, target: 95, direction: 'lower' as const };
    expect(kpiPace(cost, [{ elapsed: 0.5, value: 115 }], 0.5).isBehind).toBe(true);
  });
});

describe('comparison with others', () => {
  const result = (
    id: string,
    quarter: string,
    more: Partial<CampaignResult['plan']> = {},
    reached = 1,
  ): CampaignResult => ({
    plan: {
      ...row('Plans', { id, quarter, department: '品牌部', kind: 'launch', channel: 'social' }),
      ...more,
    },
    reached,
    attainment: reached,
    costShare: null,
  });
  it('compares with last quarter, the same quarter last year and similar campaigns', () => {
    const own = result('P-0', '2026Q4');
    const others = [
      own,
      result('P-1', '2026Q3', {}, 0.5),
      result('P-2', '2026Q3', { department: '渠道部', kind: 'event' }),
      result('P-3', '2025Q4', { kind: 'event' }, 0.75),
      result('P-4', '2027Q1'),
    ];
    expect(comparisonsOf(own, others)).toMatchObject([
      { basis: 'lastQuarter', campaigns: ['P-1'], reached: 0.5 },
      { basis: 'sameQuarterLastYear', campaigns: ['P-3'], reached: 0.75 },
      { basis: 'similar', campaigns: ['P-1'] },
    ]);
  });
});

describe('seeds', () => {
  it('gives every parameter and reason once, with its own row ID', () => {
    let n = 0;
    const newId = (prefix: string): string => `${prefix}-${String((n += 1))}`;
    const rows = [...seedParameters('zh-CN', newId), ...seedReasons(newId)];
    expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length);
    const own = rows.slice(0, parameterCodes.length) as unknown as {
      code: string;
      value: number;
    }[];
    expect(parametersOf(own)).toEqual(parametersOf([]));
  });
});
