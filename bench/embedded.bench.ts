import { createEmbeddedWorkbook } from '../src/host/embeddedWorkbook';
import type { BenchRow } from './benchRow';
import { interpretationRows } from './embeddedRequests';
import {
  FORMULA_COLUMN,
  bareCells,
  bareEdit,
  bareEngine,
  bareFormulas,
  ourCells,
  ourEdit,
  ourFormulas,
  plainValues,
} from './embeddedEngine';
import { budgetRows } from './embeddedBudget';

/** Rounds after one that warms up; ours and the bare engine's in turn. */
const ROUNDS = 3;
const FORMULAS = 1000;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

interface Times {
  readonly ours: number;
  readonly reference: number;
}

/** Only what each way times itself counts, so that making a workbook is not part of loading one. */
async function inTurn(
  ours: () => Promise<number>,
  reference: () => Promise<number>,
  rounds = ROUNDS,
): Promise<Times> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [a, b] = [await ours(), await reference()];
    if (round === 0) continue;
    times[0].push(a);
    times[1].push(b);
  }
  return { ours: median(times[0]), reference: median(times[1]) };
}

function row(name: string, { ours, reference }: Times, limit: number): BenchRow {
  const ratio = ours / reference;
  return {
    name: `embedded workbook: ${name}`,
    value: ours,
    unit: 'ms',
    reference: `bare Univer 0.25.1, ${reference.toFixed(0)} ms`,
    ratio,
    bar: `<= ${String(limit)}`,
    met: ratio <= limit,
  };
}

/** A small load is over before the program's code is compiled: it takes more rounds to tell. */
const roundsOf = (rows: number): number => (rows <= 1_000 ? 25 : ROUNDS);

/** From plain values in hand to values in cells; each way brings them into its own form. */
function loading(rows: number): Promise<Times> {
  const values = plainValues(rows);
  return inTurn(
    async () => {
      const workbook = await createEmbeddedWorkbook();
      const time = await timed(() => {
        workbook.model.activeSheet.write(0, 0, ourCells(values));
      });
      if (workbook.model.activeSheet.value(rows - 1, 9) !== (rows - 1) * 9)
        throw new Error('values');
      workbook.dispose();
      return time;
    },
    async () => {
      const bare = bareEngine(rows);
      const time = await timed(() => {
        bare.set(bareCells(values));
      });
      if (bare.cell(rows - 1, 9) !== (rows - 1) * 9) throw new Error('values');
      bare.univer.dispose();
      return time;
    },
    roundsOf(rows),
  );
}

interface Calculated {
  readonly first: Times;
  readonly edit: Times;
}

async function ourCalculation(rows: number): Promise<readonly [number, number, unknown]> {
  const workbook = await createEmbeddedWorkbook();
  workbook.model.activeSheet.write(0, 0, ourCells(plainValues(rows)));
  const first = await timed(() => ourFormulas(workbook, rows, FORMULAS));
  const edit = await timed(() => ourEdit(workbook, 1_000_000));
  const result = workbook.model.activeSheet.value(99, FORMULA_COLUMN);
  workbook.dispose();
  return [first, edit, result];
}

async function bareCalculation(rows: number): Promise<readonly [number, number, unknown]> {
  const bare = bareEngine(rows);
  bare.set(bareCells(plainValues(rows)));
  const first = await timed(() => bareFormulas(bare, rows, FORMULAS));
  const edit = await timed(() => bareEdit(bare, 1_000_000));
  const result = bare.cell(99, FORMULA_COLUMN);
  bare.univer.dispose();
  return [first, edit, result];
}

/** The engine's own trigger sleeps 100 ms after an edit; that is part of what it takes. */
async function calculating(rows: number, rounds = ROUNDS): Promise<Calculated> {
  const edits: [number[], number[]] = [[], []];
  const results: unknown[] = [];
  const first = await inTurn(
    async () => {
      const [time, edit, result] = await ourCalculation(rows);
      edits[0].push(edit);
      results.push(result);
      return time;
    },
    async () => {
      const [time, edit, result] = await bareCalculation(rows);
      edits[1].push(edit);
      results.push(result);
      return time;
    },
    rounds,
  );
  if (new Set(results).size !== 1) throw new Error(`results differ: ${results.join(', ')}`);
  const [ours, reference] = edits.map((times) => median(times.slice(1)));
  return { first, edit: { ours: ours ?? Number.NaN, reference: reference ?? Number.NaN } };
}

/** Ten times the rows may take ten times as long; the machine is granted half as much again. */
function growth(name: string, times: readonly number[]): BenchRow {
  const [small = Number.NaN, , large = Number.NaN] = times;
  const ratio = large / (100 * small);
  return {
    name: `embedded workbook: ${name}, 1k to 100k rows`,
    value: large,
    unit: 'ms',
    reference: `linear; ${times.map((time) => time.toFixed(0)).join(', ')} ms at 1k, 10k, 100k`,
    ratio,
    bar: '<= 1.5',
    met: ratio <= 1.5,
  };
}

const SIZES = [1_000, 10_000, 100_000] as const;

export async function rows(): Promise<readonly BenchRow[]> {
  const results: BenchRow[] = [];
  const loads: number[] = [];
  for (const size of SIZES) {
    const times = await loading(size);
    loads.push(times.ours);
    results.push(row(`load ${String(size)} x 10 values`, times, 1.3));
  }
  results.push(growth('loading', loads));
  const { first, edit } = await calculating(10_000);
  results.push(row('1,000 SUMIFS over 10,000 rows', first, 1.3));
  results.push(row('one edit that 1,000 SUMIFS depend on', edit, 1.3));
  const sums: number[] = [];
  for (const size of SIZES) sums.push((await ourCalculation(size))[0]);
  results.push(growth('1,000 SUMIFS', sums));
  results.push(...(await interpretationRows(10_000)), ...(await budgetRows(100_000)));
  return results;
}
