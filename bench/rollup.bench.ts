import {
  ledgerColumns,
  rollUp,
  varianceOf,
  type LedgerColumns,
  type RollUp,
} from '../src/domain/budget/rollUp';
import type { BudgetRow } from '../src/domain/tables/budget';
import { alternately, type BenchRow } from './benchRow';
import { row } from '../test/support/rows';

const categories = [
  'media',
  'production',
  'event',
  'talent',
  'promotion',
  'research',
  'agency',
  'other',
] as const;

/** Lines of 100 campaigns × 8 categories × 12 months, several lines a group, in a shuffled order. */
function linesOf(count: number): BudgetRow[] {
  let seed = 42;
  const next = (limit: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % limit;
  };
  return Array.from({ length: count }, (_, i) => {
    const group = (i * 7919) % 9600;
    return row('Budget', {
      id: `BL-${String(i)}`,
      campaignId: `P-${String(group % 100)}`,
      category: categories[Math.floor(group / 100) % 8] ?? 'other',
      month: `2026M${String((Math.floor(group / 800) % 12) + 1).padStart(2, '0')}`,
      vendor: `V-${String(next(300))}`,
      channel: 'social',
      planned: next(1_000_000),
      actual: next(1_000_000),
      committed: next(1000),
      accrued: next(1000),
      forecast: next(1_000_000),
    });
  });
}

/** The reference: groups already numbered, five plain sums over typed arrays. */
function plainSums(ledger: LedgerColumns, of: Int32Array, groups: number): Float64Array[] {
  return Object.values(ledger.amounts).map((amounts) => {
    const sums = new Float64Array(groups);
    for (let i = 0; i < of.length; i += 1) {
      const g = of[i] ?? 0;
      sums[g] = (sums[g] ?? 0) + (amounts[i] ?? 0);
    }
    return sums;
  });
}

function numbered(ledger: LedgerColumns): { readonly of: Int32Array; readonly groups: number } {
  const seen = new Map<string, number>();
  const of = new Int32Array(ledger.length);
  for (let i = 0; i < ledger.length; i += 1) {
    const { campaignId, category, month } = ledger.codes;
    const key = `${String(campaignId[i])}/${String(category[i])}/${String(month[i])}`;
    const group = seen.get(key) ?? seen.size;
    seen.set(key, group);
    of[i] = group;
  }
  return { of, groups: seen.size };
}

const label = (ours: string, lines: number, groups: number): string =>
  `${ours}: ${String(lines)} budget lines, ${String(groups)} groups`;

async function measured(
  name: string,
  limit: number | null,
  ours: () => unknown,
  reference: () => unknown,
): Promise<BenchRow> {
  const times = await alternately(ours, reference, 25);
  const ratio = times.ours / times.reference;
  return {
    name,
    value: times.ours,
    unit: 'ms',
    reference: `sums on typed arrays ${times.reference.toFixed(2)} ms`,
    ratio,
    bar: limit === null ? 'for information' : `<= ${String(limit)}`,
    met: limit === null ? null : ratio <= limit,
  };
}

function checkEqual(ours: RollUp, reference: readonly Float64Array[]): void {
  Object.values(ours.sums).forEach((sums, m) => {
    if (sums.some((amount, g) => amount !== reference[m]?.[g]))
      throw new Error('The roll-up does not equal its reference');
  });
}

/** Roll-ups over 1k, 10k and 100k lines against plain typed-array sums of numbered groups. */
export async function rows(): Promise<BenchRow[]> {
  const by = ['campaignId', 'category', 'month'] as const;
  const result: BenchRow[] = [];
  for (const count of [1000, 10_000, 100_000]) {
    const lines = linesOf(count);
    const columns = (): LedgerColumns => ledgerColumns(lines, () => '品牌部');
    const ledger = columns();
    const { of, groups } = numbered(ledger);
    const plain = (): Float64Array[] => plainSums(ledger, of, groups);
    checkEqual(rollUp(ledger, by), plain());
    const table = (from: LedgerColumns): unknown => varianceOf(rollUp(from, by).sums);
    // The bar is stated at 100,000 lines; with a line a group there is nothing to sum.
    const limit = count === 100_000 ? 4 : null;
    result.push(
      await measured(
        label('Roll-up to variance table', count, groups),
        limit,
        () => table(ledger),
        plain,
      ),
      await measured(
        label('The same, columns made first', count, groups),
        null,
        () => table(columns()),
        plain,
      ),
    );
  }
  return result;
}
