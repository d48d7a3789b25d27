import fc from 'fast-check';
import { row } from '../../../test/support/rows';
import type { BudgetRow } from '../tables/budget';
import { ledgerColumns, rollUp, varianceOf, type Dimension, type LedgerColumns } from './rollUp';

const words = (count: number) =>
  fc.constantFrom(...Array.from({ length: count }, (_, i) => `w${String(i)}`));
const money = fc.oneof(fc.constant(null), fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }));

const lineOf = fc
  .record({
    campaignId: words(4),
    vendor: words(3),
    month: words(3),
    planned: money,
    actual: money,
    accrued: money,
    committed: money,
    forecast: money,
  })
  .map((values): BudgetRow => row('Budget', { id: 'BL', category: 'media', ...values }));

const by: readonly Dimension[] = ['campaignId', 'vendor', 'month', 'department'];

describe('roll-ups', () => {
  it('tie: every grouping has the same totals, and fine groups sum to coarse ones', () => {
    fc.assert(
      fc.property(
        fc.array(lineOf, { maxLength: 60 }),
        fc.subarray([...by]),
        (lines, dimensions) => {
          const ledger = ledgerColumns(lines, (id) => (id === 'w0' ? '品牌部' : '渠道部'));
          const rolled = rollUp(ledger, dimensions);
          for (const [measure, sums] of Object.entries(rolled.sums)) {
            const key = measure as keyof typeof rolled.sums;
            const direct = lines.reduce(
              (sum, line) =>
                sum +
                (key === 'forecast' ? (line.forecast ?? line.planned ?? 0) : (line[key] ?? 0)),
              0,
            );
            expect(sums.reduce((sum, amount) => sum + amount, 0)).toBe(direct);
          }
          expect(rolled.lines.reduce((sum, n) => sum + n, 0)).toBe(lines.length);
        },
      ),
    );
  });

  it('names its groups and gives variance and available', () => {
    const lines = [
      row('Budget', {
        id: '1',
        campaignId: 'P-1',
        month: '2026M10',
        planned: 100_00,
        actual: 120_00,
        committed: 5_00,
      }),
      row('Budget', { id: '2', campaignId: 'P-1', month: '2026M11', planned: 0, actual: 7 }),
      row('Budget', { id: '3', campaignId: 'P-2', month: '2026M10', planned: 50_00 }),
    ];
    const rolled = rollUp(
      ledgerColumns(lines, () => null),
      ['month', 'campaignId'],
    );
    const named = Array.from(
      { length: rolled.groups },
      (_, g) => `${rolled.word(g, 0)} ${rolled.word(g, 1)}`,
    );
    expect(named).toEqual(['2026M10 P-1', '2026M11 P-1', '2026M10 P-2']);
    const { amount, share, available } = varianceOf(rolled.sums);
    expect([...amount]).toEqual([20_00, 7, -50_00]);
    expect(share[0]).toBe(0.2);
    expect(share[1]).toBeNaN();
    expect([...available]).toEqual([-25_00, -7, 50_00]);
  });

  it('is exact to the fen for a million lines', () => {
    const length = 1_000_000;
    const cents = new Float64Array(length);
    const groups = new Int32Array(length);
    let seed = 7;
    const exact = [0n, 0n, 0n];
    for (let i = 0; i < length; i += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      cents[i] = seed - 500_000_000;
      groups[i] = seed % 3;
      exact[seed % 3] = (exact[seed % 3] ?? 0n) + BigInt(seed - 500_000_000);
    }
    const one = new Int32Array(length);
    const ledger: LedgerColumns = {
      length,
      codes: {
        campaignId: groups,
        category: one,
        month: one,
        channel: one,
        vendor: one,
        department: one,
      },
      words: {
        campaignId: ['0', '1', '2'],
        category: [''],
        month: [''],
        channel: [''],
        vendor: [''],
        department: [''],
      },
      amounts: { planned: cents, actual: cents, committed: cents, accrued: cents, forecast: cents },
    };
    const rolled = rollUp(ledger, ['campaignId']);
    for (let g = 0; g < 3; g += 1)
      expect(BigInt(rolled.sums.actual[g] ?? 0)).toBe(exact[Number(rolled.word(g, 0))]);
  });
});
