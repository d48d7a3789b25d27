import fc from 'fast-check';
import { row } from '../../../test/support/rows';
import { dateOf, isoDate, quarterOf, serialOf, shiftQuarter } from '../shared/period';
import { copyForward, shiftDay, shiftMonthKey } from './copyForward';

const ids = (): ((prefix: string) => string) => {
  let n = 0;
  return (prefix) => `${prefix}-new${String(++n)}`;
};

test('wording is copied, the past’s figures are not, and what was reached becomes the baseline', () => {
  const copied = copyForward(
    {
      plan: row('Plans', {
        id: 'P-1',
        quarter: '2026Q4',
        name: '双十一大促',
        status: 'closed',
        startOn: serialOf(2026, 10, 20),
        endOn: serialOf(2026, 11, 30),
        approvedBudget: 5_000_000,
      }),
      lines: [
        row('Budget', {
          id: 'BL-1',
          campaignId: 'P-1',
          month: '2026M11',
          planned: 100,
          actual: 90,
        }),
      ],
      kpis: [
        row('KPIs', {
          id: 'K-1',
          campaignId: 'P-1',
          name: '销售额',
          baseline: 10,
          target: 20,
          actual: 17,
        }),
      ],
    },
    '2027Q1',
    ids(),
    ['L-1'],
  );
  expect(copied.plan).toMatchObject({
    name: '双十一大促',
    quarter: '2027Q1',
    status: 'draft',
    copiedFrom: 'P-1',
    lessonsApplied: 'L-1',
    startOn: serialOf(2027, 1, 20),
    endOn: serialOf(2027, 2, 28),
  });
  expect(copied.plan).not.toHaveProperty('approvedBudget');
  expect(copied.lines[0]).toMatchObject({
    month: '2027M02',
    planned: 100,
    campaignId: copied.plan.id,
  });
  expect(copied.lines[0]).not.toHaveProperty('actual');
  expect(copied.kpis[0]).toMatchObject({ baseline: 17, target: 20, baselineSource: 'P-1' });
});

test.each([
  ['2026-11-30', 1, '2027-02-28'],
  ['2026-10-01', 1, '2027-01-01'],
  ['2026-01-31', 1, '2026-04-30'],
  ['2026-12-31', 4, '2027-12-31'],
])('%s moved on by %i quarter(s) is %s', (from, by, to) => {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  expect(isoDate(shiftDay(serialOf(year, month, day), by))).toBe(to);
});

test('a shifted day stays in the same place of its quarter', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40_000, max: 60_000 }),
      fc.integer({ min: 1, max: 8 }),
      (day, by) => {
        const moved = shiftDay(day, by);
        expect(dateOf(moved).day).toBeLessThanOrEqual(dateOf(day).day);
        expect(quarterOf(moved)).toBe(shiftQuarter(quarterOf(day), by));
      },
    ),
  );
});

test('month keys roll over the year', () => {
  expect(shiftMonthKey('2026M11', 1)).toBe('2027M02');
  expect(shiftMonthKey('2026M09', 1)).toBe('2026M12');
});
