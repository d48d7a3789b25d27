import { toMajor, toMinor, type Minor } from '../shared/money';
import type { BudgetRow } from '../tables/budget';
import { currencyOf } from './rates';

/** How amounts are stated: as people entered them, without value-added tax, or with it. */
export type TaxBasis = 'asEntered' | 'net' | 'gross';

type Taxed = Pick<BudgetRow, 'taxIncluded' | 'taxRate' | 'currency'>;

/** A line that does not say its rate, or whether it holds the tax, cannot be restated. */
export const saysTax = (line: Taxed): boolean =>
  line.taxIncluded !== null && line.taxRate !== null && line.taxRate >= 0;

/**
 * An amount of a line on another basis, rounded to the line's minor unit: net = gross ÷ (1 + rate),
 * the price being stated without the tax (VAT Law of the PRC 2024 art. 7; formula of Caishui [2016]
 * No. 36, annex 1, art. 23). A line that does not say its tax stays as entered.
 * `onBasis(106_00, { taxIncluded: true, taxRate: 0.06, … }, 'net')` → `100_00`
 */
export function onBasis(amount: Minor, line: Taxed, basis: TaxBasis): Minor {
  if (basis === 'asEntered' || !saysTax(line)) return amount;
  const isGross = line.taxIncluded === true;
  if (isGross === (basis === 'gross')) return amount;
  const factor = 1 + (line.taxRate ?? 0);
  const currency = currencyOf(line.currency);
  const major = toMajor(amount, currency);
  return toMinor(isGross ? major / factor : major * factor, currency);
}
