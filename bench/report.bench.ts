import { atOnce, inSlices, type Steps } from '../src/application/slices';
import { typedSteps } from '../src/application/pacedBook';
import { financeInputSteps } from '../src/application/report/financeInput';
import { budgetReview } from '../src/domain/report/finance/budgetReview';
import { summaryReport } from '../src/domain/report/summary/summaryReport';
import { campaignBudget, measures } from '../src/domain/budget/campaignBudget';
import { bookOf } from '../src/application/book';
import { allTables } from '../src/domain/tables/all';
import type { BudgetRow } from '../src/domain/tables/budget';
import { cellOf } from '../src/domain/tables/write';
import type { RawTable } from '../src/domain/tables/read';
import { headerOf } from '../src/domain/tables/headers';
import { row } from '../test/support/rows';
import { alternately, type BenchRow } from './benchRow';

const categories = ['media', 'production', 'event', 'promotion'] as const;
const madeOn = 46_350;

const linesOf = (count: number): BudgetRow[] =>
  Array.from({ length: count }, (_, i) =>
    row('Budget', {
      id: `BL-${String(i)}`,
      campaignId: `P-${String(i % 100)}`,
      category: categories[i % 4] ?? 'media',
      item: `项目 ${String(i)}`,
      month: `2026M1${String(i % 3)}`,
      planned: 1000_00 + i,
      actual: i % 50 === 0 ? 1300_00 + i : 1000_00 + i,
    }),
  );

/** The table as a workbook hands it over. */
function rawOf(lines: readonly BudgetRow[]): RawTable {
  const table = allTables.Budget;
  const codes = Object.keys(table.columns) as (keyof BudgetRow)[];
  return {
    code: 'Budget',
    sheet: '预算',
    headers: codes.map((code) => headerOf(table, code, 'zh-CN')),
    body: lines.map((line) =>
      codes.map((code) =>
        cellOf(table.columns[code], line[code] as string | number | null, 'zh-CN'),
      ),
    ),
    top: 0,
    left: 0,
  };
}

const plans = Array.from({ length: 100 }, (_, i) =>
  row('Plans', { id: `P-${String(i)}`, name: `活动 ${String(i)}`, quarter: '2026Q4' }),
);

/** The reference: five plain sums over the same rows, nothing else. */
function plainSums(lines: readonly BudgetRow[]): number[] {
  const sums = [0, 0, 0, 0, 0];
  for (const line of lines) {
    measures.forEach((measure, m) => {
      sums[m] = (sums[m] ?? 0) + (line[measure] ?? 0);
    });
  }
  return sums;
}

/** Longest stretch, in milliseconds, for which work in slices keeps the screen from its turn. */
async function longestTask(work: () => Steps<unknown>): Promise<number> {
  let longest = 0;
  for (let round = 0; round < 3; round += 1) {
    let worst = 0;
    let from = performance.now();
    const steps = work();
    await inSlices(
      (function* () {
        for (;;) {
          const step = steps.next();
          if (step.done === true) return;
          yield step.value;
        }
      })(),
      {
        onProgress: () => {
          worst = Math.max(worst, performance.now() - from);
        },
        isCancelled: () => {
          from = performance.now();
          return false;
        },
      },
    );
    worst = Math.max(worst, performance.now() - from);
    // The first round is slower because nothing is compiled yet: that is what a person meets.
    longest = Math.max(longest, worst);
  }
  return longest;
}

/** Making report sheets (not writing them) over 1k, 10k and 100k budget lines. */
export async function rows(): Promise<BenchRow[]> {
  const result: BenchRow[] = [];
  for (const count of [1000, 10_000, 100_000]) {
    const lines = linesOf(count);
    const book = bookOf({
      tables: { Budget: rawOf(lines) },
      absent: [],
      language: 'zh-CN',
      date1904: false,
    });
    const typed = book.rows('Budget');
    const withPlans = {
      ...book,
      rows: ((code: string) =>
        code === 'Plans' ? plans : code === 'Budget' ? typed : []) as typeof book.rows,
    };
    const pen = { language: 'zh-CN', bookLanguage: 'zh-CN' } as const;
    const making = { book: withPlans, pen, today: madeOn, headCode: '2222-2222-2222-2222' };
    const make = () => {
      const input = atOnce(financeInputSteps(making, '2026Q4'));
      if (!input.ok) throw new Error(input.failure.code);
      return budgetReview(pen, input.value);
    };
    const total = make()
      .rows.flat()
      .find((cell) => cell.figure === 'month.total.planned')?.expected;
    if (total !== (plainSums(typed)[0] ?? 0) / 100) throw new Error('The review does not tie');
    const times = await alternately(make, () => plainSums(typed));
    result.push({
      name: `Budget review made: ${String(count)} budget lines`,
      value: times.ours,
      unit: 'ms',
      reference: `five sums over the same rows ${times.reference.toFixed(2)} ms`,
      ratio: times.ours / times.reference,
      bar: 'for information',
      met: null,
    });
    const raw = rawOf(lines);
    const longest = await longestTask(function* () {
      yield* typedSteps('Budget', raw, () => 0);
      const input = yield* financeInputSteps(making, '2026Q4');
      if (!input.ok) throw new Error(input.failure.code);
      yield 1;
      return budgetReview(pen, input.value);
    });
    result.push({
      name: `Budget review in slices: longest task, ${String(count)} budget lines`,
      value: longest,
      unit: 'ms',
      reference: 'main thread bar of the measures',
      ratio: longest / 50,
      bar: '<= 50 ms',
      met: longest <= 50,
    });
    const own = typed.filter((line) => line.campaignId === 'P-1');
    const summary = () => {
      const budget = campaignBudget(own, [], madeOn);
      const plan = plans[1];
      if (!budget.ok || !plan) throw new Error('No budget');
      return summaryReport(pen, {
        plan,
        lines: own,
        budget: budget.value,
        rateRows: [],
        comparison: {
          own: { plan, kpis: [], figures: budget.value.total },
          bases: [],
          rates: [],
        },
        kpis: [],
        weekly: [],
        decisions: [],
        stages: [],
        findings: [],
        lessons: [],
        reasons: [],
        headCode: making.headCode,
        madeOn,
      });
    };
    const made = await alternately(summary, () => plainSums(own));
    result.push({
      name: `Summary report made: one of 100 campaigns, ${String(count)} budget lines`,
      value: made.ours,
      unit: 'ms',
      reference: `five sums over its lines ${made.reference.toFixed(3)} ms`,
      ratio: null,
      bar: 'for information',
      met: null,
    });
  }
  return result;
}
