import type { CampaignBudget, Measured } from '../../budget/campaignBudget';
import type { Ranked } from '../../lesson/ranking';
import type { DateSerial } from '../../shared/period';
import type { BudgetRow, RateRow } from '../../tables/budget';
import type { LessonRow } from '../../tables/issues';
import type { PlanRow } from '../../tables/plans';
import type { ReasonRow } from '../../tables/settings';
import type { KpiRow } from '../../tables/weekly';

/** One campaign of the quarter, ranked. */
export interface QuarterCampaign {
  readonly plan: PlanRow;
  readonly ranked: Ranked;
  readonly figures: Measured;
  readonly kpis: readonly KpiRow[];
  /** Findings by severity, open and waived, and issues not closed. */
  readonly findings: {
    readonly block: number;
    readonly warn: number;
    readonly advise: number;
    readonly open: number;
    readonly waived: number;
  };
  readonly openIssues: number;
}

/** All a quarter's review is made from (W5.1). */
export interface QuarterInput {
  readonly quarter: string;
  /** In order of rank. */
  readonly campaigns: readonly QuarterCampaign[];
  /** Budget lines of all its campaigns. */
  readonly lines: readonly BudgetRow[];
  readonly reasons: readonly ReasonRow[];
  readonly rates: CampaignBudget['rates'];
  readonly rateRows: readonly RateRow[];
  /** Lines whose variance is largest, largest first. */
  readonly topLines: readonly BudgetRow[];
  readonly lessons: readonly LessonRow[];
  readonly headCode: string;
  readonly madeOn: DateSerial;
}
