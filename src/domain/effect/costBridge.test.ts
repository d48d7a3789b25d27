import fc from 'fast-check';
import { row } from '../../../test/support/rows';
import { serialOf } from '../shared/period';
import { measuredOf } from '../budget/campaignBudget';
import type { BudgetRow } from '../tables/budget';
import { costBridge, type CostBridge } from './costBridge';
import { datedBridge } from './datedBridge';
import { outputBridge, outputKpiOf, outputMixBridge } from './outputBridge';

const line = (id: string, values: Partial<BudgetRow>): BudgetRow =>
  row('Budget', { id, month: '2026M10', ...values });
const shown = ({ steps }: CostBridge) =>
  steps.map(({ cause, code, amount }) => [code ?? cause, amount]);

describe('a bridge from planned to actual by cause', () => {
  const lines = [
    line('A', { planned: 300_000_00, actual: 331_234_56, reasonCode: 'PRICE' }),
    line('B', { planned: 80_000_00, actual: 65_000_01, reasonCode: 'SAVING' }),
    line('C', { planned: 50_000_00, actual: 52_000_00 }),
    line('D', { planned: 40_000_00, month: '2026M12' }),
    line('E', { planned: 10_000_00, actual: 9_000_00, reasonCode: 'price' }),
  ];
  const rateOf = () => 1;
  const total = measuredOf(lines, rateOf);

  it('puts every line in one step and names the rest', () => {
    const made = costBridge(lines, { rateOf, plannedRateOf: null, month: '2026M11', total });
    expect(made.planned).toBe(480_000_00);
    expect(shown(made)).toEqual([
      ['timing', -40_000_00],
      ['PRICE', 30_234_56],
      ['SAVING', -14_999_99],
      ['unexplained', 2_000_00],
    ]);
  });

  it('restates a foreign plan from the rate of its start', () => {
    const foreign = [
      line('A', { currency: 'USD', planned: 10_000_00, actual: 10_000_00 }),
      line('B', { planned: 100_00, actual: 100_00 }),
    ];
    const made = datedBridge({
      lines: foreign,
      total: measuredOf(foreign, (currency) => (currency === 'USD' ? 7.1 : 1)),
      rates: [{ currency: 'USD', rate: 7.1 }],
      rateRows: [
        row('Rates', { id: 'FX-1', currency: 'USD', rate: 7.2, fromOn: serialOf(2026, 1, 1) }),
        row('Rates', { id: 'FX-2', currency: 'USD', rate: 7.1, fromOn: serialOf(2026, 11, 1) }),
      ],
      plannedOn: serialOf(2026, 9, 1),
      on: serialOf(2026, 11, 24),
    });
    expect([made.planned, made.actual, made.month]).toEqual([72_100_00, 71_100_00, '2026M11']);
    expect(shown(made)).toEqual([
      ['rate', -1_000_00],
      ['timing', 0],
      ['unexplained', 0],
    ]);
  });

  it('has no step for rates where a rate of then is not known', () => {
    const made = datedBridge({
      lines: [line('A', { currency: 'USD', planned: 100, actual: 100 })],
      total: { planned: 710, actual: 710 },
      rates: [{ currency: 'USD', rate: 7.1 }],
      rateRows: [],
      plannedOn: serialOf(2026, 9, 1),
      on: serialOf(2026, 11, 24),
    });
    expect(made.plannedRates).toEqual([]);
    expect(made.steps.map(({ cause }) => cause)).toEqual(['timing', 'unexplained']);
  });

  it('sums exactly, whatever the lines hold', () => {
    const money = fc.option(fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), { nil: null });
    const any = fc.record({
      planned: money,
      actual: money,
      month: fc.constantFrom('2026M10', '2026M11', '2026M12', '', null),
      currency: fc.constantFrom('CNY', 'USD', 'JPY', null),
      reasonCode: fc.constantFrom('PRICE', 'price', 'MIX', '', null),
    });
    const now = (currency: string): number => ({ USD: 7.0837, JPY: 0.0473 })[currency] ?? 1;
    const then = (currency: string): number => ({ USD: 7.2, JPY: 0.05 })[currency] ?? 1;
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), fc.boolean(), (values, hasRate) => {
        const all = values.map((one, i) => line(`L-${String(i)}`, one));
        const sums = measuredOf(all, now);
        const made = costBridge(all, {
          rateOf: now,
          plannedRateOf: hasRate ? then : null,
          month: '2026M11',
          total: sums,
        });
        const steps = made.steps.reduce((sum, step) => sum + step.amount, 0);
        expect(made.planned + steps).toBe(made.actual);
        expect(made.steps.every(({ amount }) => Number.isSafeInteger(amount))).toBe(true);
      }),
    );
  });
});

describe('cost by output', () => {
  it('flexes one campaign: more output at the planned unit cost, and the unit cost itself', () => {
    // Horngren's level 2 analysis: planned 120 at 10, reached 100 for 1,150.
    const made = outputBridge({ planned: 1200_00, actual: 1150_00, target: 120, reached: 100 });
    expect(made).toEqual({
      total: -50_00,
      parts: [
        { code: 'volume', amount: -200_00 },
        { code: 'price', amount: 150_00 },
      ],
    });
  });

  it('tells mix from quantity between a cheap and a dear campaign', () => {
    // Planned 100 at 1 and 100 at 3; reached 50 and 150 at the same unit costs: all of it is mix.
    const made = outputMixBridge([
      { planned: 100_00, actual: 50_00, target: 100, reached: 50 },
      { planned: 300_00, actual: 450_00, target: 100, reached: 150 },
    ]);
    expect(made).toEqual({ total: 100_00, parts: [{ code: 'mix', amount: 100_00 }] });
  });

  it('sums exactly for any campaigns', () => {
    const money = fc.integer({ min: 0, max: 1_000_000_000 });
    const cost = fc.record({
      planned: money,
      actual: money,
      target: fc.integer({ min: 1, max: 1_000_000 }),
      reached: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(cost, { maxLength: 10 }), (costs) => {
        for (const made of [outputMixBridge(costs), ...costs.map(outputBridge)])
          expect(made.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(made.total);
      }),
    );
  });

  it('is driven by what is nearest to the customer and measured', () => {
    const kpi = (id: string, metric: 'clicks' | 'newCustomers', actual: number | null) =>
      row('KPIs', { id, metric, target: 100, actual });
    const clicks = kpi('K-1', 'clicks', 90);
    expect(outputKpiOf([clicks, kpi('K-2', 'newCustomers', 80)])?.id).toBe('K-2');
    expect(outputKpiOf([clicks, kpi('K-2', 'newCustomers', null)])?.id).toBe('K-1');
    expect(outputKpiOf([{ ...clicks, target: 0 }])).toBeUndefined();
  });
});
