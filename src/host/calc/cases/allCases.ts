import type { FormulaCase } from '../formulaCases';
import { FORMULA_CASES } from '../formulaCases';
import { BLANKS } from './blanks';
import { BUDGET } from './budget';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import { ERRORS } from './errors';
import { FINANCE } from './finance';
import { LITERALS } from './literals';
import { LOGIC } from './logic';
import { LOOKUPS } from './lookups';
import { ROUNDING } from './rounding';
import { STATISTICS } from './statistics';
import { SUBTOTALS } from './subtotals';
import { TEXTS } from './texts';

/** Everything that the formula table proves, over the ledger and the details below it. */
export const ALL_CASES: readonly FormulaCase[] = [
  ...FORMULA_CASES,
  ...BLANKS,
  ...CONDITIONAL,
  ...ERRORS,
  ...SUBTOTALS,
  ...LOOKUPS,
  ...LOGIC,
  ...DATES,
  ...ROUNDING,
  ...TEXTS,
  ...STATISTICS,
  ...FINANCE,
  ...BUDGET,
  ...LITERALS,
];
