import fc from 'fast-check';
import { onBasis } from './tax';

const gross = (taxRate: number | null, currency = 'CNY') =>
  ({ taxIncluded: true, taxRate, currency }) as const;

describe('tax in or out', () => {
  // Sales = sales with tax ÷ (1 + rate): Caishui [2016] No. 36, annex 1, art. 23.
  it.each([
    ['advertising service at 6 %', 106_00, 0.06, 100_00],
    ['goods at 13 %', 113_00, 0.13, 100_00],
    ['small-scale taxpayer at 3 %', 103_000_00, 0.03, 100_000_00],
    ['an amount that does not divide', 100_00, 0.06, 94_34],
    ['a refund', -53_00, 0.06, -50_00],
  ])('%s: %d with tax', (_what, amount, rate, net) => {
    expect(onBasis(amount, gross(rate), 'net')).toBe(net);
  });
  it('adds the tax where it was left out, and leaves what is on its basis', () => {
    const net = { taxIncluded: false, taxRate: 0.06, currency: 'CNY' } as const;
    expect(onBasis(100_00, net, 'gross')).toBe(106_00);
    expect(onBasis(100_00, net, 'net')).toBe(100_00);
    expect(onBasis(106_00, gross(0.06), 'gross')).toBe(106_00);
    expect(onBasis(106_00, gross(0.06), 'asEntered')).toBe(106_00);
  });
  it('knows that yen have no smaller unit', () => {
    expect(onBasis(1100, gross(0.1, 'JPY'), 'net')).toBe(1000);
    expect(onBasis(1000, gross(0.1, 'JPY'), 'net')).toBe(909);
  });
  it('leaves a line that does not say its tax', () => {
    expect(onBasis(106_00, gross(null), 'net')).toBe(106_00);
    expect(onBasis(106_00, { taxIncluded: null, taxRate: 0.06, currency: null }, 'net')).toBe(
      106_00,
    );
  });
  it('comes back to within half a minor unit’s tax', () => {
    const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, fc.constantFrom(0, 0.01, 0.03, 0.06, 0.09, 0.13), (fen, rate) => {
        const net = onBasis(fen, gross(rate), 'net');
        const back = onBasis(net, { taxIncluded: false, taxRate: rate, currency: 'CNY' }, 'gross');
        expect(Math.abs(back - fen)).toBeLessThanOrEqual(1);
        expect(Number.isSafeInteger(net)).toBe(true);
      }),
    );
  });
});
