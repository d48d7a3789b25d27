import fc from 'fast-check';
import { row } from '../../../test/support/rows';
import type { KpiRow } from '../tables/weekly';
import type { Bridge } from './bridge';
import { productOf, revenueBridge, revenueOf } from './revenueBridge';

let made = 0;
const kpi = (
  metric: NonNullable<KpiRow['metric']>,
  name: string,
  [target, actual]: readonly [number, number | null],
  unit = metric === 'sales' ? '元' : '件',
): KpiRow => row('KPIs', { id: `K-${String((made += 1))}`, metric, name, unit, target, actual });

function bridgeOf(kpis: readonly KpiRow[]): Bridge {
  const revenue = revenueOf(kpis);
  if (!revenue) throw new Error('no revenue');
  return revenueBridge(revenue);
}
const parts = (kpis: readonly KpiRow[]): Record<string, number> =>
  Object.fromEntries(bridgeOf(kpis).parts.map(({ code, amount }) => [code, amount / 100]));

describe('why sales differ from their target', () => {
  it('Rockport Industries: price 77,400 U, volume 60,000 F, in all 17,400 U', () => {
    // Warren, Managerial Accounting, exercise on revenue variances, as answered at
    // techwhiff.com/learn/rockport-industries-inc-gathered-the-following/358132.
    const kpis = [
      kpi('sales', '销售额', [1_875_000, 1_857_600]),
      kpi('units', '销量', [12_500, 12_900]),
    ];
    expect(parts(kpis)).toEqual({ volume: 60_000, price: -77_400 });
    expect(bridgeOf(kpis).total).toBe(-17_400_00);
  });
  it('two products sold at their planned prices: quantity 13,950 F, mix 3,300 F', () => {
    // CMA-type question, gaodun.com/q/c013gl, its contribution a unit read as the price.
    const kpis = [
      kpi('sales', 'E 销售额', [24_750, 27_000]),
      kpi('sales', 'F 销售额', [45_000, 60_000]),
      kpi('units', 'F 销量', [4500, 6000]),
      kpi('units', 'E 销量', [5500, 6000]),
    ];
    expect(parts(kpis)).toEqual({ quantity: 13_950, mix: 3300 });
  });
  it('sales whose units nobody measured stay a residual of their own', () => {
    const kpis = [
      kpi('sales', '面膜销售额', [100, 132], '万元'),
      kpi('units', '面膜销量', [1000, 1200]),
      kpi('sales', '精华销售额', [50, 41], '万元'),
      kpi('sales', '海外销售额', [9, 8], '万美元'),
    ];
    expect(parts(kpis)).toEqual({ volume: 20, price: 12, residual: -9 });
  });
  it('units of two kinds have no mix', () => {
    const kpis = [
      kpi('sales', 'Mask sales', [100, 120]),
      kpi('units', 'Mask units sold', [10, 10], '箱'),
      kpi('sales', 'Serum sales', [100, 90]),
      kpi('units', 'Serum units sold', [50, 45], '瓶'),
    ];
    expect(parts(kpis)).toEqual({ volume: -10, price: 20 });
  });
  it.each([
    [[kpi('sales', '销售额', [100, 90])]],
    [[kpi('sales', '销售额', [100, null]), kpi('units', '销量', [10, 9])]],
    [[kpi('sales', '销售额', [100, 90]), kpi('units', '销量', [0, 9])]],
    [
      [
        kpi('sales', '甲销售额', [100, 90]),
        kpi('sales', '乙销售额', [100, 90]),
        kpi('units', '销量', [10, 9]),
      ],
    ],
  ])('says nothing where price cannot be known (%#)', (kpis) => {
    expect(revenueOf(kpis)).toBeUndefined();
  });
  it('reads the product from the name', () => {
    expect(['面膜销售额', 'Mask — Units sold', '销量（面膜）'].map(productOf)).toEqual([
      '面膜',
      'mask',
      '面膜',
    ]);
  });
});

test('the parts sum exactly to the variance of all sales', () => {
  const amount = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map((n) => n / 100);
  const units = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 10);
  const item = fc.record({ sales: fc.tuple(amount, amount), units: fc.tuple(units, units) });
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(amount, amount), { maxLength: 3 }),
      (items, others) => {
        const kpis = [
          ...items.flatMap((one, i) => [
            kpi('sales', `P${String(i)} 销售额`, one.sales),
            kpi('units', `P${String(i)} 销量`, one.units),
          ]),
          ...others.map((pair, i) => kpi('sales', `Q${String(i)} 销售额`, pair)),
        ];
        const found = bridgeOf(kpis);
        const total = kpis
          .filter(({ metric }) => metric === 'sales')
          .reduce(
            (sum, one) =>
              sum + Math.round((one.actual ?? 0) * 100) - Math.round((one.target ?? 0) * 100),
            0,
          );
        expect(found.total).toBe(total + 0);
        expect(found.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(found.total);
      },
    ),
  );
});
