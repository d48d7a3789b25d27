import fc from 'fast-check';
import { earnedValue } from './earnedValue';

describe('earned value, textbook example', () => {
  // K. Schwalbe, Information Technology Project Management, ch. 7, exercise 1; the printed SPI of
  // 0.8695622 is a misprint of 20/23. ETC, VAC and TCPI are derived from the same inputs.
  const example = earnedValue({ pv: 23_000_00, ev: 20_000_00, ac: 25_000_00, bac: 120_000_00 });

  it.each([
    ['cv', -5_000_00],
    ['sv', -3_000_00],
    ['eacTypical', 150_000_00],
    ['eacAtypical', 125_000_00],
    ['eacBoth', 168_750_00],
    ['etc', 125_000_00],
    ['vac', -30_000_00],
  ] as const)('%s is %d fen', (measure, fen) => {
    expect(example[measure]).toBe(fen);
  });

  it('gives the indices', () => {
    expect(example.cpi).toBe(0.8);
    expect(example.spi).toBeCloseTo(0.869565, 6);
    expect(example.tcpiBudget).toEqual({ kind: 'index', value: 100 / 95 });
    expect(example.tcpiEstimate).toEqual({ kind: 'index', value: 0.8 });
    // Planned for 12 months: at this pace 13.8.
    expect(12 / (example.spi ?? 0)).toBeCloseTo(13.8, 6);
  });

  it('says "not reachable" when the money is spent and work is left', () => {
    const spent = earnedValue({ pv: 90, ev: 50, ac: 120, bac: 100 });
    expect(spent.tcpiBudget).toEqual({ kind: 'notReachable' });
    expect(earnedValue({ pv: 100, ev: 100, ac: 120, bac: 100 }).tcpiBudget).toEqual({
      kind: 'done',
    });
  });

  it('has no index before anything is planned, spent or done, and never infinity', () => {
    const nothing = earnedValue({ pv: 0, ev: 0, ac: 0, bac: 100 });
    expect([nothing.cpi, nothing.spi, nothing.eacTypical, nothing.eacBoth]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

const fen = fc.integer({ min: 1, max: 1_000_000_000 });

describe('identities of earned value', () => {
  it('holds for any campaign', () => {
    fc.assert(
      fc.property(fen, fen, fen, fen, (pv, ev, ac, bac) => {
        const e = earnedValue({ pv, ev: Math.min(ev, bac), ac, bac });
        expect(e.sv - e.cv).toBe(ac - pv);
        expect((e.eacTypical ?? 0) - ac).toBe(e.etc);
        expect(bac - (e.eacTypical ?? 0)).toBe(e.vac);
        expect(e.eacAtypical - e.ac).toBe(bac - e.ev);
        if (e.tcpiEstimate.kind === 'index' && e.cpi !== null && (e.etc ?? 0) > 1_000_000)
          // To reach an estimate that assumes today's efficiency takes today's efficiency.
          expect(e.tcpiEstimate.value).toBeCloseTo(e.cpi, 3);
      }),
    );
  });
});
