import type { CampaignBudget } from '../../budget/campaignBudget';
import type { ComparisonInput } from '../comparisonRows';
import type { DateSerial } from '../../shared/period';
import type { BudgetRow, RateRow } from '../../tables/budget';
import type { DecisionRow, FindingRow } from '../../tables/decisions';
import type { LessonRow } from '../../tables/issues';
import type { PlanRow } from '../../tables/plans';
import type { ReasonRow, StageRow } from '../../tables/settings';
import type { KpiRow, WeeklyRow } from '../../tables/weekly';

/** All rows one campaign's summary report is made from; live rows only. */
export interface SummaryInput {
  readonly plan: PlanRow;
  readonly lines: readonly BudgetRow[];
  readonly budget: CampaignBudget;
  /** Exchange rates of all days: the bridge restates the plan from the rates of its start. */
  readonly rateRows: readonly RateRow[];
  readonly kpis: readonly KpiRow[];
  readonly weekly: readonly WeeklyRow[];
  readonly decisions: readonly DecisionRow[];
  readonly stages: readonly StageRow[];
  readonly findings: readonly FindingRow[];
  readonly lessons: readonly LessonRow[];
  readonly reasons: readonly ReasonRow[];
  readonly comparison: ComparisonInput;
  /** Short code of the decision log's head, printed on every report. */
  readonly headCode: string;
  readonly madeOn: DateSerial;
}

/** Columns A to K: label, eight figures, a wide text, the row ID that the formulas look up. */
export const summaryWidths = [22, 13, 13, 13, 13, 13, 13, 13, 12, 37, 15] as const;
export const summaryWidth = summaryWidths.length;
/** Half-widths that text starting in B may take before it runs out of the printed page. */
export const textWidth = 118;
export const idColumn = '$K{row}';
