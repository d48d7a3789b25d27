import type { Minor } from '../shared/money';
import type { BudgetRow } from '../tables/budget';
import { measures, type Measure } from './campaignBudget';

/** What a roll-up may be grouped by. */
export type Dimension = 'campaignId' | 'category' | 'month' | 'channel' | 'vendor' | 'department';

/**
 * Budget lines column by column: a number for each distinct word, an array for each measure. Made
 * once per reading; every roll-up after that is sums over typed arrays.
 */
export interface LedgerColumns {
  readonly length: number;
  readonly codes: Readonly<Record<Dimension, Int32Array>>;
  /** Word of each code; '' for blank. */
  readonly words: Readonly<Record<Dimension, readonly string[]>>;
  /** Fen. */
  readonly amounts: Readonly<Record<Measure, Float64Array>>;
}

interface Dictionary {
  readonly codes: Int32Array;
  readonly words: string[];
}

/** Gives each distinct word a number. Neighbouring rows often repeat a word: it is compared first. */
class Encoder implements Dictionary {
  readonly codes: Int32Array;
  readonly words: string[] = [];
  private readonly known = new Map<string, number>();
  private lastWord: string | null = null;
  private lastCode = 0;

  constructor(length: number) {
    this.codes = new Int32Array(length);
  }

  set(at: number, given: string | null): void {
    const word = given ?? '';
    if (word !== this.lastWord) {
      let code = this.known.get(word);
      if (code === undefined) {
        code = this.words.length;
        this.words.push(word);
        this.known.set(word, code);
      }
      this.lastWord = word;
      this.lastCode = code;
    }
    this.codes[at] = this.lastCode;
  }
}

function encode(words: readonly string[], wordOf: (word: string) => string | null): Dictionary {
  const encoder = new Encoder(words.length);
  words.forEach((word, i) => {
    encoder.set(i, wordOf(word));
  });
  return encoder;
}

/**
 * Typed rows → columns. `toFen` converts an amount of a line's currency; the departments come from
 * the plans, by campaign. Sums are exact: fen are integers and stay below 2^53.
 * One pass, because a line's fields lie together in memory and a hundred thousand lines do not.
 */
