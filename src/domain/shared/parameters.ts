import type { parameterNames, parameterUnits } from '../../terms/parameter';

export type ParameterCode = keyof typeof parameterNames;
export type ParameterUnit = keyof typeof parameterUnits;

/**
 * Values a new workbook starts with. Those a law sets: top prize 50,000 CNY (Anti-Unfair
 * Competition Law 2025 art. 11), records of advertisements 3 years (Internet Advertising Measures
 * art. 13), records of prize promotions 2 years (Interim Provisions on Promotion art. 19), endorser
 * from 10 years of age (Advertising Law art. 38). All others are company policy and examples.
 */
const defaults: Readonly<Record<ParameterCode, readonly [value: number, unit: ParameterUnit]>> = {
  overspendWarn: [0.05, 'share'],
  overspendStop: [0.1, 'share'],
  overspendOnCommitment: [2, 'reply'],
  overspendOnAccrual: [1, 'reply'],
  overspendOnActual: [2, 'reply'],
  overspendOnForecast: [1, 'reply'],
  overspendOnCumulative: [1, 'reply'],
  costUnfavourable: [0.05, 'share'],
  costFavourable: [0.15, 'share'],
  effectUnfavourable: [0.1, 'share'],
  effectFavourable: [0.2, 'share'],
  materiality: [1000, 'yuan'],
  reallocationShare: [0.1, 'share'],
  contingencyShare: [0.1, 'share'],
  otherShare: [0.05, 'share'],
  unitPriceTolerance: [0.05, 'share'],
  advanceShare: [0.3, 'share'],
  paceLow: [0.2, 'share'],
  paceHigh: [0.8, 'share'],
  rushShare: [0.3, 'share'],
  eacOver: [0.1, 'share'],
  cpiLow: [0.9, 'share'],
  spiLow: [0.9, 'share'],
  quarterBudget: [0, 'yuan'],
  quotationThreshold: [50_000, 'yuan'],
  quotesRequired: [3, 'count'],
  splitDays: [30, 'days'],
  nearLimitShare: [0.05, 'share'],
  roundNumberShare: [0.4, 'share'],
  spendAfterDays: [30, 'days'],
  approvalLimitManager: [50_000, 'yuan'],
  approvalLimitDirector: [200_000, 'yuan'],
  approvalLimitSenior: [1_000_000, 'yuan'],
  financeStageFrom: [100_000, 'yuan'],
  approvalDays: [5, 'workdays'],
  samePersonTwoStages: [0, 'yesNo'],
  weeklyDueDays: [1, 'workdays'],
  similarity: [0.9, 'share'],
  progressJump: [0.4, 'share'],
  progressBehind: [0.15, 'share'],
  spendAhead: [0.15, 'share'],
  spendMismatch: [0.01, 'share'],
  kpiJump: [0.5, 'share'],
  issueOpenDays: [14, 'days'],
  evaluationDays: [30, 'days'],
  maxDurationDays: [366, 'days'],
  prizeLimit: [50_000, 'yuan'],
  prizeRetentionYears: [2, 'years'],
  adRetentionYears: [3, 'years'],
  endorserMinAge: [10, 'years'],
  trainingValidDays: [365, 'days'],
  trainingGatesApproval: [0, 'yesNo'],
};

export const parameterCodes = Object.keys(defaults) as readonly ParameterCode[];

/** Shipped value of one parameter, for formulas that must work where its row is missing. */
export const parameterDefault = (code: ParameterCode): number => defaults[code][0];

/** Every parameter by code; amounts in major units of CNY, as the table shows them. */
export type Parameters = Readonly<Record<ParameterCode, number>>;

/** Rows of the Parameters table → values; a parameter whose row is missing has its shipped value. */
export function parametersOf(
  rows: readonly { readonly code: string | null; readonly value: number | null }[],
): Parameters {
  const values = Object.fromEntries(parameterCodes.map((code) => [code, defaults[code][0]]));
  for (const row of rows) {
    if (row.code !== null && row.code in defaults && row.value !== null)
      values[row.code] = row.value;
  }
  return values as Parameters;
}

/** Unit of one parameter. */
export const parameterUnit = (code: ParameterCode): ParameterUnit => defaults[code][1];
