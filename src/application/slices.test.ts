import fc from 'fast-check';
import { allTables } from '../domain/tables/all';
import { readRows, type RawTable } from '../domain/tables/read';
import { typedSteps } from './pacedBook';
import { atOnce, inSlices, type Steps } from './slices';

/** Work of so many steps, each as long as a slice. */
function* slow(steps: number): Steps<string> {
  for (let i = 1; i <= steps; i += 1) {
    const until = performance.now() + 13;
    while (performance.now() < until);
    yield i / steps;
  }
  return 'done';
}

describe('work in slices', () => {
  it('lets others have their turn, says how far it is, and gives the same', async () => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    const told: number[] = [];
    const result = await inSlices(slow(5), { onProgress: (share) => told.push(share) });
    clearInterval(others);
    expect(result).toEqual({ ok: true, value: 'done' });
    expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect(turns).toBeGreaterThan(0);
    expect(atOnce(slow(1))).toBe('done');
  });

  it('stops when it is cancelled', async () => {
    let told = 0;
    const result = await inSlices(slow(50), {
      onProgress: () => {
        told += 1;
      },
      isCancelled: () => told >= 2,
    });
    expect(result).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(told).toBe(2);
  });
});

describe('a table typed piece by piece', () => {
  it('has the rows, places and problems of one reading', () => {
    const id = fc.constantFrom('BL-1', 'BL-2', 'BL-3', '', 'BL-4');
    const cell = fc.constantFrom(1.5, '12,000', 'x', null, '#N/A', '2026-11-01');
    const body = fc.array(fc.tuple(id, cell, cell), { minLength: 1990, maxLength: 2030 });
    fc.assert(
      fc.property(body, (rows) => {
        const raw: RawTable = {
          code: 'Budget',
          sheet: '预算',
          headers: ['编号', '预算数', '发票日期'],
          body: rows,
          top: 0,
          left: 0,
        };
        const whole = readRows(allTables.Budget, raw);
        const pieces = atOnce(typedSteps('Budget', raw, () => 0));
        expect(pieces.rows).toEqual(whole.rows);
        expect(pieces.indexes).toEqual(whole.indexes);
        expect(pieces.missing).toEqual(whole.missing);
        const ordered = (problems: typeof whole.problems) =>
          problems.map((one) => JSON.stringify(one)).sort();
        expect(ordered(pieces.problems)).toEqual(ordered(whole.problems));
      }),
      { numRuns: 4 },
    );
  });
});
