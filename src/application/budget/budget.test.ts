import { autumnLaunch, campaignId } from '../../../test/golden/reports/autumnLaunch';
import { memoryDeps } from '../../../test/support/memoryDeps';
import { row } from '../../../test/support/rows';
import { openBook } from '../book';
import { budgetDesk, budgetReads, budgetRollUp } from './budgetDesk';
import { reallocate } from './changeBudget';
import { importRows, proposeImport } from './importActuals';

const tables = {
  ...autumnLaunch,
  BudgetChanges: [],
  Parameters: [row('Parameters', { id: 'PA-1', code: 'approvalDays', value: 5 })],
  Team: [row('Team', { id: 'TM-1', name: '钱会', roles: '财务', active: true })],
};

describe('budgetDesk', () => {
  it('states every campaign in yuan, in one round trip', async () => {
    const deps = memoryDeps(tables);
    const desk = await budgetDesk(deps);
    expect(deps.workbook.calls).toEqual(['read']);
    if (!desk.ok) throw new Error('read');
    const launch = desk.value.campaigns.find((c) => c.campaignId === campaignId);
    // 300,000 + 10,000 USD × 7.0837 + 80,000 + 120,000 + 0 + 50,000; the void line is left out.
    expect(launch?.budget.total.planned).toBe(620_837_00);
    expect(launch?.burn.earned.bac).toBe(620_837_00);
    expect(desk.value.withoutRate).toEqual([]);
  });
  it('names the campaign whose currency has no rate', async () => {
    const desk = await budgetDesk(memoryDeps({ ...tables, Rates: [] }));
    expect(desk).toMatchObject({ value: { withoutRate: [{ campaignId, currency: 'USD' }] } });
  });
  it('rolls up by department and month with totals that tie', async () => {
    const deps = memoryDeps(tables);
    const book = await openBook(deps.workbook, budgetReads);
    if (!book.ok) throw new Error('read');
    const total = (by: Parameters<typeof budgetRollUp>[1]): number => {
      const rolled = budgetRollUp(book.value, by, 46_350);
      if (!rolled.ok) throw new Error('rate');
      return rolled.value.sums.planned.reduce((sum, amount) => sum + amount, 0);
    };
    expect(total(['department', 'month'])).toBe(620_837_00 + 7_000_00);
    expect(total([])).toBe(620_837_00 + 7_000_00);
  });
  it('states the same budget without tax, and says which lines cannot be restated', async () => {
    const taxed = {
      ...tables,
      Budget: [
        row('Budget', { id: 'A', planned: 106_00, taxIncluded: true, taxRate: 0.06 }),
        row('Budget', { id: 'B', planned: 100_00, taxIncluded: false, taxRate: 0.06 }),
        row('Budget', { id: 'C', planned: 50_00 }),
      ],
    };
    const book = await openBook(memoryDeps(taxed).workbook, budgetReads);
    if (!book.ok) throw new Error('read');
    const planned = (basis: Parameters<typeof budgetRollUp>[3]) => {
      const rolled = budgetRollUp(book.value, [], 46_350, basis);
      return rolled.ok ? [rolled.value.sums.planned[0], rolled.value.untaxed] : rolled.failure;
    };
    expect(planned('asEntered')).toEqual([256_00, 0]);
    expect(planned('net')).toEqual([250_00, 1]);
    expect(planned('gross')).toEqual([262_00, 1]);
  });
});

describe('reallocate', () => {
  const request = { fromLineId: 'BL-2C', toLineId: 'BL-2E', amount: 9_000_00, reason: '补场地' };
  it('asks for a role above the limit, then moves with its trace', async () => {
    const deps = memoryDeps(tables);
    expect(await reallocate(deps, request)).toMatchObject({ failure: { code: 'aboveLimit' } });
    deps.as('钱会');
    expect(await reallocate(deps, request)).toMatchObject({ ok: true });
    const planned = (id: string) =>
      deps.workbook.rows('Budget').find((r) => r['id'] === id)?.['planned'];
    expect([planned('BL-2C'), planned('BL-2E')]).toEqual([71_000_00, 9_000_00]);
    expect(deps.workbook.rows('BudgetChanges')).toMatchObject([{ by: '钱会', amount: 9_000_00 }]);
    expect(deps.workbook.calls).toEqual(['read', 'read', 'apply']);
  });
});

describe('importing actuals', () => {
  const source = {
    headers: ['科目号', '本月实际'],
    rows: [
      ['BL-2F', '51,000.00'],
      ['BL-XX', '1'],
    ],
    firstRow: 2,
  };
  const mapping = { 科目号: 'id', 本月实际: 'actual' };
  it('imports nothing while a row is bad, then all but the bad, and remembers the mapping', async () => {
    const deps = memoryDeps(tables);
    const before = JSON.stringify(deps.workbook.rows('Budget'));
    expect(await importRows(deps, 'Budget', source, mapping)).toMatchObject({
      failure: { code: 'badRows', bad: [{ fileRow: 3, code: 'idUnknown' }] },
    });
    expect(JSON.stringify(deps.workbook.rows('Budget'))).toBe(before);
    expect(
      await importRows(deps, 'Budget', source, mapping, { withoutBadRows: true }),
    ).toMatchObject({ ok: true });
    expect(deps.workbook.rows('Budget').find((r) => r['id'] === 'BL-2F')).toMatchObject({
      actual: 51_000_00,
    });
    expect(await proposeImport(deps, 'Budget', source)).toMatchObject({
      value: { mapping, preview: { unchanged: 1 } },
    });
  });
});
