import { grouped } from '../shared/grouped';
import type { Minor } from '../shared/money';
import type { ParameterCode, Parameters } from '../shared/parameters';
import type { BudgetRow } from '../tables/budget';

export const triggers = ['commitment', 'accrual', 'actual', 'forecast', 'cumulative'] as const;
export type Trigger = (typeof triggers)[number];
export type Reply = 'stop' | 'warn' | 'ignore';

export interface Overspend {
  readonly lineId: string;
  readonly trigger: Trigger;
  /** Amount against the limit, in the line's minor units. */
  readonly amount: Minor;
  readonly limit: Minor;
  /** (Amount − limit) ÷ |limit|; null where nothing was planned. */
  readonly over: number | null;
  readonly reply: Reply;
}

const setting: Readonly<Record<Trigger, ParameterCode>> = {
  commitment: 'overspendOnCommitment',
  accrual: 'overspendOnAccrual',
  actual: 'overspendOnActual',
  forecast: 'overspendOnForecast',
  cumulative: 'overspendOnCumulative',
};

/**
 * Reply to an amount over its limit: per trigger 0 ignores, 1 warns, 2 warns and, beyond the stop
 * share, stops. Spending on a line without budget counts as beyond every share.
 */
function replyTo(trigger: Trigger, over: number | null, parameters: Parameters): Reply {
  const level = parameters[setting[trigger]];
  if (level <= 0) return 'ignore';
  const beyond = (share: number): boolean => over === null || over > share + 1e-12;
  if (!beyond(parameters.overspendWarn)) return 'ignore';
  return level >= 2 && beyond(parameters.overspendStop) ? 'stop' : 'warn';
}

const key = (line: BudgetRow): string =>
  `${line.campaignId ?? ''}/${line.category ?? ''}/${line.currency ?? ''}`;

interface Cumulative {
  readonly planned: Minor;
  readonly actual: Minor;
}

const none: Cumulative = { planned: 0, actual: 0 };

/** Planned and actual of campaign × category up to and including each line's month. */
function cumulativeOf(lines: readonly BudgetRow[]): ReadonlyMap<BudgetRow, Cumulative> {
  const sums = new Map<string, Cumulative>();
  const byLine = new Map<BudgetRow, Cumulative>();
  const ofMonth = grouped(lines, (line) => line.month ?? '');
  for (const month of [...ofMonth.keys()].sort()) {
    const own = ofMonth.get(month) ?? [];
    for (const line of own) {
      const before = sums.get(key(line)) ?? none;
      sums.set(key(line), {
        planned: before.planned + (line.planned ?? 0),
        actual: before.actual + (line.actual ?? 0),
      });
    }
    for (const line of own) byLine.set(line, sums.get(key(line)) ?? none);
  }
  return byLine;
}

function amountsOf(
  line: BudgetRow,
  cumulative: Cumulative,
): Readonly<Record<Trigger, readonly [amount: Minor, limit: Minor]>> {
  const planned = line.planned ?? 0;
  const actual = line.actual ?? 0;
  const accrued = actual + (line.accrued ?? 0);
  return {
    commitment: [accrued + (line.committed ?? 0), planned],
    accrual: [accrued, planned],
    actual: [actual, planned],
    forecast: [line.forecast ?? 0, planned],
    cumulative: [cumulative.actual, cumulative.planned],
  };
}

/**
 * Lines over their limit, by trigger, against the period and the cumulative; what a trigger is set
 * to ignore is left out. Only the sharpest of the triggers that say the same amount is kept.
 */
export function overspends(
  lines: readonly BudgetRow[],
  parameters: Parameters,
): readonly Overspend[] {
  const cumulative = cumulativeOf(lines);
  return lines.flatMap((line) => {
    const amounts = amountsOf(line, cumulative.get(line) ?? { planned: 0, actual: 0 });
    const found: Overspend[] = [];
    for (const trigger of triggers) {
      const [amount, limit] = amounts[trigger];
      if (amount <= limit) continue;
      const over = limit === 0 ? null : (amount - limit) / Math.abs(limit);
      const reply = replyTo(trigger, over, parameters);
      const isSaid = found.some(
        (o) => o.amount === amount && (o.reply === reply || o.reply === 'stop'),
      );
      if (reply !== 'ignore' && !isSaid)
        found.push({ lineId: line.id, trigger, amount, limit, over, reply });
    }
    return found;
  });
}
