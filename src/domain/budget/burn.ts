import type { Minor } from '../shared/money';
import type { Parameters } from '../shared/parameters';
import { serialOf, type DateSerial } from '../shared/period';
import type { PlanRow } from '../tables/plans';
import { earnedValue, type EarnedValue } from './earnedValue';

/** A budget amount and the month key it is planned for, fen. */
export interface Phased {
  readonly month: string | null;
  readonly planned: Minor;
}

const monthSpan = (key: string): { readonly from: DateSerial; readonly to: DateSerial } => {
  const [year, month] = [Number(key.slice(0, 4)), Number(key.slice(5))];
  return { from: serialOf(year, month, 1), to: serialOf(year, month + 1, 1) - 1 };
};

/**
 * Planned value on a day: whole months that are over, and of the running month the days that have
 * passed within the campaign. An amount without a month is spread over the campaign.
 */
export function plannedValueOn(
  lines: readonly Phased[],
  plan: Pick<PlanRow, 'startOn' | 'endOn'>,
  on: DateSerial,
): Minor {
  const { startOn, endOn } = plan;
  const share = (from: DateSerial, to: DateSerial): number => {
    const first = Math.max(from, startOn ?? from);
    const last = Math.min(to, endOn ?? to);
    const [begin, end] = first <= last ? [first, last] : [from, to];
    return Math.min(1, Math.max(0, (on - begin + 1) / (end - begin + 1)));
  };
  let value = 0;
  for (const { month, planned } of lines) {
    const span = month === null ? { from: startOn ?? on, to: endOn ?? on } : monthSpan(month);
    value += planned * share(span.from, span.to);
  }
  return Math.round(value);
}

export interface Burn {
  /** Share of the campaign's days that have passed, 0 to 1. */
  readonly elapsed: number;
  /** Actual and accrued ÷ planned; null when nothing is planned. */
  readonly spent: number | null;
  /** Share of the work done, from the last weekly report. */
  readonly progress: number;
  readonly earned: EarnedValue;
  readonly signals: readonly BurnSignal[];
  readonly completion: Completion;
}

export type BurnSignal = 'slowSpend' | 'fastSpend' | 'costlyWork' | 'behindSchedule' | 'overAtEnd';

/** What the campaign is expected to have cost at its end, fen, with how far it may be off. */
export interface Completion {
  readonly point: Minor;
  readonly low: Minor;
  readonly high: Minor;
  /** `lines`: what people forecast; `earned`: worked out, because nothing was forecast. */
  readonly basis: 'lines' | 'earned';
}

export interface BurnInput {
  readonly plan: Pick<PlanRow, 'startOn' | 'endOn'>;
  readonly lines: readonly Phased[];
  readonly planned: Minor;
  readonly actual: Minor;
  readonly accrued: Minor;
  readonly committed: Minor;
  /** Sum of forecasts as typed; null where nobody forecast. */
  readonly forecast: Minor | null;
  readonly progress: number;
  readonly on: DateSerial;
  readonly parameters: Pick<Parameters, 'paceLow' | 'paceHigh' | 'cpiLow' | 'spiLow' | 'eacOver'>;
}

/**
 * Forecast at completion with a range: the point is what people forecast, else the typical
 * estimate; the range spans every estimate, and is never below what is spent or contracted already.
 */
function completionOf(input: BurnInput, earned: EarnedValue): Completion {
  const floor = input.actual + input.accrued + input.committed;
  const estimates = [earned.eacTypical, earned.eacAtypical, earned.eacBoth, input.forecast]
    .filter((estimate) => estimate !== null)
    .map((estimate) => Math.max(estimate, floor));
  const typical = earned.eacTypical ?? earned.eacAtypical;
  return {
    point: Math.max(input.forecast ?? typical, floor),
    low: Math.min(...estimates),
    high: Math.max(...estimates),
    basis: input.forecast === null ? 'earned' : 'lines',
  };
}

function signalsOf(input: BurnInput, elapsed: number, spent: number | null, earned: EarnedValue) {
  const { parameters, planned, progress } = input;
  const signals: BurnSignal[] = [];
  if (spent !== null && elapsed >= 0.5 && spent < parameters.paceLow) signals.push('slowSpend');
  if (spent !== null && elapsed < 0.5 && spent > parameters.paceHigh) signals.push('fastSpend');
  if (progress > 0 && earned.cpi !== null && earned.cpi < parameters.cpiLow)
    signals.push('costlyWork');
  if (earned.spi !== null && earned.spi < parameters.spiLow) signals.push('behindSchedule');
  const end = completionOf(input, earned).point;
  if (planned > 0 && (end - planned) / planned > parameters.eacOver) signals.push('overAtEnd');
  return signals;
}

/** Burn against time, earned value, forecast at completion and what stands out, on one day. */
export function burnOf(input: BurnInput): Burn {
  const { startOn, endOn } = input.plan;
  const elapsed =
    startOn === null || endOn === null || endOn < startOn
      ? 0
      : Math.min(1, Math.max(0, (input.on - startOn + 1) / (endOn - startOn + 1)));
  const ac = input.actual + input.accrued;
  const earned = earnedValue({
    pv: plannedValueOn(input.lines, input.plan, input.on),
    ev: Math.round(input.planned * input.progress),
    ac,
    bac: input.planned,
  });
  const spent = input.planned === 0 ? null : ac / input.planned;
  return {
    elapsed,
    spent,
    progress: input.progress,
    earned,
    signals: signalsOf(input, elapsed, spent, earned),
    completion: completionOf(input, earned),
  };
}