export function ledgerColumns(
  lines: readonly BudgetRow[],
  departmentOf: (campaignId: string) => string | null,
  toFen?: (amount: Minor, line: BudgetRow) => Minor,
): LedgerColumns {
  const count = lines.length;
  const [campaign, category, month] = [new Encoder(count), new Encoder(count), new Encoder(count)];
  const [channel, vendor] = [new Encoder(count), new Encoder(count)];
  const column = (): Float64Array => new Float64Array(count);
  const [planned, actual, committed, accrued, forecast] = [
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  for (let i = 0; i < count; i += 1) {
    const line = lines[i];
    if (!line) continue;
    campaign.set(i, line.campaignId);
    category.set(i, line.category);
    month.set(i, line.month);
    channel.set(i, line.channel);
    vendor.set(i, line.vendor);
    planned[i] = line.planned ?? 0;
    actual[i] = line.actual ?? 0;
    committed[i] = line.committed ?? 0;
    accrued[i] = line.accrued ?? 0;
    forecast[i] = line.forecast ?? line.planned ?? 0;
  }
  const amounts = { planned, actual, committed, accrued, forecast };
  if (toFen) convert(lines, amounts, toFen);
  const dictionaries: Record<Dimension, Dictionary> = {
    campaignId: campaign,
    category,
    month,
    channel,
    vendor,
    department: departmentsOf(campaign, departmentOf),
  };
  return {
    length: count,
    codes: mapped(dictionaries, (d) => d.codes),
    words: mapped(dictionaries, (d) => d.words),
    amounts,
  };
}

function convert(
  lines: readonly BudgetRow[],
  amounts: Readonly<Record<Measure, Float64Array>>,
  toFen: (amount: Minor, line: BudgetRow) => Minor,
): void {
  for (const measure of measures) {
    const column = amounts[measure];
    lines.forEach((line, i) => {
      column[i] = toFen(column[i] ?? 0, line);
    });
  }
}

/** One look-up per campaign instead of one per line. */
function departmentsOf(
  campaigns: Dictionary,
  departmentOf: (campaignId: string) => string | null,
): Dictionary {
  const perCampaign = encode(campaigns.words, departmentOf);
  const codes = new Int32Array(campaigns.codes.length);
  for (let i = 0; i < codes.length; i += 1)
    codes[i] = perCampaign.codes[campaigns.codes[i] ?? 0] ?? 0;
  return { codes, words: perCampaign.words };
}

const mapped = <T>(
  dictionaries: Readonly<Record<Dimension, Dictionary>>,
  pick: (dictionary: Dictionary) => T,
): Record<Dimension, T> => ({
  campaignId: pick(dictionaries.campaignId),
  category: pick(dictionaries.category),
  month: pick(dictionaries.month),
  channel: pick(dictionaries.channel),
  vendor: pick(dictionaries.vendor),
  department: pick(dictionaries.department),
});

/** Groups of a roll-up, column by column. */
export interface RollUp {
  readonly by: readonly Dimension[];
  readonly groups: number;
  /** Word of a group in one of its dimensions. */
  word(group: number, dimension: number): string;
  readonly sums: Readonly<Record<Measure, Float64Array>>;
  readonly lines: Int32Array;
}

/** Beyond this many possible groups, the ones that occur are numbered as they are met. */
const directLimit = 4_000_000;

/** Mixed-radix key of every line, one dimension after another. */
function keysOf(ledger: LedgerColumns, by: readonly Dimension[]): Float64Array | Int32Array {
  const space = by.reduce((product, d) => product * ledger.words[d].length, 1);
  const { length } = ledger;
  const keys = space < 2 ** 31 ? new Int32Array(length) : new Float64Array(length);
  for (const dimension of by) {
    const codes = ledger.codes[dimension];
    const size = ledger.words[dimension].length;
    for (let i = 0; i < length; i += 1) keys[i] = (keys[i] ?? 0) * size + (codes[i] ?? 0);
  }
  return keys;
}

/** Group number of every line, and the key of every group. */
function groupsOf(
  ledger: LedgerColumns,
  by: readonly Dimension[],
): { readonly of: Int32Array; readonly keys: readonly number[] } {
  const of = new Int32Array(ledger.length);
  const keys: number[] = [];
  const lineKeys = keysOf(ledger, by);
  const space = by.reduce((product, d) => product * ledger.words[d].length, 1);
  // Zero marks a key not met yet, so numbers are kept one higher.
  const direct = space <= directLimit ? new Int32Array(space) : null;
  const met = new Map<number, number>();
  for (let i = 0; i < of.length; i += 1) {
    const key = lineKeys[i] ?? 0;
    let number = direct ? (direct[key] ?? 0) : (met.get(key) ?? 0);
    if (number === 0) {
      keys.push(key);
      number = keys.length;
      if (direct) direct[key] = number;
      else met.set(key, number);
    }
    of[i] = number - 1;
  }
  return { of, keys };
}

function wordIn(
  ledger: LedgerColumns,
  by: readonly Dimension[],
  keyOfGroup: number,
  dimension: number,
): string {
  let key = keyOfGroup;
  for (let d = by.length - 1; d >= 0; d -= 1) {
    const words = ledger.words[by[d] ?? 'campaignId'];
    if (d === dimension) return words[key % words.length] ?? '';
    key = Math.floor(key / words.length);
  }
  return '';
}

/** Sums every measure by the given dimensions; groups in the order in which they first occur. */
export function rollUp(ledger: LedgerColumns, by: readonly Dimension[]): RollUp {
  const { of, keys } = groupsOf(ledger, by);
  const lines = new Int32Array(keys.length);
  const column = (): Float64Array => new Float64Array(keys.length);
  const [planned, actual, committed, accrued, forecast] = [
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  const { amounts } = ledger;
  for (let i = 0; i < of.length; i += 1) {
    const g = of[i] ?? 0;
    lines[g] = (lines[g] ?? 0) + 1;
    planned[g] = (planned[g] ?? 0) + (amounts.planned[i] ?? 0);
    actual[g] = (actual[g] ?? 0) + (amounts.actual[i] ?? 0);
    committed[g] = (committed[g] ?? 0) + (amounts.committed[i] ?? 0);
    accrued[g] = (accrued[g] ?? 0) + (amounts.accrued[i] ?? 0);
    forecast[g] = (forecast[g] ?? 0) + (amounts.forecast[i] ?? 0);
  }
  return {
    by,
    groups: keys.length,
    word: (group, dimension) => wordIn(ledger, by, keys[group] ?? 0, dimension),
    sums: { planned, actual, committed, accrued, forecast },
    lines,
  };
}

/** Variance, its share and what is available, for every group of a roll-up. */
export interface RollUpVariance {
  /** Actual − planned, fen. */
  readonly amount: Float64Array;
  /** Amount ÷ |planned|; NaN where nothing was planned. */
  readonly share: Float64Array;
  /** Planned − actual − accrued − committed, fen. */
  readonly available: Float64Array;
}

export function varianceOf(sums: RollUp['sums']): RollUpVariance {
  const { planned, actual, accrued, committed } = sums;
  const groups = planned.length;
  const amount = new Float64Array(groups);
  const share = new Float64Array(groups);
  const available = new Float64Array(groups);
  for (let g = 0; g < groups; g += 1) {
    const [plan, spent] = [planned[g] ?? 0, actual[g] ?? 0];
    amount[g] = spent - plan;
    share[g] = plan === 0 ? Number.NaN : (spent - plan) / Math.abs(plan);
    available[g] = plan - spent - (accrued[g] ?? 0) - (committed[g] ?? 0);
  }
  return { amount, share, available };
}
