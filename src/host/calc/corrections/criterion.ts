/**
 * Comparisons inside COUNTIF, SUMIFS and their kin follow looser rules than those of `=`: digits
 * that stand as text equal their number, and `<>` alone means “not blank”.
 */
interface CriterionRules {
  isOn: boolean;
  /** One of the criteria is `<>`: a formula's empty text is not blank. */
  countsEmptyText: boolean;
}

/** The engine calculates one function at a time, so one state is enough. */
export const criterion: CriterionRules = { isOn: false, countsEmptyText: false };

export function asCriterion<T>(countsEmptyText: boolean, work: () => T): T {
  criterion.isOn = true;
  criterion.countsEmptyText = countsEmptyText;
  try {
    return work();
  } finally {
    criterion.isOn = false;
    criterion.countsEmptyText = false;
  }
}
