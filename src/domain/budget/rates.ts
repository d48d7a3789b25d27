import { failure, success, type Result } from '../shared/result';
import { toMajor, toMinor, type Minor } from '../shared/money';
import type { DateSerial } from '../shared/period';
import type { RateRow } from '../tables/budget';

/** Figures over several currencies are stated in this one, because Rates gives CNY per unit. */
export const reportingCurrency = 'CNY';

/** No rate of this currency is in force on that day: add a row to the Rates table. */
export interface RateMissing {
  readonly code: 'rateMissing';
  readonly currency: string;
  readonly on: DateSerial;
}

export const currencyOf = (text: string | null): string =>
  text === null || text.trim() === '' ? reportingCurrency : text.trim().toUpperCase();

/** CNY per unit in force on a day: the latest row that is not younger than the day. */
export function rateOn(
  rates: readonly RateRow[],
  currency: string,
  on: DateSerial,
): Result<number, RateMissing> {
  if (currency === reportingCurrency) return success(1);
  let latest: RateRow | undefined;
  for (const row of rates) {
    if (currencyOf(row.currency) !== currency || row.rate === null) continue;
    if (row.fromOn === null || row.fromOn > on) continue;
    if (latest === undefined || row.fromOn > (latest.fromOn ?? 0)) latest = row;
  }
  return latest?.rate == null
    ? failure({ code: 'rateMissing', currency, on })
    : success(latest.rate);
}

/** Minor units of a currency → fen, rounded half away from zero. `toFen(100, 'USD', 7.1)` → `710` */
export const toFen = (amount: Minor, currency: string, rate: number): Minor =>
  currency === reportingCurrency ? amount : toMinor(toMajor(amount, currency) * rate);
