import { memoryDeps } from '../../../test/support/memoryDeps';
import { row } from '../../../test/support/rows';
import { writeBudgetReview } from './writeReports';

const lines = Array.from({ length: 20_000 }, (_, i) =>
  row('Budget', {
    id: `BL-${String(i)}`,
    campaignId: `P-${String(i % 20)}`,
    category: 'media',
    item: `项目 ${String(i)}`,
    month: `2026M1${String(i % 3)}`,
    planned: 1000_00 + i,
    actual: i % 50 === 0 ? 1300_00 + i : 1000_00 + i,
  }),
);
const tables = {
  Plans: Array.from({ length: 20 }, (_, i) =>
    row('Plans', { id: `P-${String(i)}`, name: `活动 ${String(i)}`, quarter: '2026Q4' }),
  ),
  Budget: lines,
};

describe('a report over many budget lines', () => {
  it('says how far it is, never backwards, and ties to the fen', async () => {
    const deps = memoryDeps(tables);
    const told: number[] = [];
    const report = await writeBudgetReview(deps, {
      quarter: '2026Q4',
      pacing: { onProgress: (share) => told.push(share) },
    });
    if (!report.ok) throw new Error(JSON.stringify(report.failure));
    const total = report.value.spec.rows
      .flat()
      .find((cell) => cell.figure === 'month.total.planned');
    expect(total?.expected).toBe(lines.reduce((sum, line) => sum + (line.planned ?? 0), 0) / 100);
    expect(told.length).toBeGreaterThan(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('is stopped by a person, and leaves the workbook as it was', async () => {
    const deps = memoryDeps(tables);
    const report = await writeBudgetReview(deps, {
      quarter: '2026Q4',
      pacing: { isCancelled: () => true },
    });
    expect(report).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(deps.workbook.sheets.size).toBe(0);
    expect(deps.workbook.calls).toEqual(['read']);
  });
});
