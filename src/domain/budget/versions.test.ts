import fc from 'fast-check';
import { row } from '../../../test/support/rows';
import type { BudgetChangeRow } from '../tables/budget';
import { budgetVersions } from './versions';

const change = (values: Partial<BudgetChangeRow> & { readonly id: string }): BudgetChangeRow =>
  row('BudgetChanges', values);

describe('versions of a budget line', () => {
  it('tells what was planned first and after every change', () => {
    const changes = [
      change({ id: 'BC-1', kind: 'reallocation', fromLineId: 'A', toLineId: 'B', amount: 100_00 }),
      change({ id: 'BC-2', kind: 'revision', toLineId: 'A', amount: 50_00, reason: '追加' }),
      change({ id: 'BC-3', kind: 'trueUp', fromLineId: 'A', amount: 20_00 }),
    ];
    const versions = budgetVersions({ id: 'A', planned: 950_00 }, changes);
    expect(versions.map(({ version, planned }) => [version, planned])).toEqual([
      [1, 1000_00],
      [2, 900_00],
      [3, 950_00],
    ]);
    expect(versions[2]?.change?.reason).toBe('追加');
    expect(budgetVersions({ id: 'C', planned: null }, changes)).toEqual([
      { version: 1, planned: 0, change: null },
    ]);
  });

  it('ends at what stands now, whatever was changed', () => {
    const made = fc.record({
      kind: fc.constantFrom('reallocation', 'revision', 'trueUp'),
      fromLineId: fc.constantFrom('A', 'B', null),
      toLineId: fc.constantFrom('A', 'B', null),
      amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(made), fc.integer({ min: 0, max: 10_000_000 }), (all, planned) => {
        const changes = all.map((one, i) => change({ ...one, id: `BC-${String(i)}` }));
        const versions = budgetVersions({ id: 'A', planned }, changes);
        expect(versions.at(-1)?.planned).toBe(planned);
      }),
    );
  });
});
