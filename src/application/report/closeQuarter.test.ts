import { memoryDeps, type MemoryDeps } from '../../../test/support/memoryDeps';
import { row } from '../../../test/support/rows';
import { quarterSample } from '../../../test/golden/reports/quarterSample';
import { closeQuarter } from './closeQuarter';
import { writeQuarterReview } from './writeReports';

const quarter = '2026Q4';
const tables = {
  ...quarterSample,
  Plans: (quarterSample.Plans ?? []).map((plan) => ({
    ...plan,
    status: plan.status === 'completed' ? ('closed' as const) : plan.status,
  })),
  Archive: [],
  Team: [
    row('Team', { id: 'TM-1', name: '王敏', roles: '项目负责人', active: true }),
    row('Team', { id: 'TM-2', name: '陈涛', roles: '部门经理', active: true }),
  ],
};

async function over(given: object = tables): Promise<MemoryDeps> {
  const deps = memoryDeps(given, '陈涛', '2027-01-05T03:00:00.000Z');
  const review = await writeQuarterReview(deps, { quarter });
  if (!review.ok) throw new Error(JSON.stringify(review.failure));
  return deps;
}

describe('closing a quarter', () => {
  it('is on the log, in the archive with what it stands on, and frozen as values', async () => {
    const deps = await over();
    const closed = await closeQuarter(deps, { quarter, comment: '已审阅' });
    expect(closed).toMatchObject({ ok: true, value: { copy: { ok: true } } });
    expect(deps.workbook.rows('Decisions').at(-1)).toMatchObject({
      action: 'closeQuarter',
      subjectId: quarter,
      actor: '陈涛',
      comment: '已审阅',
    });
    expect(deps.workbook.rows('Archive')).toMatchObject([{ kind: 'quarter', subjectId: quarter }]);
    const blocks = deps.snapshots[0]?.blocks.map(({ table, rows }) => [table, rows.length]);
    expect(blocks).toEqual([
      ['Report', expect.any(Number)],
      ['Plans', 2],
      ['Budget', 7],
      ['KPIs', 11],
      ['Lessons', 1],
    ]);
    const copy = [...deps.workbook.sheets.values()].find((sheet) => sheet.isFrozenCopy === true);
    expect(copy?.rows.flat().some((cell) => cell.formula !== undefined)).toBe(false);
    expect(deps.waiting).toEqual([]);
  });

  it('counts closings: the second is the second version', async () => {
    const deps = await over();
    await closeQuarter(deps, { quarter });
    await writeQuarterReview(deps, { quarter });
    const again = await closeQuarter(deps, { quarter });
    expect(again).toMatchObject({ value: { snapshot: { record: { version: 2 } } } });
  });

  it.each([
    [
      'someone without the role',
      (d: MemoryDeps) => {
        d.as('王敏');
      },
      { code: 'notAllowed' },
    ],
    [
      'before its last day is over',
      (d: MemoryDeps) => {
        d.at('2026-12-31T03:00:00.000Z');
      },
      { code: 'quarterRuns', quarter },
    ],
  ])('refuses %s', async (_who, change, failure) => {
    const deps = await over();
    change(deps);
    expect(await closeQuarter(deps, { quarter })).toMatchObject({ ok: false, failure });
    expect(deps.workbook.rows('Archive')).toEqual([]);
  });

  it('waits for unsigned reports and for unexplained variances, by name', async () => {
    const unsigned = await over({ ...tables, Plans: quarterSample.Plans });
    expect(await closeQuarter(unsigned, { quarter })).toMatchObject({
      failure: { code: 'reportsUnsigned', campaigns: ['秋季新品 "Aurora" & 试用'] },
    });
    const Budget = (tables.Budget ?? []).map((line) =>
      line.id === 'BL-2A' ? { ...line, reasonCode: null } : line,
    );
    const unexplained = await over({ ...tables, Budget });
    expect(await closeQuarter(unexplained, { quarter })).toMatchObject({
      failure: { code: 'varianceUnexplained', rows: [{ rowId: 'BL-2A' }] },
    });
  });

  it('refuses a review in which a figure was typed over, and a quarter that is none', async () => {
    const deps = await over();
    const [name, spec] = [...deps.workbook.sheets][0] ?? [];
    const r = spec?.rows.findIndex((cells) => cells.some((c) => c.figure === 'money.total.actual'));
    deps.workbook.typedOver.set(`${name ?? ''}/${String(r)}/2`, 1);
    expect(await closeQuarter(deps, { quarter })).toMatchObject({
      failure: { code: 'reportStale', cells: [{ figure: 'money.total.actual', computed: 1 }] },
    });
    expect(await closeQuarter(deps, { quarter: '2026' })).toMatchObject({
      failure: { code: 'notAPeriod' },
    });
  });
});
