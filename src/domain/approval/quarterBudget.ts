import { toMinor, type Minor } from '../shared/money';

/** A parameter's row: one code for every quarter, or the code with the quarter's key behind it. */
interface ParameterValue {
  readonly code: string | null;
  readonly value: number | null;
}

const codeOf = (row: ParameterValue): string => (row.code ?? '').replace(/\s+/gu, ' ').trim();

/**
 * The budget the department has for a quarter, in fen: the row `quarterBudget 2027Q1` where there is
 * one, else `quarterBudget`. Zero or no row: no budget is set, nothing can be said to remain → null.
 */
export function quarterBudgetOf(
  rows: readonly ParameterValue[],
  quarter: string | null,
): Minor | null {
  const own = rows.find((row) => codeOf(row) === `quarterBudget ${quarter ?? ''}`);
  const common = rows.find((row) => codeOf(row) === 'quarterBudget');
  const value = own?.value ?? common?.value ?? 0;
  return value > 0 ? toMinor(value) : null;
}
